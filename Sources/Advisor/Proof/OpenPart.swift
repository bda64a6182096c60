/// A criterion or gate that open answers can still decide.
struct OpenPart {
  /// A place in `DecidingParts.parts`.
  var part: Int
  /// The unknown attributes that it waits for.
  var attributes: [Int]

  /// Parts that share attributes, together.
  static func groups(_ open: [OpenPart]) -> [[OpenPart]] {
    var groups: [(attributes: Set<Int>, parts: [OpenPart])] = []
    for part in open {
      var joined: (attributes: Set<Int>, parts: [OpenPart]) = (Set(part.attributes), [])
      var others: [(attributes: Set<Int>, parts: [OpenPart])] = []
      for group in groups {
        if group.attributes.isDisjoint(with: part.attributes) {
          others.append(group)
        } else {
          joined.attributes.formUnion(group.attributes)
          joined.parts += group.parts
        }
      }
      joined.parts.append(part)
      groups = others + [joined]
    }
    return groups.map(\.parts)
  }

  /// How many attributes the largest group has once one of them is answered.
  static func largestGroup(of parts: [OpenPart], without attribute: Int) -> Int {
    let rest = parts.map {
      OpenPart(part: $0.part, attributes: $0.attributes.filter { $0 != attribute })
    }
    return groups(rest.filter { !$0.attributes.isEmpty })
      .map { Set($0.flatMap(\.attributes)).count }.max() ?? 0
  }
}

extension Completions {
  /// The unknown attributes that a part waits for; nil where it is decided.
  ///
  /// A criterion that a ratio with the divisor 0 leaves undecided waits for nothing.
  func openInputs(of part: Int, _ matches: Matches, _ isKnown: [Bool]) -> [Int]? {
    let part = deciding.parts[part]
    let rows = matches.rows[part.table]
    let mine = part.gateRow == 0 ? rows : rows & SIMD2(repeating: part.gateRow)
    if mine.x != 0 || mine.y == 0 { return nil }
    var attributes: [Int] = []
    for input in part.inputs where !isKnown[input.attribute] && input.rows & mine.y != 0 {
      attributes.append(input.attribute)
    }
    return attributes.isEmpty ? nil : attributes
  }

  /// What a group of open parts can add, in every way that its attributes can be answered.
  func effects(of group: [OpenPart]) throws(NotProved) -> Effects {
    let (attribute, values) = try nextAttribute(of: group)
    var all = Effects(options: scorecard.best.count)
    var seen: Set<[SIMD2<UInt64>]> = []
    let standsAlone = deciding.partners[attribute].allSatisfy { profile.isKnown[$0] }
    let isDivisor = group.contains { deciding.parts[$0.part].divisors.contains(attribute) }
    profile.isKnown[attribute] = true
    defer { profile.isKnown[attribute] = false }
    for value in values {
      nodes += 1
      guard nodes <= Self.mostNodes else { throw NotProved(limit: .cells, reached: nodes) }
      profile.values[attribute] = value
      scorecard.tables.match(profile.values.span, profile.isKnown.span, into: &matches)
      // Values with which every part goes on alike are one.
      var rows = group.map { matches.rows[deciding.parts[$0.part].table] }
      if value == 0, isDivisor { rows.append(SIMD2()) }
      if standsAlone, !seen.insert(rows).inserted { continue }
      var (sums, gates): ([Int64], UInt32) = (scorecard.best.map { _ in 0 }, 0)
      var open: [OpenPart] = []
      for part in group {
        if let attributes = openInputs(of: part.part, matches, profile.isKnown) {
          open.append(OpenPart(part: part.part, attributes: attributes))
        } else {
          add(part.part, to: &sums, &gates)
        }
      }
      var effects = Effects(sums, gated: gates, origin: answers.add(attribute, value))
      for group in OpenPart.groups(open) {
        effects = effects.combined(
          with: try self.effects(of: group), origin: { self.answers.join($0, $1) })
      }
      all.formUnion(effects)
      if all.count > 4 * Effects.limit { all = all.reduced(for: aims) }
      guard all.count <= 4 * Effects.limit else {
        throw NotProved(limit: .sums, reached: Effects.limit)
      }
    }
    return all.reduced(for: aims)
  }

  /// Adds what a decided part gives.
  private func add(_ part: Int, to sums: inout [Int64], _ gates: inout UInt32) {
    let deciding = deciding.parts[part]
    let rows = matches.rows[deciding.table]
    guard deciding.gateRow == 0 else {
      if rows.x & deciding.gateRow != 0 {
        gates |= scorecard.ruledOut[deciding.gateRow.trailingZeroBitCount]
      }
      return
    }
    let holds = rows.x | rows.y == 0 ? scorecard.products.rows[part].otherwise : rows.x
    guard holds != 0 else { return }
    for option in sums.indices {
      sums[option] += scorecard.products.product(
        criterion: part, band: holds.trailingZeroBitCount, option: option)
    }
  }

  /// The attribute whose answer leaves the smallest groups.
  private func nextAttribute(of group: [OpenPart]) throws(NotProved) -> (Int, [Int64]) {
    let all = Set(group.flatMap(\.attributes)).sorted()
    var candidates: [(attribute: Int, values: [Int64])] = all.compactMap { attribute in
      deciding.values[attribute].map { (attribute, $0) }
    }
    let tied = all.filter { !deciding.partners[$0].isEmpty }
    if !tied.isEmpty, let next = deciding.representatives.next(of: tied, profile) {
      candidates.append(next)
    }
    guard candidates.count > 1 else {
      guard let only = candidates.first else {
        throw NotProved(limit: .values, reached: Int(RepresentativeValues.few))
      }
      return only
    }
    let best = candidates.min { a, b in
      let (left, right) = (
        OpenPart.largestGroup(of: group, without: a.attribute),
        OpenPart.largestGroup(of: group, without: b.attribute)
      )
      return (left, a.values.count, a.attribute) < (right, b.values.count, b.attribute)
    }
    return best ?? candidates[0]
  }
}
