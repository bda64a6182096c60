import Advisor
import AdvisorReports
import Foundation
import LocatedYAML
import Testing

struct `A comparison` {
  private let scorecard: Scorecard

  init() throws { scorecard = try Shipped.scorecard.get() }

  @Test(arguments: ["en", "ar"])
  func `of two profiles is printed as it was`(_ language: String) throws {
    let difference = try difference("al-noor-trading", "wadi-al-zuhur-municipality")
    try Shipped.expectGolden(
      text(difference, .profiles, language), "compare-al-noor-wadi-al-zuhur.\(language).txt")
  }

  @Test(arguments: ["en", "ar"])
  func `with other answers is printed as it was`(_ language: String) throws {
    let difference = try difference(
      "al-noor-trading", ["employees=200", "customer_needs+=field_service", "budget_usd=unknown"])
    try Shipped.expectGolden(
      text(difference, .change, language), "whatif-al-noor-trading.\(language).txt")
  }

  @Test func `is written as JSON as it was`() throws {
    let difference = try difference("al-noor-trading", "brightwater-supplies")
    try Shipped.expectGolden(json(difference), "compare-al-noor-brightwater.json")
  }

  @Test func `has keys of JSON in the order that is documented`() throws {
    let text = json(try difference("al-noor-trading", ["employees=200"]))
    let keys = ["a", "b", "changes", "fit_difference", "criteria", "unchanged_criteria"]
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(object.keys) == Set(keys + ["gates", "notes"]))
    let places = keys.compactMap { text.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
  }

  @Test(arguments: try Shipped.examples())
  func `shows differences that add up, the same in both languages`(
    _ example: Shipped.Example
  ) throws {
    let difference = try difference("al-noor-trading", example.id)
    let comparisons = [0, 1].map {
      Comparison(difference, of: .profiles, by: .rules, language: $0)
    }
    for comparison in comparisons {
      for (balance, fit) in zip(comparison.balances, comparison.fits) {
        let shown = balance.causes.reduce(balance.rounding?.units ?? 0) {
          $0 + $1.difference.units
        }
        #expect(shown == balance.difference.units)
        #expect(fit.fits[0].units + balance.difference.units == fit.fits[1].units)
      }
    }
    for (a, b) in zip(comparisons[0].balances, comparisons[1].balances) {
      #expect(a.causes.map(\.criterion) == b.causes.map(\.criterion))
      #expect(a.causes.map(\.difference) == b.causes.map(\.difference))
    }
    #expect(
      comparisons[0].sections.map(\.entries.count) == comparisons[1].sections.map(\.entries.count))
  }

  @Test(arguments: try Shipped.examples(), [40, 80, 200])
  func `fits the width it is given`(_ example: Shipped.Example, _ width: Int) throws {
    let difference = try difference("brightwater-supplies", example.id)
    for language in ["en", "ar"] {
      let lines = try text(difference, .profiles, language, width: width).split(separator: "\n")
      #expect(lines.allSatisfy { String($0).cellsForTests <= width && !$0.hasSuffix(" ") })
    }
  }

  @Test func `puts what differs most first, or keeps the order of the rules`() throws {
    let difference = try difference("al-noor-trading", "brightwater-supplies")
    let impact = Comparison(difference, of: .profiles, language: 0).balances[0].causes
    let sizes = impact.map(\.difference.units.magnitude)
    #expect(sizes == sizes.sorted(by: >))
    let names = scorecard.ruleSet.criteria.map(\.name)
    let places = Comparison(difference, of: .profiles, by: .rules, language: 0).balances[0].causes
      .compactMap { cause in names.firstIndex(of: cause.criterion) }
    #expect(places == places.sorted() && places.count == impact.count)
  }

  @Test func `tells a criterion that is not decided from one that adds 0`() throws {
    let difference = try difference("al-noor-trading", ["employees=unknown"])
    let reasons = Comparison(difference, of: .change, language: 0).balances[0].causes
      .flatMap(\.reasons)
    #expect(reasons.contains("After: could not be decided, so it adds nothing."))
    #expect(difference.criteria.contains { $0.from != nil && $0.to == nil })
  }

  @Test(arguments: [
    (["employees=200"], "Recommendation: ERP and CRM instead of CRM"),
    (["employees=46"], "The recommendation stays: CRM"),
    (
      ["customer_needs=", "back_office_needs=", "existing_systems="],
      "No recommendation yet: what is known is not enough (before: CRM)"
    ),
  ])
  func `says at the top what is recommended now`(_ changes: [String], _ headline: String) throws {
    let comparison = Comparison(
      try difference("al-noor-trading", changes), of: .change, language: 0)
    #expect(comparison.headline == headline)
  }

  @Test func `speaks of no recommendation where none was or is`() throws {
    let changed = try difference("brightwater-supplies", ["employees=80"])
    #expect(
      Comparison(changed, of: .change, language: 0).headline
        == "Still no recommendation: what is known is not enough")
    let same = try difference("brightwater-supplies", "brightwater-supplies")
    #expect(
      Comparison(same, of: .profiles, language: 0).headline
        == "No recommendation yet for either: what is known is not enough")
  }

  private func difference(_ a: String, _ b: String) throws -> DecisionDifference {
    try difference(
      Shipped.Example(id: a).read(for: scorecard.ruleSet),
      Shipped.Example(id: b).read(for: scorecard.ruleSet))
  }

  private func difference(_ id: String, _ texts: [String]) throws -> DecisionDifference {
    let profile = try Shipped.Example(id: id).read(for: scorecard.ruleSet)
    var changed = profile
    var changes = AnswerChanges(texts, by: ProfileReader(scorecard.ruleSet))
    changes.apply(to: &changed)
    #expect(changes.diagnostics.isEmpty)
    return try difference(profile, changed)
  }

  private func difference(_ a: Profile, _ b: Profile) throws -> DecisionDifference {
    let completions = Completions(scorecard)
    return DecisionDifference(
      from: try #require(completions.decision(of: a)),
      to: try #require(completions.decision(of: b)), by: scorecard)
  }

  private func text(
    _ difference: DecisionDifference, _ subject: Comparison.Subject, _ language: String,
    width: Int = 80
  ) throws -> String {
    let index = try #require(scorecard.ruleSet.language(language))
    let comparison = Comparison(difference, of: subject, language: index)
    return ComparisonReport(comparison, Wording(language), style: TextStyle(width: width)).text()
  }

  private func json(_ difference: DecisionDifference) -> String {
    var json = JSONText()
    ComparisonWriter(DecisionRecordWriter(scorecard)).append(
      difference, from: .init(source: "a.yaml", line: 1), and: .init(source: "b.yaml", line: 1),
      to: &json)
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}
