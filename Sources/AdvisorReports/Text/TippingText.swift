import Advisor

/// Other answers and what they lead to, in the words of one language.
struct TippingText {
  let values: ValueText
  let profile: Profile

  private var ruleSet: RuleSet { values.ruleSet }
  private var words: ProofWording { values.wording.proof }

  /// The title of an attribute or else its name, with the unit of its numbers.
  func label(_ attribute: Int) -> String {
    let attribute = ruleSet.attributes[attribute]
    let title = attribute.title.map { values.text($0, of: profile) } ?? attribute.name
    return attribute.unit.map { "\(title) (\(values.text($0, of: profile)))" } ?? title
  }

  /// - Parameter recommended: options, a bit each.
  func outcome(_ outcome: Int?, _ recommended: UInt32) -> String {
    // That nothing is needed is not known while answers are missing.
    if let outcome, recommended != 0 || isComplete {
      return values.text(ruleSet.outcomes[outcome].title, of: profile)
    }
    let options = ruleSet.options.indices.filter { recommended >> UInt32($0) & 1 == 1 }
    return options.isEmpty
      ? words.noOption
      : options.map { values.text(ruleSet.options[$0].title, of: profile) }
        .joined(separator: values.wording.comma)
  }

  private var isComplete: Bool {
    ruleSet.attributes.indices.allSatisfy {
      ruleSet.attributes[$0].isDerived || profile.isKnown[$0]
    }
  }

  func entry(_ reach: TippingPoint.Reach) -> Rationale.Entry {
    Rationale.Entry(label: label(reach.point.attribute), text: text(reach))
  }

  func entry(_ changed: JointChange.ChangedAnswer) -> Rationale.Entry {
    Rationale.Entry(
      label: label(changed.attribute), text: change(changed.attribute, changed.from, changed.to))
  }

  private func text(_ reach: TippingPoint.Reach) -> String {
    let point = reach.point
    let outcome = outcome(point.outcome, point.recommended)
    let (from, to) = (
      values.text(point.from, of: point.attribute), values.text(point.to, of: point.attribute)
    )
    let until = reach.until.map(values.style.text)
    return switch (point.side, until) {
    case (.above, nil): words.above(to, from, outcome)
    case (.above, let until?): words.aboveUntil(to, until, from, outcome)
    case (.below, nil): words.below(to, from, outcome)
    case (.below, let until?): words.belowUntil(to, until, from, outcome)
    case (nil, _): words.then(change(point.attribute, point.from, point.to), outcome)
    }
  }

  func change(_ attribute: Int, _ from: Answer, _ to: Answer) -> String {
    switch (from, to) {
    case (.choices(let old), .choices(let new)):
      let (added, dropped) = (new & ~old, old & ~new)
      if dropped == 0 { return words.added(list(added, attribute)) }
      if added == 0 { return words.dropped(list(dropped, attribute)) }
      return words.exchanged(list(added, attribute), list(dropped, attribute))
    case (.number, .number):
      return words.numberNow(values.text(to, of: attribute), values.text(from, of: attribute))
    default: return words.other(values.text(to, of: attribute), values.text(from, of: attribute))
    }
  }

  /// Values of a list, each in quotation marks: their texts are words of any form.
  func list(_ chosen: UInt64, _ attribute: Int) -> String {
    let all = ruleSet.attributes[attribute].values
    return all.indices.filter { chosen >> UInt64($0) & 1 == 1 }
      .map { words.quoted(all[$0].text.plain(values.language)) }
      .joined(separator: values.wording.comma)
  }
}
