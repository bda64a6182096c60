/// The numbers that conditions test, and the derived ones that tie them to each other.
struct NumberRelations {
  let attributes: [RuleSet.Attribute]
  /// By attribute, stated or derived: where the tests on it change.
  private(set) var thresholds: [Int: [Threshold]] = [:]
  /// For each stated attribute the derived numbers that rest on it.
  private(set) var resting: [Int: [Int]] = [:]

  init(_ conditions: [RuleSet.Condition], of attributes: [RuleSet.Attribute]) {
    self.attributes = attributes
    var tests: [Int: [NumberTest]] = [:]
    for case .all(let requirements) in conditions {
      for case .test(let attribute, .number(let test)) in requirements {
        tests[attribute, default: []].append(test)
      }
    }
    for (attribute, all) in tests { thresholds[attribute] = NumberCells(all).thresholds }
    for attribute in tests.keys.sorted() {
      guard let inputs = derivation(attribute)?.inputs else { continue }
      for input in Set(inputs) { resting[input, default: []].append(attribute) }
    }
  }

  /// Ratio or sum.
  private func derivation(_ attribute: Int) -> RuleSet.Derivation? {
    switch attributes[attribute].kind {
    case .derived(.count): nil
    case .derived(let derivation): derivation
    default: nil
    }
  }

  /// The stated numbers behind the tests.
  var stated: [Int] {
    Set(
      thresholds.keys.flatMap { derivation($0)?.inputs ?? [$0] }
        .filter { attributes[$0].valueRange != nil }
    ).sorted()
  }

  /// The other attributes that derived numbers tie this one to.
  func partners(of attribute: Int) -> [Int] {
    let inputs = (resting[attribute] ?? []).flatMap { derivation($0)?.inputs ?? [] }
    return Set(inputs).subtracting([attribute]).sorted()
  }

  /// A derived number as it rests on one attribute while others are known, or all but one.
  struct Relation {
    var derived: Int
    /// The unknown attribute that it ties this one to; nil where all else is known.
    var other: Int?
  }

  /// Without the derived numbers that rest on something unknown, for as long as it stays so.
  func resting(onKnown isKnown: [Bool]) -> NumberRelations {
    var known = self
    known.resting = resting.mapValues { derived in
      derived.filter { (derivation($0)?.inputs ?? []).allSatisfy { isKnown[$0] } }
    }
    return known
  }

  /// What ties a number to others; nil where a sum ties it to more than one that is unknown.
  func relations(of attribute: Int, isKnown: [Bool]) -> [Relation]? {
    var relations: [Relation] = []
    for derived in resting[attribute] ?? [] {
      let inputs = Set(derivation(derived)?.inputs ?? [])
      let unknown = inputs.filter { $0 != attribute && !isKnown[$0] }
      guard unknown.count <= 1 else { return nil }
      relations.append(Relation(derived: derived, other: unknown.first))
    }
    return relations
  }

  /// Where the tests on a derived number change among the values of an attribute.
  ///
  /// - Parameter sign: of the other number of a ratio; without an unknown number it is known.
  func boundaries(
    of attribute: Int, _ relation: Relation, sign: Int, values: [Int64]
  ) -> [Boundary] {
    let thresholds = thresholds[relation.derived] ?? []
    let scale = Int128(FixedPoint.scale)
    switch derivation(relation.derived) {
    case .ratio(let dividend, let divisor) where dividend == divisor: return []
    case .ratio(let dividend, _):
      guard sign != 0 else { return [] }
      return thresholds.compactMap { threshold in
        let number = Int128(threshold.number.scaled)
        // a/b ≥ c is a ≥ c·b or a ≤ c·b, and b ≤ a/c or b ≥ a/c, by the sign of the other one.
        if attribute == dividend {
          return Boundary(
            slope: number, offset: 0, divisor: scale,
            isBeyond: sign > 0 ? threshold.isBeyond : !threshold.isBeyond)
        }
        return number == 0
          ? nil
          : Boundary(
            slope: number > 0 ? scale : -scale, offset: 0, divisor: abs(number),
            isBeyond: sign > 0 ? !threshold.isBeyond : threshold.isBeyond)
      }
    case .sum(let terms):
      let times = Int128(terms.count { $0 == attribute })
      let slope = -Int128(relation.other.map { other in terms.count { $0 == other } } ?? 0)
      let known = terms.reduce(Int128(0)) { sum, term in
        term == attribute || term == relation.other ? sum : sum + Int128(values[term])
      }
      return thresholds.map {
        Boundary(
          slope: slope, offset: Int128($0.number.scaled) - known, divisor: times,
          isBeyond: $0.isBeyond)
      }
    case .count, nil: return []
    }
  }

  /// The other number of a ratio, if the relation is one.
  func partner(of attribute: Int, _ relation: Relation) -> Int? {
    guard case .ratio(let dividend, let divisor) = derivation(relation.derived) else { return nil }
    return attribute == dividend ? divisor : dividend
  }

  func isDivisor(_ attribute: Int, of relation: Relation) -> Bool {
    if case .ratio(_, attribute) = derivation(relation.derived) { true } else { false }
  }

  /// Values of an attribute from which some test comes out otherwise than just before, as far as
  /// the tests rest on nothing else that is unknown.
  func starts(of attribute: Int, _ profile: Profile, step: Int128) -> Set<Int128> {
    var starts: Set<Int128> = []
    for threshold in thresholds[attribute] ?? [] {
      let boundary = Boundary(
        slope: 0, offset: Int128(threshold.number.scaled), divisor: 1, isBeyond: threshold.isBeyond)
      starts.insert(boundary.first(at: 0, step: step))
    }
    for derived in resting[attribute] ?? [] {
      let relation = Relation(derived: derived, other: nil)
      // A divisor of 0 leaves a ratio undefined, and its sign turns the ratio over.
      if isDivisor(attribute, of: relation) { starts.formUnion([0, step]) }
      let inputs = derivation(derived)?.inputs ?? []
      guard inputs.allSatisfy({ $0 == attribute || profile.isKnown[$0] }) else { continue }
      let other = partner(of: attribute, relation).map { profile.values[$0] } ?? 0
      for boundary in boundaries(
        of: attribute, relation, sign: Int(other.signum()), values: profile.values)
      {
        starts.insert(boundary.first(at: Int128(other), step: step))
      }
    }
    return starts
  }
}
