import LocatedYAML

/// A report of an evaluation as text for a terminal or a plain file.
///
/// A table that is too wide becomes a list: a label, and below it each number after its column's
/// name. All texts pass through `printable`.
public struct EvaluationText {
  private let report: EvaluationReport
  private let style: TextStyle

  public init(_ report: EvaluationReport, style: TextStyle) {
    self.report = report
    self.style = style.forText(isRightToLeft: report.isRightToLeft)
  }

  private var layout: TextLayout { TextLayout(width: style.width) }

  /// The whole report; ends with a line end.
  public func text() -> String {
    var lines = bold(report.title)
    for section in report.sections {
      if !section.heading.isEmpty { lines += [""] + bold(section.heading) }
      for block in section.blocks {
        switch block {
        case .paragraph(let text): lines += layout.wrap(text.printable)
        case .table(let table): lines += self.lines(of: table)
        case .entries(let entries): for entry in entries { lines += [""] + self.lines(entry) }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func bold(_ text: String) -> [String] {
    layout.wrap(text.printable).map { style.paint($0, .bold) }
  }

  private func lines(_ entry: EvaluationReport.Entry) -> [String] {
    bold(entry.heading) + entry.lines.flatMap { layout.wrap($0.printable, indent: 2) }
  }

  private func lines(of table: EvaluationReport.Table) -> [String] {
    let rows = ([table.columns] + table.rows).map { $0.map(\.printable) }
    let widths = table.columns.indices.map { column in rows.map { $0[column].cells }.max() ?? 0 }
    guard widths.reduce(2 * (widths.count - 1), +) <= style.width else {
      return rows.dropFirst().flatMap { row in
        layout.wrap(row[0])
          + zip(rows[0], row).dropFirst().flatMap {
            layout.row($0, style.isolate($1), indent: 2)
          }
      }
    }
    return rows.enumerated().map { number, row in
      let cells = row.enumerated().map { column, cell in
        column == 0 ? label(cell, widths[0]) : padded(cell, to: widths[column])
      }
      let line = trimmed(cells.joined(separator: "  "))
      return number == 0 ? style.paint(line, .faint) : line
    }
  }

  /// A label of a row; one that is a number keeps its sign in front.
  private func label(_ text: String, _ width: Int) -> String {
    if text.contains(where: \.isLetter) { return text.fitted(to: width) }
    return style.isolate(text) + String(repeating: " ", count: max(0, width - text.cells))
  }

  private func padded(_ cell: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - cell.cells)) + style.isolate(cell)
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
