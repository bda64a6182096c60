import Advisor

/// The parts of a trace in the words of one language.
struct TraceText {
  let values: ValueText
  let tests: TestText
  let words: TraceWording
  let profile: Profile

  init(_ ruleSet: RuleSet, _ profile: Profile, language: Int) {
    values = ValueText(ruleSet, language: language, style: .grouped)
    tests = TestText(values)
    words = TraceWording(ruleSet.languages[language])
    self.profile = profile
  }

  private var ruleSet: RuleSet { values.ruleSet }
  private var semicolon: String { values.wording.semicolon }
  private var comma: String { values.wording.comma }

  /// The value of an attribute; of a derived one what it is computed from, too.
  func value(_ attribute: Int) -> String {
    let value = words.value(tests.label(attribute), values.text(attribute, of: profile))
    guard case .derived(let derivation) = ruleSet.attributes[attribute].kind else { return value }
    return "\(value) (\(text(derivation)))"
  }

  private func text(_ derivation: RuleSet.Derivation) -> String {
    let inputs = derivation.inputs.map {
      "\(tests.label($0)) = \(values.text($0, of: profile))"
    }
    switch derivation {
    case .ratio: return words.ratio(inputs[0], inputs[1])
    case .count(_, ~0): return words.count(inputs[0])
    case .count(let of, let among): return words.countAmong(inputs[0], tests.list(among, of: of))
    case .sum: return words.sum(inputs.joined(separator: comma))
    }
  }

  /// A part of a condition; with the values of what it tests, where they are not said before.
  func part(_ part: TracedCondition.Part, withValue: Bool) -> String {
    guard withValue, case .test(let attribute, let test) = part.requirement else {
      return tests.text(part.requirement)
    }
    return "\(value(attribute))\(semicolon)\(words.asked(tests.text(test, on: attribute)))"
  }

  func text(_ truth: Truth) -> String {
    switch truth {
    case .holds: words.holds
    case .fails: words.fails
    case .unknown: words.cannotTell
    }
  }

  /// Whether a part is fulfilled, or else by how much it is not.
  func result(of part: TracedCondition.Part, outcome: Int?) -> String {
    switch part.truth {
    case .holds: return words.fulfilled
    case .unknown:
      let reason =
        part.missing.isEmpty
        ? words.dividedByZero
        : words.notKnown(part.missing.map(tests.label).joined(separator: comma))
      return "\(words.cannotTell)\(comma)\(reason)"
    case .fails:
      let reason = part.shortfall.flatMap { text($0, of: part, outcome: outcome) }
      return words.notFulfilled + (reason.map { comma + $0 } ?? "")
    }
  }

  private func text(
    _ shortfall: Shortfall, of part: TracedCondition.Part, outcome: Int?
  ) -> String? {
    switch (shortfall, part.requirement) {
    case (.number(let distance), _): return text(distance)
    case (.choices(let choices), .test(let attribute, _)): return text(choices, of: attribute)
    case (.known(let attributes), _):
      return words.known(attributes.map(tests.label).joined(separator: comma))
    case (.otherValue, .outcome):
      return outcome.map {
        words.outcomeIs(ruleSet.outcomes[$0].title.plain(values.language, ruleSet))
      } ?? words.noOutcome
    default: return nil
    }
  }

  private func text(_ distance: Shortfall.Distance?) -> String {
    guard let distance else { return words.noNumber }
    let phrase =
      switch (distance.isUpward, distance.isReached) {
      case (true, true): words.tooLow
      case (true, false): words.overTooLow
      case (false, true): words.tooHigh
      case (false, false): words.overTooHigh
      }
    return phrase(text(distance.by))
  }

  /// In full up to four decimals, otherwise rounded.
  private func text(_ number: Rational) -> String {
    let rounded = Rounded(
      number.numerator, over: number.denominator, decimals: FixedPoint.places)
    let digits = values.style.text(digits: rounded.shortened)
    let isExact =
      Rational(rounded.units, over: Int128(FixedPoint.scale)) == number
    return isExact ? digits : words.about(digits)
  }

  private func text(_ choices: Shortfall.Choices, of attribute: Int) -> String {
    var parts: [String] = []
    if choices.oneOf != 0 { parts.append(words.noneOfFirst) }
    if choices.missing != 0 {
      parts.append(words.missing(tests.list(choices.missing, of: attribute)))
    }
    if choices.unwanted != 0 {
      parts.append(words.unwanted(tests.list(choices.unwanted, of: attribute)))
    }
    switch choices.count {
    case .some(let distance?):
      let phrase = distance.isUpward ? words.chosenTooFew : words.chosenTooMany
      parts.append(phrase(text(distance.by)))
    case .some(nil): parts.append(words.noNumber)
    case nil: break
    }
    return parts.joined(separator: semicolon)
  }
}
