/// At most 64 conditions over the same attributes, looked up instead of evaluated.
///
/// Every attribute that a condition tests is an input. The value of an input selects a mask of the
/// rows whose test on it holds; the rows that hold as a whole are the *and* of the masks. What is
/// unknown is a value too: it leaves the rows that do not ask for it. Criteria, gates, notes and
/// the sequence are all tables of this kind, so there is one mechanism, and it is fast.
struct DecisionTable: Sendable {
  static let mostRows = 64

  /// A bit for each row but `otherwise`.
  var rows: UInt64 = 0
  /// The bit of the row `otherwise`, or 0.
  var otherwise: UInt64 = 0
  /// Where the masks of outcomes begin; -1 where no row asks for the outcome.
  var outcomeMasks = -1
}

/// What is true of a profile, for each table: rows that hold, and rows that could still hold.
struct Matches: Sendable {
  var holds: [UInt64]
  var possible: [UInt64]

  init(for tables: DecisionTables) {
    holds = tables.tables.map(\.rows)
    possible = holds
  }
}

/// One attribute of one table.
///
/// All payload lies in the flat arrays of `DecisionTables`.
struct TableInput: Sendable {
  // Small numbers keep an input within a line of the cache.
  private var tableNumber: Int32
  private var slotNumber: Int32
  private var otherNumber: Int32 = 0
  private var firstNumber: Int32 = 0
  private var countNumber: Int32 = 0
  private var masksNumber: Int32 = 0
  /// Rows that do not test this attribute.
  var free: UInt64
  /// The choices that are counted.
  var among: UInt64 = 0
  /// Rows that hold while it is unknown: the free ones, and those that ask for just that.
  var whenUnknown: UInt64

  init(table: Int, slot: Int, free: UInt64, whenUnknown: UInt64) {
    (tableNumber, slotNumber) = (Int32(table), Int32(slot))
    (self.free, self.whenUnknown) = (free, whenUnknown)
  }

  var table: Int { Int(tableNumber) }
  /// The attribute that is read; for a ratio the dividend, for a sum the place of its terms.
  var slot: Int {
    get { Int(slotNumber) }
    set { slotNumber = Int32(newValue) }
  }
  /// The divisor of a ratio, the number of terms of a sum, 1 for choices whose number matters.
  var other: Int {
    get { Int(otherNumber) }
    set { otherNumber = Int32(newValue) }
  }
  /// The first threshold or test.
  var first: Int {
    get { Int(firstNumber) }
    set { firstNumber = Int32(newValue) }
  }
  /// How many thresholds or tests there are.
  var count: Int {
    get { Int(countNumber) }
    set { countNumber = Int32(newValue) }
  }
  /// The first mask.
  var masks: Int {
    get { Int(masksNumber) }
    set { masksNumber = Int32(newValue) }
  }
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

/// Decision tables over the same attributes, all matched in one go.
///
/// Inputs of one kind lie together, whichever table they belong to, so that the loops have nothing
/// to decide.
struct DecisionTables: Sendable {
  var tables: [DecisionTable] = []
  var numbers: [TableInput] = []
  var values: [TableInput] = []
  var choices: [TableInput] = []
  var ratios: [TableInput] = []
  var sums: [TableInput] = []

  var masks: [UInt64] = []
  /// Scaled numbers in groups of four: a stated number is in cell n when it is at least the first n
  /// of its input's.
  ///
  /// Free places hold the largest number.
  var bounds: [Int64] = []
  static let group = 4
  /// The same for derived numbers, which need not be multiples of a step.
  var thresholds: [Threshold] = []
  var choicesRows: [ChoicesRow] = []
  var terms: [Int] = []
  /// How many attributes there are.
  var slots = 0

  /// Matches a profile against every table; nothing is allocated.
  ///
  /// - Parameters:
  ///   - stated: the values of a profile, and which of them are known, as `Profile` keeps them.
  func match(_ stated: Span<Int64>, _ isKnown: Span<Bool>, into matches: inout Matches) {
    match(stated, isKnown, &matches.holds, &matches.possible)
  }

