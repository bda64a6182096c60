@testable import Advisor

/// The meaning of a rule set written down as plainly as possible: conditions are evaluated, not
/// looked up.
///
/// Slow, and the measure of what `Scorecard` does.
struct PlainEvaluation {
  let ruleSet: RuleSet
  let profile: Profile

  /// True, false, or nil for unknown.
  func truth(_ condition: RuleSet.Condition) -> Bool? {
    guard case .all(let requirements) = condition else { return nil }
    let parts = requirements.map(truth)
    if parts.contains(false) { return false }
    return parts.contains(nil) ? nil : true
  }

  private func truth(_ requirement: RuleSet.Requirement) -> Bool? {
    guard case .test(let attribute, let test) = requirement else { return nil }
    switch (test, profile.answer(attribute, of: ruleSet)) {
    case (.number(let test), _): return profile.quantity(attribute, of: ruleSet).map(test.holds)
    case (_, .unknown): return nil
    case (.boolean(let wanted), .boolean(let value)): return wanted == value
    case (.choice(let accepted), .choice(let value)): return accepted.contains(value)
    case (.choices(let test), .choices(let chosen)): return test.holds(chosen)
    default: return false
    }
  }

  /// The bands that are true of what is known; none where the criterion is undecided.
  func bands(of criterion: RuleSet.Criterion) -> [Int] {
    let truths = criterion.bands.map { truth($0.when) }
    let known = truths.indices.filter { truths[$0] == true }
    if !known.isEmpty { return known }
    let ordinary = criterion.bands.indices.filter { criterion.bands[$0].when != .otherwise }
    guard let last = criterion.bands.indices.last, criterion.bands[last].when == .otherwise,
      ordinary.allSatisfy({ truths[$0] == false })
    else { return [] }
    return [last]
  }

  /// The fit of an option times `best`, over 100: the plain sum.
  func sum(_ option: Int) -> Int64 {
    ruleSet.criteria.reduce(0) { sum, criterion in
      let bands = bands(of: criterion)
      return bands.isEmpty ? sum : sum + criterion.weight * criterion.bands[bands[0]].points[option]
    }
  }

  func recommends(_ option: Int) -> Bool {
    let isRuledOut = ruleSet.gates.contains { $0.rulesOut == option && truth($0.when) == true }
    let needed =
      Int128(ruleSet.options[option].recommendAt.scaled) * Int128(ruleSet.best(option: option))
    return !isRuledOut && 1_000_000 * Int128(sum(option)) >= needed
  }
}

/// Every profile that a random rule set can be asked about: few values, all combinations.
struct AllProfiles: Sequence, IteratorProtocol {
  private let ruleSet: RuleSet
  private let answers: [[Answer]]
  private var number = 0
  private let step: Int

  /// - Parameters:
  ///   - unknown: whether attributes may be left unknown.
  ///   - step: 7 leaves out six of seven; it shares no factor with the numbers of values.
  init(of ruleSet: RuleSet, unknown: Bool, everyNth step: Int = 1) {
    self.ruleSet = ruleSet
    self.step = step
    answers = ruleSet.attributes.map { attribute in
      let known: [Answer] =
        switch attribute.kind {
        case .integer: (-4...4).map { .number(FixedPoint($0)) }
        case .boolean: [.boolean(false), .boolean(true)]
        case .choice(let values): values.indices.map { .choice($0) }
        case .choices(let values): Self.sets(of: values).map { .choices($0) }
        case .number, .derived: []
        }
      return known.isEmpty || unknown ? known + [.unknown] : known
    }
  }

  private static func sets(of values: [RuleSet.Value]) -> [UInt64] {
    (0..<(UInt64(1) << UInt64(values.count))).filter { set in
      set.nonzeroBitCount < 2
        || !values.indices.contains { values[$0].isAlone && set >> UInt64($0) & 1 == 1 }
    }
  }

  mutating func next() -> Profile? {
    guard number < answers.reduce(1, { $0 * $1.count }) else { return nil }
    var rest = number
    var profile = Profile(attributes: ruleSet.attributes.count)
    for (attribute, answers) in answers.enumerated() {
      if !ruleSet.attributes[attribute].isDerived {
        profile.state(attribute, answers[rest % answers.count])
      }
      rest /= answers.count
    }
    number += step
    return profile
  }
}
