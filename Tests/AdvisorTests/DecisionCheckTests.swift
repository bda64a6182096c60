import Testing

@testable import Advisor

struct `A decision that is checked plainly` {
  private func proofs(
    of profile: Profile, _ tipping: TippingPoints, _ completions: Completions
  ) -> (Decision, DecisionProofs)? {
    completions.decision(of: profile, withExamples: true).map {
      ($0, DecisionProofs(of: $0, by: tipping, completions))
    }
  }

  @Test(arguments: 0..<150)
  func `holds for random rules and profiles`(_ seed: Int) throws {
    guard let ruleSet = EveryChange.ruleSet(seed) else { return }
    let scorecard = Scorecard(ruleSet)
    let (tipping, completions) = (TippingPoints(scorecard), Completions(scorecard))
    let check = DecisionCheck(ruleSet)
    for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 20_011 + 2 * seed) {
      guard let (decision, proofs) = proofs(of: profile, tipping, completions) else { continue }
      #expect(
        check.faults(in: decision, proofs) == [],
        "seed \(seed) \(profile.values) \(profile.isKnown)")
    }
  }

  @Test(arguments: 0..<60)
  func `does not hold where something was changed`(_ seed: Int) throws {
    guard let ruleSet = EveryChange.ruleSet(seed) else { return }
    let scorecard = Scorecard(ruleSet)
    let (tipping, completions) = (TippingPoints(scorecard), Completions(scorecard))
    let check = DecisionCheck(ruleSet)
    for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 50_021 + 2 * seed) {
      guard let (decision, proofs) = proofs(of: profile, tipping, completions) else { continue }
      var other = decision
      other.assessment.sums[0] += 1
      #expect(check.faults(in: other, proofs).contains(.wrongSums))
      other = decision
      other.outcome = (other.outcome + 1) % ruleSet.outcomes.count
      #expect(
        other.outcome == decision.outcome || check.faults(in: other, proofs).contains(.wrongOutcome)
      )
      if var possible = decision.proved, possible.outcomes.count > 1 {
        possible.examples.swapAt(0, 1)
        other = decision
        other.possible = .success(possible)
        #expect(
          check.faults(in: other, proofs).contains(.wrongExample(outcome: possible.outcomes[0])))
      }
      for (criterion, interval) in proofs.stability.weights.enumerated() {
        for change in changes(to: interval) {
          var changed = proofs
          changed.stability.weights[criterion] = change
          #expect(
            check.faults(in: decision, changed).contains(.wrongWeights(criterion: criterion)),
            "seed \(seed) \(interval) \(change)")
        }
      }
      for (option, interval) in proofs.stability.thresholds.enumerated() {
        for change in changes(to: interval) {
          var changed = proofs
          changed.stability.thresholds[option] = change
          #expect(
            check.faults(in: decision, changed).contains(.wrongThresholds(option: option)),
            "seed \(seed) \(interval) \(change)")
        }
      }
    }
  }

  /// Intervals that are not quite this one.
  private func changes(to interval: RationalInterval) -> [RationalInterval] {
    func moved(_ end: RationalInterval.End, by tenths: Int128) -> RationalInterval.End {
      let (number, isIncluded) = (end.number, end.isIncluded)
      return .init(
        Rational(
          10 * number.numerator + tenths * number.denominator, over: 10 * number.denominator),
        isIncluded: isIncluded)
    }
    var changes: [RationalInterval] = []
    if let lower = interval.lower, lower.number != 0 || !lower.isIncluded {
      changes.append(.init(from: moved(lower, by: 1), to: interval.upper))
      changes.append(.init(from: moved(lower, by: -1), to: interval.upper))
      let other = RationalInterval.End(lower.number, isIncluded: !lower.isIncluded)
      changes.append(.init(from: other, to: interval.upper))
    }
    if let upper = interval.upper {
      changes.append(.init(from: interval.lower, to: moved(upper, by: 1)))
      changes.append(.init(from: interval.lower, to: moved(upper, by: -1)))
      changes.append(.init(from: interval.lower))
    }
    return changes
  }
}
