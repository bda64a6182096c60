import Advisor
import AdvisorReports
import Testing

struct `A rationale` {
  @Test(arguments: try Shipped.examples(), [0, 1])
  func `shows contributions that add up to the fit shown`(
    _ example: Shipped.Example, _ language: Int
  ) throws {
    for balance in balances(try rationale(of: example, language)) {
      let shown = (balance.supporting + balance.opposing).reduce(0) { $0 + $1.contribution.units }
      #expect(shown + (balance.rounding?.units ?? 0) == balance.fit.units)
      #expect(balance.supporting.allSatisfy { $0.contribution.units >= 0 })
      #expect(balance.opposing.allSatisfy { $0.contribution.units <= 0 })
    }
  }

  @Test(arguments: try Shipped.examples())
  func `says the same in both languages`(_ example: Shipped.Example) throws {
    let (english, arabic) = (try rationale(of: example, 0), try rationale(of: example, 1))
    #expect(english.sections.map(\.kind) == arabic.sections.map(\.kind))
    for (a, b) in zip(balances(english), balances(arabic)) {
      #expect(a.fit == b.fit && a.rounding == b.rounding && a.neutral.count == b.neutral.count)
      #expect(
        (a.supporting + a.opposing).map(\.criterion) == (b.supporting + b.opposing).map(\.criterion)
      )
      #expect(
        (a.supporting + a.opposing).map(\.sources) == (b.supporting + b.opposing).map(\.sources))
    }
  }

  @Test(arguments: [
    "al-noor-trading", "wadi-al-zuhur-municipality", "tessellate-software", "brightwater-supplies",
  ])
  func `is printed as it was`(_ id: String) throws {
    for (language, name) in ["en", "ar"].enumerated() {
      try Shipped.expectGolden(
        try text(of: Shipped.Example(id: id), language, width: 80), "\(id).\(name).txt")
    }
  }

  @Test(arguments: try Shipped.examples(), [40, 80, 132])
  func `fits the width it is given`(_ example: Shipped.Example, _ width: Int) throws {
    for language in 0...1 {
      let lines = try text(of: example, language, width: width).split(separator: "\n")
      #expect(lines.allSatisfy { String($0).cellsForTests <= max(width, 75) })
    }
  }

  @Test func `never says none because facts are missing`() throws {
    let scorecard = try Shipped.scorecard.get()
    let profile = Profile(id: "unknown", attributes: scorecard.ruleSet.attributes.count)
    let rationale = try rationale(of: profile, 0)
    #expect(rationale.headline == "No recommendation yet: what is known is not enough")
  }

  @Test func `names the one answer that would tell`() throws {
    let ruleSet = try Shipped.scorecard.get().ruleSet
    var profile = try Shipped.Example(id: "wadi-al-zuhur-municipality").read(for: ruleSet)
    profile.state(try #require(ruleSet.attribute(named: "customer_needs")), .unknown)
    let sentences = [
      "One answer would tell: Needs with customers.",
      "جواب واحد يحسم الأمر: حاجات الأعمال مع العملاء.",
    ]
    for (language, sentence) in sentences.enumerated() {
      let blocks = try rationale(of: profile, language).sections.flatMap(\.blocks)
      #expect(blocks.contains { if case .paragraph(sentence) = $0 { true } else { false } })
    }
  }

  private func balances(_ rationale: Rationale) -> [Rationale.Balance] {
    rationale.sections.flatMap(\.blocks).compactMap {
      if case .balance(let balance) = $0 { balance } else { nil }
    }
  }

  private func rationale(of example: Shipped.Example, _ language: Int) throws -> Rationale {
    try rationale(of: example.read(for: Shipped.scorecard.get().ruleSet), language)
  }

  private func rationale(
    of profile: Profile, _ language: Int, _ extent: Rationale.Extent = .short
  ) throws -> Rationale {
    let scorecard = try Shipped.scorecard.get()
    let decision = try #require(Completions(scorecard).decision(of: profile))
    let proofs = DecisionProofs(
      of: decision, by: TippingPoints(scorecard), Completions(scorecard))
    return Rationale(of: decision, proofs, by: scorecard, extent: extent, language: language)
  }

  private func text(of example: Shipped.Example, _ language: Int, width: Int) throws -> String {
    let rationale = try rationale(of: example, language)
    let words = Wording(try Shipped.scorecard.get().ruleSet.languages[language])
    return TextReport(rationale, words, style: TextStyle(width: width)).text()
  }
}

extension String {
  /// Arabic marks and letters without cells of their own are no matter in these texts but tashkeel.
  var cellsForTests: Int {
    unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
  }
}
