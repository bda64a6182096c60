/// At most 64 conditions over the same attributes, looked up instead of evaluated.
///
/// Every attribute that a condition tests is an input. The value of an input selects a mask of the
/// rows whose test on it holds; the rows that hold as a whole are the *and* of the masks. What is
/// unknown is a value too: it leaves the rows that do not ask for it. Criteria, gates, notes and
/// the sequence are all tables of this kind, so there is one mechanism, and it is fast.
struct DecisionTable: Sendable {
  static let mostRows = 64

  /// What is true of a profile: rows that hold, and rows that could still hold.
  struct Match {
    var holds: UInt64
    var possible: UInt64
  }

  var inputs: Range<Int>
  /// A bit for each row but `otherwise`.
  var rows: UInt64
  /// The bit of the row `otherwise`, or 0.
  var otherwise: UInt64
  /// Where the masks of outcomes begin; -1 where no row asks for the outcome.
  var outcomeMasks: Int
}

/// One attribute of a table.
///
/// All payload lies in the flat arrays of `DecisionTables`.
struct TableInput: Sendable {
  enum Kind: Sendable { case number, value, choices, ratio, sum }

  var kind: Kind
  /// The attribute that is read; for a ratio the dividend, for a sum the place of its terms.
  var slot: Int
  /// The divisor of a ratio, the number of terms of a sum.
  var other = 0
  /// The first threshold or test, and how many there are.
  var first = 0
  var count = 0
  /// The first mask.
  var masks = 0
  /// Rows that do not test this attribute.
  var free: UInt64
  /// Rows that hold while it is unknown: the free ones, and those that ask for just that.
  var whenUnknown: UInt64
}

/// A test on choices together with the rows that state it.
struct ChoicesRow: Sendable {
  var any: UInt64
  var all: UInt64
  var none: UInt64
  /// The values that are counted, and a bit for each count that is accepted.
  var among: UInt64
  var counts: UInt64
  /// A set of 64 has no bit of its own in `counts`.
  var acceptsAll64: Bool
  var needsAny: Bool
  var countsAll: Bool
  var rows: UInt64

  @inline(__always)
  func holds(_ chosen: UInt64) -> Bool {
    if needsAny, chosen & any == 0 { return false }
    if chosen & all != all || chosen & none != 0 { return false }
    if countsAll { return true }
    let count = (chosen & among).nonzeroBitCount
    return count == 64 ? acceptsAll64 : counts >> UInt64(count) & 1 == 1
  }
}

/// Decision tables in flat arrays.
struct DecisionTables: Sendable {
  var inputs: [TableInput] = []
  var masks: [UInt64] = []
  /// Scaled numbers; a stated number is in cell n when it is at least the first n of these.
  var bounds: [Int64] = []
  /// The same for derived numbers, which need not be multiples of a step.
  var thresholds: [Threshold] = []
  var choicesRows: [ChoicesRow] = []
  var terms: [Int] = []

  @inline(__always)
  func match(_ table: DecisionTable, _ values: Span<Int64>, _ isKnown: Span<Bool>)
    -> DecisionTable.Match
  {
    var holds = table.rows
    var possible = table.rows
    for index in table.inputs {
      let input = inputs[index]
      guard let mask = mask(input, values, isKnown) else {
        holds &= input.whenUnknown
        continue
      }
      holds &= mask
      possible &= mask
    }
    return DecisionTable.Match(holds: holds, possible: possible)
  }

  /// The rows that the value of an input allows; nil where it is unknown.
  @inline(__always)
  private func mask(_ input: TableInput, _ values: Span<Int64>, _ isKnown: Span<Bool>) -> UInt64? {
    switch input.kind {
    case .number:
      guard isKnown[input.slot] else { return nil }
      let value = values[input.slot]
      var cell = input.masks
      for bound in input.first..<input.first + input.count where value >= bounds[bound] {
        cell += 1
      }
      return masks[cell]
    case .value:
      guard isKnown[input.slot] else { return nil }
      return masks[input.masks + Int(values[input.slot])]
    case .choices:
      guard isKnown[input.slot] else { return nil }
      let chosen = UInt64(bitPattern: values[input.slot])
      var mask = input.free
      for row in input.first..<input.first + input.count where choicesRows[row].holds(chosen) {
        mask |= choicesRows[row].rows
      }
      return mask
    case .ratio:
      guard isKnown[input.slot], isKnown[input.other], values[input.other] != 0 else { return nil }
      return derivedMask(
        input,
        .ratio(
          FixedPoint(scaled: values[input.slot]), FixedPoint(scaled: values[input.other])))
    case .sum:
      var sum: Int128 = 0
      for term in terms[input.slot..<input.slot + input.other] {
        guard isKnown[term] else { return nil }
        sum += Int128(values[term])
      }
      return derivedMask(input, .sum(sum))
    }
  }

  private func derivedMask(_ input: TableInput, _ quantity: Quantity) -> UInt64 {
    var cell = input.masks
    for threshold in thresholds[input.first..<input.first + input.count] {
      let order = quantity.order(against: threshold.number)
      if order > 0 || order == 0 && !threshold.isBeyond { cell += 1 }
    }
    return masks[cell]
  }
}
