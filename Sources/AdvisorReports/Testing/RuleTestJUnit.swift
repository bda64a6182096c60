public import Advisor
import LocatedYAML

/// What came of the tests of rule sets as JUnit XML, which build servers show.
///
/// A file of tests is a suite. Where a minimum is demanded of a rule set, a suite of one case says
/// whether tests reach it.
public struct RuleTestJUnit {
  private let tested: [TestedRuleSet]
  private let minimum: Int?

  public init(_ tested: [TestedRuleSet], minimum: Int? = nil) {
    self.tested = tested
    self.minimum = minimum
  }

  public func text() -> String {
    var xml = XMLText()
    let demanded = minimum == nil ? 0 : tested.count
    let tooLittle = tested.count { RuleTestCoverageText($0, minimum: minimum).isTooLittle }
    xml.begin(
      "testsuites",
      counts(
        tested.reduce(demanded) { $0 + $1.testCount },
        failed: tested.reduce(tooLittle) { $0 + $1.failedCount }))
    for rules in tested {
      for suite in rules.suites { add(suite, rules, to: &xml) }
      if minimum != nil { addCoverage(of: rules, to: &xml) }
    }
    xml.end("testsuites")
    return xml.text
  }

  private func counts(_ count: Int, failed: Int) -> [(String, String)] {
    [("tests", "\(count)"), ("failures", "\(failed)"), ("errors", "0"), ("skipped", "0")]
  }

  private func add(
    _ suite: (file: String, tests: [TestedRuleSet.Tested]), _ rules: TestedRuleSet,
    to xml: inout XMLText
  ) {
    let failed = suite.tests.count { !$0.result.isPassed }
    xml.begin("testsuite", [("name", suite.file)] + counts(suite.tests.count, failed: failed))
    for test in suite.tests {
      let attributes = [
        ("name", test.test.name), ("classname", rules.scorecard.ruleSet.name),
        ("file", suite.file), ("line", "\(test.place.test.line)"),
      ]
      guard !test.result.isPassed else {
        xml.element("testcase", attributes)
        continue
      }
      xml.begin("testcase", attributes)
      let body = RuleTestReport([]).body(test, rules.scorecard)
      let keys = test.result.failed.map { index in
        RuleTestDifference(test.test.expected[index], test, by: rules.scorecard).subject
      }
      xml.element(
        "failure",
        [("message", keys.isEmpty ? "no decision" : keys.joined(separator: ", "))],
        body.joined(separator: "\n"))
      xml.end("testcase")
    }
    xml.end("testsuite")
  }

  private func addCoverage(of rules: TestedRuleSet, to xml: inout XMLText) {
    let coverage = RuleTestCoverageText(rules, minimum: minimum)
    let attributes = [("name", "coverage"), ("classname", rules.scorecard.ruleSet.name)]
    xml.begin(
      "testsuite",
      [("name", rules.file)] + counts(1, failed: coverage.isTooLittle ? 1 : 0))
    if coverage.isTooLittle {
      xml.begin("testcase", attributes)
      let lists = coverage.missing.map { "\($0.kind): \($0.names.joined(separator: ", "))" }
      xml.element("failure", [("message", coverage.summary)], lists.joined(separator: "\n"))
      xml.end("testcase")
    } else {
      xml.element("testcase", attributes)
    }
    xml.end("testsuite")
  }
}
