import Testing

@testable import Advisor
@testable import AdvisorReports

struct `How firmly a recommendation stands` {
  @Test(
    arguments: [
      (Rational(605, over: 147), "4.2 4.1 4.2 4.1"), (Rational(41, over: 10), "4.1 4.1 4.2 4.0"),
      (0, "0.0 0.0 0.1 -0.1"), (Rational(-1, over: 3), "-0.3 -0.4 -0.3 -0.4"),
      (Rational(-1, over: 2), "-0.5 -0.5 -0.4 -0.6"),
    ] as [(Rational, String)])
  func `is said in tenths that belong to the interval`(_ number: Rational, _ text: String) {
    let tenths = [true, false].flatMap { isIncluded in
      let end = RationalInterval.End(number, isIncluded: isIncluded)
      return [RationalInterval(from: end).leastTenth, RationalInterval(to: end).greatestTenth]
    }
    #expect(tenths.compactMap { $0?.description }.joined(separator: " ") == text)
  }

  @Test(arguments: try Shipped.examples())
  func `names exactly the criteria that can change the outcome alone`(_ example: Shipped.Example)
    throws
  {
    let decided = try Decided(example)
    let ruleSet = decided.scorecard.ruleSet
    let named = zip(ruleSet.criteria, decided.proofs.stability.weights).filter { _, interval in
      interval.upper != nil || interval.lower.map { $0.number > 0 || !$0.isIncluded } ?? false
    }.map { $0.0.title.plain(0) }
    let shown = entries(decided.rationale(.full, 0), .stability).compactMap(\.label)
    let bounds = decided.proofs.bounds.bounds.count
    #expect(shown.dropLast(bounds) == ruleSet.options.map { $0.title.plain(0) } + named)
  }

  @Test(
    arguments: [
      (Rational(1, over: 30), [Rational(1)], "A move of all weights together by less than 0.1"),
      (Rational(34, over: 10), [0], "While all weights together move by less than 3.4,"),
    ] as [(Rational, [Rational], String)])
  func `is said of all weights with a distance rounded down`(
    _ distance: Rational, _ weights: [Rational], _ beginning: String
  ) throws {
    var decided = try Decided(Shipped.Example(id: "al-noor-trading"))
    let count = decided.scorecard.ruleSet.criteria.count
    var change = try #require(decided.proofs.weightChange)
    change.distance = distance
    change.weights = Array(repeating: weights[0], count: count)
    decided.proofs.weightChange = change
    let text = try #require(paragraphs(decided.rationale(.full, 0), .stability).dropLast().last)
    #expect(text.hasPrefix(beginning))
    #expect(text.hasSuffix("every weight is 0.") == (weights == [0]))
  }

  @Test func `is said where no weights can change anything`() throws {
    var decided = try Decided(Shipped.Example(id: "al-noor-trading"))
    decided.proofs.weightChange = nil
    #expect(
      paragraphs(decided.rationale(.full, 0), .stability).dropLast().last
        == "No weights at all change the outcome.")
  }

  @Test(
    arguments: [
      ("45", nil, false, "while it is above 45, the outcome stays"),
      ("45", nil, true, "from 45 on the outcome stays"),
      (nil, "45", false, "while it is below 45, the outcome stays"),
      (nil, "1250.5", true, "up to 1,250.5 the outcome stays"),
      // A third has no end: rounded inwards, the tenth belongs to it either way.
      ("third", nil, false, "from 0.4 on the outcome stays"),
      (nil, "third", true, "up to 0.3 the outcome stays"),
    ] as [(String?, String?, Bool, String)])
  func `is said of bounds with the number that they must not pass`(
    _ lower: String?, _ upper: String?, _ isIncluded: Bool, _ text: String
  ) throws {
    func end(_ text: String?) throws -> RationalInterval.End? {
      guard let text else { return nil }
      let number =
        text == "third"
        ? Rational(1, over: 3)
        : Rational(text == "45" ? FixedPoint(45) : FixedPoint(scaled: 12_505_000))
      return RationalInterval.End(number, isIncluded: isIncluded)
    }
    var decided = try Decided(Shipped.Example(id: "al-noor-trading"))
    decided.proofs.bounds.bounds = [
      BoundStability.Bound(
        place: .criterion(0), attribute: 0, number: FixedPoint(50),
        stays: RationalInterval(from: try end(lower), to: try end(upper)), recommended: 0)
    ]
    let shown = try #require(entries(decided.rationale(.full, 0), .stability).last)
    #expect(shown.text.contains(text))
    #expect(shown.text.hasSuffix("otherwise: nothing recommended"))
  }

  @Test func `is said only where every option is settled`() throws {
    #expect(
      try Decided(Shipped.Example(id: "brightwater-supplies")).rationale(.full, 0).firmness == nil)
    #expect(
      try Decided(Shipped.Example(id: "al-noor-trading")).rationale(.short, 0).firmness != nil)
  }

  /// The words are filled in the same order, so both languages need the same places.
  @Test func `has every phrase in both languages, with as many places`() {
    var arabic = ProofWording()
    arabic.setArabic()
    let phrases = zip(
      Mirror(reflecting: ProofWording()).children, Mirror(reflecting: arabic).children)
    for (english, arabic) in phrases {
      let (a, b) = (String(reflecting: english.value), String(reflecting: arabic.value))
      #expect(a != b, "\(english.label ?? "")")
      #expect(a.matches(of: /\{\}/).count == b.matches(of: /\{\}/).count, "\(english.label ?? "")")
    }
  }

  @Test func `is filled with values that are never looked at`() {
    let phrase: Phrase = "{} before {}."
    #expect(phrase("{}", "{ }") == "{} before { }.")
  }
}
