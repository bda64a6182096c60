/// All profiles of a rule set, and what may be asked of them.
///
/// Each question is put to rules made for it, which hold no more than it needs: `Completions` then
/// finds a profile or proves that there is none. The work of all questions together is bounded,
/// and counted so that it is the same in every run.
final class ProfileSpace {
  /// Conditions that are prepared and profiles that are looked at, for all questions.
  static let mostWork = 12_000_000
  /// What a question counts for that ended at a limit, whatever that was.
  static let workOfFailure = 500_000

  let scorecard: Scorecard
  private(set) var work = 0

  init(_ scorecard: Scorecard) { self.scorecard = scorecard }

  var ruleSet: RuleSet { scorecard.ruleSet }

  /// Counts work, and ends what goes on for too long.
  func count(_ more: Int) throws(NotProved) {
    work += more
    guard work <= Self.mostWork else { throw NotProved(limit: .cells, reached: Self.mostWork) }
  }

  /// Asks, and counts it where there is no answer: most of the work is then not in any count.
  func ask<Answer>(_ question: () throws(NotProved) -> Answer) throws(NotProved) -> Answer {
    do throws(NotProved) {
      return try question()
    } catch {
      work += Self.workOfFailure
      throw error
    }
  }

  func countWork(of completions: Completions) { work += completions.work + completions.nodes }

  /// A profile that is recommended just a set of options by some rules; nil where there is none.
  ///
  /// - Parameters:
  ///   - rules: of the same attributes as the rule set.
  ///   - needed: for each option the least sum with which it is recommended, where it is not what
  ///     the rules say.
  func profile(
    recommended set: UInt32, by rules: RuleSet, needed: [Int64]? = nil,
    over profiles: RuleSet.Profiles = .complete, unanswered: AttributeSet = AttributeSet()
  ) throws(NotProved) -> Profile? {
    guard rules.options.count <= RuleSetReader.mostOptions else {
      throw NotProved(limit: .sets, reached: rules.options.count)
    }
    try count(rules.conditionCount)
    let blank = Profile(attributes: ruleSet.attributes.count)
    let completions = Completions(
      Scorecard(rules.with(outcome: set), needed: needed), mayStayUnknown: profiles == .all,
      unanswered: unanswered)
    defer { countWork(of: completions) }
    let possible = try ask { () throws(NotProved) in
      try completions.possibleOutcomes(
        of: blank, completions.scorecard.assess(blank), withExamples: true)
    }
    guard let example = possible.examples.first else { return nil }
    var profile = blank
    for answer in example { profile.state(answer.attribute, answer.answer) }
    return profiles == .complete ? ruleSet.completed(profile) : profile
  }

  /// For each option of some rules the lowest and the highest sum.
  func sums(by rules: RuleSet, over profiles: RuleSet.Profiles = .complete) throws(NotProved)
    -> [ClosedRange<Int64>]
  {
    try count(rules.conditionCount)
    let blank = Profile(attributes: ruleSet.attributes.count)
    let completions = Completions(Scorecard(rules), mayStayUnknown: profiles == .all)
    defer { countWork(of: completions) }
    return try ask { () throws(NotProved) in
      try completions.sums(of: blank, completions.scorecard.assess(blank))
    }
  }
}

extension RuleSet {
  var conditionCount: Int { criteria.reduce(gates.count) { $0 + $1.bands.count } }

  /// The profile with plain answers to all that it leaves open: no, none, zero or next to it.
  func completed(_ profile: Profile) -> Profile {
    var complete = profile
    for (index, attribute) in attributes.enumerated() where !profile.isKnown[index] {
      switch attribute.kind {
      case .boolean: complete.state(index, .boolean(false))
      case .choice: complete.state(index, .choice(0))
      case .choices: complete.state(index, .choices(0))
      case .integer, .number:
        guard let range = attribute.valueRange else { continue }
        let nearest = min(max(0, range.lowest), range.highest)
        complete.state(index, .number(FixedPoint(scaled: nearest)))
      case .derived: break
      }
    }
    return complete
  }
}
