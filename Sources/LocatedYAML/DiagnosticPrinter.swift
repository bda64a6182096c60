extension Diagnostics: CustomStringConvertible {
  /// Bytes of all that is said of one text.
  private static let most = 60_000
  /// Characters of a line.
  private static let widest = 300

  /// Each problem as `file:line:column: error: …` with the line and a mark under the place.
  ///
  /// Whatever the text, this is at most 64 KB, and no line of it is longer than 300 characters;
  /// what is left out is counted.
  public var description: String {
    let lines = source.lines(Set(all.map(\.location.line)))
    var (text, said) = ("", 0)
    for diagnostic in all {
      let one = self.text(diagnostic, line: lines[diagnostic.location.line] ?? "")
      guard text.utf8.count + one.utf8.count < Self.most else { break }
      text += (said > 0 ? "\n" : "") + one
      said += 1
    }
    let more = omitted + all.count - said
    guard more > 0 else { return text }
    return text + "\n\(place): \(more) more \(more == 1 ? "problem is" : "problems are") not shown"
  }

  /// The name of the text, the end of a long one.
  private var place: String {
    let name = source.name.printable
    return name.unicodeScalars.count <= 160
      ? name : "…" + String(String.UnicodeScalarView(name.unicodeScalars.suffix(159)))
  }

  private func text(_ diagnostic: Diagnostic, line text: String) -> String {
    let (line, column) = (diagnostic.location.line, diagnostic.location.column)
    let start = source.isArgument ? place : "\(place):\(line):\(column)"
    let head =
      "\(start): \(diagnostic.severity.rawValue): " + diagnostic.problem.message.printable
    let excerpt = SourceExcerpt(line: text, column: column)
    guard !excerpt.text.isEmpty else { return cut(head) }
    return "\(cut(head))\n  \(cut(excerpt.text))\n  \(excerpt.mark)"
  }

  private func cut(_ line: String) -> String {
    line.unicodeScalars.count <= Self.widest
      ? line : String(String.UnicodeScalarView(line.unicodeScalars.prefix(Self.widest - 1))) + "…"
  }
}

/// A source line cut to what a terminal shows, and the caret below it.
struct SourceExcerpt {
  private static let widest = 120

  var text: String
  var mark: String

  init(line: String, column: Int) {
    let scalars = Array(line.unicodeScalars)
    // A place far to the right is shown with what stands before it, not cut off.
    let start = column - 1 > Self.widest - 20 ? min(column - 1, scalars.count) - 60 : 0
    let first = max(0, start)
    let shown = scalars[first..<min(scalars.count, first + Self.widest)]
    var text = ""
    var (cells, total) = (0, 0)
    for (offset, scalar) in shown.enumerated() {
      let plain: Unicode.Scalar = scalar == "\t" ? " " : scalar
      let piece = String(plain).printable
      // Escapes are longer than what they stand for.
      total += piece.cells
      if total > 2 * Self.widest { break }
      text += piece
      if first + offset < column - 1 { cells += piece.cells }
    }
    self.text = text
    mark = String(repeating: " ", count: cells) + "^"
  }
}
