extension Completions {
  /// The unknown attributes that a part waits for; nil where it is decided.
  ///
  /// A criterion that a ratio with the divisor 0 leaves undecided waits for nothing.
  func openInputs(of part: Int, _ matches: Matches, _ isKnown: [Bool]) -> AttributeSet? {
    let part = deciding.parts[part]
    let rows = matches.rows[part.table]
    let mine = part.gateRow == 0 ? rows : rows & SIMD2(repeating: part.gateRow)
    if mine.x != 0 || mine.y == 0 { return nil }
    var attributes = AttributeSet()
    for input in part.inputs
    where !isKnown[input.attribute] && input.rows & mine.y != 0
      && !unanswered.contains(input.attribute)
    {
      attributes.insert(input.attribute)
    }
    return attributes.isEmpty ? nil : attributes
  }

  /// The options that every completion recommends and no other ones, where plain bounds tell so:
  /// each open part counts as if it were the only one, with any of its bands that is still possible.
  func settled(_ open: [OpenPart], _ assessment: Assessment) -> UInt32? {
    var (set, gates): (UInt32, UInt64) = (0, assessment.gates)
    for part in open { gates |= deciding.parts[part.part].gateRow }
    let (isRuledOut, mayBe) = (
      scorecard.ruledOut(by: assessment.gates), scorecard.ruledOut(by: gates)
    )
    for option in scorecard.needed.indices where isRuledOut >> UInt32(option) & 1 == 0 {
      var (least, most) = (assessment.sums[option], assessment.sums[option])
      for part in open where deciding.parts[part.part].gateRow == 0 {
        let range = products(of: part.part, option, assessment.matches)
        least += range.lowerBound
        most += range.upperBound
      }
      if most < scorecard.needed[option] { continue }
      if least < scorecard.needed[option] || mayBe >> UInt32(option) & 1 == 1 { return nil }
      set |= 1 << UInt32(option)
    }
    return set
  }

  /// What an undecided criterion can add to an option; 0 where it can stay undecided.
  private func products(of criterion: Int, _ option: Int, _ matches: Matches)
    -> ClosedRange<Int64>
  {
    var rows = matches.possible(criterion) | scorecard.tables.tables[criterion].otherwise
    let isDecided = deciding.parts[criterion].divisors.isEmpty && !mayStayUnknown
    var (least, most): (Int64, Int64) = isDecided ? (.max, .min) : (0, 0)
    while rows != 0 {
      let product = scorecard.products.product(
        criterion: criterion, band: rows.trailingZeroBitCount, option: option)
      (least, most) = (min(least, product), max(most, product))
      rows &= rows - 1
    }
    return least <= most ? least...most : 0...0
  }

  /// What a group of open parts can add, in every way that its attributes can be answered.
  func effects(of group: [OpenPart]) throws(NotProved) -> Effects {
    let (attribute, values) = try nextAttribute(of: group)
    var all = Effects(options: scorecard.best.count)
    var seen: Set<[SIMD2<UInt64>]> = []
    let standsAlone = deciding.partners[attribute].allSatisfy(isSettled)
    let isDivisor = group.contains { deciding.parts[$0.part].divisors.contains(attribute) }
    try forEach(attribute, values) { value throws(NotProved) in
      // Values with which every part goes on alike are one.
      var rows = group.map { matches.rows[deciding.parts[$0.part].table] }
      if value == 0, isDivisor { rows.append(SIMD2()) }
      if standsAlone, value != nil, !seen.insert(rows).inserted { return }
      var (sums, gates): ([Int64], UInt32) = (scorecard.best.map { _ in 0 }, 0)
      let open = close(group, &sums, &gates)
      let origin = value.map { answers.add(attribute, $0) } ?? CompletedAnswers.none
      var effects = Effects(sums, gated: gates, origin: origin)
      for group in OpenPart.groups(open) {
        let others = try self.effects(of: group)
        // Two groups within the limit may still be far too many together.
        comparisons -= effects.count * others.count
        guard comparisons >= 0 else {
          throw NotProved(limit: .sums, reached: effects.count * others.count)
        }
        effects = effects.combined(with: others, origin: { self.answers.join($0, $1) })
      }
      all.formUnion(effects)
      if all.count > 4 * Effects.limit { all = try all.reduced(for: aims, &comparisons) }
      guard all.count <= 4 * Effects.limit else {
        throw NotProved(limit: .sums, reached: Effects.limit)
      }
    }
    return try all.reduced(for: aims, &comparisons)
  }

  /// Gives an attribute one value after the other, and leaves it unknown where it may stay so.
  func forEach(
    _ attribute: Int, _ values: [Int64], _ body: (Int64?) throws(NotProved) -> Void
  ) throws(NotProved) {
    defer {
      profile.isKnown[attribute] = false
      unanswered.remove(attribute)
    }
    for value in values.map(Optional.some) + (mayStayUnknown ? [nil] : []) {
      nodes += scorecard.matchCost
      guard nodes <= Self.mostNodes else { throw NotProved(limit: .cells, reached: nodes) }
      profile.isKnown[attribute] = value != nil
      if let value { profile.values[attribute] = value } else { unanswered.insert(attribute) }
      scorecard.tables.match(profile.values.span, profile.isKnown.span, into: &matches)
      try body(value)
    }
  }

  /// Adds what the parts give that are decided by now; the others.
  func close(_ group: [OpenPart], _ sums: inout [Int64], _ gates: inout UInt32) -> [OpenPart] {
    var open: [OpenPart] = []
    for part in group {
      if let attributes = openInputs(of: part.part, matches, profile.isKnown) {
        open.append(OpenPart(part: part.part, attributes: attributes))
      } else {
        add(part.part, to: &sums, &gates)
      }
    }
    return open
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
    guard let band = decidedBand(of: part) else { return }
    for option in sums.indices {
      sums[option] += scorecard.products.product(criterion: part, band: band, option: option)
    }
  }

  /// The band of a criterion that waits for nothing; nil where it stays undecided.
  func decidedBand(of criterion: Int) -> Int? {
    let rows = matches.rows[criterion]
    let holds = rows.x | rows.y == 0 ? scorecard.tables.tables[criterion].otherwise : rows.x
    return holds == 0 ? nil : holds.trailingZeroBitCount
  }

  /// Without what rests on attributes that stay unknown.
  private var representatives: RepresentativeValues {
    guard !unanswered.isEmpty else { return deciding.representatives }
    let canBeKnown = profile.isKnown.indices.map { !unanswered.contains($0) }
    return RepresentativeValues(
      relations: deciding.representatives.relations.resting(onKnown: canBeKnown),
      tellsSkipsApart: deciding.representatives.tellsSkipsApart)
  }

  /// The attribute whose answer leaves the smallest groups, and its values.
  ///
  /// - Parameter last: an attribute that is left for the end.
  func nextAttribute(of group: [OpenPart], but last: Int? = nil) throws(NotProved)
    -> (Int, [Int64])
  {
    let all = OpenPart.allAttributes(of: group).attributes.filter { $0 != last }
    var candidates: [(attribute: Int, values: [Int64])] = all.compactMap { attribute in
      values(of: attribute).map { (attribute, $0) }
    }
    let tied = all.filter { !deciding.partners[$0].isEmpty }
    if !tied.isEmpty, let next = representatives.next(of: tied, profile) {
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
