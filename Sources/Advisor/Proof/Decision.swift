/// A decided profile: all that is said of it follows from this.
public struct Decision: Sendable {
  public var profile: Profile
  public var assessment: Assessment
  /// The outcome of the assessment: what the stated facts support.
  public var outcome: Int
  /// What the answers that are still open can lead to; nil where it was not asked for.
  public var possible: Result<PossibleOutcomes, NotProved>?

  public init(
    profile: Profile, assessment: Assessment, outcome: Int,
    possible: Result<PossibleOutcomes, NotProved>? = nil
  ) {
    self.profile = profile
    self.assessment = assessment
    self.outcome = outcome
    self.possible = possible
  }

  /// What completions can lead to; nil where it was not asked for or could not be proved.
  public var proved: PossibleOutcomes? { try? possible?.get() }
}

extension Completions {
  /// Decides for a profile, with all that open answers can lead to; nil where it has no outcome.
  public func decision(of profile: Profile, withExamples: Bool = false) -> Decision? {
    let assessment = scorecard.assess(profile)
    guard let outcome = assessment.outcome, assessment.fault == nil else { return nil }
    return Decision(
      profile: profile, assessment: assessment, outcome: outcome,
      possible: possible(profile, assessment, withExamples: withExamples))
  }

  public func possible(
    _ profile: borrowing Profile, _ assessment: Assessment, withExamples: Bool = false
  ) -> Result<PossibleOutcomes, NotProved> {
    proved { () throws(NotProved) in
      try possibleOutcomes(of: profile, assessment, withExamples: withExamples)
    }
  }
}

extension PossibleOutcomes {
  /// The options that are a yes, a bit each; nil while some option is open.
  public var settled: UInt32? {
    verdicts.contains(.open)
      ? nil
      : verdicts.indices.reduce(0) { verdicts[$1] == .yes ? $0 | 1 << UInt32($1) : $0 }
  }
}
