import LocatedYAML

/// A text that grows line by line to the width of a terminal.
///
/// All that is added passes through `printable`: neither a profile nor a rule set can steer a
/// terminal.
struct TextPage {
  let style: TextStyle
  private var lines: [String] = []

  init(style: TextStyle) { self.style = style }

  /// All lines, each with its end.
  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func addBlank() { lines.append("") }

  mutating func heading(_ text: String) {
    addBlank()
    add(text, .bold)
  }

  mutating func add(_ text: String, _ colour: TextStyle.Colour? = nil, indent: Int = 0) {
    for line in layout.wrap(text.printable, indent: indent) {
      lines.append(colour.map { style.paint(line, $0) } ?? line)
    }
  }

  /// A text behind a mark, its further lines indented alike.
  mutating func item(_ mark: String, _ text: String) {
    let margin = String(repeating: " ", count: mark.cells)
    let room = TextLayout(width: max(10, style.width - mark.cells))
    for (index, line) in room.wrap(text.printable).enumerated() {
      lines.append((index == 0 ? mark : margin) + line)
    }
  }

  /// A long Latin text.
  mutating func code(_ text: String) {
    lines += layout.wrap(text.printable, indent: 2)
      .map { "  " + style.isolate(String($0.dropFirst(2))) }
  }

  mutating func add(_ entry: Rationale.Entry, comma: String) {
    let label = entry.label.map { "\($0): " } ?? ""
    let sources = entry.sources.isEmpty ? "" : " (\(entry.sources.joined(separator: comma)))"
    let wrapped = TextLayout(width: style.width - 2).wrap((label + entry.text + sources).printable)
    for (index, line) in wrapped.enumerated() { lines.append((index == 0 ? "- " : "  ") + line) }
  }

  /// A label, and a number in the last column, so that numbers line up in either direction.
  mutating func number(_ label: String, _ number: String, indent: Int = 0) {
    lines += layout.row(label.printable, style.isolate(number), indent: indent)
  }

  /// A label, and texts that end in columns of these widths.
  mutating func row(
    _ label: String, _ cells: [String], widths: [Int], isolated: Bool = true, indent: Int = 0
  ) {
    let columns = zip(cells, widths).map { text, width in
      String(repeating: " ", count: max(0, width - text.cells))
        + (isolated && !text.isEmpty ? style.isolate(text) : text)
    }
    for line in layout.row(label.printable, columns.joined(), indent: indent) {
      let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
      lines.append(String(line[..<end]))
    }
  }

  private var layout: TextLayout { TextLayout(width: style.width) }
}
