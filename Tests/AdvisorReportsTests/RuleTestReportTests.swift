import Advisor
import AdvisorReports
import Foundation
import FoundationXML
import LocatedYAML
import Testing

/// Tests of the repository, held against their rule set.
private func tested(_ path: String, rules: String) throws -> TestedRuleSet {
  let file = Shipped.root.appending(path: path)
  let folder = file.deletingLastPathComponent()
  let ruleSet = try Shipped.ruleSet(at: rules)
  let source = try SourceText(name: path, utf8: [UInt8](Data(contentsOf: file)))
  let suite = try RuleTestSuite(
    reading: RuleTestDocument(reading: source), for: ruleSet,
    profileFile: { profile in
      guard let bytes = try? Data(contentsOf: folder.appending(path: profile)) else {
        return .failure(.init(reason: "it is not there"))
      }
      return .success(SourceText(name: profile, utf8: [UInt8](bytes)))
    })
  var tested = TestedRuleSet(ruleSet, file: rules)
  tested.run(suite)
  return tested
}

struct `The tests of the shipped rule set` {
  private let report = Result {
    try tested("rules/erp-crm.tests.yaml", rules: "rules/erp-crm.yaml")
  }

  @Test func `pass`() throws {
    let tested = try report.get()
    let text = RuleTestReport([tested]).text()
    #expect(tested.failedCount == 0, "\(text)")
    #expect(tested.testCount > 200)
  }

  @Test func `reach all its parts`() throws {
    #expect(try report.get().coverage.reaches(percent: 100))
  }
}

struct `A report on tests` {
  private let failing = Result {
    try tested(
      "Tests/Corpus/accepted/tests/everything-that-can-fail.yaml", rules: "Tests/Corpus/rules.yaml")
  }

  @Test(arguments: [40, 80])
  func `is the text kept for it, to record`(_ width: Int) throws {
    let text = RuleTestReport([try failing.get()], minimum: 70, width: width).text()
    try Shipped.expectGolden(text, "rule-tests.\(width).txt")
  }

  @Test func `as JSON is the record kept for it, and is JSON`() throws {
    let bytes = RuleTestJSON([try failing.get()], minimum: 70).text()
    try Shipped.expectGolden(String(decoding: bytes, as: UTF8.self), "rule-tests.json")
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(object?["failed"] as? Int == 5)
  }

  @Test func `as XML is the record kept for it, and is XML`() throws {
    let text = RuleTestJUnit([try failing.get()], minimum: 70).text()
    try Shipped.expectGolden(text, "rule-tests.xml")
    let found = try JUnit(text)
    #expect(found.counts["tests"] == "7" && found.counts["failures"] == "6")
    #expect(found.cases.count == 7 && found.failures == 6)
    #expect(found.cases.first == "what open answers lead to <is not this> & \"not that\"")
    #expect(found.cases.contains("with an accent on its bracket: <\u{301}> (employees: 49)"))
  }

  @Test func `has no failure where all pass`() throws {
    let passing = try tested(
      "Tests/Corpus/accepted/tests/every-key.yaml", rules: "Tests/Corpus/rules.yaml")
    let found = try JUnit(RuleTestJUnit([passing], minimum: 80).text())
    #expect(found.counts["failures"] == "0" && found.failures == 0)
    #expect(found.cases.last == "coverage")
  }

  @Test func `says why a profile has no decision`() throws {
    var ruleSet = try Shipped.ruleSet(at: "Tests/Corpus/rules.yaml")
    let source = SourceText(
      name: "a.yaml", "tests: [{test: a, profile: {customer_needs: [support]}, gates: []}]")
    let suite = try RuleTestSuite(
      reading: RuleTestDocument(reading: source), for: ruleSet,
      profileFile: { _ in .failure(.init(reason: "")) })
    ruleSet.outcomes.removeAll { $0.name == "crm" }
    var tested = TestedRuleSet(ruleSet, file: "rules.yaml")
    tested.run(suite)
    let line = "  the profile has no decision: no outcome recommends [crm]"
    #expect(RuleTestReport([tested]).text().split(separator: "\n")[1] == line)
    #expect(try JUnit(RuleTestJUnit([tested]).text()).failures == 1)
  }

  @Test func `holds nothing that could steer a terminal or break XML`() throws {
    let name = "a\u{1B}[31m\u{202E}\u{FFFE}\u{0}.yaml"
    let source = SourceText(
      name: name, "tests: [{test: a, profile: {}, outcome: erp}]")
    let ruleSet = try Shipped.ruleSet(at: "Tests/Corpus/rules.yaml")
    let suite = try RuleTestSuite(
      reading: RuleTestDocument(reading: source), for: ruleSet,
      profileFile: { _ in .failure(.init(reason: "")) })
    var tested = TestedRuleSet(ruleSet, file: name)
    tested.run(suite)
    let texts = [RuleTestReport([tested], minimum: 100).text(), RuleTestJUnit([tested]).text()]
    for text in texts {
      #expect(text.contains("a\\u001b[31m"))
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    }
    #expect(try JUnit(texts[1]).failures == 1)
  }
}

/// What an XML parser finds in a JUnit file.
private final class JUnit: NSObject, XMLParserDelegate {
  private(set) var counts: [String: String] = [:]
  private(set) var cases: [String] = []
  private(set) var failures = 0

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?,
    qualifiedName _: String?, attributes: [String: String]
  ) {
    switch name {
    case "testsuites": counts = attributes
    case "testcase": cases.append(attributes["name"] ?? "")
    case "failure": failures += 1
    default: break
    }
  }
}
