import LocatedYAML

extension EvaluationReport {
  /// The report as Markdown (CommonMark with tables); names and texts of files mean nothing in it.
  public func markdown() -> String {
    var parts: [String] = isRightToLeft ? ["<div dir=\"rtl\">"] : []
    parts.append("# " + title.inMarkdown)
    for section in sections {
      if !section.heading.isEmpty { parts.append("## " + section.heading.inMarkdown) }
      parts += section.blocks.map(markdown)
    }
    if isRightToLeft { parts.append("</div>") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): return text.inMarkdown
    case .entries(let entries):
      return entries.map { entry in
        "### " + entry.heading.inMarkdown + "\n\n"
          + entry.lines.map { "- " + $0.inMarkdown }.joined(separator: "\n")
      }.joined(separator: "\n\n")
    case .table(let table):
      let rule = ["---"] + table.columns.dropFirst().map { _ in "---:" }
      return ([table.columns.map(\.inMarkdown), rule] + table.rows.map { $0.map(\.inMarkdown) })
        .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
  }
}

extension String {
  /// The text in Markdown, where it is nothing but text.
  var inMarkdown: String {
    printable.reduce(into: "") { text, character in
      if "\\`*_{}[]<>#|!&~$".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
