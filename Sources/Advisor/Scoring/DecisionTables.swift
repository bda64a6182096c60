/// Decision tables over the same attributes, all matched in one go.
///
/// Inputs of one kind lie together, whichever table they belong to, so that the loops have nothing
/// to decide.
struct DecisionTables: Sendable {
  var tables: [DecisionTable] = []
  /// For each table the masks before any input restricts them.
  var allRows: [SIMD2<UInt64>] = []
  /// The number of each table that begins its masks.
  ///
  /// Other numbers, and inputs of all other kinds, restrict them. Numbers are the most frequent
  /// inputs.
  var firstNumbers: [TableInput] = []
  var otherNumbers: [TableInput] = []
  /// Tables that no number begins.
  var withoutNumbers: [Int] = []
  var values: [TableInput] = []
  var choices: [TableInput] = []
  var ratios: [TableInput] = []
  var sums: [TableInput] = []

  /// Rows that hold and rows that could still hold, for each cell of each input.
  var masks: [SIMD2<UInt64>] = []
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
    match(stated, isKnown, &matches.rows)
  }

  private func match(
    _ stated: Span<Int64>, _ isKnown: Span<Bool>, _ rows: inout [SIMD2<UInt64>]
  ) {
    // Every index below was made by `add`, for tables and attributes that are there; what depends
    // on an answer is checked by a subscript as usual.
    precondition(
      rows.count == allRows.count && isKnown.count == stated.count && slots <= stated.count)
    var rows = rows.mutableSpan
    let allRows = allRows.span
    let withoutNumbers = withoutNumbers.span
    for index in 0..<withoutNumbers.count {
      let table = withoutNumbers[unchecked: index]
      rows[unchecked: table] = allRows[unchecked: table]
    }
    matchNumbers(stated, isKnown, &rows)
    // Loops over spans: a loop over an array counts a reference each time.
    let values = values.span
    let ratios = ratios.span
    let sums = sums.span
    let masks = masks.span
    for index in 0..<values.count {
      let input = values[unchecked: index]
      let isKnown = isKnown[unchecked: input.slot]
      let value = Int(truncatingIfNeeded: stated[unchecked: input.slot])
      rows[unchecked: input.table] &= masks[isKnown ? input.masks &+ value : input.unknown]
    }
    matchChoices(stated, isKnown, &rows)
    for index in 0..<ratios.count {
      let input = ratios[unchecked: index]
      let isDefined = isKnown[input.slot] && isKnown[input.other] && stated[input.other] != 0
      rows[unchecked: input.table] &= masks[isDefined ? ratioCell(input, stated) : input.unknown]
    }
    for index in 0..<sums.count {
      let input = sums[unchecked: index]
      let isDefined = terms[input.slot..<input.slot + input.other].allSatisfy { isKnown[$0] }
      rows[unchecked: input.table] &= masks[isDefined ? sumCell(input, stated) : input.unknown]
    }
  }

  private func matchNumbers(
    _ stated: Span<Int64>, _ isKnown: Span<Bool>, _ rows: inout MutableSpan<SIMD2<UInt64>>
  ) {
    let masks = masks.span
    let first = firstNumbers.span
    for index in 0..<first.count {
      let input = first[unchecked: index]
      rows[unchecked: input.table] = masks[unchecked: numberCell(input, stated, isKnown)]
    }
    let others = otherNumbers.span
    for index in 0..<others.count {
      let input = others[unchecked: index]
      rows[unchecked: input.table] &= masks[unchecked: numberCell(input, stated, isKnown)]
    }
  }

  /// Where the masks of a number stand.
  @inline(__always)
  private func numberCell(
    _ input: TableInput, _ stated: Span<Int64>, _ isKnown: Span<Bool>
  ) -> Int {
    let bounds = bounds.span
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
    return isKnown[unchecked: input.slot] ? cell : input.unknown
  }

  private func matchChoices(
    _ stated: Span<Int64>, _ isKnown: Span<Bool>, _ rows: inout MutableSpan<SIMD2<UInt64>>
  ) {
    let tests = choicesRows.span
    let masks = masks.span
    let choices = choices.span
    for index in 0..<choices.count {
      let input = choices[unchecked: index]
      let chosen = UInt64(bitPattern: stated[unchecked: input.slot])
      // Counting bits is slow on processors of the first generation, and seldom needed.
      let count = input.other == 0 ? 0 : (chosen & input.among).nonzeroBitCount
      var mask: UInt64 = 0
      for row in input.first..<input.first &+ input.count {
        mask |= tests[unchecked: row].rows(for: chosen, count: count)
      }
      let isKnown = isKnown[unchecked: input.slot]
      let cell = isKnown ? input.masks &+ count : input.unknown
      rows[unchecked: input.table] &= masks[unchecked: cell] | SIMD2(repeating: isKnown ? mask : 0)
    }
  }

  /// Compares a/b with each threshold c as a·scale with c·b, in 128 bits.
  private func ratioCell(_ input: TableInput, _ stated: Span<Int64>) -> Int {
    let divisor = stated[input.other]
    let left = stated[input.slot].multipliedFullWidth(by: FixedPoint.scale)
    let thresholds = thresholds.span
    var cell = input.masks
    for index in input.first..<input.first &+ input.count {
      let threshold = thresholds[unchecked: index]
      let right = threshold.number.scaled.multipliedFullWidth(by: divisor)
      let isEqual = left.high == right.high && left.low == right.low
      let isGreater = left.high > right.high || left.high == right.high && left.low > right.low
      let isAfter = divisor > 0 ? isGreater : !isGreater && !isEqual
      cell &+= isAfter || isEqual && !threshold.isBeyond ? 1 : 0
    }
    return cell
  }

  private func sumCell(_ input: TableInput, _ stated: Span<Int64>) -> Int {
    var sum: Int128 = 0
    for term in terms[input.slot..<input.slot + input.other] { sum += Int128(stated[term]) }
    var cell = input.masks
    for threshold in thresholds[input.first..<input.first + input.count] {
      let order = Quantity.sum(sum).order(against: threshold.number)
      if order > 0 || order == 0 && !threshold.isBeyond { cell += 1 }
    }
    return cell
  }
}
