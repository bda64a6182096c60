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
