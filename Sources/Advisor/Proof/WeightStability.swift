/// How far a weight or a threshold can move, all others as they are, before the outcome changes.
///
/// The outcome stays where the set of recommended options does. Each option asks the number to lie
/// on one side of a turn, as its margin is linear, and all options together leave an interval.
public struct WeightStability: Sendable, Hashable {
  /// For each criterion, decided or not, the weights with which the outcome stays.
  ///
  /// None is negative: the lower end is always there, and 0 where nothing stops it earlier.
  public var weights: [RationalInterval]
  /// For each option, what `recommend_at` can be, in percent of the best and not cut to 0...100.
  ///
  /// An option that a gate rules out has no bound.
  public var thresholds: [RationalInterval]

  public init(of assessment: Assessment, in scorecard: Scorecard) {
    let margins = scorecard.margins(assessment)
    let notNegative = RationalInterval(from: .init(0, isIncluded: true))
    weights = scorecard.ruleSet.criteria.enumerated().map { index, criterion in
      margins.reduce(notNegative) {
        $0.intersection($1.staying(criterion: index, weight: criterion.weight))
      }
    }
    thresholds = scorecard.best.map { _ in RationalInterval() }
    for margin in margins {
      // An option is recommended up to its fit, and at its fit.
      let fit = scorecard.exactFit(
        sum: assessment.sums[margin.option], option: margin.option)
      thresholds[margin.option] =
        margin.isRecommended
        ? RationalInterval(to: .init(fit, isIncluded: true))
        : RationalInterval(from: .init(fit, isIncluded: false))
    }
  }
}
