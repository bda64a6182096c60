/// Values of the terms whose sum lies between two thresholds; exact.
///
/// Whole numbers together reach every whole number between their lowest and highest sum, and the
/// other terms every number between theirs. So it is enough to choose the whole part.
struct SumWitness {
  private let ranges: [ValueRange]

  init(_ ranges: [ValueRange]) { self.ranges = ranges }

  func values(after lower: Threshold?, before upper: Threshold?) -> [FixedPoint]? {
    let least = lower.map { Int128($0.number.scaled) + ($0.isBeyond ? 1 : 0) } ?? .min / 4
    let most = upper.map { Int128($0.number.scaled) - ($0.isBeyond ? 0 : 1) } ?? .max / 4
    let whole = ranges.indices.filter { ranges[$0].step > 1 }
    let fine = ranges.indices.filter { ranges[$0].step == 1 }
    let (wholeLow, wholeHigh) = ends(whole)
    let (fineLow, fineHigh) = ends(fine)
    let step = whole.first.map { Int128(ranges[$0].step) } ?? 1
    let first = max(wholeLow, least - fineHigh)
    let wholeSum = wholeLow + (first - wholeLow + step - 1) / step * step
    guard wholeSum <= min(wholeHigh, most - fineLow) else { return nil }
    let fineSum = max(fineLow, least - wholeSum)
    guard fineSum <= min(fineHigh, most - wholeSum) else { return nil }
    var values = ranges.map { Int128($0.lowest) }
    spread(wholeSum - wholeLow, over: whole, &values)
    spread(fineSum - fineLow, over: fine, &values)
    return values.map { FixedPoint(scaled: Int64($0)) }
  }

  private func ends(_ terms: [Int]) -> (Int128, Int128) {
    terms.reduce((0, 0)) { ($0.0 + Int128(ranges[$1].lowest), $0.1 + Int128(ranges[$1].highest)) }
  }

  private func spread(_ amount: Int128, over terms: [Int], _ values: inout [Int128]) {
    var left = amount
    for term in terms {
      let added = min(left, Int128(ranges[term].highest) - values[term])
      values[term] += added
      left -= added
    }
  }
}
