/// Decision tables over the same attributes, all matched in one go.
///
/// Inputs of one kind lie together, whichever table they belong to, so that the loops have nothing
/// to decide.
struct DecisionTables: Sendable {
  var tables: [DecisionTable] = []
  /// For each table the masks before any input restricts them.
  var allRows: [SIMD2<UInt64>] = []
  var numbers: [NumberInput] = []
  /// Booleans and choices, which are the number of their cell.
  var values: [TableInput] = []
  var lists: [ListInput] = []
  var counts: [CountInput] = []
  var ratios: [DerivedInput] = []
  var sums: [DerivedInput] = []

  /// Rows that hold and rows that could still hold, for each cell of each input.
  var masks: [SIMD2<UInt64>] = []
  /// Scaled numbers in groups of four: a stated number is in cell n when it is at least the first n
  /// of its input's.
  ///
  /// They are in the order of unsigned integers, which compare in fewer instructions. Free places
  /// hold the largest number.
  var bounds: [UInt64] = []
  static let group = 4
  /// The same for derived numbers, which need not be multiples of a step.
  var thresholds: [Threshold] = []
  /// The attributes that derived numbers rest on.
  var terms: [Int] = []
  /// How many attributes there are.
  var slots = 0

  var inputCount: Int {
    numbers.count + values.count + lists.count + counts.count + ratios.count + sums.count
  }

  /// A number as it stands among the bounds.
  @inline(__always)
  static func ordered(_ number: Int64) -> UInt64 { UInt64(bitPattern: number) ^ 1 << 63 }

  /// Matches a profile against every table; nothing is allocated.
  ///
  /// Every index that is not checked was made by `add`, for tables and attributes that are there.
  /// Loops are over spans, as a loop over an array counts a reference each time.
  ///
  /// - Parameters:
  ///   - stated: the values of a profile, and which of them are known, as `Profile` keeps them.
  func match(_ stated: Span<Int64>, _ isKnown: Span<Bool>, into matches: inout Matches) {
    precondition(
      matches.rows.count == allRows.count && isKnown.count == stated.count
        && slots <= stated.count)
    var rows = matches.rows.mutableSpan
    let allRows = allRows.span
    for table in 0..<allRows.count { rows[unchecked: table] = allRows[unchecked: table] }
    let known = isKnown.bytes
    matchNumbers(stated, known, &rows)
    matchValues(stated, known, &rows)
    matchLists(stated, known, &rows)
    matchCounts(stated, known, &rows)
    if !ratios.isEmpty || !sums.isEmpty { matchDerived(stated, isKnown, &rows) }
  }

  /// A cell, or 0 for what is unknown.
  ///
  /// What is known is not predictable, so there must be no branch on it. Compilers make one of a
  /// choice by a boolean, but not of arithmetic with its byte.
  @inline(__always)
  private static func cell(_ cell: Int, ifKnown slot: Int, _ known: RawSpan) -> Int {
    cell & (0 &- Int(known.unsafeLoad(fromUncheckedByteOffset: slot, as: UInt8.self)))
  }

  @inline(__always)
  private func matchNumbers(
    _ stated: Span<Int64>, _ known: RawSpan, _ rows: inout MutableSpan<SIMD2<UInt64>>
  ) {
    let masks = masks.span
    let bounds = bounds.span
    let numbers = numbers.span
    for index in 0..<numbers.count {
      let number = numbers[unchecked: index]
      let value = Self.ordered(stated[unchecked: number.input.slot])
      var cell = 1
      var bound = number.first
      repeat {
        // Additions instead of branches: where a number lies is not predictable.
        cell &+= value >= bounds[unchecked: bound] ? 1 : 0
        cell &+= value >= bounds[unchecked: bound &+ 1] ? 1 : 0
        cell &+= value >= bounds[unchecked: bound &+ 2] ? 1 : 0
        cell &+= value >= bounds[unchecked: bound &+ 3] ? 1 : 0
        bound &+= Self.group
      } while bound < number.end
      let mask = number.input.masks &+ Self.cell(cell, ifKnown: number.input.slot, known)
      rows[unchecked: number.input.table] &= masks[unchecked: mask]
    }
  }

