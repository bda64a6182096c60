import LocatedYAML

extension Document {
  /// Markdown with tables, as code hosts show it.
  public func markdown() -> String {
    // Code hosts take the direction of a page from its language; a file has to say it.
    let (open, close) =
      isRightToLeft ? (["<div dir=\"rtl\">", ""], ["", "</div>", ""]) : ([], [""])
    var lines = open + ["# \(Self.escape(title))", ""]
    for section in sections { lines.append("- [\(markdown(section.heading))](#\(section.id))") }
    for section in sections {
      lines += ["", "<a id=\"\(section.id)\"></a>", "", "## \(markdown(section.heading))", ""]
      for block in section.blocks { lines += markdown(block, level: 3) }
    }
    while lines.last == "" { lines.removeLast() }
    return (lines + close).joined(separator: "\n")
  }

  private func markdown(_ block: Block, level: Int) -> [String] {
    switch block {
    case .paragraph(let spans): [markdown(spans), ""]
    case .list(let items): items.map { "- \(markdown($0))" } + [""]
    case .table(let table):
      [row(table.head), "|" + String(repeating: "---|", count: table.head.count)]
        + table.rows.map(row) + [""]
    case .part(let heading, let blocks):
      [String(repeating: "#", count: level) + " " + markdown(heading), ""]
        + blocks.flatMap { markdown($0, level: level + 1) }
    }
  }

  private func row(_ cells: [[Span]]) -> String {
    "| " + cells.map(markdown).joined(separator: " | ") + " |"
  }

  private func markdown(_ spans: [Span]) -> String {
    spans.map { span in
      switch span {
      case .words(let text), .value(let text): Self.escape(text)
      case .code(let text): "<code>\(Self.escape(text))</code>"
      case .bar: ""
      }
    }.joined()
  }

  /// What Markdown or the HTML in it would take for a mark.
  private static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text.printable {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
