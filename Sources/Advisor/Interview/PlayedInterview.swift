/// An interview in which the answers of a profile were given.
public struct PlayedInterview: Sendable {
  /// Questions in the order in which they were asked.
  public var asked: [Int]
  /// What was known at the end.
  public var profile: Profile
  /// The only outcome that is left; otherwise the scored one, nil where there is none.
  public var outcome: Int?
  /// Whether one outcome is left.
  public var isProved: Bool
  /// Questions of the rule set that were not asked.
  public var saved: Int
}

extension Interviewer {
  /// Asks for what a profile says; what it does not know is answered "don't know".
  public func play(_ profile: Profile) -> PlayedInterview {
    var blank = Profile(id: profile.id, attributes: scorecard.ruleSet.attributes.count)
    blank.name = profile.name
    var interview = begin(blank)
    while let question = interview.question {
      answer(&interview, profile.answer(question, of: scorecard.ruleSet))
    }
    let possible = try? possibleOutcomes(interview).get()
    let isProved = possible?.isCertain ?? false
    return PlayedInterview(
      asked: interview.asked, profile: interview.profile,
      outcome: isProved ? possible?.outcomes[0] : scorecard.assess(interview.profile).outcome,
      isProved: isProved, saved: scorecard.ruleSet.statedCount - interview.asked.count)
  }
}

extension RuleSet {
  /// How many attributes a profile can state.
  public var statedCount: Int { attributes.count { !$0.isDerived } }
}
