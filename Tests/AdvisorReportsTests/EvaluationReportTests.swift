import Advisor
import AdvisorReports
import Foundation
import LocatedYAML
import Testing

struct `A report of an evaluation` {
  private let evaluation: Evaluation
  private let baseline: Evaluation

  init() throws {
    let ruleSet = try Shipped.ruleSet(at: "Tests/Corpus/rules.yaml")
    let crude = try Shipped.ruleSet(at: "Tests/Cases/baseline.yaml")
    evaluation = try Self.evaluation("Tests/Cases/cases.yaml", by: ruleSet)
    baseline = try Self.evaluation("Tests/Cases/cases.yaml", by: crude, passingOver: ruleSet)
  }

  @Test(arguments: ["en", "ar"])
  func `is printed as it was`(_ language: String) throws {
    try Shipped.expectGolden(text(language, width: 80), "evaluation.\(language).txt")
    try Shipped.expectGolden(report(language).markdown(), "evaluation.\(language).md")
  }

  @Test func `is printed as JSON as it was`() throws {
    let json = EvaluationWriter(evaluation, baseline: baseline).text()
    try Shipped.expectGolden(json, "evaluation.json")
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  @Test(arguments: ["en", "ar"], [40, 57, 80, 200])
  func `fits the width it is given`(_ language: String, _ width: Int) throws {
    for line in try text(language, width: width).split(separator: "\n") {
      #expect(String(line).cellsForTests <= width, "\(line)")
    }
  }

  @Test func `says the same in both languages`() throws {
    let (english, arabic) = (try report("en"), try report("ar"))
    #expect(english.sections.count == arabic.sections.count)
    for (a, b) in zip(english.sections, arabic.sections) {
      #expect(a.blocks.count == b.blocks.count)
      #expect(numbers(a) == numbers(b))
    }
  }

  @Test func `lets no text of a case steer a terminal or mean something in Markdown`() throws {
    let text = try text("en", width: 80)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("\\u001b[31m"))
    let markdown = try report("en").markdown()
    #expect(markdown.contains("A bank \\| with \\*odd\\* \\<marks\\> \\\\u001b\\[31m"))
  }

  @Test func `of no cases is one`() throws {
    let nothing = Evaluation([], by: evaluation.scorecard)
    let report = EvaluationReport(of: nothing, baseline: nil, language: 0)
    #expect(EvaluationText(report, style: TextStyle(width: 80)).text().contains("0/0"))
    let json = EvaluationWriter(nothing, baseline: nil).text()
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  private func report(_ language: String) throws -> EvaluationReport {
    let index = try #require(evaluation.scorecard.ruleSet.language(language))
    return EvaluationReport(of: evaluation, baseline: baseline, language: index)
  }

  private func text(_ language: String, width: Int) throws -> String {
    EvaluationText(try report(language), style: TextStyle(width: width)).text()
  }

  /// Cells of tables without their labels.
  private func numbers(_ section: EvaluationReport.Section) -> [[String]] {
    section.blocks.flatMap { block -> [[String]] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { Array($0.dropFirst()) }
    }
  }

  static func evaluation(
    _ path: String, by ruleSet: RuleSet, passingOver other: RuleSet? = nil
  ) throws -> Evaluation {
    let bytes = try [UInt8](Data(contentsOf: Shipped.root.appending(path: path)))
    let reader = CaseReader(ruleSet, passingOver: other)
    let completions = Completions(Scorecard(ruleSet))
    var yaml = YAMLReader()
    var documents = YAMLDocuments()
    var judged: [JudgedCase] = []
    while let document = documents.next(in: bytes.span, isComplete: true) {
      yaml.read(bytes.span.extracting(document.range))
      var problems = yaml.problems
      let known = try #require(reader.read(yaml.tree, &problems))
      judged.append(try #require(JudgedCase(known, by: completions)))
    }
    return Evaluation(judged, by: completions.scorecard)
  }
}

struct `The shipped baseline` {
  @Test func `commits on 68 of the shared cases and agrees on 52 of these`() throws {
    let evaluation = try `A report of an evaluation`.evaluation(
      "cases/cases.yaml", by: Shipped.ruleSet(at: "rules/baseline-needs.yaml"),
      passingOver: Shipped.ruleSet(at: "rules/erp-crm.yaml"))
    #expect(evaluation.agreement == Agreement(cases: 78, committed: 68, agreeing: 52))
  }

  @Test func `asks for the needs just as the rule set does`() throws {
    let (rules, baseline) = (
      try Shipped.ruleSet(at: "rules/erp-crm.yaml"),
      try Shipped.ruleSet(at: "rules/baseline-needs.yaml")
    )
    #expect(baseline.attributes.count == 2)
    for attribute in baseline.attributes {
      let index = try #require(rules.attribute(named: attribute.name))
      #expect(rules.attributes[index].values.map(\.name) == attribute.values.map(\.name))
      #expect(rules.attributes[index].values.map(\.text) == attribute.values.map(\.text))
    }
  }
}

/// `Documentation/Calibration.md` has the reasons.
struct `The shipped rules` {
  private let ruleSet: RuleSet

  init() throws { ruleSet = try Shipped.ruleSet(at: "rules/erp-crm.yaml") }

  @Test func `commit on 67 of the shared cases and agree on 57 of these`() throws {
    let evaluation = try `A report of an evaluation`.evaluation("cases/cases.yaml", by: ruleSet)
    #expect(evaluation.agreement == Agreement(cases: 78, committed: 67, agreeing: 57))
  }

  @Test func `advise complete organisations as readers do, but for those that are known`() throws {
    let evaluation = try `A report of an evaluation`.evaluation(
      "Tests/Organisations/organisations.yaml", by: ruleSet)
    #expect(evaluation.agreement.committed == 95)
    #expect(
      evaluation.disagreements.map(\.id) == [
        "bakery-three-shops", "farm-boxes-by-subscription", "farm-cooperative", "food-bank",
        "great-need-no-money", "lift-maintenance", "logistics-firm", "medical-devices-rush",
        "microbrewery-of-four", "microlender", "museum", "pharmacy-chain", "printing-house",
        "security-guards-hr",
      ])
  }
}
