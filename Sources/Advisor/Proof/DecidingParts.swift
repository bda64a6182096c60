/// What a missing answer can still decide: the criteria, then the gates, each with the stated
/// attributes behind its tests.
final class DecidingParts: Sendable {
  struct Part: Sendable {
    var table: Int
    /// For a gate its row, for a criterion 0: all rows are its own.
    var gateRow: UInt64 = 0
    /// Stated attributes, and the rows that test each of them.
    var inputs: [(attribute: Int, rows: UInt64)]
    /// Stated attributes that some ratio is divided by.
    var divisors: [Int]
  }

  let parts: [Part]
  private let conditions: [RuleSet.Condition]
  /// Numbers and what ties them.
  let representatives: RepresentativeValues
  /// For each attribute the others that a derived number ties it to.
  let partners: [[Int]]

  init(_ scorecard: Scorecard) {
    let ruleSet = scorecard.ruleSet
    let criteria = ruleSet.criteria.map { $0.bands.map(\.when) }
    let gates = ruleSet.gates.map(\.when)
    let attributes = ruleSet.attributes
    parts =
      criteria.enumerated().map { index, conditions in
        Part(
          table: index, inputs: Self.inputs(of: conditions, attributes),
          divisors: Self.divisors(of: conditions, attributes))
      }
      + gates.enumerated().map { index, condition in
        let row = UInt64(1) << UInt64(index)
        let inputs = Self.inputs(of: [condition], attributes).map { ($0.attribute, row) }
        return Part(
          table: scorecard.gates, gateRow: row, inputs: inputs,
          divisors: Self.divisors(of: [condition], attributes))
      }
    let all = criteria.flatMap(\.self) + gates
    conditions = all
    let relations = NumberRelations(all, of: attributes)
    representatives = RepresentativeValues(relations: relations)
    partners = attributes.indices.map(relations.partners)
  }

  private static func inputs(
    of conditions: [RuleSet.Condition], _ attributes: [RuleSet.Attribute]
  ) -> [(attribute: Int, rows: UInt64)] {
    var rows: [Int: UInt64] = [:]
    for (row, condition) in conditions.enumerated() {
      guard case .all(let requirements) = condition else { continue }
      for case .test(let attribute, _) in requirements {
        for input in attributes[attribute].statedInputs(at: attribute) {
          rows[input, default: 0] |= 1 << UInt64(row)
        }
      }
    }
    return rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func divisors(
    of conditions: [RuleSet.Condition], _ attributes: [RuleSet.Attribute]
  ) -> [Int] {
    var divisors: Set<Int> = []
    for case .all(let requirements) in conditions {
      for case .test(let attribute, _) in requirements {
        if case .derived(.ratio(_, let divisor)) = attributes[attribute].kind {
          divisors.insert(divisor)
        }
      }
    }
    return divisors.sorted()
  }

  /// Values of an attribute that stand for all; nil where they depend on other answers, or are too
  /// many.
  func values(of attribute: Int) -> [Int64]? {
    let attributes = representatives.relations.attributes
    switch attributes[attribute].kind {
    case .boolean: return [0, 1]
    case .choice(let values): return values.indices.map { Int64($0) }
    case .choices(let values):
      var budget = ChoicesCells.limit
      return ChoicesCells.representatives(
        of: conditions, on: attribute, values, in: attributes, budget: &budget)
    case .integer, .number:
      guard representatives.relations.resting[attribute] == nil else { return nil }
      return representatives.next(of: [attribute], Profile(attributes: attributes.count))?.values
    case .derived: return nil
    }
  }
}
