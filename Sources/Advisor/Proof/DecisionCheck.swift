/// Checks what is said of a profile without the tables and searches that found it.
///
/// Conditions are evaluated as they are written and sums added up plainly. What a value can show by
/// itself is checked: that it is right where it stands. That nothing is nearer, or that an outcome
/// is not possible, only a search can tell, but for what `TippingCheck` proves.
public struct DecisionCheck: Sendable {
  public enum Fault: Sendable, Hashable {
    case wrongSums
    case wrongOutcome
    /// The answers that are said to lead to an outcome do not.
    case wrongExample(outcome: Int)
    /// Another answer that is said to change the outcome does not, or leads to yet another one.
    case wrongTippingPoint(attribute: Int)
    /// The outcome changes within the interval, or not at one of its ends.
    case wrongWeights(criterion: Int)
    case wrongThresholds(option: Int)
  }

  let plain: TippingCheck
  var ruleSet: RuleSet { plain.ruleSet }

  public init(_ ruleSet: RuleSet) { plain = TippingCheck(ruleSet) }

  /// Everything that is wrong with a decision and its proofs.
  ///
  /// - Parameter decision: one with examples of what is possible.
  public func faults(in decision: Decision, _ proofs: DecisionProofs) -> [Fault] {
    let profile = decision.profile
    var faults: [Fault] = []
    if plain.bounds([], profile).sums.map(\.lowerBound) != decision.assessment.sums {
      faults.append(.wrongSums)
    }
    if plain.outcome(of: plain.recommended(profile)) != decision.outcome {
      faults.append(.wrongOutcome)
    }
    if let possible = decision.proved {
      for (index, outcome) in possible.outcomes.enumerated() {
        let answers = possible.examples.indices.contains(index) ? possible.examples[index] : nil
        if !leads(profile, with: answers, to: outcome) {
          faults.append(.wrongExample(outcome: outcome))
        }
      }
    }
    let changeable = plain.changeable(in: profile).filter { !proofs.fixed.contains($0) }
    for point in ((try? proofs.single.get()) ?? []).map(\.point) {
      let change = JointChange(
        answers: [.init(attribute: point.attribute, from: point.from, to: point.to)],
        recommended: point.recommended, outcome: point.outcome)
      if plain.fault(in: change, profile, changeable) != nil {
        faults.append(.wrongTippingPoint(attribute: point.attribute))
      }
    }
    return faults + self.faults(in: proofs.stability, of: profile)
  }

  /// Whether a profile with more answers has an outcome, whatever it still leaves open.
  private func leads(_ profile: Profile, with answers: [CompletedAnswer]?, to outcome: Int) -> Bool
  {
    guard let answers, answers.allSatisfy({ !profile.isKnown[$0.attribute] }) else { return false }
    var completed = profile
    for answer in answers { completed.state(answer.attribute, answer.answer) }
    for attribute in ruleSet.attributes.indices where !completed.isKnown[attribute] {
      completed.state(attribute, ruleSet.attributes[attribute].anyAnswer)
    }
    return plain.outcome(of: plain.recommended(completed)) == outcome
  }
}

extension RuleSet.Attribute {
  /// Some answer that may be given; unknown for a derived one.
  fileprivate var anyAnswer: Answer {
    switch kind {
    case .integer, .number:
      valueRange.map { .number(FixedPoint(scaled: $0.lowest)) } ?? .unknown
    case .boolean: .boolean(false)
    case .choice: .choice(0)
    case .choices: .choices(0)
    case .derived: .unknown
    }
  }
}
