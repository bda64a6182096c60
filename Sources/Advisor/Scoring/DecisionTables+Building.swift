extension DecisionTables {
  /// Adds a table of at most 64 conditions; its index.
  @discardableResult
  mutating func add(
    _ conditions: [RuleSet.Condition], of attributes: [RuleSet.Attribute], outcomes: Int = 0
  ) -> Int {
    precondition(conditions.count <= DecisionTable.mostRows)
    slots = attributes.count
    var table = DecisionTable()
    var tests: [Int: [(row: UInt64, test: RuleSet.ValueTest)]] = [:]
    var unknowns: [Int: UInt64] = [:]
    var asked: [(row: UInt64, outcomes: [Int])] = []
    for (index, condition) in conditions.enumerated() {
      let row = UInt64(1) << UInt64(index)
      guard case .all(let requirements) = condition else {
        table.otherwise = row
        continue
      }
      table.rows |= row
      for requirement in requirements {
        switch requirement {
        case .test(let attribute, let test): tests[attribute, default: []].append((row, test))
        case .unknown(let attributes):
          for attribute in attributes { unknowns[attribute, default: 0] |= row }
        case .outcome(let named): asked.append((row, named))
        }
      }
    }
    for attribute in Set(tests.keys).union(unknowns.keys).sorted() {
      addInput(
        attribute, tests[attribute] ?? [], unknown: unknowns[attribute] ?? 0, rows: table.rows,
        of: attributes)
    }
    if !asked.isEmpty { addOutcomes(asked, to: &table, count: outcomes) }
    if firstNumbers.last?.table != tables.count { withoutNumbers.append(tables.count) }
    tables.append(table)
    allRows.append(SIMD2(repeating: table.rows))
    return tables.count - 1
  }

  private mutating func addInput(
    _ attribute: Int, _ tests: [(row: UInt64, test: RuleSet.ValueTest)], unknown: UInt64,
    rows: UInt64, of attributes: [RuleSet.Attribute]
  ) {
    let testing = tests.reduce(0) { $0 | $1.row }
    // A row that asks for an unknown value and tests it too holds for no profile.
    let tests = tests.filter { $0.row & unknown == 0 }
    let free = rows & ~testing & ~unknown
    var input = TableInput(
      table: tables.count, slot: attribute, free: free,
      whenUnknown: (free | unknown) & ~testing)
    switch attributes[attribute].kind {
    case .integer, .number:
      addNumberCells(tests, to: &input)
      if firstNumbers.last?.table == input.table {
        otherNumbers.append(input)
      } else {
        // It begins the table's masks, so what is unknown leaves just the rows that are there.
        masks[input.unknown].y = rows
        firstNumbers.append(input)
      }
    case .boolean:
      addMasks(count: 2, tests, to: &input) { value, test in test == .boolean(value == 1) }
      values.append(input)
    case .choice(let all):
      addMasks(count: all.count, tests, to: &input) { value, test in
        if case .choice(let accepted) = test { accepted.contains(value) } else { false }
      }
      values.append(input)
    case .choices:
      addChoices(tests, among: ~0, to: &input)
      choices.append(input)
    case .derived(.count(let counted, let among)):
      input.slot = counted
      addChoices(tests, among: among, to: &input)
      choices.append(input)
    case .derived(.ratio(let dividend, let divisor)):
      (input.slot, input.other) = (dividend, divisor)
      addDerivedCells(tests, to: &input)
      ratios.append(input)
    case .derived(.sum(let summands)):
      (input.slot, input.other) = (terms.count, summands.count)
      terms += summands
      addDerivedCells(tests, to: &input)
      sums.append(input)
    }
  }

  private mutating func addMasks(
    count: Int, _ tests: [(row: UInt64, test: RuleSet.ValueTest)], to input: inout TableInput,
    holds: (Int, RuleSet.ValueTest) -> Bool
  ) {
    input.masks = masks.count
    for value in 0..<count {
      let mask = tests.reduce(input.free) { holds(value, $1.test) ? $0 | $1.row : $0 }
      masks.append(SIMD2(repeating: mask))
    }
    addUnknown(to: &input)
  }

  private mutating func addNumberCells(
    _ tests: [(row: UInt64, test: RuleSet.ValueTest)], to input: inout TableInput
  ) {
    let cells = NumberCells(tests.compactMap { $0.test.number })
    input.first = bounds.count
    for threshold in cells.thresholds {
      let (next, overflows) = threshold.number.scaled.addingReportingOverflow(
        threshold.isBeyond ? 1 : 0)
      // No number lies beyond the largest one, and the thresholds are in order.
      if !overflows { bounds.append(next) }
    }
    let reachable = bounds.count - input.first + 1
    while (bounds.count - input.first) % Self.group != 0 { bounds.append(.max) }
    input.count = bounds.count - input.first
    addCellMasks(cells, tests, to: &input)
    masks.removeSubrange((input.masks + reachable)...)
    // The largest number is at least what stands in a free place, and still in the last cell.
    if let last = masks.last { masks += Array(repeating: last, count: Self.group) }
    addUnknown(to: &input)
  }

  private mutating func addDerivedCells(
    _ tests: [(row: UInt64, test: RuleSet.ValueTest)], to input: inout TableInput
  ) {
    let cells = NumberCells(tests.compactMap { $0.test.number })
    (input.first, input.count) = (thresholds.count, cells.thresholds.count)
    thresholds += cells.thresholds
    addCellMasks(cells, tests, to: &input)
    addUnknown(to: &input)
  }

  /// The masks for an unknown value stand behind those of the values.
  private mutating func addUnknown(to input: inout TableInput) {
    input.unknown = masks.count
    masks.append(SIMD2(input.whenUnknown, ~0))
  }

  private mutating func addCellMasks(
    _ cells: NumberCells, _ tests: [(row: UInt64, test: RuleSet.ValueTest)],
    to input: inout TableInput
  ) {
    input.masks = masks.count
    masks += Array(repeating: SIMD2(repeating: input.free), count: cells.count)
    for (row, test) in tests {
      guard let number = test.number else { continue }
      for (cell, holds) in cells.holds(number).enumerated() where holds {
        masks[input.masks + cell] |= SIMD2(repeating: row)
      }
    }
  }

  private mutating func addChoices(
    _ tests: [(row: UInt64, test: RuleSet.ValueTest)], among: UInt64, to input: inout TableInput
  ) {
    input.first = choicesRows.count
    // A mask for each count; tests on nothing else need no evaluation.
    input.masks = masks.count
    masks += Array(repeating: SIMD2(repeating: input.free), count: 65)
    addUnknown(to: &input)
    // Rows that state the same test share one evaluation.
    var places: [RuleSet.ValueTest: Int] = [:]
    for (row, test) in tests {
      let stated = ChoicesRow(test, among: among, row: row)
      if stated.isCountOnly {
        for count in 0...64 where stated.accepts(count) {
          masks[input.masks + count] |= SIMD2(repeating: row)
        }
        input.other = 1
      } else if let place = places[test] {
        choicesRows[place].rows |= row
      } else {
        places[test] = choicesRows.count
        choicesRows.append(stated)
      }
    }
    input.count = choicesRows.count - input.first
    if choicesRows[input.first...].contains(where: \.isCounting) { input.other = 1 }
    input.among = among
  }

  private mutating func addOutcomes(
    _ rows: [(row: UInt64, outcomes: [Int])], to table: inout DecisionTable,
    count: Int
  ) {
    table.outcomeMasks = masks.count
    let asking = rows.reduce(0) { $0 | $1.row }
    for outcome in 0..<count {
      let mask = rows.reduce(table.rows & ~asking) {
        $1.outcomes.contains(outcome) ? $0 | $1.row : $0
      }
      masks.append(SIMD2(repeating: mask))
    }
  }
}

extension RuleSet.ValueTest {
  var number: NumberTest? { if case .number(let test) = self { test } else { nil } }
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
