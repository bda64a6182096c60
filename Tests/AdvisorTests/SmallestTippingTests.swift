import Testing

@testable import Advisor

struct `The smallest change that tips` {
  @Test(arguments: 0..<500)
  func `is the one that trying every set finds`(_ seed: Int) throws {
    guard let ruleSet = EveryChange.ruleSet(seed) else { return }
    let tipping = TippingPoints(Scorecard(ruleSet))
    for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 5_003 + 2 * seed) {
      let fixed = Set(ruleSet.attributes.indices.filter { ($0 + seed) % 11 == 0 })
      try compare(tipping, profile, fixed, "seed \(seed)")
      // What is left when nothing may change that tips alone takes more answers.
      let single = try tipping.single(of: profile, fixed: fixed).map(\.attribute)
      if !single.isEmpty { try compare(tipping, profile, fixed.union(single), "seed \(seed)") }
    }
  }

  private func compare(
    _ tipping: TippingPoints, _ profile: Profile, _ fixed: Set<Int>, _ seed: String
  ) throws {
    let smallest = try tipping.smallest(of: profile, fixed: fixed)
    let expected = EveryChange(tipping.scorecard, profile, fixed).smallest()
    let context = Comment(rawValue: "\(seed) \(profile.values) \(profile.isKnown) \(fixed)")
    let attributes = expected?.answers.map(\.attribute)
    #expect(smallest.change?.answers.map(\.attribute) == attributes, context)
    let fault = TippingCheck(tipping.scorecard.ruleSet).fault(
      in: smallest, of: profile, fixed: fixed)
    #expect(fault == nil, context)
    // Values of numbers that are tied may be chosen otherwise.
    if let attributes, !attributes.starts(with: [0, 1]) {
      #expect(smallest.change == expected, context)
    }
  }

  /// All sums and ratios of up to three numbers, some of them with four decimals.
  @Test(arguments: 0..<300)
  func `is found among numbers that are tied`(_ seed: Int) throws {
    var random = Randomness(seed: seed)
    let numbers = TiedNumbers(&random)
    guard case .all(let tests) = numbers.condition, !tests.isEmpty else { return }
    let rules = FewCriteria(
      numbers.attributes, tests.map { ($0, Int64.random(in: -3...5, using: &random)) },
      recommendAt: Int.random(in: 40...100, using: &random))
    guard rules.ruleSet.best(option: 0) > 0 else { return }
    for _ in 0..<3 {
      var profile = Profile(attributes: numbers.attributes.count)
      for (attribute, stated) in numbers.attributes.enumerated() {
        guard let range = stated.valueRange, Int.random(in: 0..<6, using: &random) > 0 else {
          continue
        }
        let value = Int64.random(
          in: range.lowest / range.step...range.highest / range.step, using: &random)
        profile.state(attribute, .number(FixedPoint(scaled: value * range.step)))
      }
      let every = EveryChange(rules.tipping.scorecard, profile, [])
      #expect(try rules.tipping.single(of: profile) == every.single(), "seed \(seed)")
      let smallest = try rules.tipping.smallest(of: profile)
      #expect(
        smallest.change?.answers.map(\.attribute) == every.smallest()?.answers.map(\.attribute),
        "seed \(seed)")
      #expect(TippingCheck(rules.ruleSet).fault(in: smallest, of: profile) == nil, "seed \(seed)")
    }
  }

  @Test func `moves two numbers of the widest range where their ratio asks for both`() throws {
    let integer = RuleSet.Kind.integer(range: Interval())
    let attributes = [
      TiedNumbers.attribute("a", integer), TiedNumbers.attribute("b", integer),
      TiedNumbers.attribute("ratio", .derived(.ratio(0, 1))),
    ]
    let rules = FewCriteria(
      attributes,
      [(.number(0, .upTo(100)), 1), (.number(1, .from(40)), 1), (.number(2, .from(2)), 1)],
      recommendAt: 100)
    let profile = rules.profile([.number(FixedPoint(2_000)), .number(FixedPoint(3))])
    let change = try #require(try rules.tipping.smallest(of: profile).change)
    // The first is at most 100 and twice the second; the second is at least 40.
    #expect(change.answers.map(\.to) == [.number(FixedPoint(100)), .number(FixedPoint(40))])
    #expect(change.recommended == 1 && change.outcome == 0)
  }

  @Test func `gives a value that counts only together with a later answer`() throws {
    let values = (0..<3).map {
      RuleSet.Value(name: "v\($0)", text: RandomRuleSet.text, isAlone: false)
    }
    let attributes = [
      TiedNumbers.attribute("choice", .choice(values)), TiedNumbers.attribute("boolean", .boolean),
    ]
    let tests: [RuleSet.Requirement] = [
      .test(attribute: 0, .choice([2])), .test(attribute: 1, .boolean(true)),
    ]
    var rules = FewCriteria(attributes, [(tests[0], 1)])
    rules.ruleSet.criteria[0].bands[0].when = .all(tests)
    let change = try rules.tipping.smallest(of: rules.profile([.choice(0), .boolean(false)])).change
    #expect(change?.answers.map(\.to) == [.choice(2), .boolean(true)])
  }

  @Test func `is not proved where too many profiles had to be scored`() throws {
    let values = (0..<8).map {
      RuleSet.Value(name: "v\($0)", text: RandomRuleSet.text, isAlone: false)
    }
    let attributes = (0..<3).map { TiedNumbers.attribute("c\($0)", .choices(values)) }
    // A value is worth as much where it is chosen as where it is not, so that nothing changes; but
    // no bound that takes criteria one by one can see it.
    var tests: [(test: RuleSet.Requirement, points: Int64)] = []
    for attribute in attributes.indices {
      for value in 0..<8 {
        let list = UInt64(1) << UInt64(value)
        tests.append((.test(attribute: attribute, .choices(.init(any: list))), 1))
        tests.append((.test(attribute: attribute, .choices(.init(none: list))), 1))
      }
    }
    let rules = FewCriteria(attributes, tests, recommendAt: 60)
    #expect(throws: NotProved(limit: .cells, reached: 1_000_000)) {
      try rules.tipping.smallest(of: rules.profile([.choices(0), .choices(0), .choices(0)]))
    }
  }
}

