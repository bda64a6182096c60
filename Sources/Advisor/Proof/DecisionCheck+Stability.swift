extension DecisionCheck {
  /// Decides at the ends of every interval, just beyond them and, where there is no end, far off.
  ///
  /// Whether an option is recommended is linear in one weight, and in the threshold: where the
  /// outcome stays at both ends it stays between them.
  func faults(in stability: WeightStability, of profile: Profile) -> [Fault] {
    let bands = ruleSet.criteria.map { plain.bands(of: $0, profile).decided }
    let free = ruleSet.options.indices.filter { option in
      !ruleSet.gates.contains { $0.rulesOut == option && plain.truth($0.when, profile) == true }
    }
    let sides = free.map { Side(of: $0, bands, ruleSet) }
    var faults: [Fault] = []
    for (index, criterion) in ruleSet.criteria.enumerated() {
      let weight = Rational(Int128(criterion.weight))
      let isRight = stability.weights[index].holds(around: weight, above: 0) { weight in
        sides.allSatisfy { $0.stays(with: weight, of: index) }
      }
      if !isRight { faults.append(.wrongWeights(criterion: index)) }
    }
    for (option, interval) in stability.thresholds.enumerated() {
      let side = sides.first { $0.option == option }
      let threshold = Rational(ruleSet.options[option].recommendAt)
      if !interval.holds(around: threshold, where: { side?.stays(withThreshold: $0) ?? true }) {
        faults.append(.wrongThresholds(option: option))
      }
    }
    return faults
  }

  /// On which side of its threshold an option is.
  private struct Side {
    let option: Int
    /// For each criterion the points of its band, and its most.
    private let points: [(weight: Int128, own: Int128, most: Int128)]
    private let recommendAt: Int128
    private var sum: Int128 { points.reduce(0) { $0 + $1.weight * $1.own } }
    private var best: Int128 { points.reduce(0) { $0 + $1.weight * $1.most } }

    init(of option: Int, _ bands: [Int?], _ ruleSet: RuleSet) {
      self.option = option
      recommendAt = Int128(ruleSet.options[option].recommendAt.scaled)
      points = zip(ruleSet.criteria, bands).map { criterion, band in
        (
          Int128(criterion.weight), Int128(band.map { criterion.bands[$0].points[option] } ?? 0),
          Int128(criterion.mostPoints(option: option))
        )
      }
    }

    private func isRecommended(_ sum: Int128, _ best: Int128) -> Bool {
      Int128(100 * FixedPoint.scale) * sum >= recommendAt * best
    }

    /// Whether another weight of one criterion leaves the option where it is.
    func stays(with weight: Rational, of criterion: Int) -> Bool {
      let (weightNow, own, most) = points[criterion]
      // Both sides times the denominator of the weight.
      return isRecommended(sum, best)
        == isRecommended(
          (sum - weightNow * own) * weight.denominator + weight.numerator * own,
          (best - weightNow * most) * weight.denominator + weight.numerator * most)
    }

    func stays(withThreshold threshold: Rational) -> Bool {
      isRecommended(sum, best)
        == (100 * sum * threshold.denominator >= threshold.numerator * best)
    }
  }
}

extension RationalInterval {
  /// Whether this is where something stays as it is around a number.
  ///
  /// - Parameters:
  ///   - least: what is not looked below of.
  ///   - stays: turns at most once on either side.
  fileprivate func holds(
    around present: Rational, above least: Rational? = nil, where stays: (Rational) -> Bool
  ) -> Bool {
    func isEnd(_ end: End?, _ direction: Int128) -> Bool {
      guard let end else { return stays(Rational(direction * Self.far)) }
      guard end.isIncluded else {
        return !stays(end.number) && stays(end.number.next(-direction))
      }
      return stays(end.number) && (end.number == least || !stays(end.number.next(direction)))
    }
    return contains(present) && isEnd(lower, -1) && isEnd(upper, 1)
  }

  /// Beyond every turn: these are below 5.12 · 10¹³, the most that a margin can be.
  private static let far: Int128 = 1_000_000_000_000_000
}

extension Rational {
  /// A number so near that no other turn lies between: slopes are below 10⁹.
  fileprivate func next(_ direction: Int128) -> Rational {
    let finer: Int128 = 1_000_000_000
    return Rational(numerator * finer + direction, over: denominator * finer)
  }
}
