/// What one value more of an attribute makes of the sum of an option, and two profiles that show it.
struct SumChange {
  var size: Int64
  var profiles: [Profile]
}

extension ProfileSpace {
  /// The greatest change of the sum of an option that one step of an attribute brings; nil where
  /// there is none.
  ///
  /// Steps are those of a number, from false to true, and one of the choices more. Any greater
  /// change is made of them. Only criteria that read the attribute change with it.
  ///
  /// - Parameter signs: 1 where rises are asked for, -1 where falls are.
  func greatestChange(
    of attribute: Int, _ option: Int, signs: [Int64], over profiles: RuleSet.Profiles
  ) throws(NotProved) -> SumChange? {
    var rules = ruleSet
    rules.gates = []
    rules.criteria.removeAll {
      !$0.bands.map(\.when).statedInputs(in: ruleSet.attributes).contains(attribute)
    }
    rules = rules.only([option])
    guard !rules.criteria.isEmpty else { return nil }
    try count(rules.conditionCount)
    let completions = Completions(
      Scorecard(rules), mayStayUnknown: profiles == .all, tellsSkipsApart: true)
    defer { countWork(of: completions) }
    guard
      let change = try completions.greatestChange(of: attribute, signs: signs)
    else { return nil }
    return profiles == .all
      ? change
      : SumChange(size: change.size, profiles: change.profiles.map(ruleSet.completed))
  }
}

extension Completions {
  /// The greatest change of the sum of the one option of these rules, all of which read the attribute.
  fileprivate func greatestChange(of attribute: Int, signs: [Int64]) throws(NotProved)
    -> SumChange?
  {
    let blank = Profile(attributes: scorecard.ruleSet.attributes.count)
    profile = blank
    let open = openParts(blank, scorecard.assess(blank))
    var search = ChangeSearch(attribute: attribute, signs: signs)
    if case .choices(let values) = scorecard.ruleSet.attributes[attribute].kind {
      var budget = ChoicesCells.limit
      guard
        let additions = ChoicesCells.additions(
          under: deciding.conditions, to: attribute, values, in: scorecard.ruleSet.attributes,
          budget: &budget)
      else { throw NotProved(limit: .values, reached: ChoicesCells.limit) }
      search.additions = additions
    }
    try look(open, &search)
    return search.found
  }

  private struct ChangeSearch {
    var attribute: Int
    var signs: [Int64]
    var additions: [ChoicesCells.Addition] = []
    var found: SumChange?
  }

  /// Gives all attributes but the one a value, one after the other.
  ///
  /// Parts that no longer wait for the one stay as they are, whatever it becomes.
  private func look(_ open: [OpenPart], _ search: inout ChangeSearch) throws(NotProved) {
    let parts = open.filter { $0.attributes.contains(search.attribute) }
    guard !parts.isEmpty else { return }
    guard OpenPart.allAttributes(of: parts).count > 1 else { return try step(parts, &search) }
    let (next, values) = try nextAttribute(of: parts, but: search.attribute)
    let standsAlone = deciding.partners[next].allSatisfy(isSettled)
    let isDivisor = parts.contains { deciding.parts[$0.part].divisors.contains(next) }
    var seen: Set<[SIMD2<UInt64>]> = []
    try forEach(next, values) { value throws(NotProved) in
      var rows = parts.map { matches.rows[deciding.parts[$0.part].table] }
      if value == 0, isDivisor { rows.append(SIMD2()) }
      if standsAlone, value != nil, !seen.insert(rows).inserted { return }
      var (sums, gates): ([Int64], UInt32) = ([0], 0)
      try look(close(parts, &sums, &gates), &search)
    }
  }

  /// Takes all steps of the one attribute, with all others settled.
  private func step(_ parts: [OpenPart], _ search: inout ChangeSearch) throws(NotProved) {
    for (from, to) in steps(search) {
      nodes += 2 * scorecard.matchCost
      guard nodes <= Self.mostNodes else { throw NotProved(limit: .cells, reached: nodes) }
      let change = sum(parts, search.attribute, to) - sum(parts, search.attribute, from)
      for sign in search.signs where sign * change > search.found?.size ?? 0 {
        search.found = SumChange(
          size: sign * change,
          profiles: [from, to].map { value in
            var changed = profile
            changed.values[search.attribute] = value
            changed.isKnown[search.attribute] = true
            return changed
          })
      }
    }
  }

  private func steps(_ search: ChangeSearch) -> [(from: Int64, to: Int64)] {
    let kind = scorecard.ruleSet.attributes[search.attribute]
    switch kind.kind {
    case .boolean: return [(0, 1)]
    case .choices:
      return search.additions.map {
        (Int64(bitPattern: $0.before), Int64(bitPattern: $0.after))
      }
    case .integer, .number:
      guard let range = kind.valueRange else { return [] }
      return deciding.representatives.relations
        .starts(of: search.attribute, profile, step: Int128(range.step))
        .filter { $0 > Int128(range.lowest) && $0 <= Int128(range.highest) }.sorted()
        .map { (Int64($0) - range.step, Int64($0)) }
    case .choice, .derived: return []
    }
  }

  /// What parts give with a value of the attribute, where all others are settled.
  private func sum(_ parts: [OpenPart], _ attribute: Int, _ value: Int64) -> Int64 {
    profile.values[attribute] = value
    profile.isKnown[attribute] = true
    defer { profile.isKnown[attribute] = false }
    scorecard.tables.match(profile.values.span, profile.isKnown.span, into: &matches)
    var (sums, gates): ([Int64], UInt32) = ([0], 0)
    _ = close(parts, &sums, &gates)
    return sums[0]
  }
}