struct `A certificate` {
  private let rules = FewCriteria(
    (0..<3).map { TiedNumbers.attribute("n\($0)", .integer(range: .from(0))) },
    [(.number(0, .from(9)), 2), (.number(1, .from(9)), 2), (.number(2, .from(9)), 1)],
    recommendAt: 80)

  private func fault(_ change: (inout SmallestTipping) -> Void) throws -> TippingCheck.Fault? {
    let profile = rules.profile([0, 4, 0].map { .number(FixedPoint($0)) })
    var smallest = try rules.tipping.smallest(of: profile)
    change(&smallest)
    return TippingCheck(rules.ruleSet).fault(in: smallest, of: profile)
  }

  @Test func `holds as it is found`() throws { #expect(try fault { _ in } == nil) }

  @Test func `fails with another outcome`() throws {
    #expect(try fault { $0.change?.outcome = 1 } == .wrongOutcome)
    #expect(try fault { $0.change?.recommended = 0 } == .wrongOutcome)
  }

  @Test func `fails with answers that lead nowhere, or that none may give`() throws {
    #expect(
      try fault { $0.change?.answers[0].to = .number(FixedPoint(8)) } == .wrongOutcome)
    #expect(
      try fault { $0.change?.answers[0].to = .number(FixedPoint(-1)) }
        == .wrongAnswer(attribute: 0))
    #expect(
      try fault { $0.change?.answers[1].to = .number(FixedPoint(scaled: 95_000)) }
        == .wrongAnswer(attribute: 1))
    #expect(try fault { $0.change?.answers[1].to = .boolean(true) } == .wrongAnswer(attribute: 1))
    #expect(
      try fault { $0.change?.answers[0].from = .number(FixedPoint(1)) }
        == .wrongAnswer(attribute: 0))
  }

  @Test func `fails where a size is missing, or sums are too narrow`() throws {
    #expect(try fault { $0.certificate.sizes.removeFirst() } == .wrongSizes)
    #expect(try fault { $0.certificate.sizes[0].sums = [0...1] } == .wrongSums([0]))
  }

  @Test func `fails where a change is left out`() throws {
    // The change of 0 and 1 kept back, and one of all three stated.
    #expect(
      try fault {
        $0.change?.answers.append(
          .init(attribute: 2, from: .number(FixedPoint(0)), to: .number(FixedPoint(9))))
        $0.certificate.sizes[1].searched.removeAll()
        $0.certificate.sizes[1].sums = [0...5]
        $0.certificate.sizes.append(.init(size: 3, sums: [0...5], searched: []))
      } == .notExcluded([0, 1]))
  }
}

extension EveryChange {
  /// The first set of up to three attributes, each with its nearest values in attribute order.
  func smallest() -> JointChange? {
    let now = PlainEvaluation(ruleSet: scorecard.ruleSet, profile: profile).recommended
    var assessment = Assessment(for: scorecard)
    for size in 1...3 {
      for set in Self.sets(of: size, among: changeable[...]) {
        var changed = profile
        if tips(set[...], &changed, &assessment, unlike: now) {
          return change(set, changed, assessment)
        }
      }
    }
    return nil
  }

  private static func sets(of size: Int, among attributes: ArraySlice<Int>) -> [[Int]] {
    guard let first = attributes.first, size > 0 else { return size == 0 ? [[]] : [] }
    return sets(of: size - 1, among: attributes.dropFirst()).map { [first] + $0 }
      + sets(of: size, among: attributes.dropFirst())
  }

  private func tips(
    _ set: ArraySlice<Int>, _ changed: inout Profile, _ assessment: inout Assessment,
    unlike now: UInt32
  ) -> Bool {
    guard let attribute = set.first else {
      scorecard.assess(changed, into: &assessment)
      return assessment.recommended != now
    }
    for value in values(of: attribute) {
      changed.values[attribute] = value
      if tips(set.dropFirst(), &changed, &assessment, unlike: now) { return true }
    }
    changed.values[attribute] = profile.values[attribute]
    return false
  }

  private func change(_ set: [Int], _ changed: Profile, _ assessment: Assessment) -> JointChange {
    let ruleSet = scorecard.ruleSet
    return JointChange(
      answers: set.map {
        .init(
          attribute: $0, from: profile.answer($0, of: ruleSet), to: changed.answer($0, of: ruleSet))
      },
      recommended: assessment.recommended, outcome: assessment.outcome)
  }
}
