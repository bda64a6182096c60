import Foundation
import LocatedYAML
import Testing

@testable import Advisor

struct `A file of tests of the corpus` {
  @Test(arguments: try CorpusFile.all(in: "refused/tests"))
  func `is refused for all that is wrong with it`(_ file: CorpusFile) throws {
    #expect(try RuleTestFile(file.source).problems == file.problems)
  }

  @Test(arguments: try CorpusFile.all(in: "accepted/tests"))
  func `is accepted and passes as far as it says`(_ file: CorpusFile) throws {
    let read = try RuleTestFile(file.source)
    #expect(read.problems == [])
    var tested = TestedRuleSet(try RuleTestFile.ruleSet, file: "rules.yaml")
    tested.run(try #require(read.suite))
    let passed = tested.testCount - tested.failedCount
    #expect("passed=\(passed) failed=\(tested.failedCount)" == file.expected.first)
  }
}

/// Tests that were read for the rule set of the corpus, or what is wrong with them.
struct RuleTestFile {
  private(set) var suite: RuleTestSuite?
  private(set) var problems: [String] = []

  static var ruleSet: RuleSet {
    get throws { try #require(`A profile of the corpus`.ruleSet) }
  }

  init(_ source: SourceText) throws {
    let ruleSet = try Self.ruleSet
    do {
      let document = try RuleTestDocument(reading: source)
      suite = try RuleTestSuite(
        reading: document, for: ruleSet, profileFile: Self.profile(besideTests:))
    } catch let error as Diagnostics {
      problems = error.all.map(\.inCorpus)
    } catch let refusal as RuleTestSuite.Refusal {
      problems = refusal.all.flatMap { $0.all.map(\.inCorpus) }
    }
  }

  /// The tests of a text without mistakes.
  static func suite(_ text: String) throws -> RuleTestSuite {
    try #require(try Self(SourceText(name: "some.tests.yaml", text)).suite)
  }

  private static func profile(besideTests path: String)
    -> Result<SourceText, RuleTestSuite.Unreadable>
  {
    let file = CorpusFile.folder.appending(path: "accepted/tests").appending(path: path)
    guard let bytes = try? [UInt8](Data(contentsOf: file.standardized)) else {
      return .failure(.init(reason: "it is not there"))
    }
    return .success(SourceText(name: path, utf8: bytes))
  }
}
