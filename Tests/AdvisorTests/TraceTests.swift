import Testing

@testable import Advisor

struct `A trace` {
  @Test(arguments: 0..<30)
  func `comes to what a scorecard decides, for every profile`(_ seed: Int) {
    var random = RandomRuleSet(seed: seed)
    let ruleSet = random.ruleSet()
    guard ruleSet.options.indices.allSatisfy({ ruleSet.best(option: $0) > 0 }) else { return }
    let scorecard = Scorecard(ruleSet)
    for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 29) {
      let assessment = scorecard.assess(profile)
      let trace = Trace(of: profile, assessment, in: ruleSet)
      for (criterion, bands) in trace.criteria.enumerated() {
        let holding = bands.indices.filter { bands[$0].truth == .holds }
        // Of several that hold by chance a scorecard names one.
        guard holding.count < 2 else { continue }
        #expect(assessment.bands[criterion] == Int32(holding.first ?? -1))
      }
      for gate in ruleSet.gates.indices {
        #expect((trace.gates[gate].truth == .holds) == assessment.holds(gate: gate))
      }
    }
  }

  @Test(arguments: 0..<200)
  func `finds the nearest whole number that fulfils a test, as trying all does`(_ seed: Int) {
    let attribute = 0
    var random = RandomRuleSet(seed: seed)
    let ruleSet = random.ruleSet()
    for test in ruleSet.numberTests(on: attribute) {
      for present in -4...4 where !test.holds(.number(FixedPoint(present))) {
        let fulfilling = (-4...4).filter { test.holds(.number(FixedPoint($0))) }
        let nearest = fulfilling.map { abs($0 - present) }.min()
        let distance = shortfall(of: test, on: attribute, [attribute: present], ruleSet)
        #expect(distance?.by == nearest.map { Rational(Int128($0)) }, "\(test) at \(present)")
        if let distance, let nearest {
          let way = distance.isUpward ? nearest : -nearest
          #expect(fulfilling.contains(present + way) && distance.isReached)
        }
      }
    }
  }

  @Test(arguments: 0..<100)
  func `finds how far a ratio is from a test, and not further`(_ seed: Int) {
    var random = RandomRuleSet(seed: seed)
    let ruleSet = random.ruleSet()
    guard let ratio = ruleSet.attribute(named: "ratio") else { return }
    for test in ruleSet.numberTests(on: ratio) {
      for (a, b) in [(1, 3), (-4, 3), (3, -2), (0, 1), (4, 1), (-4, 1)] {
        guard !test.holds(.ratio(FixedPoint(a), FixedPoint(b))) else { continue }
        // Bounds are halves: between two of them nothing changes, so quarters and bounds are all.
        let fulfilling = (-40...40).filter { test.holds(.ratio(FixedPoint($0), FixedPoint(4))) }
        let distance = shortfall(of: test, on: ratio, [0: a, 1: b], ruleSet)
        #expect((distance == nil) == fulfilling.isEmpty)
        guard let distance else { continue }
        // What fulfils it, brought to twelfths as the distance is.
        let least = fulfilling.map {
          magnitude(Rational(Int128($0 * b - 4 * a), over: Int128(4 * b)))
        }
        .min()
        #expect(distance.isReached ? distance.by == least : distance.by < least ?? 0, "\(test)")
      }
    }
  }

  private func magnitude(_ number: Rational) -> Rational {
    number < 0 ? Rational(-number.numerator, over: number.denominator) : number
  }

  private func shortfall(
    of test: NumberTest, on attribute: Int, _ values: [Int: Int], _ ruleSet: RuleSet
  ) -> Shortfall.Distance? {
    var profile = Profile(attributes: ruleSet.attributes.count)
    for (index, value) in values { profile.state(index, .number(FixedPoint(value))) }
    let shortfall = Shortfall(of: .number(test), on: attribute, profile, ruleSet.attributes)
    guard case .number(let distance) = shortfall else { return nil }
    return distance
  }
}

struct `What a set of values lacks` {
  @Test func `is named part by part`() {
    let test = RuleSet.ChoicesTest(
      any: 0b0011, all: 0b0100, none: 0b1000,
      count: NumberTest([Interval(from: .init(FixedPoint(3), isIncluded: true))]))
    let choices = Shortfall.Choices(of: test, 0b1000, mostChosen: 4)
    #expect(choices.oneOf == 0b0011 && choices.missing == 0b0100 && choices.unwanted == 0b1000)
    #expect(choices.count == .some(.init(by: 2, isUpward: true, isReached: true)))
  }
}

extension RuleSet {
  fileprivate func numberTests(on attribute: Int) -> [NumberTest] {
    let conditions = criteria.flatMap(\.bands).map(\.when) + gates.map(\.when)
    return conditions.flatMap { condition -> [NumberTest] in
      guard case .all(let requirements) = condition else { return [] }
      return requirements.compactMap {
        if case .test(attribute, .number(let test)) = $0 { test } else { nil }
      }
    }
  }
}
