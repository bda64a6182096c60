import Testing

@testable import Advisor

struct `Possible outcomes` {
  @Test(arguments: 0..<400)
  func `are those that trying every completion finds`(_ seed: Int) throws {
    guard let ruleSet = Self.ruleSet(seed) else { return }
    let scorecard = Scorecard(ruleSet)
    let completions = Completions(scorecard)
    for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 43 + 2 * seed) {
      let assessment = scorecard.assess(profile)
      let possible = try completions.possibleOutcomes(
        of: profile, assessment, withExamples: true)
      var (outcomes, sums): (Set<Int>, [[Int64]]) = ([], ruleSet.options.map { _ in [] })
      var full = Assessment(for: scorecard)
      for completion in Self.completions(of: profile, ruleSet) {
        scorecard.assess(completion, into: &full)
        outcomes.insert(full.outcome ?? -1)
        for option in sums.indices { sums[option].append(full.sums[option]) }
      }
      #expect(possible.outcomes == outcomes.sorted(), "seed \(seed)")
      for option in ruleSet.options.indices {
        let recommending = outcomes.count { ruleSet.outcomes[$0].recommends.contains(option) }
        let isRecommended = assessment.recommends(option)
        let isRuledOut = ruleSet.gates.indices.contains {
          assessment.holds(gate: $0) && ruleSet.gates[$0].rulesOut == option
        }
        let expected: PossibleOutcomes.Verdict =
          recommending == outcomes.count || isRecommended && recommending > 0
          ? .yes : recommending == 0 || !isRecommended && isRuledOut ? .no : .open
        #expect(possible.verdicts[option] == expected, "seed \(seed)")
      }
      #expect(
        try completions.sums(of: profile, assessment)
          == sums.map { ($0.min() ?? 0)...($0.max() ?? 0) }, "seed \(seed)")
      #expect(possible.examples.count == possible.outcomes.count)
      for (outcome, example) in zip(possible.outcomes, possible.examples) {
        var completion = profile
        for answer in example { completion.state(answer.attribute, answer.answer) }
        let reached = try completions.possibleOutcomes(
          of: completion, scorecard.assess(completion))
        // What an example leaves open changes nothing any more.
        #expect(reached.outcomes == [outcome], "seed \(seed)")
      }
      guard possible.outcomes == outcomes.sorted() else { return }
    }
  }

  /// A random rule set whose bands do not overlap.
  static func ruleSet(_ seed: Int) -> RuleSet? {
    var random = RandomRuleSet(seed: seed + 5_000)
    var ruleSet = random.ruleSet()
    ruleSet.criteria.removeAll { criterion in
      var budget = Partition.budget
      let partition = Partition(criterion.bands.map(\.when), of: ruleSet.attributes)
      guard case .exact = partition.answer(budget: &budget) else { return true }
      return false
    }
    return ruleSet.options.indices.allSatisfy { ruleSet.best(option: $0) > 0 } ? ruleSet : nil
  }

  /// Every way to fill in what is unknown, of the attributes that some rule reads.
  static func completions(of profile: Profile, _ ruleSet: RuleSet) -> [Profile] {
    let tested = ruleSet.criteria.flatMap { $0.bands.map(\.when) } + ruleSet.gates.map(\.when)
    var read: Set<Int> = []
    for case .all(let requirements) in tested {
      for case .test(let attribute, _) in requirements {
        read.formUnion(ruleSet.attributes[attribute].statedInputs(at: attribute))
      }
    }
    var all = [profile]
    for attribute in read.sorted() where !profile.isKnown[attribute] {
      let values = everyValue(of: ruleSet.attributes[attribute])
      all = all.flatMap { profile in
        values.map { value in
          var profile = profile
          profile.values[attribute] = value
          profile.isKnown[attribute] = true
          return profile
        }
      }
    }
    return all
  }

  static func everyValue(of attribute: RuleSet.Attribute) -> [Int64] {
    switch attribute.kind {
    case .integer, .number:
      guard let range = attribute.valueRange else { return [] }
      return stride(from: range.lowest, through: range.highest, by: Int(range.step)).map { $0 }
    case .boolean: return [0, 1]
    case .choice(let values): return values.indices.map { Int64($0) }
    case .choices(let values):
      let alone = values.indices.filter { values[$0].isAlone }
        .reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      let sets = 0..<UInt64(1) << UInt64(values.count)
      return sets.filter { $0.nonzeroBitCount <= 1 || $0 & alone == 0 }.map { Int64($0) }
    case .derived: return []
    }
  }
}
