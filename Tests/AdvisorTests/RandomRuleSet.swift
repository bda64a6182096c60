@testable import Advisor

/// The generator of the library, begun with one of many small seeds.
struct Randomness: RandomNumberGenerator {
  private var numbers: SplitMix64

  init(seed: Int) { numbers = SplitMix64(seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15) }

  mutating func next() -> UInt64 { numbers.next() }
}

/// A small rule set of random conditions.
///
/// Its bands need not fit together: tests that want them to ask `Partition` first.
struct RandomRuleSet {
  static let text = LocalizedText([.init([.text("text")])])
  private var random: Randomness

  init(seed: Int) { random = Randomness(seed: seed) }

  mutating func ruleSet() -> RuleSet {
    let attributes = self.attributes()
    let options = (0..<Int.random(in: 1...3, using: &random)).map { index in
      RuleSet.Option(
        name: "o\(index)", title: Self.text, examples: [],
        recommendAt: FixedPoint(scaled: Int64.random(in: 0...1000, using: &random) * 1000))
    }
    let criteria = (0..<Int.random(in: 1...5, using: &random)).map { index in
      criterion("c\(index)", attributes, options.count)
    }
    let gates = (0..<Int.random(in: 0...2, using: &random)).map { index in
      RuleSet.Gate(
        name: "g\(index)", rulesOut: Int.random(in: options.indices, using: &random),
        when: condition(of: pick(2, of: attributes.indices), attributes), because: Self.text,
        from: [])
    }
    let outcomes = (0..<(1 << options.count)).map { set in
      RuleSet.Outcome(
        name: "s\(set)", recommends: Set(options.indices.filter { set >> $0 & 1 == 1 }),
        title: Self.text)
    }
    return RuleSet(
      name: "random", version: "1.0.0", file: FileDigest(of: []), title: Self.text,
      languages: ["en"],
      sources: [],
      glossary: [], options: options, attributes: attributes, criteria: criteria, gates: gates,
      outcomes: outcomes, sequence: nil, notes: [], expectations: [])
  }

  private mutating func attributes() -> [RuleSet.Attribute] {
    func attribute(_ name: String, _ kind: RuleSet.Kind) -> RuleSet.Attribute {
      RuleSet.Attribute(
        name: name, kind: kind, title: nil, unit: nil, ask: nil, help: nil, effort: nil,
        canChange: true, group: nil)
    }
    func values(_ count: Int, alone: Int? = nil) -> [RuleSet.Value] {
      (0..<count).map { .init(name: "v\($0)", text: Self.text, isAlone: $0 == alone) }
    }
    let range = Interval(
      from: .init(FixedPoint(-4), isIncluded: true), to: .init(FixedPoint(4), isIncluded: true))
    return [
      attribute("integer", .integer(range: range)),
      attribute("other", .integer(range: range)),
      attribute("boolean", .boolean),
      attribute("choice", .choice(values(3))),
      attribute("choices", .choices(values(4, alone: Bool.random(using: &random) ? 3 : nil))),
      attribute("ratio", .derived(.ratio(0, 1))),
      attribute("sum", .derived(.sum([0, 1]))),
      attribute("count", .derived(.count(of: 4, among: 0b0111))),
    ]
  }

  private mutating func criterion(
    _ name: String, _ attributes: [RuleSet.Attribute], _ options: Int
  ) -> RuleSet.Criterion {
    let inputs = pick(2, of: attributes.indices)
    var conditions = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      condition(of: inputs, attributes)
    }
    conditions.append(.otherwise)
    let bands = conditions.map { condition in
      RuleSet.Band(
        when: condition,
        points: (0..<options).map { _ in Int64.random(in: -100...100, using: &random) },
        because: Self.text, from: [])
    }
    return RuleSet.Criterion(
      name: name, title: Self.text, weight: Int64.random(in: 1...9, using: &random), inputs: inputs,
      bands: bands, from: [])
  }

  private mutating func pick(_ most: Int, of indices: Range<Int>) -> [Int] {
    Array(indices.shuffled(using: &random).prefix(Int.random(in: 1...most, using: &random)))
      .sorted()
  }

  private mutating func condition(of inputs: [Int], _ attributes: [RuleSet.Attribute])
    -> RuleSet.Condition
  {
    .all(
      inputs.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
        .map { .test(attribute: $0, test(of: attributes[$0])) })
  }

  private mutating func test(of attribute: RuleSet.Attribute) -> RuleSet.ValueTest {
    switch attribute.kind {
    case .integer, .number, .derived: .number(numberTest())
    case .boolean: .boolean(Bool.random(using: &random))
    case .choice(let values): .choice(Set(pick(2, of: values.indices)))
    case .choices:
      .choices(
        .init(
          any: mask(), all: mask(), none: mask(),
          count: Bool.random(using: &random) ? numberTest() : nil))
    }
  }

  private mutating func mask() -> UInt64? {
    Bool.random(using: &random) ? nil : UInt64.random(in: 0..<16, using: &random)
  }

  private mutating func numberTest() -> NumberTest {
    func end() -> Interval.End? {
      let scaled = Int64.random(in: -10...10, using: &random) * 5_000
      return Int.random(in: 0..<4, using: &random) == 0
        ? nil : .init(FixedPoint(scaled: scaled), isIncluded: Bool.random(using: &random))
    }
    let intervals = (0..<Int.random(in: 1...2, using: &random)).map { _ in
      Interval(from: end(), to: end())
    }
    return NumberTest(intervals, isNegated: Bool.random(using: &random))
  }
}
