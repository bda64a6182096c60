/// A test on choices together with the rows that state it.
struct ChoicesRow: Sendable {
  var any: UInt64
  /// Not 0 where there is no `any`.
  var anyIsFree: UInt64
  var all: UInt64
  var none: UInt64
  /// The values that are counted, the same for all rows of an input.
  var among: UInt64
  /// A bit for each count that is accepted; all of them where nothing is counted.
  var counts: UInt64
  /// A set of 64 has no bit of its own in `counts`.
  var accepts64: Bool
  var rows: UInt64

  func holds(_ chosen: UInt64) -> Bool {
    let hits = (chosen & any) | anyIsFree
    let misses = (~chosen & all) | (chosen & none)
    return hits != 0 && misses == 0 && accepts((chosen & among).nonzeroBitCount)
  }

  func accepts(_ count: Int) -> Bool { count == 64 ? accepts64 : counts >> UInt64(count) & 1 == 1 }

  /// Whether the number of values matters.
  var isCounting: Bool { counts != ~0 || !accepts64 }
}

extension ChoicesRow {
  /// - Parameter among: the values that a test on a number counts.
  init(_ test: RuleSet.ValueTest, among: UInt64, row: UInt64) {
    var choices = RuleSet.ChoicesTest()
    switch test {
    case .choices(let stated): choices = stated
    case .number(let count): choices.count = count
    case .boolean, .choice: break
    }
    any = choices.any ?? 0
    anyIsFree = choices.any == nil ? 1 : 0
    all = choices.all ?? 0
    none = choices.none ?? 0
    self.among = among
    counts = ~0
    if let count = choices.count {
      counts = 0
      for number in 0..<64 where count.holds(.number(FixedPoint(number))) {
        counts |= UInt64(1) << UInt64(number)
      }
    }
    accepts64 = choices.count?.holds(.number(FixedPoint(64))) ?? true
    rows = row
  }
}
