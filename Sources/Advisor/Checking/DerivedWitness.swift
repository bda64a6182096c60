/// Values of the terms whose sum lies between two thresholds.
struct SumWitness {
  private let ranges: [ValueRange]

  init(_ ranges: [ValueRange]) { self.ranges = ranges }

  func values(after lower: Threshold?, before upper: Threshold?) -> [FixedPoint]? {
    let least = lower.map { Int128($0.number.scaled) + ($0.isBeyond ? 1 : 0) }
    let most = upper.map { Int128($0.number.scaled) - ($0.isBeyond ? 0 : 1) }
    var values = ranges.map { Int128($0.lowest) }
    var missing = max(0, (least ?? .min / 2) - values.reduce(0, +))
    // Large steps first, so that the small ones can make up what is left.
    for index in ranges.indices.sorted(by: { ranges[$0].step > ranges[$1].step }) {
      let room = Int128(ranges[index].highest) - values[index]
      let step = Int128(ranges[index].step)
      let added = min(room, missing / step * step)
      values[index] += added
      missing -= added
    }
    if missing > 0 {
      guard
        let index = ranges.indices.first(where: {
          values[$0] + Int128(ranges[$0].step) <= Int128(ranges[$0].highest)
        })
      else { return nil }
      values[index] += Int128(ranges[index].step)
      missing -= Int128(ranges[index].step)
    }
    guard missing <= 0, values.reduce(0, +) <= most ?? .max else { return nil }
    return values.map { FixedPoint(scaled: Int64($0)) }
  }
}

/// A dividend and a divisor whose ratio lies between two thresholds.
///
/// The pairs tried stand at the corners of what the ranges and the thresholds allow, and next to
/// them; a cell without such a pair is taken to be empty.
struct RatioWitness {
  var dividend: ValueRange
  var divisor: ValueRange

  func values(after lower: Threshold?, before upper: Threshold?) -> (FixedPoint, FixedPoint)? {
    let bounds = [lower, upper].compactMap { $0.map { Int128($0.number.scaled) } }
    for b in divisors(bounds) {
      for a in dividends(bounds, divisor: b) {
        let ratio = Quantity.ratio(FixedPoint(scaled: Int64(a)), FixedPoint(scaled: Int64(b)))
        if isAfter(lower, ratio), !isAfter(upper ?? Threshold.never, ratio) {
          return (FixedPoint(scaled: Int64(a)), FixedPoint(scaled: Int64(b)))
        }
      }
    }
    return nil
  }

  private func divisors(_ bounds: [Int128]) -> [Int128] {
    let scale = Int128(FixedPoint.scale)
    var candidates: [Int128] = [1, 100, 10_000, 1_000_000, 100_000_000].map { $0 * scale }
    candidates += [1, Int128(divisor.step), Int128(divisor.lowest), Int128(divisor.highest)]
    for bound in bounds where bound != 0 {
      for a in [Int128(dividend.lowest), Int128(dividend.highest)] {
        let near = a * scale / bound
        candidates += [near - Int128(divisor.step), near, near + Int128(divisor.step), near / 2]
      }
    }
    return (candidates + candidates.map { -$0 }).map { divisor.multiple(atLeast: $0) }
      .filter { $0 != 0 && divisor.contains($0) }
  }

  private func dividends(_ bounds: [Int128], divisor b: Int128) -> [Int128] {
    var candidates: [Int128] = [0, Int128(dividend.lowest), Int128(dividend.highest)]
    for bound in bounds {
      let near = dividend.multiple(atLeast: bound * b / Int128(FixedPoint.scale))
      let step = Int128(dividend.step)
      candidates += [near - step, near, near + step, near + 2 * step]
    }
    return candidates.filter(dividend.contains)
  }

  private func isAfter(_ threshold: Threshold?, _ quantity: Quantity) -> Bool {
    guard let threshold else { return true }
    if threshold == .never { return false }
    let order = quantity.order(against: threshold.number)
    return order > 0 || order == 0 && !threshold.isBeyond
  }
}

extension Threshold {
  /// Stands for no upper end; no ratio is after it.
  fileprivate static let never = Threshold(number: FixedPoint(scaled: .min), isBeyond: true)
}
