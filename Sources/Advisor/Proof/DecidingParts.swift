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
    /// Whether a ratio or a sum of several attributes is tested.
    var hasTies: Bool
  }

  /// States of choices that are looked at for one attribute.
  private static let mostStates = 1 << 17

  let parts: [Part]
  let conditions: [RuleSet.Condition]
  /// Numbers and what ties them.
  let representatives: RepresentativeValues
  /// For each attribute the others that a derived number ties it to.
  let partners: [[Int]]

  /// - Parameter tellsSkipsApart: see `RepresentativeValues`.
  init(_ scorecard: Scorecard, tellsSkipsApart: Bool = false) {
    let ruleSet = scorecard.ruleSet
    let criteria = ruleSet.criteria.map { $0.bands.map(\.when) }
    let gates = ruleSet.gates.map(\.when)
    let attributes = ruleSet.attributes
    parts =
      criteria.enumerated().map { Part($1, table: $0, attributes) }
      + gates.enumerated().map { index, gate in
        var part = Part([gate], table: scorecard.gates, attributes)
        part.gateRow = 1 << UInt64(index)
        part.inputs = part.inputs.map { ($0.attribute, part.gateRow) }
        return part
      }
    let all = criteria.flatMap(\.self) + gates
    conditions = all
    let relations = NumberRelations(all, of: attributes)
    representatives = RepresentativeValues(
      relations: relations, tellsSkipsApart: tellsSkipsApart)
    partners = attributes.indices.map(relations.partners)
  }

  /// Values of an attribute that stand for all; nil where they depend on other answers, or are too
  /// many.
  func values(of attribute: Int) -> [Int64]? {
    let attributes = representatives.relations.attributes
    switch attributes[attribute].kind {
    case .boolean: return [0, 1]
    case .choice(let values): return values.indices.map { Int64($0) }
    case .choices(let values):
      var budget = Self.mostStates
      return ChoicesCells.representatives(
        of: conditions, on: attribute, values, in: attributes, budget: &budget)
    case .integer, .number:
      guard representatives.relations.resting[attribute] == nil else { return nil }
      return representatives.next(of: [attribute], Profile(attributes: attributes.count))?.values
    case .derived: return nil
    }
  }
}

extension DecidingParts.Part {
  fileprivate init(
    _ conditions: [RuleSet.Condition], table: Int, _ attributes: [RuleSet.Attribute]
  ) {
    self.table = table
    var rows: [Int: UInt64] = [:]
    (divisors, hasTies) = ([], false)
    for (row, condition) in conditions.enumerated() {
      guard case .all(let requirements) = condition else { continue }
      for case .test(let attribute, _) in requirements {
        let inputs = attributes[attribute].statedInputs(at: attribute)
        for input in inputs { rows[input, default: 0] |= 1 << UInt64(row) }
        if inputs.count > 1 { hasTies = true }
        if case .derived(.ratio(_, let divisor)) = attributes[attribute].kind,
          !divisors.contains(divisor)
        {
          divisors.append(divisor)
        }
      }
    }
    inputs = rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
