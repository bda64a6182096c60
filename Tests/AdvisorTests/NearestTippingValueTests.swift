import Testing

@testable import Advisor

struct `The nearest value that tips` {
  @Test func `is one step of a number beyond the bound`() throws {
    let rules = FewCriteria(
      [TiedNumbers.attribute("money", .number(range: Interval()))],
      [(.number(0, .beyond(100)), 1)]
    )
    #expect(try rules.single([.number(FixedPoint(3))]) == [.number(FixedPoint(scaled: 1_000_001))])
    #expect(try rules.single([.number(FixedPoint(scaled: .max))]) == [.number(FixedPoint(100))])
    #expect(try rules.single([.unknown]) == [])
  }

  @Test func `follows a ratio in the widest ranges, on either side of a divisor of zero`() throws {
    let integer = RuleSet.Kind.integer(range: Interval())
    let rules = FewCriteria(
      [
        TiedNumbers.attribute("a", integer), TiedNumbers.attribute("b", integer),
        TiedNumbers.attribute("ratio", .derived(.ratio(0, 1))),
      ],
      [(.number(2, .from(3)), 1)])
    let (seven, two) = (Answer.number(FixedPoint(7)), Answer.number(FixedPoint(2)))
    // 7/2 ≥ 3 holds up to 7/3 for b, and from 6 for a.
    #expect(
      try rules.single([seven, two, .unknown]) == [
        .number(FixedPoint(5)), .number(FixedPoint(3)), .number(FixedPoint(0)),
      ])
    #expect(
      try rules.single([seven, .number(FixedPoint(0)), .unknown]) == [.number(FixedPoint(1))])
  }

  @Test func `follows a ratio although sums of the same number stay unknown`() throws {
    var attributes = (0..<4).map { TiedNumbers.attribute("n\($0)", .integer(range: Interval())) }
    attributes.append(TiedNumbers.attribute("sum", .derived(.sum([0, 1, 2]))))
    attributes.append(TiedNumbers.attribute("ratio", .derived(.ratio(0, 3))))
    let rules = FewCriteria(attributes, [(.number(4, .from(1)), 0), (.number(5, .from(3)), 1)])
    let answers = [.number(FixedPoint(1)), .unknown, .unknown, Answer.number(FixedPoint(2))]
    // No whole divisor makes 3 of 1.
    #expect(try rules.single(answers) == [.number(FixedPoint(6))])
  }

  @Test func `is found among choices that are all unlike, if it is near`() throws {
    let values = (0..<64).map {
      RuleSet.Value(name: "v\($0)", text: RandomRuleSet.text, isAlone: $0 == 63)
    }
    let attribute = TiedNumbers.attribute("choices", .choices(values))
    // Each pair of neighbours is a list, so that no two values are alike.
    let lists = (0..<62).map { UInt64(3) << UInt64($0) }
    let near = FewCriteria(
      [attribute], [(.test(attribute: 0, .choices(.init(all: 0b101 << 20))), 1)], lists: lists)
    #expect(try near.single([.choices(1)]) == [.choices(1 | 0b101 << 20)])
    #expect(try near.single([.choices(1 << 63)]) == [.choices(0b101 << 20)])
    let far = FewCriteria(
      [attribute], [(.test(attribute: 0, .choices(.init(all: ~0 >> 2))), 1)], lists: lists)
    #expect(throws: NotProved.self) { try far.single([.choices(0)]) }
  }
}

/// Recommends its only option where enough of its criteria hold.
struct FewCriteria {
  var ruleSet: RuleSet

  /// - Parameters:
  ///   - criteria: of each a test and the points where it holds; otherwise there are none.
  ///   - lists: of choices, tested by gates that never hold.
  init(
    _ attributes: [RuleSet.Attribute], _ criteria: [(test: RuleSet.Requirement, points: Int64)],
    recommendAt: Int = 50, lists: [UInt64] = []
  ) {
    let text = RandomRuleSet.text
    let all = criteria.enumerated().map { index, criterion in
      let condition = RuleSet.Condition.all([criterion.test])
      return RuleSet.Criterion(
        name: "c\(index)", title: text, weight: 1,
        inputs: [condition].statedInputs(in: attributes).sorted(),
        bands: [(condition, criterion.points), (.otherwise, 0)].map {
          .init(when: $0.0, points: [$0.1], because: text, from: [])
        }, from: [])
    }
    let gates = lists.map { list in
      RuleSet.Gate(
        name: "never", rulesOut: 0,
        when: .all([.test(attribute: 0, .choices(.init(any: list, none: list)))]), because: text,
        from: [])
    }
    ruleSet = RuleSet(
      name: "few", version: "1.0.0", file: FileDigest(of: []), title: text, languages: ["en"],
      sources: [], glossary: [],
      options: [
        .init(name: "option", title: text, examples: [], recommendAt: FixedPoint(recommendAt))
      ], attributes: attributes, criteria: all, gates: gates,
      outcomes: [[0], []].map { .init(name: "outcome", recommends: $0, title: text) },
      sequence: nil, notes: [], expectations: [])
  }

  var tipping: TippingPoints { TippingPoints(Scorecard(ruleSet)) }

  func profile(_ answers: [Answer]) -> Profile {
    var profile = Profile(attributes: ruleSet.attributes.count)
    for (attribute, answer) in answers.enumerated() { profile.state(attribute, answer) }
    return profile
  }

  /// The values that tip a profile.
  func single(_ answers: [Answer]) throws -> [Answer] {
    try tipping.single(of: profile(answers)).map(\.to)
  }
}

extension RuleSet.Requirement {
  static func number(_ attribute: Int, _ intervals: Interval...) -> Self {
    .test(attribute: attribute, .number(.init(intervals)))
  }
}

extension Interval {
  static func from(_ number: Int) -> Self {
    .init(from: .init(FixedPoint(number), isIncluded: true))
  }

  static func beyond(_ number: Int) -> Self {
    .init(from: .init(FixedPoint(number), isIncluded: false))
  }

  static func upTo(_ number: Int) -> Self {
    .init(to: .init(FixedPoint(number), isIncluded: true))
  }
}
