/// The least that weights must change, all of them at once, for the outcome to change.
///
/// What is changed is counted as the sum over the criteria of how far each weight moves; none may
/// become negative. The outcome changes as soon as one option becomes recommended or stops being
/// so: the smallest change is the smallest that turns some option.
///
/// To turn an option its margin has to be carried to 0, and a unit of weight carries it by the
/// slope of its criterion. So the criteria with the steepest slopes are changed first. A weight
/// that is to fall can fall to 0 and then the next criterion goes on; one that is to rise can rise
/// as far as it takes, and so at most one weight ends between.
public struct SmallestWeightChange: Sendable, Hashable {
  /// The option that turns: the first in the order of the rule set of those that are nearest.
  public var option: Int
  /// How far all weights move together.
  ///
  /// Its magnitude is at most that of a margin, 5.12 · 10¹³, and 256,000 for weights that fall to
  /// 0, over a slope of at most 2 · 10⁸.
  public var distance: Rational
  /// Whether the distance is enough; otherwise every greater one is, however little greater.
  ///
  /// An option becomes recommended with a margin of 0, and stops being so only below it.
  public var isReached: Bool
  /// For each criterion its weight at that distance.
  ///
  /// Of criteria with equal slopes, the first in the order of the rule set is changed first.
  public var weights: [Rational]

  /// Nil where no weights change the outcome.
  public init?(of assessment: Assessment, in scorecard: Scorecard) {
    let weights = scorecard.ruleSet.criteria.map(\.weight)
    let smallest = scorecard.margins(assessment).compactMap { Self(turning: $0, weights) }
      .min { a, b in
        a.distance == b.distance ? a.isReached && !b.isReached : a.distance < b.distance
      }
    guard let smallest else { return nil }
    self = smallest
  }

  private init?(turning margin: Margin, _ weights: [Int64]) {
    option = margin.option
    isReached = !margin.isRecommended
    self.weights = weights.map { Rational(Int128($0)) }
    var missing = Int128(margin.value.magnitude)
    var fallen: Int128 = 0
    for criterion in Self.steepestFirst(margin) {
      let slope = Int128(margin.slopes[criterion].magnitude)
      let isRaised = (margin.slopes[criterion] > 0) != margin.isRecommended
      let room = Int128(weights[criterion]) * slope
      if isRaised || room > missing || isReached && room == missing {
        let weight = isRaised ? room + missing : room - missing
        self.weights[criterion] = Rational(weight, over: slope)
        distance = Rational(fallen * slope + missing, over: slope)
        return
      }
      self.weights[criterion] = 0
      fallen += Int128(weights[criterion])
      missing -= room
    }
    // A recommended option stays so where no weight lowers its margin below 0.
    return nil
  }

  private static func steepestFirst(_ margin: Margin) -> [Int] {
    let slopes = margin.slopes
    return slopes.indices.filter { slopes[$0] != 0 }.sorted { a, b in
      let (first, second) = (slopes[a].magnitude, slopes[b].magnitude)
      return first == second ? a < b : first > second
    }
  }
}
