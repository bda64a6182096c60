import Advisor
import LocatedYAML

/// A comparison as text for a terminal or a plain file.
///
/// Numbers stand in the last columns: the two, then their difference.
public struct ComparisonReport {
  private let comparison: Comparison
  private let words: Wording
  private let widths: [Int]
  private var page: TextPage

  /// - Parameter words: of the language in which the comparison is written.
  public init(_ comparison: Comparison, _ words: Wording, style: TextStyle) {
    self.comparison = comparison
    self.words = words
    page = TextPage(style: style.forText(isRightToLeft: comparison.isRightToLeft))
    widths = comparison.columns.map { max(8, $0.cells + 2) }
  }

  /// The whole report; ends with a line end.
  public func text() -> String {
    var report = self
    report.write()
    return report.page.text
  }

  private mutating func write() {
    for title in comparison.titles { page.add(title) }
    page.add(comparison.headline, .bold)
    page.addBlank()
    for standing in comparison.standings { page.add(standing) }
    writeFits()
    for balance in comparison.balances { write(balance) }
    page.addBlank()
    page.add(comparison.unchanged)
    for section in comparison.sections {
      page.heading(section.heading)
      for entry in section.entries { page.add(entry, comma: words.comma) }
    }
    page.heading(words.rules)
    page.add(comparison.rules)
    for id in comparison.rulesID { page.code(id) }
  }

  private mutating func writeFits() {
    page.heading(words.fits)
    page.add(words.percentOfBest + ".")
    page.row("", comparison.columns, widths: widths, isolated: false)
    for fit in comparison.fits {
      page.row(
        fit.option, fit.fits.map(\.signless) + [fit.difference.signed], widths: widths)
      page.row(
        words.comparison.distance(fit.needed.oneDecimal), fit.distances.map(\.signed) + [""],
        widths: widths, indent: 2)
      page.add(fit.state, indent: 2)
    }
  }

  private mutating func write(_ balance: Comparison.Balance) {
    let heading = words.comparison.causes(balance.option)
    page.heading(balance.causes.isEmpty ? "\(heading): \(words.nothing)" : heading)
    for cause in balance.causes {
      page.number(cause.title, cause.difference.signed, indent: 2)
      for reason in cause.reasons { page.add(reason, indent: 4) }
    }
    if let rounding = balance.rounding { page.number(words.rounding, rounding.signed, indent: 2) }
    if !balance.causes.isEmpty {
      page.number(
        "\(words.comparison.difference) (\(balance.option))", balance.difference.signed, indent: 2)
    }
    if !balance.silent.isEmpty {
      page.add(words.comparison.silent(balance.silent.joined(separator: words.comma)), indent: 2)
    }
  }
}
