/// One attribute of one table.
///
/// All payload lies in the flat arrays of `DecisionTables`.
struct TableInput: Sendable {
  var table: Int
  /// The attribute that is read; for a ratio the dividend, for a sum the place of its terms.
  var slot: Int
  /// The divisor of a ratio, the number of terms of a sum, 1 for choices whose number matters.
  var other = 0
  /// The first threshold or test, and how many there are.
  var first = 0
  var count = 0
  /// The first masks, and those for an unknown value.
  var masks = 0
  var unknown = 0
  /// Rows that do not test this attribute.
  var free: UInt64
  /// The choices that are counted.
  var among: UInt64 = 0
  /// Rows that hold while it is unknown: the free ones, and those that ask for just that.
  var whenUnknown: UInt64
}

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
    rows(for: chosen, count: (chosen & among).nonzeroBitCount) != 0
  }

  func accepts(_ count: Int) -> Bool { count == 64 ? accepts64 : counts >> UInt64(count) & 1 == 1 }

  /// Whether nothing but the number of values matters.
  var isCountOnly: Bool { anyIsFree != 0 && all | none == 0 }

  /// Whether the number of values matters.
  var isCounting: Bool { counts != ~0 || !accepts64 }

  /// The rows, if the test holds for a set, otherwise none; without a branch on the set.
  @inline(__always)
  func rows(for chosen: UInt64, count: Int) -> UInt64 {
    let misses = (~chosen & all) | (chosen & none)
    let hits = (chosen & any) | anyIsFree
    let isCounted = count == 64 ? (accepts64 ? 1 : 0) : counts &>> UInt64(count) & 1
    let missing: UInt64 = misses == 0 ? isCounted : 0
    return hits == 0 ? 0 : (0 &- missing) & rows
  }
}
