/// One input of conditions, cut into cells of equal behaviour.
struct CellAxis {
  struct Cell {
    /// The conditions whose tests hold in it.
    var rows: UInt64
    /// A value in it.
    var witness: Partition.Witness
  }

  /// Only cells that some profile can be in.
  var cells: [Cell]
  /// The conditions that test this input.
  var tested: UInt64
  /// The stated attributes that it rests on.
  var attributes: [Int]

  /// The axes of conditions; nil in place of one that is too large to cut up.
  ///
  /// A count reads the same choices as a test on the choices themselves, so both are one axis.
  static func axes(
    of conditions: [RuleSet.Condition], in attributes: [RuleSet.Attribute], budget: inout Int
  )
    -> [CellAxis?]
  {
    var tests: [Int: [StatedTest]] = [:]
    for (index, condition) in conditions.enumerated() {
      guard case .all(let requirements) = condition else { continue }
      for case .test(let attribute, let test) in requirements {
        let row = UInt64(1) << UInt64(index)
        if case .derived(.count(let choices, let among)) = attributes[attribute].kind {
          tests[choices, default: []].append(StatedTest(row: row, test: test, among: among))
        } else {
          tests[attribute, default: []].append(StatedTest(row: row, test: test, among: ~0))
        }
      }
    }
    return tests.keys.sorted().map {
      CellAxis($0, tests[$0] ?? [], in: attributes, budget: &budget)
    }
  }

  struct StatedTest {
    var row: UInt64
    var test: RuleSet.ValueTest
    /// The values that a test on a number counts, where the attribute is a list of choices.
    var among: UInt64
  }

  private init?(
    _ attribute: Int, _ tests: [StatedTest], in all: [RuleSet.Attribute], budget: inout Int
  ) {
    tested = tests.reduce(0) { $0 | $1.row }
    attributes = all[attribute].statedInputs(at: attribute)
    switch all[attribute].kind {
    case .integer, .number:
      // An empty range is reported where it is stated.
      guard let range = all[attribute].valueRange else { return nil }
      cells = Self.numberCells(tests) { lower, upper in
        range.ends(after: lower, before: upper).map { [(attribute, .number($0.first))] }
      }
    case .boolean:
      cells = [false, true].map { value in
        let rows = tests.reduce(0) { $1.test == .boolean(value) ? $0 | $1.row : $0 }
        return Cell(rows: rows, witness: [(attribute, .boolean(value))])
      }
    case .choice(let values):
      cells = values.indices.map { value in
        let rows = tests.filter { $0.test.accepts(value) }.reduce(0) { $0 | $1.row }
        return Cell(rows: rows, witness: [(attribute, .choice(value))])
      }
    case .choices(let values):
      guard let sets = ChoicesCells(tests, of: values, budget: &budget)?.sets else { return nil }
      cells = sets.map { Cell(rows: $0.rows, witness: [(attribute, .choices($0.chosen))]) }
    case .derived(.sum(let terms)):
      let ranges = terms.compactMap { all[$0].valueRange }
      cells = Self.numberCells(tests) { lower, upper in
        SumWitness(ranges).values(after: lower, before: upper).map {
          zip(terms, $0).map { ($0, .number($1)) }
        }
      }
    case .derived(.ratio(let dividend, let divisor)):
      let witness = RatioWitness(all[dividend], all[divisor], all[attribute])
      var isFound = true
      cells = Self.numberCells(tests) { lower, upper in
        do throws(RatioWitness.TooMany) {
          return try witness.values(between: Interval(after: lower, before: upper)).map {
            [(dividend, .number($0)), (divisor, .number($1))]
          }
        } catch {
          isFound = false
          return nil
        }
      }
      guard isFound else { return nil }
    case .derived(.count): return nil
    }
  }

  /// Cells between the thresholds of tests, those that hold a value.
  private static func numberCells(
    _ tests: [StatedTest],
    witness: (Threshold?, Threshold?) -> Partition.Witness?
  ) -> [Cell] {
    let cells = NumberCells(tests.compactMap(\.test.number))
    var rows = [UInt64](repeating: 0, count: cells.count)
    for test in tests {
      guard let number = test.test.number else { continue }
      for (cell, holds) in cells.holds(number).enumerated() where holds { rows[cell] |= test.row }
    }
    return rows.indices.compactMap { cell in
      let lower = cell > 0 ? cells.thresholds[cell - 1] : nil
      let upper = cell < cells.thresholds.count ? cells.thresholds[cell] : nil
      return witness(lower, upper).map { Cell(rows: rows[cell], witness: $0) }
    }
  }
}

extension RuleSet.ValueTest {
  fileprivate func accepts(_ value: Int) -> Bool {
    if case .choice(let accepted) = self { accepted.contains(value) } else { false }
  }
}
