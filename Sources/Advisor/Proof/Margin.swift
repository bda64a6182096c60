/// By how much an option is recommended: a sum over the criteria of weight times slope.
///
/// An option is recommended where `100 · sum ≥ recommend_at · best`. Both sides add up over the
/// criteria, so their difference is linear in every weight. In ten thousandths, the unit of
/// `recommend_at`, a criterion adds `weight · (10⁶ · points − recommend_at · most points)`, where
/// the points are 0 if it is undecided. The option is recommended exactly where the margin is not
/// negative, and that holds as well where weights of 0 leave a `best` of 0.
///
/// Nothing overflows. Points reach 100 and `recommend_at` 10⁶ ten thousandths, so a slope is at
/// most 2 · 10⁸ in magnitude; 256 criteria with weights up to 1000 give a margin of at most
/// 5.12 · 10¹³, and weights half as large again, in hundredths, one of at most 7.68 · 10¹⁵.
struct Margin: Sendable {
  let option: Int
  let isRecommended: Bool
  /// For each criterion, how much the margin grows for each unit of weight.
  let slopes: [Int64]
  /// With the weights as they are.
  let value: Int64

  init(option: Int, _ assessment: Assessment, _ ruleSet: RuleSet) {
    self.option = option
    let recommendAt = ruleSet.options[option].recommendAt.scaled
    var slopes: [Int64] = []
    var value: Int64 = 0
    for (criterion, band) in zip(ruleSet.criteria, assessment.bands) {
      let points = band < 0 ? 0 : criterion.bands[Int(band)].points[option]
      let slope =
        100 * FixedPoint.scale * points - recommendAt * criterion.mostPoints(option: option)
      slopes.append(slope)
      value += criterion.weight * slope
    }
    (self.slopes, self.value) = (slopes, value)
    isRecommended = value >= 0
  }

  /// Weights of a criterion, others as they are, with which the option stays recommended, or not.
  ///
  /// Negative ones are not left out.
  func staying(criterion: Int, weight: Int64) -> RationalInterval {
    let slope = slopes[criterion]
    guard slope != 0 else { return RationalInterval() }
    let turn = Rational(Int128(weight * slope - value), over: Int128(slope))
    // At the turn the margin is 0, which still recommends.
    let end = RationalInterval.End(turn, isIncluded: isRecommended)
    return (slope > 0) == isRecommended ? RationalInterval(from: end) : RationalInterval(to: end)
  }
}

extension Scorecard {
  /// The margins of all options but those that a gate rules out.
  ///
  /// No weight recommends these, so the outcome stays exactly where every margin keeps its side.
  func margins(_ assessment: Assessment) -> [Margin] {
    ruleSet.options.indices.filter { !isRuledOut($0, assessment) }
      .map { Margin(option: $0, assessment, ruleSet) }
  }
}
