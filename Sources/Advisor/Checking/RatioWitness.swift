/// A dividend and a divisor whose ratio lies between two thresholds.
struct RatioWitness {
  /// The dividend, the divisor and the ratio.
  var attributes: [RuleSet.Attribute]

  init(_ dividend: RuleSet.Attribute, _ divisor: RuleSet.Attribute, _ ratio: RuleSet.Attribute) {
    attributes = [dividend, divisor, ratio]
    attributes[2].kind = .derived(.ratio(0, 1))
  }

  /// - Throws: `TooMany` where it cannot be told whether there are such values.
  func values(between bounds: Interval) throws(TooMany) -> (FixedPoint, FixedPoint)? {
    if let simple = simpleValues(bounds) { return simple }
    let test = RuleSet.Condition.all([.test(attribute: 2, .number(NumberTest([bounds])))])
    let representatives = RepresentativeValues(
      relations: NumberRelations([test], of: attributes))
    var (profile, found): (Profile, Profile?) = (Profile(attributes: 3), nil)
    let isWhole = representatives.visit([0, 1], &profile) { profile in
      guard let ratio = profile.quantity(2, of: attributes), bounds.contains(ratio) else {
        return true
      }
      found = profile
      return false
    }
    guard let found else {
      if isWhole { return nil }
      throw TooMany()
    }
    return (FixedPoint(scaled: found.values[0]), FixedPoint(scaled: found.values[1]))
  }

  struct TooMany: Error {}

  /// Small divisors first: they make a witness that a person can check.
  private func simpleValues(_ bounds: Interval) -> (FixedPoint, FixedPoint)? {
    guard let dividends = attributes[0].valueRange, let divisors = attributes[1].valueRange
    else { return nil }
    let small = [1, 2, 3, 4, 5, 10, 100, 1_000, 1_000_000].map { $0 * Int128(FixedPoint.scale) }
    let all = small + small.map { -$0 } + [Int128(divisors.lowest), Int128(divisors.highest)]
    for divisor in all where divisor != 0 && divisors.contains(divisor) {
      for end in [bounds.lower, bounds.upper] {
        let number = Int128(end?.number.scaled ?? 0)
        let near = dividends.multiple(atLeast: number * divisor / Int128(FixedPoint.scale))
        for dividend in [near, near - Int128(dividends.step), near + Int128(dividends.step)]
        where dividends.contains(dividend) {
          let (a, b) = (FixedPoint(scaled: Int64(dividend)), FixedPoint(scaled: Int64(divisor)))
          if bounds.contains(.ratio(a, b)) { return (a, b) }
        }
      }
    }
    return nil
  }
}
