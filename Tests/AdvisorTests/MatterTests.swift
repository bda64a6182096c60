import Testing

@testable import Advisor

struct `An unknown attribute` {
  @Test(arguments: 0..<250)
  func `matters where answers to it alone lead to different outcomes`(_ seed: Int) throws {
    guard let ruleSet = `Possible outcomes`.ruleSet(seed) else { return }
    let scorecard = Scorecard(ruleSet)
    let completions = Completions(scorecard)
    for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 97 + 2 * seed) {
      let matters = try completions.matters(in: profile, scorecard.assess(profile))
      let all = outcomes(of: profile, scorecard)
      let expected = ruleSet.attributes.indices.filter { attribute in
        guard !profile.isKnown[attribute] else { return false }
        var alike: [[Int64]: Set<Int>] = [:]
        for (values, outcome) in all {
          var rest = values
          rest[attribute] = 0
          alike[rest, default: []].insert(outcome)
        }
        return alike.values.contains { $0.count > 1 }
      }
      #expect(matters.map(\.attribute) == expected, "seed \(seed)")
      for matter in matters { check(matter, all, profile, ruleSet, seed) }
      guard matters.map(\.attribute) == expected else { return }
    }
  }

  /// Compares the cells with the classes of all values and with what completions lead to.
  private func check(
    _ matter: Matter, _ all: [([Int64], Int)], _ profile: Profile, _ ruleSet: RuleSet, _ seed: Int
  ) {
    let attribute = matter.attribute
    let conditions = ruleSet.criteria.flatMap { $0.bands.map(\.when) } + ruleSet.gates.map(\.when)
    var classes: [[Bool?]: (values: Set<Int64>, outcomes: Set<Int>)] = [:]
    for (values, outcome) in all {
      var answered = profile
      answered.values[attribute] = values[attribute]
      answered.isKnown[attribute] = true
      var truths: [Bool?] = []
      for case .all(let requirements) in conditions {
        for requirement in requirements {
          guard case .test(let tested, _) = requirement else { continue }
          let inputs = ruleSet.attributes[tested].statedInputs(at: tested)
          if inputs.contains(attribute), inputs.allSatisfy({ answered.isKnown[$0] }) {
            truths.append(
              PlainEvaluation(ruleSet: ruleSet, profile: answered).truth(.all([requirement])))
          }
        }
      }
      classes[truths, default: ([], [])].values.insert(values[attribute])
      classes[truths, default: ([], [])].outcomes.insert(outcome)
    }
    #expect(matter.cells.count == classes.count, "seed \(seed)")
    for cell in matter.cells {
      let value = cell.cell.values[0]
      let found = classes.values.first { $0.values.contains(value) }
      #expect(found?.outcomes == Set(cell.outcomes), "seed \(seed)")
      if !cell.cell.intervals.isEmpty {
        let inside = (-4...4).map { FixedPoint($0) }.filter { number in
          cell.cell.intervals.contains { $0.contains(number) }
        }
        #expect(found?.values == Set(inside.map(\.scaled)), "seed \(seed)")
      }
    }
  }

  private func outcomes(of profile: Profile, _ scorecard: Scorecard) -> [([Int64], Int)] {
    var assessment = Assessment(for: scorecard)
    return `Possible outcomes`.completions(of: profile, scorecard.ruleSet).map { completion in
      scorecard.assess(completion, into: &assessment)
      return (completion.values, assessment.outcome ?? -1)
    }
  }

  /// A number that one known and one unknown attribute tie is cut for both, but only the known one
  /// tells its cells apart.
  @Test func `has cells that end where a test on it changes`() throws {
    func range(_ low: Int, _ high: Int) -> RuleSet.Kind {
      .integer(
        range: Interval(
          from: .init(FixedPoint(low), isIncluded: true),
          to: .init(FixedPoint(high), isIncluded: true)))
    }
    let attributes = [
      TiedNumbers.attribute("known", range(1, 20)), TiedNumbers.attribute("asked", range(-20, 40)),
      TiedNumbers.attribute("other", range(1, 30)),
      TiedNumbers.attribute("ratio", .derived(.ratio(1, 0))),
      TiedNumbers.attribute("tie", .derived(.ratio(1, 2))),
    ]
    func test(_ attribute: Int, from scaled: Int64) -> RuleSet.Requirement {
      .test(
        attribute: attribute,
        .number(NumberTest([Interval(from: .init(FixedPoint(scaled: scaled), isIncluded: true))])))
    }
    let conditions: [RuleSet.Condition] = [
      .all([test(3, from: 28_333), test(4, from: 5_000)]),
      .all([test(3, from: 28_333), test(4, from: 15_000)]),
    ]
    var random = RandomRuleSet(seed: 1)
    var ruleSet = random.ruleSet()
    ruleSet.attributes = attributes
    ruleSet.gates = []
    ruleSet.criteria = [
      RuleSet.Criterion(
        name: "c", title: RandomRuleSet.text, weight: 1, inputs: [3, 4],
        bands: (conditions + [.otherwise]).map { condition in
          RuleSet.Band(
            when: condition, points: ruleSet.options.map { _ in 1 }, because: RandomRuleSet.text,
            from: [])
        }, from: [])
    ]
    var profile = Profile(attributes: attributes.count)
    profile.state(0, .number(FixedPoint(10)))
    let cells = try Completions(Scorecard(ruleSet)).cells(of: 1, in: profile)
    #expect(cells.map { $0.intervals.map(\.description) } == [["< 29"], [">= 29"]])
  }
}
