import Testing

@testable import Advisor

struct `The nearest value that tips` {
  @Test func `is one step of a number beyond the bound`() throws {
    let rules = OneCriterion(
      [TiedNumbers.attribute("money", .number(range: Interval()))],
      [
        .test(
          attribute: 0, .number(.init([.init(from: .init(FixedPoint(100), isIncluded: false))])))
      ]
    )
    #expect(try rules.single([.number(FixedPoint(3))]) == [.number(FixedPoint(scaled: 1_000_001))])
    #expect(try rules.single([.number(FixedPoint(scaled: .max))]) == [.number(FixedPoint(100))])
    #expect(try rules.single([.unknown]) == [])
  }

  @Test func `follows a ratio in the widest ranges, on either side of a divisor of zero`() throws {
    let integer = RuleSet.Kind.integer(range: Interval())
    let rules = OneCriterion(
      [
        TiedNumbers.attribute("a", integer), TiedNumbers.attribute("b", integer),
        TiedNumbers.attribute("ratio", .derived(.ratio(0, 1))),
      ],
      [.test(attribute: 2, .number(.init([.init(from: .init(FixedPoint(3), isIncluded: true))])))])
    let (seven, two) = (Answer.number(FixedPoint(7)), Answer.number(FixedPoint(2)))
    // 7/2 ≥ 3 holds up to 7/3 for b, and from 6 for a.
    #expect(
      try rules.single([seven, two, .unknown]) == [
        .number(FixedPoint(5)), .number(FixedPoint(3)), .number(FixedPoint(0)),
      ])
    #expect(
      try rules.single([seven, .number(FixedPoint(0)), .unknown]) == [.number(FixedPoint(1))])
  }

  @Test func `is found among choices that are all unlike, if it is near`() throws {
    let values = (0..<64).map {
      RuleSet.Value(name: "v\($0)", text: RandomRuleSet.text, isAlone: $0 == 63)
    }
    let attribute = TiedNumbers.attribute("choices", .choices(values))
    // Each pair of neighbours is a list, so that no two values are alike.
    let lists = (0..<62).map { UInt64(3) << UInt64($0) }
    let near = OneCriterion(
      [attribute], [.test(attribute: 0, .choices(.init(all: 0b101 << 20)))], lists: lists)
    #expect(try near.single([.choices(1)]) == [.choices(1 | 0b101 << 20)])
    #expect(try near.single([.choices(1 << 63)]) == [.choices(0b101 << 20)])
    let far = OneCriterion(
      [attribute], [.test(attribute: 0, .choices(.init(all: ~0 >> 2)))], lists: lists)
    #expect(throws: NotProved.self) { try far.single([.choices(0)]) }
  }
}

/// Recommends its only option where a condition holds.
struct OneCriterion {
  let ruleSet: RuleSet

  /// - Parameter lists: of choices, tested by a gate that never holds.
  init(
    _ attributes: [RuleSet.Attribute], _ requirements: [RuleSet.Requirement],
    lists: [UInt64] = []
  ) {
    let bands = [(RuleSet.Condition.all(requirements), Int64(1)), (.otherwise, 0)].map {
      RuleSet.Band(when: $0.0, points: [$0.1], because: RandomRuleSet.text, from: [])
    }
    let inputs = TippingPoints.inputs(of: [.all(requirements)], attributes).sorted()
    ruleSet = RuleSet(
      name: "one", version: "1.0.0", file: FileDigest(of: []), title: RandomRuleSet.text,
      languages: ["en"], sources: [], glossary: [],
      options: [
        .init(
          name: "option", title: RandomRuleSet.text, examples: [], recommendAt: FixedPoint(50))
      ],
      attributes: attributes,
      criteria: [
        .init(
          name: "only", title: RandomRuleSet.text, weight: 1, inputs: inputs, bands: bands,
          from: [])
      ],
      gates: lists.map { list in
        .init(
          name: "never", rulesOut: 0,
          when: .all([.test(attribute: 0, .choices(.init(any: list, none: list)))]),
          because: RandomRuleSet.text, from: [])
      },
      outcomes: [[0], []].map { .init(name: "outcome", recommends: $0, title: RandomRuleSet.text) },
      sequence: nil, notes: [], expectations: [])
  }

  func profile(_ answers: [Answer]) -> Profile {
    var profile = Profile(attributes: answers.count)
    for (attribute, answer) in answers.enumerated() { profile.state(attribute, answer) }
    return profile
  }

  /// The values that tip a profile.
  func single(_ answers: [Answer]) throws -> [Answer] {
    try TippingPoints(Scorecard(ruleSet)).single(of: profile(answers)).map(\.to)
  }
}
