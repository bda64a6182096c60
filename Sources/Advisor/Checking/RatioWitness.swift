/// A dividend and a divisor whose ratio lies between two thresholds.
///
/// Both are multiples of their steps, so this is a search for a lattice point in a wedge. The
/// fraction of least terms between the thresholds (found in the Stern-Brocot tree) has the least
/// divisor and the least dividend of all; multiples of it lead past lower ends of the ranges. Where
/// a range holds few values they are all tried, which is exact.
struct RatioWitness {
  /// Values of a range that are tried one by one.
  private static let few: Int128 = 2_000

  var dividend: ValueRange
  var divisor: ValueRange

  func values(after lower: Threshold?, before upper: Threshold?) -> (FixedPoint, FixedPoint)? {
    find(simpleDivisors, lower, upper) ?? find(otherDivisors(lower, upper), lower, upper)
  }

  private func find(_ divisors: [Int128], _ lower: Threshold?, _ upper: Threshold?)
    -> (FixedPoint, FixedPoint)?
  {
    for b in divisors where b != 0 && divisor.contains(b) {
      if let a = dividend(for: b, lower, upper) {
        return (FixedPoint(scaled: Int64(a)), FixedPoint(scaled: Int64(b)))
      }
    }
    return nil
  }

  /// Small divisors first: they make a witness that a person can check.
  private var simpleDivisors: [Int128] {
    let small: [Int128] = [1, 2, 3, 4, 5, 10, 100, 1_000, 1_000_000]
      .map { $0 * Int128(FixedPoint.scale) }
    return small + small.map { -$0 } + [Int128(divisor.lowest), Int128(divisor.highest)]
  }

  private func otherDivisors(_ lower: Threshold?, _ upper: Threshold?) -> [Int128] {
    let (lowest, highest, step) = (
      Int128(divisor.lowest), Int128(divisor.highest), Int128(divisor.step)
    )
    var candidates = [step, divisor.multiple(atLeast: (lowest + highest) / 2)]
    if (highest - lowest) / step < Self.few {
      candidates += (0...(highest - lowest) / step).map { lowest + $0 * step }
    }
    for isPositive in [true, false] {
      if let fraction = leastFraction(lower, upper, isPositive: isPositive) {
        let q = fraction.q * step
        // The multiple that reaches the lower ends of both ranges, and its neighbours.
        let needed = max(
          quotient(lowest, q),
          quotient(Int128(dividend.lowest), fraction.p * Int128(dividend.step)), 1)
        candidates += [q, needed * q, (needed + 1) * q]
      }
    }
    return candidates + candidates.map { -$0 }
  }

  private func quotient(_ a: Int128, _ b: Int128) -> Int128 {
    b == 0 ? 1 : (a.magnitude > Int64.max ? 1 : (abs(a) + abs(b) - 1) / abs(b))
  }

  /// A multiple of the dividend's step that gives a ratio between the thresholds.
  private func dividend(for b: Int128, _ lower: Threshold?, _ upper: Threshold?) -> Int128? {
    let scale = Int128(FixedPoint.scale)
    var candidates: [Int128] = [0, Int128(dividend.lowest), Int128(dividend.highest)]
    for threshold in [lower, upper].compactMap(\.self) {
      let near = dividend.multiple(atLeast: Int128(threshold.number.scaled) * b / scale)
      let step = Int128(dividend.step)
      candidates += [near - step, near, near + step]
    }
    return candidates.first { a in
      guard dividend.contains(a) else { return false }
      let ratio = Quantity.ratio(
        FixedPoint(scaled: Int64(a)), FixedPoint(scaled: Int64(b)))
      return isAfter(lower, ratio, otherwise: true) && !isAfter(upper, ratio, otherwise: false)
    }
  }

  private func isAfter(_ threshold: Threshold?, _ ratio: Quantity, otherwise: Bool) -> Bool {
    guard let threshold else { return otherwise }
    let order = ratio.order(against: threshold.number)
    return order > 0 || order == 0 && !threshold.isBeyond
  }

  /// The fraction p/q of least terms such that p steps of the dividend over q steps of the divisor
  /// lie between the thresholds; for negative ratios with their sign turned.
  private func leastFraction(_ lower: Threshold?, _ upper: Threshold?, isPositive: Bool)
    -> (p: Int128, q: Int128)?
  {
    // Walking down the tree in single steps is enough: thresholds have four decimals, and a wedge
    // that needs more steps than this is narrower than any test can make it.
    var (left, right): ((p: Int128, q: Int128), (p: Int128, q: Int128)) = ((0, 1), (1, 0))
    for _ in 0..<60_000 {
      let middle = (p: left.p + right.p, q: left.q + right.q)
      let (a, b) = (middle.p * Int128(dividend.step), middle.q * Int128(divisor.step))
      guard a <= Int128(Int64.max), b <= Int128(Int64.max) else { return nil }
      let ratio = Quantity.ratio(
        FixedPoint(scaled: Int64(isPositive ? a : -a)), FixedPoint(scaled: Int64(b)))
      let isAboveLower = isAfter(lower, ratio, otherwise: true)
      let isBelowUpper = !isAfter(upper, ratio, otherwise: false)
      if isAboveLower, isBelowUpper { return middle }
      // Larger p/q raises a positive ratio and lowers a negative one.
      if isAboveLower == isPositive { right = middle } else { left = middle }
    }
    return nil
  }
}