  private func match(
    _ stated: Span<Int64>, _ isKnown: Span<Bool>, _ held: inout [UInt64],
    _ possibly: inout [UInt64]
  ) {
    // Every index below was made by `add`, for tables and attributes that are there; what depends
    // on an answer is checked by a subscript as usual.
    precondition(
      held.count == tables.count && possibly.count == tables.count
        && isKnown.count == stated.count && slots <= stated.count)
    var holds = held.mutableSpan
    var possible = possibly.mutableSpan
    let tables = tables.span
    for table in 0..<tables.count {
      holds[unchecked: table] = tables[unchecked: table].rows
      possible[unchecked: table] = tables[unchecked: table].rows
    }
    matchNumbers(stated, isKnown, &holds, &possible)
    // Loops over spans: a loop over an array counts a reference each time.
    let values = values.span
    let ratios = ratios.span
    let sums = sums.span
    let masks = masks.span
    for index in 0..<values.count {
      let input = values[unchecked: index]
      let mask = masks[input.masks + Int(truncatingIfNeeded: stated[unchecked: input.slot])]
      restrict(input, isKnown[unchecked: input.slot], mask, &holds, &possible)
    }
    matchChoices(stated, isKnown, &holds, &possible)
    for index in 0..<ratios.count {
      let input = ratios[unchecked: index]
      let isDefined =
        isKnown[unchecked: input.slot] && isKnown[input.other] && stated[input.other] != 0
      let mask = isDefined ? mask(input, ratio(input, stated)) : 0
      restrict(input, isDefined, mask, &holds, &possible)
    }
    for index in 0..<sums.count {
      let input = sums[unchecked: index]
      let isDefined = terms[input.slot..<input.slot + input.other].allSatisfy { isKnown[$0] }
      let mask = isDefined ? mask(input, sum(input, stated)) : 0
      restrict(input, isDefined, mask, &holds, &possible)
    }
  }

  /// Numbers are the most frequent inputs, and what the time goes into.
  private func matchNumbers(
    _ stated: Span<Int64>, _ isKnown: Span<Bool>, _ holds: inout MutableSpan<UInt64>,
    _ possible: inout MutableSpan<UInt64>
  ) {
    let bounds = bounds.span
    let masks = masks.span
    let numbers = numbers.span
    for index in 0..<numbers.count {
      let input = numbers[unchecked: index]
      let value = stated[unchecked: input.slot]
      var cell = input.masks
      var bound = input.first
      let end = bound &+ input.count
      while bound < end {
        // Additions instead of branches: where a number lies is not predictable.
        cell &+= value >= bounds[unchecked: bound] ? 1 : 0
        cell &+= value >= bounds[unchecked: bound &+ 1] ? 1 : 0
        cell &+= value >= bounds[unchecked: bound &+ 2] ? 1 : 0
        cell &+= value >= bounds[unchecked: bound &+ 3] ? 1 : 0
        bound &+= Self.group
      }
      restrict(input, isKnown[unchecked: input.slot], masks[unchecked: cell], &holds, &possible)
    }
  }

  private func matchChoices(
    _ stated: Span<Int64>, _ isKnown: Span<Bool>, _ holds: inout MutableSpan<UInt64>,
    _ possible: inout MutableSpan<UInt64>
  ) {
    let rows = choicesRows.span
    let masks = masks.span
    let choices = choices.span
    for index in 0..<choices.count {
      let input = choices[unchecked: index]
      let chosen = UInt64(bitPattern: stated[unchecked: input.slot])
      // Counting bits is slow on processors of the first generation, and seldom needed.
      let count = input.other == 0 ? 0 : (chosen & input.among).nonzeroBitCount
      var mask = masks[unchecked: input.masks &+ count]
      for row in input.first..<input.first &+ input.count {
        mask |= rows[unchecked: row].rows(for: chosen, count: count)
      }
      restrict(input, isKnown[unchecked: input.slot], mask, &holds, &possible)
    }
  }

  @inline(__always)
  private func restrict(
    _ input: TableInput, _ isKnown: Bool, _ mask: UInt64, _ holds: inout MutableSpan<UInt64>,
    _ possible: inout MutableSpan<UInt64>
  ) {
    holds[unchecked: input.table] &= isKnown ? mask : input.whenUnknown
    possible[unchecked: input.table] &= isKnown ? mask : ~0
  }

  private func ratio(_ input: TableInput, _ stated: Span<Int64>) -> Quantity {
    .ratio(
      FixedPoint(scaled: stated[unchecked: input.slot]), FixedPoint(scaled: stated[input.other]))
  }

  private func sum(_ input: TableInput, _ stated: Span<Int64>) -> Quantity {
    var sum: Int128 = 0
    for term in terms[input.slot..<input.slot + input.other] { sum += Int128(stated[term]) }
    return .sum(sum)
  }

  private func mask(_ input: TableInput, _ quantity: Quantity) -> UInt64 {
    var cell = input.masks
    for threshold in thresholds[input.first..<input.first + input.count] {
      let order = quantity.order(against: threshold.number)
      if order > 0 || order == 0 && !threshold.isBeyond { cell += 1 }
    }
    return masks[cell]
  }
}
