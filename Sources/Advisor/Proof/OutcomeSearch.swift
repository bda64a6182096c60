/// Looks for a completion that ends in just one set of options.
///
/// Each option by itself is quickly told from how far the groups reach. Whether a whole set can be
/// had is tried with the effects that go furthest towards it, which nearly always succeeds; if not,
/// the groups are added up one by one, and what can no longer end in the set is left out.
struct OutcomeSearch {
  private let scorecard: Scorecard
  private let sums: [Int64]
  private let ruledOut: UInt32
  private let groups: [EffectGroup]
  /// Effects that may still be put together, for all sets.
  private var left = 1_000_000
  private var comparisons = Effects.mostComparisons

  init(
    _ scorecard: Scorecard, _ assessment: Assessment, _ ruledOut: UInt32, _ groups: [EffectGroup]
  ) {
    self.scorecard = scorecard
    sums = assessment.sums
    self.ruledOut = ruledOut
    self.groups = groups
  }

  /// The answers of a completion that recommends just this set; nil where there is none.
  mutating func find(_ set: UInt32, _ answers: inout CompletedAnswers) throws(NotProved)
    -> Int32?
  {
    if let origin = furthest(towards: set, &answers) { return origin }
    return groups.isEmpty ? nil : try added(towards: set, &answers)
  }

  private func isWanted(_ option: Int, in set: UInt32) -> Bool { set >> UInt32(option) & 1 == 1 }

  private func furthest(towards set: UInt32, _ answers: inout CompletedAnswers) -> Int32? {
    var (sums, gated, origin) = (sums, ruledOut, CompletedAnswers.none)
    for group in groups {
      let effect = group.furthest(towards: set)
      for option in sums.indices { sums[option] += group.effects.sum(effect, option) }
      gated |= group.effects.gated[effect]
      origin = answers.join(origin, group.effects.origins[effect])
    }
    let isReached = sums.indices.allSatisfy { option in
      let isRecommended =
        gated >> UInt32(option) & 1 == 0 && sums[option] >= scorecard.needed[option]
      return isRecommended == isWanted(option, in: set)
    }
    return isReached ? origin : nil
  }

  private mutating func added(towards set: UInt32, _ answers: inout CompletedAnswers)
    throws(NotProved)
    -> Int32?
  {
    let aim = Effects.Aim(wanted: sums.indices.map { isWanted($0, in: set) })
    var rests = [Reach(sums.map { _ in 0 }, ruledOut: 0)]
    for group in groups.reversed() {
      var rest = rests[rests.count - 1]
      rest.add(group)
      rests.append(rest)
    }
    rests.reverse()
    var all = Effects(sums, gated: ruledOut, origin: CompletedAnswers.none)
    for (group, rest) in zip(groups, rests.dropFirst()) {
      left -= all.count * group.effects.count
      guard left >= 0 else { throw NotProved(limit: .sums, reached: all.count) }
      all = all.combined(
        with: group.effects, origin: { answers.join($0, $1) },
        settle: { settle(&$0, $1, $2, towards: set, rest) })
      all = try all.reduced(for: [aim], &comparisons)
      guard all.count <= Effects.limit else {
        throw NotProved(limit: .sums, reached: Effects.limit)
      }
    }
    return all.origins.first
  }

  /// Puts the same far sum in the place of all that the rest cannot undo.
  ///
  /// - Returns: false for sums from which the set can no longer be reached.
  private func settle(
    _ sums: inout [Int64], _ first: Int, _ gated: UInt32, towards set: UInt32, _ rest: Reach
  ) -> Bool {
    for option in rest.ranges.indices {
      let (sum, needed) = (sums[first + option], scorecard.needed[option])
      let isGated = gated >> UInt32(option) & 1 == 1
      if isWanted(option, in: set) {
        guard !isGated, let most = rest.greatestUngated[option], sum + most >= needed else {
          return false
        }
        if sum + rest.ranges[option].lowerBound >= needed { sums[first + option] = Reach.far }
      } else {
        if isGated || sum + rest.ranges[option].upperBound < needed {
          sums[first + option] = -Reach.far
        } else if !rest.canDecline(option, needed - sum) {
          return false
        }
      }
    }
    return true
  }
}
