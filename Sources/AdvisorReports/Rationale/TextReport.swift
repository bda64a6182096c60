import Advisor
import LocatedYAML

/// A rationale as text for a terminal or a plain file.
///
/// Numbers stand in the last column, so that they line up in either direction of writing. All
/// texts pass through `printable`: neither a profile nor a rule set can steer a terminal.
public struct TextReport {
  private let rationale: Rationale
  private let words: Wording
  private var page: TextPage

  /// - Parameter words: of the language in which the rationale is written.
  public init(_ rationale: Rationale, _ words: Wording, style: TextStyle) {
    self.rationale = rationale
    self.words = words
    page = TextPage(style: style.forText(isRightToLeft: rationale.isRightToLeft))
  }

  private var style: TextStyle { page.style }

  /// The whole report; ends with a line end.
  public func text() -> String {
    var report = self
    report.write()
    return report.page.text
  }

  private mutating func write() {
    page.add(rationale.title, .bold)
    page.add(rationale.headline, .bold)
    page.add(rationale.standing)
    if let firmness = rationale.firmness { page.add(firmness) }
    for section in rationale.sections {
      if section.heading.isEmpty { page.addBlank() } else { page.heading(section.heading) }
      for (index, block) in section.blocks.enumerated() {
        if case .balance = block, index > 0 { page.addBlank() }
        write(block)
      }
    }
  }

  private mutating func write(_ block: Rationale.Block) {
    switch block {
    case .paragraph(let text): page.add(text)
    case .code(let text): page.code(text)
    case .entries(let entries):
      for entry in entries { page.add(entry, comma: words.comma) }
    case .fits(let fits):
      for fit in fits { write(fit) }
    case .balance(let balance): write(balance)
    case .reasons(let heading?, let reasons): side(heading, reasons, nil, indent: 0)
    case .reasons(nil, let reasons): write(reasons, indent: 0)
    }
  }

  private mutating func write(_ fit: Rationale.Fit) {
    let needed = Int(fit.needed.scaled / (FixedPoint.scale / 10))
    let cells = style.width < 70 ? 8 : 20
    let bar = style.bar(units: Int(clamping: fit.fit.units), outOf: 1000, cells: cells)
    let mark = min(cells - 1, needed * cells / 1000)
    var marked = Array(bar)
    if mark < marked.count { marked[mark] = "|" }
    let label = "\(fit.option): \(fit.state) (\(words.needed): \(fit.needed.oneDecimal))"
    page.number(label, String(marked) + "  " + fit.fit.signless.padded(to: 6))
  }

  private mutating func write(_ balance: Rationale.Balance) {
    let option = balance.option
    page.add("\(option): \(words.forAndAgainst)", .bold)
    side(words.supporting, balance.supporting, .green, indent: 2)
    side(words.opposing, balance.opposing, .red, indent: 2)
    if let rounding = balance.rounding { page.number(words.rounding, rounding.signed, indent: 2) }
    page.number("\(words.fits) (\(option))", balance.fit.signless, indent: 2)
    if !balance.neutral.isEmpty {
      let titles = balance.neutral.joined(separator: words.comma)
      page.add("\(words.neutral): \(titles).", indent: 2)
    }
  }

  private mutating func side(
    _ heading: String, _ reasons: [Rationale.Reason], _ colour: TextStyle.Colour?, indent: Int
  ) {
    page.add(reasons.isEmpty ? "\(heading): \(words.nothing)" : heading, colour, indent: indent)
    write(reasons, indent: indent + 2)
  }

  private mutating func write(_ reasons: [Rationale.Reason], indent: Int) {
    for reason in reasons {
      page.number(reason.title, reason.contribution.signed, indent: indent)
      let sources = (["\(words.weight) \(reason.weight)"] + reason.sources)
        .joined(separator: words.comma)
      page.add("\(reason.because) (\(sources))", indent: indent + 2)
    }
  }
}

extension FixedPoint {
  /// With one decimal: `30.0`.
  var oneDecimal: String {
    Rounded(Int128(scaled), over: Int128(FixedPoint.scale), decimals: 1).description
  }
}

extension String {
  /// With blanks before it.
  func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - cells)) + self
  }
}
