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
    tables.append(table)
    allRows.append(SIMD2(repeating: table.rows))
    return tables.count - 1
  }

  private mutating func addInput(
    _ attribute: Int, _ tests: [(row: UInt64, test: RuleSet.ValueTest)], unknown: UInt64,
    rows: UInt64, of attributes: [RuleSet.Attribute]
  ) {
    let testing = tests.reduce(0) { $0 | $1.row }
    let free = rows & ~testing & ~unknown
    let tests = InputTests(
      // A row that asks for an unknown value and tests it too holds for no profile.
      tests: tests.filter { $0.row & unknown == 0 }, free: free,
      whenUnknown: (free | unknown) & ~testing)
    switch attributes[attribute].kind {
    case .integer, .number: addNumber(attribute, tests)
    case .boolean:
      let cells = [false, true].map { value in tests.rows { $0 == .boolean(value) } }
      values.append(add(cells, of: tests, slot: attribute))
    case .choice(let all):
      let cells = all.indices.map { value in
        tests.rows {
          if case .choice(let accepted) = $0 { accepted.contains(value) } else { false }
        }
      }
      values.append(add(cells, of: tests, slot: attribute))
    case .choices: addChoices(attribute, among: ~0, tests)
    case .derived(.count(let counted, let among)): addChoices(counted, among: among, tests)
    case .derived(.ratio(let dividend, let divisor)):
      ratios.append(addDerived([dividend, divisor], tests))
    case .derived(.sum(let summands)): sums.append(addDerived(summands, tests))
    }
  }

  /// Adds the masks of an input; the table that is being made is the next one.
  mutating func add(_ cells: [UInt64], of tests: InputTests, slot: Int) -> TableInput {
    let input = TableInput(table: tables.count, slot: slot, masks: masks.count)
    masks.append(SIMD2(tests.whenUnknown, ~0))
    for cell in cells { masks.append(SIMD2(repeating: cell)) }
    return input
  }

  private mutating func addNumber(_ attribute: Int, _ tests: InputTests) {
    let numbers = NumberCells(tests.tests.compactMap { $0.test.number })
    var cells = tests.rows(of: numbers)
    let first = bounds.count
    for threshold in numbers.thresholds {
      let (next, overflows) = threshold.number.scaled.addingReportingOverflow(
        threshold.isBeyond ? 1 : 0)
      // No number lies beyond the largest one, and the thresholds are in order.
      if overflows { cells.removeLast() } else { bounds.append(Self.ordered(next)) }
    }
    // The largest number is at least what stands in a free place, and still in the last cell.
    let last = cells[cells.count - 1]
    while bounds.count == first || bounds.count % Self.group != 0 {
      bounds.append(Self.ordered(.max))
      cells.append(last)
    }
    self.numbers.append(
      NumberInput(
        input: add(cells, of: tests, slot: attribute), first: first, end: bounds.count))
  }

  private mutating func addDerived(_ inputs: [Int], _ tests: InputTests) -> DerivedInput {
    let numbers = NumberCells(tests.tests.compactMap { $0.test.number })
    let (term, threshold) = (terms.count, thresholds.count)
    terms += inputs
    thresholds += numbers.thresholds
    return DerivedInput(
      input: add(tests.rows(of: numbers), of: tests, slot: term), lastTerm: terms.count - 1,
      thresholds: threshold..<thresholds.count)
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

/// The tests of a table on one of its attributes.
struct InputTests {
  var tests: [(row: UInt64, test: RuleSet.ValueTest)]
  /// Rows that do not test the attribute.
  var free: UInt64
  /// Rows that hold while it is unknown: the free ones, and those that ask for just that.
  var whenUnknown: UInt64

  func rows(where holds: (RuleSet.ValueTest) -> Bool) -> UInt64 {
    tests.reduce(free) { holds($1.test) ? $0 | $1.row : $0 }
  }

  /// For each cell of a number.
  func rows(of numbers: NumberCells) -> [UInt64] {
    var rows = Array(repeating: free, count: numbers.count)
    for (row, test) in tests {
      guard let number = test.number else { continue }
      for (cell, holds) in numbers.holds(number).enumerated() where holds { rows[cell] |= row }
    }
    return rows
  }
}

extension RuleSet.ValueTest {
  var number: NumberTest? { if case .number(let test) = self { test } else { nil } }
}
