/// Why every condition of a rule set holds for a profile, or does not, or cannot be told.
///
/// It is evaluated part by part, apart from the tables that decide; tests compare the two.
public struct Trace: Sendable {
  public let profile: Profile
  /// What the profile gets; it need not have an outcome.
  public let assessment: Assessment
  /// For each criterion its bands.
  public let criteria: [[TracedCondition]]
  public let gates: [TracedCondition]
  /// The bands of the sequence; empty where there is none.
  public let sequence: [TracedCondition]
  public let notes: [TracedCondition]

  public init(of profile: Profile, _ assessment: Assessment, in ruleSet: RuleSet) {
    self.profile = profile
    self.assessment = assessment
    let outcome = assessment.outcome
    func traced(_ condition: RuleSet.Condition) -> TracedCondition {
      TracedCondition(condition, profile, outcome: outcome, in: ruleSet)
    }
    func bands(_ conditions: [RuleSet.Condition]) -> [TracedCondition] {
      let traced = conditions.map(traced)
      // `otherwise` stands last and takes what the bands before it leave.
      guard conditions.last == .otherwise else { return traced }
      return traced.dropLast() + [TracedCondition(otherwise: traced.dropLast())]
    }
    criteria = ruleSet.criteria.map { bands($0.bands.map(\.when)) }
    gates = ruleSet.gates.map { traced($0.when) }
    sequence = bands(ruleSet.sequence?.bands.map(\.when) ?? [])
    notes = ruleSet.notes.map { traced($0.when) }
  }
}

/// Whether something is so, as far as a profile tells.
public enum Truth: String, Sendable, Hashable {
  case holds, fails, unknown

  /// - Parameter holds: nil where it cannot be told.
  init(_ holds: Bool?) { self = holds.map { $0 ? .holds : .fails } ?? .unknown }

  /// A conjunction: false if one part is, else unknown if one part is.
  init(all parts: [Truth]) {
    self = parts.contains(.fails) ? .fails : parts.contains(.unknown) ? .unknown : .holds
  }
}
