/// The values that a numeric attribute can have: lowest, highest, and the step between them.
///
/// All three in ten thousandths; the step is a whole for integers.
struct ValueRange {
  var lowest: Int64
  var highest: Int64
  var step: Int64

  /// Nil where the range holds no value.
  init?(_ interval: Interval, step: Int64) {
    self.step = step
    lowest = -Int64.max
    highest = Int64.max
    guard let ends = ends(after: interval.start, before: interval.end) else { return nil }
    (lowest, highest) = (ends.first.scaled, ends.last.scaled)
  }

  /// The first and the last value between two thresholds; nil where there is none.
  func ends(after lower: Threshold?, before upper: Threshold?) -> (
    first: FixedPoint, last: FixedPoint
  )? {
    var first = Int128(lowest)
    if let lower { first = max(first, Int128(lower.number.scaled) + (lower.isBeyond ? 1 : 0)) }
    var last = Int128(highest)
    if let upper { last = min(last, Int128(upper.number.scaled) - (upper.isBeyond ? 0 : 1)) }
    first = multiple(atLeast: first)
    last = -multiple(atLeast: -last)
    guard first <= last else { return nil }
    return (FixedPoint(scaled: Int64(first)), FixedPoint(scaled: Int64(last)))
  }

  /// The least multiple of the step that is not below a number.
  func multiple(atLeast number: Int128) -> Int128 {
    let rest = number % Int128(step)
    return rest == 0 ? number : number - rest + (number > 0 ? Int128(step) : 0)
  }

  func contains(_ scaled: Int128) -> Bool {
    Int128(lowest) <= scaled && scaled <= Int128(highest) && scaled % Int128(step) == 0
  }
}

extension RuleSet.Attribute {
  /// Nil for what is no number, and for an empty range.
  var valueRange: ValueRange? {
    switch kind {
    case .integer(let range): ValueRange(range, step: FixedPoint.scale)
    case .number(let range): ValueRange(range, step: 1)
    default: nil
    }
  }
}
