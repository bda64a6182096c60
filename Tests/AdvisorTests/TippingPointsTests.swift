import Testing

@testable import Advisor

struct `Single tipping points` {
  @Test(arguments: 0..<300)
  func `are those that trying every value finds`(_ seed: Int) throws {
    guard let ruleSet = EveryChange.ruleSet(seed) else { return }
    let tipping = TippingPoints(Scorecard(ruleSet))
    for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 1_601 + 2 * seed) {
      let fixed = Set(ruleSet.attributes.indices.filter { ($0 + seed) % 7 == 0 })
      let found = try tipping.single(of: profile, fixed: fixed)
      let expected = EveryChange(tipping.scorecard, profile, fixed).single()
      #expect(found == expected, "seed \(seed) \(profile.values) \(profile.isKnown)")
      guard found == expected else { return }
    }
  }
}

/// All other answers to a profile of few values, tried one by one.
struct EveryChange {
  let scorecard: Scorecard
  let profile: Profile
  let changeable: [Int]

  init(_ scorecard: Scorecard, _ profile: Profile, _ fixed: Set<Int>) {
    (self.scorecard, self.profile) = (scorecard, profile)
    let ruleSet = scorecard.ruleSet
    // What no rule reads changes nothing.
    let read = (ruleSet.criteria.flatMap { $0.bands.map(\.when) } + ruleSet.gates.map(\.when))
      .statedInputs(in: ruleSet.attributes)
    changeable = read.sorted().filter {
      profile.isKnown[$0] && ruleSet.attributes[$0].canChange && !fixed.contains($0)
    }
  }

  /// A random rule set without overlaps; in some an attribute cannot change, or a set of
  /// recommended options has no outcome.
  static func ruleSet(_ seed: Int) -> RuleSet? {
    guard var ruleSet = seed % 4 == 0 ? `Possible outcomes`.ruleSet(seed) : joint(seed) else {
      return nil
    }
    if seed % 5 == 0 { ruleSet.attributes[seed / 5 % 5].canChange = false }
    if seed % 3 == 0 { ruleSet.outcomes.removeLast() }
    return ruleSet
  }

  /// A rule set with a criterion for each random condition, or for each of its tests, so that it
  /// takes several answers to tip it.
  private static func joint(_ seed: Int) -> RuleSet? {
    var random = RandomRuleSet(seed: seed + 9_000)
    var ruleSet = random.ruleSet()
    ruleSet.criteria = ruleSet.criteria.flatMap { criterion in
      criterion.bands.dropLast().flatMap { band -> [RuleSet.Criterion] in
        guard case .all(let tests) = band.when else { return [] }
        return (seed % 4 == 2 ? [tests] : tests.map { [$0] }).map { tests in
          var part = criterion
          part.bands = [band, criterion.bands[criterion.bands.count - 1]]
          part.bands[0].when = .all(tests)
          part.bands[1].points = band.points.map { -$0 / 4 }
          return part
        }
      }
    }
    for option in ruleSet.options.indices {
      ruleSet.options[option].recommendAt = FixedPoint(15 + seed * 7 % 46)
    }
    return ruleSet.options.indices.allSatisfy { ruleSet.best(option: $0) > 0 } ? ruleSet : nil
  }

  /// Other values of an attribute, nearest first.
  func values(of attribute: Int) -> [Int64] {
    let now = profile.values[attribute]
    let kind = scorecard.ruleSet.attributes[attribute]
    let all = `Possible outcomes`.everyValue(of: kind).filter { $0 != now }
    switch kind.kind {
    case .integer, .number: return all.sorted { (abs($0 - now), $0) < (abs($1 - now), $1) }
    case .choices:
      return all.sorted { Self.change(now, $0).lexicographicallyPrecedes(Self.change(now, $1)) }
    default: return all
    }
  }

  /// How many values differ, then which.
  private static func change(_ now: Int64, _ other: Int64) -> [Int] {
    let differing = (0..<64).filter { (now ^ other) >> Int64($0) & 1 == 1 }
    return [differing.count] + differing
  }

  func single() -> [TippingPoint] {
    let now = PlainEvaluation(ruleSet: scorecard.ruleSet, profile: profile).recommended
    return changeable.flatMap { attribute -> [TippingPoint] in
      let points = values(of: attribute).compactMap { point(attribute, $0, unlike: now) }
      return [.above, .below, nil].compactMap { side in points.first { $0.side == side } }
    }
  }

  private func point(_ attribute: Int, _ value: Int64, unlike now: UInt32) -> TippingPoint? {
    let ruleSet = scorecard.ruleSet
    var changed = profile
    changed.values[attribute] = value
    let recommended = PlainEvaluation(ruleSet: ruleSet, profile: changed).recommended
    guard recommended != now else { return nil }
    let isNumber = ruleSet.attributes[attribute].range != nil
    return TippingPoint(
      attribute: attribute, from: profile.answer(attribute, of: ruleSet),
      to: changed.answer(attribute, of: ruleSet),
      side: isNumber ? value > profile.values[attribute] ? .above : .below : nil,
      recommended: recommended,
      outcome: ruleSet.outcomes.firstIndex { outcome in
        ruleSet.options.indices.allSatisfy {
          outcome.recommends.contains($0) == (recommended >> UInt32($0) & 1 == 1)
        }
      })
  }
}

extension PlainEvaluation {
  /// Recommended options, a bit each.
  var recommended: UInt32 {
    ruleSet.options.indices.filter(recommends).reduce(0) { $0 | 1 << UInt32($1) }
  }
}
