/// A rule set with all tests that were held against it.
public struct TestedRuleSet {
  /// A test, where it stands, and what came of it.
  public struct Tested: Sendable {
    public var test: RuleTest
    public var place: RuleTestSuite.Place
    public var result: RuleTestResult
  }

  /// What to call its file.
  public let file: String
  public let scorecard: Scorecard
  /// The tests of each file, by the name of the file.
  public private(set) var suites: [(file: String, tests: [Tested])] = []
  public private(set) var coverage: RuleTestCoverage
  private let bench: RuleTestBench

  public init(_ ruleSet: RuleSet, file: String) {
    self.file = file
    scorecard = Scorecard(ruleSet)
    bench = RuleTestBench(scorecard)
    coverage = RuleTestCoverage(ruleSet)
  }

  /// Holds the tests of one file, read for this rule set, against it.
  public mutating func run(_ suite: RuleTestSuite) {
    let tested = zip(suite.tests, suite.places).map { test, place in
      Tested(test: test, place: place, result: bench.result(of: test))
    }
    for test in tested { coverage.add(test.result.assessment) }
    suites.append((suite.name, tested))
  }

  public var testCount: Int { suites.reduce(0) { $0 + $1.tests.count } }
  public var failedCount: Int {
    suites.reduce(0) { $0 + $1.tests.count { !$0.result.isPassed } }
  }
}
