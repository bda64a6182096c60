/// A condition of which every part was looked at.
public struct TracedCondition: Sendable {
  public var truth: Truth
  /// None for `otherwise`.
  public var parts: [Part]
  public var isOtherwise: Bool

  public struct Part: Sendable {
    public var requirement: RuleSet.Requirement
    public var truth: Truth
    /// What would fulfil it, where it is not fulfilled.
    public var shortfall: Shortfall?
    /// Stated attributes that would have to be known to tell.
    ///
    /// Where there are none and it cannot be told, a ratio is divided by 0.
    public var missing: [Int] = []
  }

  init(_ condition: RuleSet.Condition, _ profile: Profile, outcome: Int?, in ruleSet: RuleSet) {
    switch condition {
    case .all(let requirements):
      let parts = requirements.map { Part($0, profile, outcome: outcome, in: ruleSet) }
      self.init(truth: Truth(all: parts.map(\.truth)), parts: parts, isOtherwise: false)
    case .otherwise: self.init(otherwise: [])
    }
  }

  /// What the other bands leave.
  init(otherwise others: some Sequence<TracedCondition>) {
    let truths = others.map(\.truth)
    self.init(
      truth: truths.contains(.holds) ? .fails : truths.contains(.unknown) ? .unknown : .holds,
      parts: [], isOtherwise: true)
  }

  private init(truth: Truth, parts: [Part], isOtherwise: Bool) {
    (self.truth, self.parts, self.isOtherwise) = (truth, parts, isOtherwise)
  }
}

extension TracedCondition.Part {
  init(
    _ requirement: RuleSet.Requirement, _ profile: Profile, outcome: Int?, in ruleSet: RuleSet
  ) {
    self.requirement = requirement
    let attributes = ruleSet.attributes
    switch requirement {
    case .test(let attribute, let test):
      truth = Truth(profile.meets(test, on: attribute, of: attributes))
      switch truth {
      case .holds: break
      case .fails: shortfall = Shortfall(of: test, on: attribute, profile, attributes)
      case .unknown:
        missing = attributes[attribute].statedInputs(at: attribute).filter { !profile.isKnown[$0] }
      }
    case .unknown(let named):
      let known = named.filter { profile.isAnswered($0, of: attributes) }
      truth = Truth(known.isEmpty)
      if !known.isEmpty { shortfall = .known(known) }
    case .outcome(let named):
      truth = Truth(outcome.map(named.contains) ?? false)
      if truth == .fails { shortfall = .otherValue }
    }
  }
}

extension Profile {
  /// Whether a stated or derived attribute has a value.
  fileprivate func isAnswered(_ attribute: Int, of attributes: [RuleSet.Attribute]) -> Bool {
    attributes[attribute].isDerived
      ? quantity(attribute, of: attributes) != nil : isKnown[attribute]
  }
}
