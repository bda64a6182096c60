import Testing

@testable import Advisor
@testable import AdvisorReports

struct `What would change a recommendation` {
  @Test(arguments: try Shipped.examples())
  func `is said with the same numbers in both languages`(_ example: Shipped.Example) throws {
    let decided = try Decided(example)
    let (english, arabic) = (decided.rationale(.full, 0), decided.rationale(.full, 1))
    #expect(english.sections.map(\.kind) == arabic.sections.map(\.kind))
    #expect((english.firmness == nil) == (arabic.firmness == nil))
    for kind in [Rationale.Kind.changes, .stability, .against] {
      #expect(numbers(english, kind) == numbers(arabic, kind))
    }
    for option in decided.scorecard.ruleSet.options.indices {
      let (english, arabic) = (decided.whyNot(option, 0), decided.whyNot(option, 1))
      #expect(english.sections.map(\.kind) == arabic.sections.map(\.kind))
      for kind in [Rationale.Kind.fits, .against, .bringsIn] {
        #expect(numbers(english, kind) == numbers(arabic, kind))
      }
    }
  }

  @Test(arguments: try Shipped.examples(), [0, 1])
  func `is every tipping point, in order`(_ example: Shipped.Example, _ language: Int) throws {
    let decided = try Decided(example)
    let reaches = try decided.proofs.single.get()
    guard !reaches.isEmpty else { return }
    let shown = entries(decided.rationale(.full, language), .changes).compactMap(\.label)
    #expect(shown.count == reaches.count)
    for (label, reach) in zip(shown, reaches) {
      let attribute = decided.scorecard.ruleSet.attributes[reach.point.attribute]
      let title = try #require(attribute.title?.plain(language))
      #expect(label == (attribute.unit.map { "\(title) (\($0.plain(language)))" } ?? title))
    }
  }

  @Test(arguments: [0, 1])
  func `is at most six of them in short, and how many more there are`(_ language: Int) throws {
    var decided = try Decided(Shipped.Example(id: "al-noor-trading"))
    let reach = try #require(try decided.proofs.single.get().first)
    decided.proofs.single = .success(Array(repeating: reach, count: 8))
    let rationale = decided.rationale(.short, language)
    #expect(entries(rationale, .changes).count == 6)
    #expect(paragraphs(rationale, .changes).last?.contains(": 2.") ?? false)
  }

  @Test func `is not said where no answer is known`() throws {
    let decided = try Decided(
      Profile(attributes: Shipped.scorecard.get().ruleSet.attributes.count))
    #expect(!decided.rationale(.full, 0).sections.contains { $0.kind == .changes })
  }