  @inline(__always)
  private func matchValues(
    _ stated: Span<Int64>, _ known: RawSpan, _ rows: inout MutableSpan<SIMD2<UInt64>>
  ) {
    let masks = masks.span
    let values = values.span
    for index in 0..<values.count {
      let input = values[unchecked: index]
      let cell = Int(truncatingIfNeeded: stated[unchecked: input.slot]) &+ 1
      let mask = input.masks &+ Self.cell(cell, ifKnown: input.slot, known)
      // Checked, as no bound is known of what a caller states.
      rows[unchecked: input.table] &= masks[mask]
    }
  }

  @inline(__always)
  private func matchLists(
    _ stated: Span<Int64>, _ known: RawSpan, _ rows: inout MutableSpan<SIMD2<UInt64>>
  ) {
    let masks = masks.span
    let lists = lists.span
    for index in 0..<lists.count {
      let list = lists[unchecked: index]
      let chosen = UInt64(bitPattern: stated[unchecked: list.input.slot])
      let cell = (chosen ^ list.flip) & list.list == 0 ? 1 : 2
      let mask = list.input.masks &+ Self.cell(cell, ifKnown: list.input.slot, known)
      rows[unchecked: list.input.table] &= masks[unchecked: mask]
    }
  }

  @inline(__always)
  private func matchCounts(
    _ stated: Span<Int64>, _ known: RawSpan, _ rows: inout MutableSpan<SIMD2<UInt64>>
  ) {
    let masks = masks.span
    let counts = counts.span
    for index in 0..<counts.count {
      let count = counts[unchecked: index]
      let chosen = UInt64(bitPattern: stated[unchecked: count.input.slot]) & count.among
      let cell = chosen.nonzeroBitCount &+ 1
      let mask = count.input.masks &+ Self.cell(cell, ifKnown: count.input.slot, known)
      rows[unchecked: count.input.table] &= masks[unchecked: mask]
    }
  }

  /// Apart from the rest, which is fast because nothing in it needs much room.
  @inline(never)
  private func matchDerived(
    _ stated: Span<Int64>, _ isKnown: Span<Bool>, _ rows: inout MutableSpan<SIMD2<UInt64>>
  ) {
    let ratios = ratios.span
    for index in 0..<ratios.count {
      let ratio = ratios[unchecked: index]
      let (dividend, divisor) = (terms[ratio.input.slot], terms[ratio.lastTerm])
      let isDefined = isKnown[dividend] && isKnown[divisor] && stated[divisor] != 0
      let cell = isDefined ? ratioCell(ratio, stated[dividend], stated[divisor]) : 0
      rows[ratio.input.table] &= masks[ratio.input.masks + cell]
    }
    let sums = sums.span
    for index in 0..<sums.count {
      let sum = sums[unchecked: index]
      let isDefined = terms[sum.input.slot...sum.lastTerm].allSatisfy { isKnown[$0] }
      let cell = isDefined ? sumCell(sum, stated) : 0
      rows[sum.input.table] &= masks[sum.input.masks + cell]
    }
  }

  /// Compares a/b with each threshold c as a·scale with c·b, in 128 bits and with b above 0.
  private func ratioCell(_ ratio: DerivedInput, _ dividend: Int64, _ divisor: Int64) -> Int {
    let left = Int128(dividend) &* Int128(divisor < 0 ? -FixedPoint.scale : FixedPoint.scale)
    let thresholds = thresholds.span
    var cell = 1
    for index in ratio.thresholds {
      let threshold = thresholds[unchecked: index]
      let product = Int128(threshold.number.scaled) &* Int128(divisor)
      let right = (divisor < 0 ? 0 &- product : product) &+ (threshold.isBeyond ? 1 : 0)
      cell &+= left >= right ? 1 : 0
    }
    return cell
  }

  private func sumCell(_ input: DerivedInput, _ stated: Span<Int64>) -> Int {
    var sum: Int128 = 0
    for term in terms[input.input.slot...input.lastTerm] { sum += Int128(stated[term]) }
    var cell = 1
    for threshold in thresholds[input.thresholds] {
      let order = Quantity.sum(sum).order(against: threshold.number)
      if order > 0 || order == 0 && !threshold.isBeyond { cell += 1 }
    }
    return cell
  }
}
