extension Diagnostics: CustomStringConvertible {
  /// Each problem as `file:line:column: error: …` with the line and a mark under the place.
  ///
  /// Whatever the text, this is at most `ProblemList.limit` problems, each line of at most about
  /// 300 characters.
  public var description: String {
    all.prefix(ProblemList.limit).map(text).joined(separator: "\n")
  }

  /// One problem of this text, in the form that compilers use.
  public func text(_ diagnostic: Diagnostic) -> String {
    let (line, column) = (diagnostic.location.line, diagnostic.location.column)
    let head =
      "\(source.name.printable):\(line):\(column): \(diagnostic.severity.rawValue): "
      + diagnostic.problem.message.printable
    let excerpt = SourceExcerpt(line: source.line(line), column: column)
    guard !excerpt.text.isEmpty else { return head }
    return "\(head)\n  \(excerpt.text)\n  \(excerpt.mark)"
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
    var text = String.UnicodeScalarView()
    var cells = 0
    for (offset, scalar) in shown.enumerated() {
      let plain: Unicode.Scalar = scalar == "\t" ? " " : scalar
      let piece = String(plain).printable
      text.append(contentsOf: piece.unicodeScalars)
      if first + offset < column - 1 { cells += piece.cells }
    }
    self.text = String(text)
    mark = String(repeating: " ", count: cells) + "^"
  }
}
