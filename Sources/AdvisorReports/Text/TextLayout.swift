import LocatedYAML

/// Breaks and pads text by the cells that it takes in a terminal.
struct TextLayout {
  let width: Int

  /// Lines of at most `width` cells; a word that is longer gets a line of its own and is cut there.
  func wrap(_ text: String, indent: Int = 0) -> [String] {
    let room = max(10, width - indent)
    let margin = String(repeating: " ", count: indent)
    var (lines, line, cells): ([String], String, Int) = ([], "", 0)
    for word in text.split(separator: " ") {
      for piece in pieces(of: String(word), room: room) {
        let length = piece.cells
        if cells > 0, cells + 1 + length > room {
          lines.append(margin + line)
          (line, cells) = (piece, length)
        } else {
          line += (cells > 0 ? " " : "") + piece
          cells += (cells > 0 ? 1 : 0) + length
        }
      }
    }
    if cells > 0 { lines.append(margin + line) }
    return lines
  }

  private func pieces(of word: String, room: Int) -> [String] {
    guard word.cells > room else { return [word] }
    var (pieces, piece, cells, count): ([String], String, Int, Int) = ([], "", 0, 0)
    for character in word {
      let length = String(character).cells
      // What takes no cells is cut at some length too.
      if cells + length > room || count > 8 * room {
        pieces.append(piece)
        (piece, cells, count) = ("", 0, 0)
      }
      piece.append(character)
      cells += length
      count += 1
    }
    return pieces + [piece]
  }

  /// A label, and a number that ends in the last column.
  func row(_ label: String, _ number: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let room = max(10, width - indent - number.cells - 2)
    var lines = TextLayout(width: room).wrap(label).map { margin + $0 }
    if lines.isEmpty { lines = [margin] }
    let last = lines.removeLast()
    let gap = max(2, width - last.cells - number.cells)
    return lines + [last + String(repeating: " ", count: gap) + number]
  }
}

extension String {
  /// The text with blanks behind it, or cut with an ellipsis, to just this many cells.
  public func fitted(to width: Int) -> String {
    let own = cells
    if own <= width { return self + String(repeating: " ", count: width - own) }
    var (text, used) = ("", 0)
    for character in self {
      let length = String(character).cells
      if used + length > width - 1 { break }
      text.append(character)
      used += length
    }
    return text + "…" + String(repeating: " ", count: max(0, width - 1 - used))
  }
}
