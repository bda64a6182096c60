import Testing

@testable import Advisor

struct `The difference of two decisions` {
  @Test(arguments: 0..<40)
  func `adds up exactly, before and after rounding`(_ seed: Int) {
    for difference in differences(seed: seed) {
      let scorecard = difference.scorecard
      for option in scorecard.ruleSet.options.indices {
        let (a, b) = (difference.a.assessment, difference.b.assessment)
        let exact = difference.criteria.reduce(Rational(0)) {
          $0 + difference.exact($1, option: option)
        }
        #expect(exact == difference.exactFit(option: option))
        #expect(
          scorecard.exactFit(sum: a.sums[option], option: option) + exact
            == scorecard.exactFit(sum: b.sums[option], option: option))
        let shown = difference.criteria.reduce(difference.rounding(option: option).units) {
          $0 + difference.shown($1, option: option).units
        }
        #expect(
          scorecard.fit(a, option: option).units + shown == scorecard.fit(b, option: option).units)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `is what plain evaluation finds in other bands`(_ seed: Int) {
    for difference in differences(seed: seed) {
      let ruleSet = difference.scorecard.ruleSet
      let (a, b) = (
        PlainDecision(ruleSet, difference.a.profile), PlainDecision(ruleSet, difference.b.profile)
      )
      let changed = ruleSet.criteria.indices.filter { a.bands[$0] != b.bands[$0] }
      #expect(difference.criteria.map(\.criterion) == changed)
      #expect(difference.criteria.map(\.from) == changed.map { a.bands[$0] })
      #expect(difference.criteria.map(\.to) == changed.map { b.bands[$0] })
    }
  }

  @Test(arguments: 0..<40)
  func `is the opposite the other way round`(_ seed: Int) {
    for difference in differences(seed: seed) {
      let back = DecisionDifference(
        from: difference.b, to: difference.a, by: difference.scorecard)
      #expect(back.criteria.map(\.sums) == difference.criteria.map { $0.sums.map { -$0 } })
      #expect(back.answers.map(\.attribute) == difference.answers.map(\.attribute))
      #expect(back.byImpact.map(\.criterion) == difference.byImpact.map(\.criterion))
    }
  }

  @Test(arguments: 0..<20)
  func `is sorted by the most that a criterion adds to a fit`(_ seed: Int) {
    for difference in differences(seed: seed) {
      let impacts = difference.byImpact.map { changed in
        changed.sums.indices.map { difference.exact(changed, option: $0).magnitude }.max() ?? 0
      }
      #expect(impacts == impacts.sorted(by: >))
      #expect(difference.byImpact.count == difference.criteria.count)
    }
  }

  /// Pairs of decisions far apart, on the profiles of a random rule set.
  private func differences(seed: Int) -> [DecisionDifference] {
    var random = RandomRuleSet(seed: seed)
    let ruleSet = random.ruleSet()
    guard ruleSet.options.indices.allSatisfy({ ruleSet.best(option: $0) > 0 }) else { return [] }
    let scorecard = Scorecard(ruleSet)
    let decisions = AllProfiles(of: ruleSet, unknown: true, everyNth: 397)
      .compactMap { profile -> Decision? in
        let assessment = scorecard.assess(profile)
        guard let outcome = assessment.outcome, assessment.fault == nil else { return nil }
        return Decision(profile: profile, assessment: assessment, outcome: outcome)
      }
    return decisions.indices.map { index in
      DecisionDifference(
        from: decisions[index], to: decisions[(index * 31 + 7) % decisions.count], by: scorecard)
    }
  }
}
