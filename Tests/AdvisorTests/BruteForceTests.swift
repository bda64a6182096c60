import Testing

@testable import Advisor

struct `A scorecard` {
  @Test(arguments: 0..<30)
  func `decides as plain evaluation does, for every profile`(_ seed: Int) {
    var random = RandomRuleSet(seed: seed)
    let ruleSet = random.ruleSet()
    guard ruleSet.options.indices.allSatisfy({ ruleSet.best(option: $0) > 0 }) else { return }
    let scorecard = Scorecard(ruleSet)
    for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 7) {
      let plain = PlainEvaluation(ruleSet: ruleSet, profile: profile)
      let bands = ruleSet.criteria.map(plain.bands)
      // Conditions drawn by chance overlap; a scorecard says so, and decides the rest.
      let assessment = scorecard.assess(profile)
      if let overlap = bands.firstIndex(where: { $0.count > 1 }) {
        guard case .severalBands = assessment.fault else {
          Issue.record("criterion \(overlap) has several bands for \(profile.values)")
          return
        }
        continue
      }
      let expected = bands.map { Int32($0.first ?? -1) }
      guard assessment.bands == expected,
        assessment.sums == ruleSet.options.indices.map(plain.sum),
        ruleSet.options.indices.allSatisfy({
          plain.recommends($0) == assessment.recommends($0)
        })
      else {
        Issue.record("differs for \(profile.values) known \(profile.isKnown)")
        return
      }
    }
  }
}

struct `Whether bands fit together` {
  @Test(arguments: 100..<300)
  func `is answered as trying every profile does`(_ seed: Int) {
    var random = RandomRuleSet(seed: seed)
    let ruleSet = random.ruleSet()
    for criterion in ruleSet.criteria {
      // Without `otherwise` in every second rule set, so that gaps are looked for too.
      let bands = seed % 2 == 0 ? criterion.bands : Array(criterion.bands.dropLast())
      let conditions = bands.map(\.when)
      let faults = bruteForce(conditions, criterion, ruleSet)
      var budget = Partition.budget
      switch Partition(conditions, of: ruleSet.attributes).answer(budget: &budget) {
      case .exact: #expect(faults.isEmpty, "seed \(seed) \(criterion.name): missed \(faults)")
      case .faults(let found):
        for fault in found {
          #expect(isReal(fault, conditions, ruleSet), "seed \(seed) \(criterion.name)")
        }
        #expect(
          found.contains { $0.bands.isEmpty } == faults.contains(0),
          "seed \(seed) \(criterion.name): gap")
        #expect(
          found.contains { !$0.bands.isEmpty } == faults.contains { $0 > 1 },
          "seed \(seed) \(criterion.name): overlap")
      case .notChecked: Issue.record("\(criterion.name) of seed \(seed) was not checked")
      }
    }
  }

  /// How many bands match, where that is not one.
  private func bruteForce(
    _ conditions: [RuleSet.Condition], _ criterion: RuleSet.Criterion, _ ruleSet: RuleSet
  ) -> Set<Int> {
    var relevant = ruleSet
    // Attributes that are not read stay at one value.
    let read = Set(criterion.inputs.flatMap { ruleSet.attributes[$0].statedInputs(at: $0) })
    for index in relevant.attributes.indices where !read.contains(index) {
      relevant.attributes[index].kind = .derived(.sum([]))
    }
    var faults: Set<Int> = []
    for profile in AllProfiles(of: relevant, unknown: false) {
      let truths = conditions.map { PlainEvaluation(ruleSet: ruleSet, profile: profile).truth($0) }
      let count = truths.count { $0 == true }
      let mayBeUndecided = zip(truths, conditions).contains { $0 == nil && $1 != .otherwise }
      if count > 1 { faults.insert(count) }
      if count == 0, !mayBeUndecided, conditions.last != .otherwise { faults.insert(0) }
    }
    return faults
  }

  private func isReal(
    _ fault: Partition.Fault, _ conditions: [RuleSet.Condition], _ ruleSet: RuleSet
  ) -> Bool {
    var profile = Profile(attributes: ruleSet.attributes.count)
    for (attribute, answer) in fault.witness { profile.state(attribute, answer) }
    let plain = PlainEvaluation(ruleSet: ruleSet, profile: profile)
    return conditions.indices.filter { plain.truth(conditions[$0]) == true } == fault.bands
  }
}

struct `A ratio between two thresholds` {
  private func witness(_ dividend: Interval, _ divisor: Interval) -> RatioWitness {
    RatioWitness(
      TiedNumbers.attribute("a", .integer(range: dividend)),
      TiedNumbers.attribute("b", .integer(range: divisor)),
      TiedNumbers.attribute("ratio", .derived(.ratio(0, 1))))
  }

  private func interval(_ from: Int64, _ to: Int64, scale: Int64 = 1) -> Interval {
    Interval(
      from: .init(FixedPoint(scaled: from * scale), isIncluded: true),
      to: .init(FixedPoint(scaled: to * scale), isIncluded: scale > 1))
  }

  /// Every pair of whole numbers up to a size, against the search.
  @Test func `is found exactly where there is one`() throws {
    let whole = interval(-9, 12, scale: FixedPoint.scale)
    let pairs = (-9...12).flatMap { a in (-9...12).filter { $0 != 0 }.map { (a, $0) } }
      .map { Quantity.ratio(FixedPoint($0), FixedPoint($1)) }
    for lower in stride(from: Int64(-120_000), through: 120_000, by: 1_733) {
      for width in [1, 40, 900, 20_000] as [Int64] {
        let bounds = interval(lower, lower + width)
        let found = try witness(whole, whole).values(between: bounds)
        #expect((found != nil) == pairs.contains { bounds.contains($0) }, "\(lower) \(width)")
      }
    }
  }

  @Test func `is found in a narrow wedge`() throws {
    let positive = Interval(from: .init(FixedPoint(1), isIncluded: true))
    let bounds = interval(4_142, 4_143)
    let (a, b) = try #require(try witness(positive, positive).values(between: bounds))
    #expect(bounds.contains(.ratio(a, b)))
  }

  @Test func `is found where only one dividend, and few of a million divisors, will do`() throws {
    let only = interval(1_000_003, 1_000_003, scale: FixedPoint.scale)
    let divisors = interval(1, 3_000_000, scale: FixedPoint.scale)
    let bounds = interval(4_999, 5_000)
    let (a, b) = try #require(try witness(only, divisors).values(between: bounds))
    #expect(bounds.contains(.ratio(a, b)))
  }
}

struct `A criterion with a million cells` {
  @Test func `is checked, and a gap of a single set is found`() throws {
    let values = (0..<20).map {
      RuleSet.Value(name: "v\($0)", text: RandomRuleSet.text, isAlone: false)
    }
    let attribute = RuleSet.Attribute(
      name: "choices", kind: .choices(values), title: nil, unit: nil, ask: nil, help: nil,
      effort: nil, canChange: true, group: nil)
    // A band for each value that is the first one chosen, and none for the empty set.
    let bands = (0..<20).map { first in
      RuleSet.Condition.all([
        .test(
          attribute: 0,
          .choices(.init(any: 1 << UInt64(first), none: (1 << UInt64(first)) - 1)))
      ])
    }
    var budget = Partition.budget
    guard case .faults(let faults) = Partition(bands, of: [attribute]).answer(budget: &budget)
    else {
      Issue.record("the gap was not found")
      return
    }
    #expect(faults.count == 1 && faults[0].bands.isEmpty)
    #expect(faults[0].witness.map(\.answer) == [.choices(0)])
  }
}
