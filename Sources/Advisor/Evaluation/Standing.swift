/// All that the verdict on one option depends on, apart from where the bars lie.
///
/// So a verdict under other values of `recommend_at` and `decline_at` needs no second look at the
/// profile.
struct Standing: Sendable {
  let option: Int
  /// On what is known.
  let sum: Int64
  /// Whether a gate holds on what is known.
  let isRuledOut: Bool
  /// The least sum over all completions.
  let least: Int64
  /// The greatest sum of a completion that no gate rules out; nil where gates rule out all.
  let greatest: Int64?
  /// Whether some completion is ruled out.
  let canBeRuledOut: Bool

  /// The verdict where the bars of every option are moved by so many percent.
  func verdict(
    _ scorecard: Scorecard, recommendMoved: FixedPoint, declineMoved: FixedPoint
  ) -> PossibleOutcomes.Verdict {
    let rule = scorecard.ruleSet.options[option]
    let needed = Scorecard.leastSum(
      for: rule.recommendAt.moved(by: recommendMoved), of: scorecard.best[option])
    return PossibleOutcomes.Verdict(
      isRecommended: !isRuledOut && sum >= needed,
      isDeclined: isRuledOut
        || rule.declineAt.map { scorecard.isAtMost($0.moved(by: declineMoved), sum, option) }
          ?? false,
      can: greatest.map { $0 >= needed } ?? false, cannot: canBeRuledOut || least < needed)
  }
}

extension Completions {
  /// The standing of every option; it holds for all completions.
  func standings(of profile: borrowing Profile, _ assessment: Assessment) throws(NotProved)
    -> [Standing]
  {
    let ruledOut = scorecard.ruledOut(by: assessment.gates)
    let reach = try reach(of: profile, assessment, ruledOut: ruledOut)
    return assessment.sums.indices.map { option in
      Standing(
        option: option, sum: assessment.sums[option],
        isRuledOut: ruledOut >> UInt32(option) & 1 == 1,
        least: reach.ranges[option].lowerBound, greatest: reach.greatestUngated[option],
        canBeRuledOut: reach.canRuleOut >> UInt32(option) & 1 == 1)
    }
  }
}

extension FixedPoint {
  /// - Parameter shift: of a size that bars of a rule set and their moves have.
  func moved(by shift: FixedPoint) -> FixedPoint { FixedPoint(scaled: scaled + shift.scaled) }
}
