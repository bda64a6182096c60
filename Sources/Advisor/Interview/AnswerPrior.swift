/// What an unknown answer may turn out to be, before anything is known of it: each cell of the
/// attribute is as likely as any other, and so is each value that stands for a cell.
///
/// A cell is a class of answers that the rules tell apart, so a range of ten million people is no
/// likelier to be large than small. The prior only orders questions; no proof rests on it.
struct AnswerPrior: Sendable {
  let attribute: Int
  /// For each cell, values that stand for it.
  let cells: [[Int64]]

  func draw(_ numbers: inout SplitMix64) -> (cell: Int, value: Int64) {
    let cell = Self.place(numbers.next(), below: cells.count)
    let values = cells[cell]
    let value = values.count == 1 ? 0 : Self.place(numbers.next(), below: values.count)
    return (cell, values[value])
  }

  private static func place(_ number: UInt64, below count: Int) -> Int {
    Int(number.multipliedFullWidth(by: UInt64(count)).high)
  }
}

extension Completions {
  /// The prior of an unknown attribute.
  func prior(of attribute: Int, in profile: Profile) throws(NotProved) -> AnswerPrior {
    AnswerPrior(attribute: attribute, cells: try cells(of: attribute, in: profile).map(\.values))
  }
}

extension RuleSet.Attribute {
  /// What asking for it costs: nine for the question itself, and how hard it is to answer.
  ///
  /// Where the rule set says nothing, a yes or no is easier than a value of a list, and a number
  /// or a list is harder.
  var cost: Int64 { 9 + Int64(effort ?? usualEffort) }

  private var usualEffort: Int {
    switch kind {
    case .boolean: 1
    case .choice, .integer: 2
    case .choices, .number: 3
    case .derived: 1
    }
  }
}
