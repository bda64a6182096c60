public import Advisor

/// The value of an attribute as people read it in one language.
///
/// Numbers stand as in a profile, or grouped for reports; ratios with one decimal, ties away from
/// zero; choices by their texts.
public final class ValueText: Sendable {
  public let ruleSet: RuleSet
  /// The place of the language in every text.
  public let language: Int
  let wording: Wording
  let style: NumberStyle

  public init(_ ruleSet: RuleSet, language: Int, style: NumberStyle = .plain) {
    self.ruleSet = ruleSet
    self.language = language
    self.style = style
    wording = Wording(ruleSet.languages[language])
  }

  public func text(_ attribute: Int, of profile: Profile) -> String {
    switch ruleSet.attributes[attribute].kind {
    case .integer, .number, .derived:
      profile.quantity(attribute, of: ruleSet).map(text) ?? wording.notKnown
    case .boolean, .choice, .choices: text(profile.answer(attribute, of: ruleSet), of: attribute)
    }
  }

  public func text(_ answer: Answer, of attribute: Int) -> String {
    let values = ruleSet.attributes[attribute].values
    switch answer {
    case .unknown: return wording.notKnown
    case .number(let number): return style.text(number)
    case .boolean(let isTrue): return isTrue ? wording.yes : wording.no
    case .choice(let index): return values[index].text.plain(language)
    case .choices(0): return wording.noneOfThem
    case .choices(let chosen):
      return values.indices.filter { chosen >> UInt64($0) & 1 == 1 }
        .map { values[$0].text.plain(language) }.joined(separator: wording.comma)
    }
  }

  public func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .number(let number): style.text(number)
    case .sum(let sum):
      style.text(digits: Rounded(units: sum, decimals: FixedPoint.places).shortened)
    case .ratio(let a, let b):
      style.text(
        digits: Rounded(Int128(a.scaled), over: Int128(b.scaled), decimals: 1).description)
    }
  }

  /// A text of the rule set with the values of a profile in its places.
  public func text(_ text: LocalizedText, of profile: Profile) -> String {
    text.templates[language].pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .name: profile.name ?? wording.notKnown
      case .attribute(let index): self.text(index, of: profile)
      }
    }.joined()
  }
}

extension LocalizedText {
  /// The text where no profile is at hand: a placeholder shows its own name.
  public func plain(_ language: Int, _ ruleSet: RuleSet? = nil) -> String {
    guard templates.indices.contains(language) else { return "" }
    return templates[language].pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .name: "…"
      case .attribute(let index): ruleSet?.attributes[index].name ?? "…"
      }
    }.joined()
  }
}

extension Rounded {
  /// Without a plus sign, and with U+2212 for minus, for people.
  var signless: String { units < 0 ? "−" + description.dropFirst() : description }

  /// With a plus sign above 0, for people.
  var signed: String { units > 0 ? "+\(self)" : signless }

  /// Without zeros at the end.
  var shortened: String {
    var digits = description
    guard decimals > 0 else { return digits }
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.hasSuffix(".") ? String(digits.dropLast()) : digits
  }
}
