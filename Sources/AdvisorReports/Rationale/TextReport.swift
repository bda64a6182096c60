import Advisor
import LocatedYAML

/// A rationale as text for a terminal or a plain file.
///
/// Numbers stand in the last column, so that they line up in either direction of writing. All
/// texts pass through `printable`: neither a profile nor a rule set can steer a terminal.
public struct TextReport {
  private let rationale: Rationale
  private let style: TextStyle
  private let words: Wording
  private var lines: [String] = []

  /// - Parameter words: of the language in which the rationale is written.
  public init(_ rationale: Rationale, _ words: Wording, style: TextStyle) {
    self.rationale = rationale
    self.style = style.forText(isRightToLeft: rationale.isRightToLeft)
    self.words = words
  }

  private var layout: TextLayout { TextLayout(width: style.width) }

  /// The whole report; ends with a line end.
  public func text() -> String {
    var report = self
    report.write()
    return report.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write() {
    add(rationale.title, .bold)
    add(rationale.headline, .bold)
    add(rationale.standing)
    if let firmness = rationale.firmness { add(firmness) }
    for section in rationale.sections {
      if !section.heading.isEmpty { heading(section.heading) } else { lines.append("") }
      for (index, block) in section.blocks.enumerated() {
        if case .balance = block, index > 0 { lines.append("") }
        write(block)
      }
    }
  }

  private mutating func heading(_ text: String) {
    lines.append("")
    add(text, .bold)
  }

  private mutating func add(_ text: String, _ colour: TextStyle.Colour? = nil, indent: Int = 0) {
    for line in layout.wrap(text.printable, indent: indent) {
      lines.append(colour.map { style.paint(line, $0) } ?? line)
    }
  }

  private mutating func write(_ block: Rationale.Block) {
    switch block {
    case .paragraph(let text): add(text)
    case .code(let text):
      let wrapped = TextLayout(width: style.width).wrap(text.printable, indent: 2)
      lines += wrapped.map { "  " + style.isolate(String($0.dropFirst(2))) }
    case .entries(let entries):
      for entry in entries { write(entry) }
    case .fits(let fits):
      for fit in fits { write(fit) }
    case .balance(let balance): write(balance)
    case .reasons(let heading?, let reasons): side(heading, reasons, nil, indent: 0)
    case .reasons(nil, let reasons): write(reasons, indent: 0)
    }
  }

  private mutating func write(_ entry: Rationale.Entry) {
    let label = entry.label.map { "\($0): " } ?? ""
    let wrapped = TextLayout(width: style.width - 2)
      .wrap((label + entry.text + cited(entry.sources)).printable)
    for (index, line) in wrapped.enumerated() { lines.append((index == 0 ? "- " : "  ") + line) }
  }

  private func cited(_ sources: [String]) -> String {
    sources.isEmpty ? "" : " (\(sources.joined(separator: words.comma)))"
  }

  private mutating func write(_ fit: Rationale.Fit) {
    let needed = Int(fit.needed.scaled / (FixedPoint.scale / 10))
    let cells = style.width < 70 ? 8 : 20
    let bar = style.bar(units: Int(clamping: fit.fit.units), outOf: 1000, cells: cells)
    let mark = min(cells - 1, needed * cells / 1000)
    var marked = Array(bar)
    if mark < marked.count { marked[mark] = "|" }
    let label = "\(fit.option): \(fit.state) (\(words.needed): \(fit.needed.oneDecimal))"
    for line in layout.row(
      label.printable, style.isolate(String(marked) + "  " + fit.fit.signless.padded(to: 6)))
    {
      lines.append(line)
    }
  }

  private mutating func write(_ balance: Rationale.Balance) {
    let option = balance.option.printable
    add("\(option): \(words.forAndAgainst)", .bold)
    side(words.supporting, balance.supporting, .green, indent: 2)
    side(words.opposing, balance.opposing, .red, indent: 2)
    if let rounding = balance.rounding { number(words.rounding, signed(rounding), indent: 2) }
    number("\(words.fits) (\(option))", balance.fit.signless, indent: 2)
    if !balance.neutral.isEmpty {
      let titles = balance.neutral.joined(separator: words.comma)
      add("\(words.neutral): \(titles).", indent: 2)
    }
  }

  private mutating func side(
    _ heading: String, _ reasons: [Rationale.Reason], _ colour: TextStyle.Colour?, indent: Int
  ) {
    add(reasons.isEmpty ? "\(heading): \(words.nothing)" : heading, colour, indent: indent)
    write(reasons, indent: indent + 2)
  }

  private mutating func write(_ reasons: [Rationale.Reason], indent: Int) {
    for reason in reasons {
      number(reason.title.printable, signed(reason.contribution), indent: indent)
      let sources = (["\(words.weight) \(reason.weight)"] + reason.sources)
        .joined(separator: words.comma)
      add("\(reason.because) (\(sources))", indent: indent + 2)
    }
  }

  private mutating func number(_ label: String, _ number: String, indent: Int) {
    lines += layout.row(label, style.isolate(number), indent: indent)
  }

  private func signed(_ number: Rounded) -> String {
    number.units > 0 ? "+\(number)" : number.signless
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
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - cells)) + self
  }
}
