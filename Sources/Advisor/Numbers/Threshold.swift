/// A place between numbers where a test can change: just before a number, or just beyond it.
struct Threshold: Hashable, Comparable {
  var number: FixedPoint
  var isBeyond: Bool

  static func < (a: Threshold, b: Threshold) -> Bool {
    a.number == b.number ? !a.isBeyond && b.isBeyond : a.number < b.number
  }
}

extension Interval {
  /// Where the interval begins and where it has ended; nil for no end on that side.
  var start: Threshold? { lower.map { Threshold(number: $0.number, isBeyond: !$0.isIncluded) } }
  var end: Threshold? { upper.map { Threshold(number: $0.number, isBeyond: $0.isIncluded) } }

  init(after lower: Threshold?, before upper: Threshold?) {
    self.init(
      from: lower.map { End($0.number, isIncluded: !$0.isBeyond) },
      to: upper.map { End($0.number, isIncluded: $0.isBeyond) })
  }
}

extension NumberTest {
  /// Whether the test holds just after a threshold; before all of them where it is nil.
  func holds(after threshold: Threshold?) -> Bool {
    intervals.contains { interval in
      guard let threshold else { return interval.start == nil }
      return interval.start.map { $0 <= threshold } ?? true
        && interval.end.map { threshold < $0 } ?? true
    } != isNegated
  }
}

/// Numbers cut into cells of equal behaviour: cell n lies after the first n thresholds.
struct NumberCells {
  let thresholds: [Threshold]

  init(_ tests: [NumberTest], and more: [Interval] = []) {
    let intervals = tests.flatMap(\.intervals) + more
    thresholds = Set(intervals.flatMap { [$0.start, $0.end].compactMap(\.self) }).sorted()
  }

  var count: Int { thresholds.count + 1 }

  /// For each cell, whether the test holds in it.
  func holds(_ test: NumberTest) -> [Bool] {
    var holds = [Bool](repeating: false, count: count)
    for interval in test.intervals {
      let first = interval.start.map { position(of: $0) + 1 } ?? 0
      let last = interval.end.map { position(of: $0) } ?? count - 1
      if first <= last { for cell in first...last { holds[cell] = true } }
    }
    return test.isNegated ? holds.map { !$0 } : holds
  }

  /// How many thresholds stand before one.
  private func position(of threshold: Threshold) -> Int {
    var (low, high) = (0, thresholds.count)
    while low < high {
      let middle = (low + high) / 2
      if thresholds[middle] < threshold { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
