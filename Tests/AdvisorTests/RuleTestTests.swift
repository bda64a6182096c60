import LocatedYAML
import Testing

@testable import Advisor

struct `A test of a rule set` {
  private let plant = """
    tests:
      - {test: a plant, profile: {employees: 60, departments: 3, monitoring: true}, outcome: erp, fit: {erp: "100"}}
    """

  @Test func `that was read once is held against a variant too`() throws {
    var ruleSet = try RuleTestFile.ruleSet
    let test = try #require(try RuleTestFile.suite(plant).tests.first)
    #expect(RuleTestBench(Scorecard(ruleSet)).result(of: test).isPassed)
    // Both criteria that speak for an ERP now speak against it.
    for criterion in 0...1 { ruleSet.criteria[criterion].bands[0].points[0] = -10 }
    ruleSet.criteria[3].bands[1].points[0] = 10
    let result = RuleTestBench(Scorecard(ruleSet)).result(of: test)
    #expect(result.failed == [0, 1])
  }

  @Test func `gives the same whatever was held against the rule set before`() throws {
    let text = """
      tests:
        - {test: plain, profile: {}, each: {employees: [1, 60, 49]}, reasons: {hand_overs: 1}}
        - {test: open, profile: {}, each: {employees: [60, 1]}, verdict: {erp: open}, notes: [time]}
      """
    let (tests, scorecard) = (
      try RuleTestFile.suite(text).tests, Scorecard(try RuleTestFile.ruleSet)
    )
    let bench = RuleTestBench(scorecard)
    for test in tests + tests.reversed() {
      let (again, fresh) = (bench.result(of: test), RuleTestBench(scorecard).result(of: test))
      #expect(again.failed == fresh.failed)
      #expect(again.assessment.bands == fresh.assessment.bands)
      #expect(again.assessment.outcome == fresh.assessment.outcome)
    }
  }

  @Test func `fails where its profile has no outcome`() throws {
    var ruleSet = try RuleTestFile.ruleSet
    let text = """
      tests: [{test: both, profile: {employees: 60, departments: 3, monitoring: true, customer_needs: [support]}, gates: []}]
      """
    let test = try #require(try RuleTestFile.suite(text).tests.first)
    #expect(RuleTestBench(Scorecard(ruleSet)).result(of: test).isPassed)
    ruleSet.outcomes.removeFirst()
    let result = RuleTestBench(Scorecard(ruleSet)).result(of: test)
    #expect(result.isRefused && !result.isPassed)
  }

  @Test func `looks at the fit that reports show`() throws {
    // 100 · 30 / 360 is 8.33…
    let text = """
      tests:
        - {test: shown, profile: {employees: 60, departments: 3, monitoring: false}, fit: {erp: "2.8"}}
        - {test: exact, profile: {employees: 60, departments: 3, monitoring: false}, fit: {erp: "> 2.8"}}
      """
    let bench = RuleTestBench(Scorecard(try RuleTestFile.ruleSet))
    let results = try RuleTestFile.suite(text).tests.map { bench.result(of: $0).isPassed }
    #expect(results == [true, false])
  }

  @Test func `stands where it begins, and its expectations where they do`() throws {
    let suite = try RuleTestFile.suite(
      "tests:\n  - test: a\n    profile: {}\n    each: {employees: [1,\n       2]}\n    undecided: [money]\n"
    )
    #expect(suite.places.map(\.test) == [.init(line: 4, column: 24), .init(line: 5, column: 8)])
    #expect(
      suite.places.map(\.expected) == Array(repeating: [.init(line: 6, column: 17)], count: 2))
  }
}

struct `A file of tests` {
  private func problems(_ count: Int) throws -> [String] {
    let values = (1...count).map(String.init).joined(separator: ",")
    let text = "tests: [{test: a, profile: {}, each: {employees: [\(values)]}, outcome: none}]"
    return try RuleTestFile(SourceText(name: "a", text)).problems
  }

  @Test func `may hold twenty thousand`() throws {
    #expect(try problems(20_000) == [])
  }

  @Test func `may not hold more`() throws {
    #expect(try problems(20_001) == ["1:9 out-of-limits"])
  }
}

struct `Coverage` {
  private func coverage(_ profiles: String...) throws -> RuleTestCoverage {
    let tests = profiles.enumerated().map {
      "{test: t\($0.offset), profile: \($0.element), without_notes: [small]}"
    }
    var tested = TestedRuleSet(try RuleTestFile.ruleSet, file: "")
    tested.run(try RuleTestFile.suite("tests: [\(tests.joined(separator: ", "))]"))
    return tested.coverage
  }

  @Test func `counts what holds for some profile, whatever is expected of it`() throws {
    let coverage = try coverage("{customer_needs: []}", "{customer_needs: [support]}")
    let reached = coverage.parts.filter(coverage.covers)
    #expect(
      reached == [
        .band(0, criterion: 2), .band(1, criterion: 2), .outcome(2), .outcome(3), .note(1),
      ])
  }

  @Test func `is rounded down, so that only all is all`() throws {
    let coverage = try coverage("{customer_needs: []}")
    #expect(coverage.covered == 3 && coverage.parts.count == 18)
    #expect(coverage.percent.description == "16.6")
    #expect(coverage.reaches(percent: 16) && !coverage.reaches(percent: 17))
  }

  @Test func `of a step counts only where several options are recommended`() throws {
    let coverage = try coverage("{has_partner: yes}")
    #expect(!coverage.covers(.step(0)))
  }
}
