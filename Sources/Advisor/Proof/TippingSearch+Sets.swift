extension TippingSearch {
  /// Profiles that are scored for the smallest change.
  private static let mostWork = 1_000_000
  /// The same for this rule set.
  private var mostCells: Int { Self.mostWork / rules.scorecard.matchCost }

  /// Attributes that are given values together.
  private struct Mover {
    var attributes: [Int]
    /// For each of them a value.
    var values: [[Int64]]
  }

  /// Looks for the first set of a size that changes the outcome; the profile keeps its values.
  mutating func search(_ size: Int, _ tried: inout TippingCertificate.Size) throws(NotProved)
    -> Bool
  {
    try search(size, [], changeable[...], &tried)
  }

  private mutating func search(
    _ size: Int, _ set: [Int], _ later: ArraySlice<Int>, _ tried: inout TippingCertificate.Size
  ) throws(NotProved) -> Bool {
    guard set.count < size else { return try tips(changing: set, &tried) }
    for index in later.indices {
      let rest = later[(index + 1)...]
      if try search(size, set + [later[index]], rest, &tried) { return true }
    }
    return false
  }

  private mutating func tips(
    changing set: [Int], _ tried: inout TippingCertificate.Size
  ) throws(NotProved) -> Bool {
    let bounds = bounds(of: set)
    guard bounds.allowOther(than: presentlyRecommended, rules.scorecard.needed) else {
      tried.include(bounds.sums)
      try checkLimit()
      return false
    }
    let before = cells
    let isFound = try set.count == 1 ? nearest(of: set[0]) : tips(moving: movers(of: set)[...])
    tried.searched.append(.init(attributes: set, cells: cells - before))
    return isFound
  }

  private func checkLimit() throws(NotProved) {
    guard cells <= mostCells else { throw NotProved(limit: .cells, reached: mostCells) }
  }

  private mutating func tips(moving movers: ArraySlice<Mover>) throws(NotProved) -> Bool {
    try checkLimit()
    guard let mover = movers.first else { return tips() }
    let rest = movers.dropFirst()
    for values in mover.values {
      for (attribute, value) in zip(mover.attributes, values) { profile.values[attribute] = value }
      guard rest.isEmpty || canTip(rest.flatMap(\.attributes)) else { continue }
      if try tips(moving: rest) { return true }
    }
    for attribute in mover.attributes { profile.values[attribute] = present.values[attribute] }
    return false
  }

  /// Draws each value of a change as near as it can be, and tells what has come of it.
  mutating func change(of attributes: [Int]) throws(NotProved) -> JointChange {
    for attribute in attributes { _ = try nearest(of: attribute) }
    _ = tips()
    let all = rules.scorecard.ruleSet.attributes
    return JointChange(
      answers: attributes.map {
        .init(attribute: $0, from: present.answer($0, of: all), to: profile.answer($0, of: all))
      },
      recommended: assessment.recommended, outcome: assessment.outcome)
  }

  /// Numbers that a ratio or a sum ties to each other move together, all else by itself.
  private mutating func movers(of set: [Int]) throws(NotProved) -> [Mover] {
    let tied = set.filter { !relations.partners(of: $0).allSatisfy { !set.contains($0) } }
    var movers: [Mover] = []
    for attribute in set where !tied.contains(attribute) {
      movers.append(
        Mover(attributes: [attribute], values: try values(of: attribute).map { [$0] }))
    }
    return tied.isEmpty ? movers : movers + [try together(tied, of: set)]
  }

  /// Other values of an attribute, nearest first, without those that count as the present one does
  /// or as a nearer one.
  private mutating func values(of attribute: Int) throws(NotProved) -> [Int64] {
    if let values = remembered[attribute] { return values }
    let now = present.values[attribute]
    let values: [Int64]
    switch rules.scorecard.ruleSet.attributes[attribute].kind {
    case .integer, .number:
      let numbers = NearestNumbers(of: attribute, next: now, present, relations)
      values = numbers.byDistance(from: now)
    case .boolean: values = [1 - now]
    case .choice(let all): values = unlike(all.indices.map { Int64($0) }, of: attribute)
    case .choices:
      let sets = try rules.choices[attribute]?.sets(next: UInt64(bitPattern: now)) ?? []
      values = unlike(sets.map { Int64(bitPattern: $0) }, of: attribute)
    case .derived: values = []
    }
    remembered[attribute] = values
    return values
  }

  private mutating func unlike(_ values: [Int64], of attribute: Int) -> [Int64] {
    var known = present
    for other in changeable where other != attribute { known.isKnown[other] = false }
    var seen: Set<[UInt64]> = [possibleRows(known)]
    return values.filter { value in
      known.values[attribute] = value
      return seen.insert(possibleRows(known)).inserted
    }
  }

  /// The rows of criteria and gates that could hold.
  private mutating func possibleRows(_ profile: Profile) -> [UInt64] {
    rules.scorecard.tables.match(
      profile.values.span, profile.isKnown.span, into: &assessment.matches)
    return (0...rules.scorecard.gates).map { assessment.matches.possible($0) }
  }

  /// Values of tied numbers that meet all that any of their values meet.
  private mutating func together(_ tied: [Int], of set: [Int]) throws(NotProved) -> Mover {
    var unknown = present
    for attribute in set { unknown.isKnown[attribute] = false }
    var (seen, values): (Set<[UInt64]>, [[Int64]]) = ([], [])
    var count = 0
    let isWhole = RepresentativeValues(relations: relations).visit(tied, &unknown) { profile in
      count += 1
      let stated = tied.map { profile.values[$0] }
      // A ratio that is not defined leaves rows open as an unknown one does.
      if seen.insert(possibleRows(profile) + stated.map { $0 == 0 ? 1 : 0 }).inserted {
        values.append(stated)
      }
      return count < mostCells
    }
    cells += count
    try checkLimit()
    guard isWhole else {
      throw NotProved(limit: .values, reached: Int(RepresentativeValues.few))
    }
    return Mover(attributes: tied, values: values)
  }
}

extension TippingCertificate.Size {
  /// Widens the sums by those of one more set.
  fileprivate mutating func include(_ more: [ClosedRange<Int64>]) {
    for option in sums.indices {
      sums[option] =
        min(
          sums[option].lowerBound, more[option].lowerBound)...max(
          sums[option].upperBound, more[option].upperBound)
    }
  }
}