  @Test func `is what several answers do together where none does alone`() throws {
    var decided = try Decided(Shipped.Example(id: "al-noor-trading"))
    let attributes = ["budget_usd", "real_time_monitoring", "existing_systems"]
      .compactMap(decided.scorecard.ruleSet.attribute)
    let answers = zip(
      attributes,
      [
        (Answer.number(FixedPoint(30_000)), Answer.number(FixedPoint(1_250_000))),
        (.boolean(false), .boolean(true)), (.choices(0b1100), .choices(0b0101)),
      ]
    ).map { JointChange.ChangedAnswer(attribute: $0, from: $1.0, to: $1.1) }
    decided.proofs.single = .success([])
    decided.proofs.smallest = .success(
      SmallestTipping(
        change: JointChange(answers: answers, recommended: 0b11, outcome: 0),
        certificate: TippingCertificate(sizes: [])))
    let (english, arabic) = (decided.rationale(.short, 0), decided.rationale(.short, 1))
    #expect(
      paragraphs(english, .changes).last
        == "These answers together change it, and no fewer do. The outcome is then: ERP and CRM.")
    #expect(
      entries(english, .changes).map(\.text) == [
        "1,250,000 (30,000 now)", "yes instead of no",
        "with “an ERP that stays” added and without “spreadsheets”",
      ])
    #expect(
      entries(arabic, .changes).map(\.text) == [
        "1,250,000 (الآن 30,000)", "«نعم» بدلًا من «لا»",
        "بإضافة «نظام ERP سيبقى» ومن دون «جداول إلكترونية»",
      ])
    #expect(entries(english, .changes).first?.label == "Budget for year one (USD)")
  }

  @Test(
    arguments: [
      (TippingPoint.Side.above, nil, "from 50 on (45 now): CRM"),
      (.above, 250, "from 50 to below 250 (45 now): CRM"),
      (.below, nil, "50 or less (45 now): CRM"),
      (.below, 9, "from 50 down to above 9 (45 now): CRM"),
    ] as [(TippingPoint.Side, Int?, String)])
  func `is a number with how far it reaches`(
    _ side: TippingPoint.Side, _ until: Int?, _ text: String
  ) throws {
    var decided = try Decided(Shipped.Example(id: "al-noor-trading"))
    let point = TippingPoint(
      attribute: try #require(decided.scorecard.ruleSet.attribute(named: "employees")),
      from: .number(FixedPoint(45)), to: .number(FixedPoint(50)), side: side, recommended: 0b10,
      outcome: 2)
    decided.proofs.single = .success([.init(point: point, until: until.map(FixedPoint.init))])
    #expect(entries(decided.rationale(.short, 0), .changes).map(\.text) == [text])
  }

  @Test func `is said not to be proved where it is not`() throws {
    var decided = try Decided(Shipped.Example(id: "al-noor-trading"))
    decided.proofs.single = .failure(NotProved(limit: .cells, reached: 1))
    decided.proofs.firmness = nil
    let rationale = decided.rationale(.full, 0)
    #expect(rationale.firmness == nil)
    #expect(
      paragraphs(rationale, .changes).last
        == "It is not proved which other answers would change it.")
  }

  @Test(arguments: try Shipped.examples())
  func `is never Neither while answers are missing`(_ example: Shipped.Example) throws {
    let decided = try Decided(example)
    let rationale = decided.rationale(.full, 0)
    guard rationale.sections.first(where: { $0.kind == .unknown })?.blocks.count != 1 else {
      return
    }
    #expect(entries(rationale, .changes).allSatisfy { !$0.text.hasSuffix("Neither") })
  }
}

/// A decision with its proofs.
struct Decided {
  let scorecard: Scorecard
  let tipping: TippingPoints
  var decision: Decision
  var proofs: DecisionProofs

  init(_ example: Shipped.Example) throws {
    try self.init(example.read(for: Shipped.scorecard.get().ruleSet))
  }

  init(_ profile: Profile) throws {
    scorecard = try Shipped.scorecard.get()
    tipping = TippingPoints(scorecard)
    decision = try #require(Completions(scorecard).decision(of: profile))
    proofs = DecisionProofs(of: decision, by: tipping, Completions(scorecard))
  }

  func rationale(_ extent: Rationale.Extent, _ language: Int) -> Rationale {
    Rationale(of: decision, proofs, by: scorecard, extent: extent, language: language)
  }

  func whyNot(_ option: Int, _ language: Int) -> Rationale {
    Rationale(whyNot: option, decision, by: tipping, language: language)
  }
}

func entries(_ rationale: Rationale, _ kind: Rationale.Kind) -> [Rationale.Entry] {
  blocks(rationale, kind).flatMap { block -> [Rationale.Entry] in
    if case .entries(let entries) = block { entries } else { [] }
  }
}

func paragraphs(_ rationale: Rationale, _ kind: Rationale.Kind) -> [String] {
  blocks(rationale, kind).compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
}

private func blocks(_ rationale: Rationale, _ kind: Rationale.Kind) -> [Rationale.Block] {
  rationale.sections.filter { $0.kind == kind }.flatMap(\.blocks)
}

/// The numbers of a section, block by block, in their order.
private func numbers(_ rationale: Rationale, _ kind: Rationale.Kind) -> [[String]] {
  blocks(rationale, kind).map { block in
    texts(of: block).flatMap { text in
      text.matches(of: /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/).map { String($0.output) }
    }
  }
}

private func texts(of block: Rationale.Block) -> [String] {
  switch block {
  case .paragraph(let text): [text]
  case .entries(let entries): entries.map(\.text)
  case .reasons(_, let reasons): reasons.map { "\($0.contribution) \($0.weight)" }
  case .fits(let fits): fits.map { "\($0.fit) \($0.needed)" }
  case .balance, .code: []
  }
}
