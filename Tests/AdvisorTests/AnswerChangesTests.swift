import Foundation
import LocatedYAML
import Testing

@testable import Advisor

struct `Changes of answers` {
  /// A line of the corpus: problems, then arguments.
  struct Refused: CustomTestStringConvertible, Sendable {
    var problems: [String]
    var texts: [String]
    var testDescription: String { texts.joined(separator: " ") }

    static func all() throws -> [Refused] {
      let file = CorpusFile.folder.appending(path: "refused/changes.txt")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }.map { line in
          let parts = line.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
          return Refused(
            problems: parts[0].components(separatedBy: ", "), texts: Array(parts.dropFirst()))
        }
    }
  }

  private let ruleSet: RuleSet
  private var profile: Profile

  init() throws {
    ruleSet = try #require(`A profile of the corpus`.ruleSet)
    profile = Profile(id: "p", attributes: ruleSet.attributes.count)
    for (name, answer) in [
      ("employees", .number(FixedPoint(45))), ("customer_needs", .choices(0b001)),
      ("existing_systems", .choices(0b001)),
    ] as [(String, Answer)] {
      profile.state(try #require(ruleSet.attribute(named: name)), answer)
    }
  }

  /// What changes make of the profile, and what is said of them as `ARGUMENT:COLUMN CODE`.
  private func changed(_ texts: [String]) -> (profile: Profile, problems: [String]) {
    var (profile, changes) = (profile, AnswerChanges(texts, by: ProfileReader(ruleSet)))
    changes.apply(to: &profile)
    let problems = changes.diagnostics.flatMap { diagnostics in
      let number = (texts.firstIndex(of: diagnostics.source.name) ?? -1) + 1
      return diagnostics.all.map { "\(number):\($0.location.column) \($0.problem.code)" }
    }
    return (profile, problems)
  }

  @Test(arguments: try Refused.all())
  func `are refused for all that is wrong with them`(_ refused: Refused) {
    #expect(changed(refused.texts).problems == refused.problems)
  }

  @Test(arguments: [
    (["employees=200"], "employees", "200"), (["employees = 200"], "employees", "200"),
    (["employees=٢٠٠"], "employees", "200"), (["employees=unknown"], "employees", "unknown"),
    (["employees="], "employees", "unknown"), (["employees=~"], "employees", "unknown"),
    (["employees=null"], "employees", "unknown"), (["budget_usd=1.5"], "budget_usd", "1.5"),
    (["offset_hours=-3"], "offset_hours", "-3"), (["monitoring=false"], "monitoring", "false"),
    (["has_partner=no"], "has_partner", "no"),
    (["customer_needs=support"], "customer_needs", "[support]"),
    (["customer_needs=support,marketing"], "customer_needs", "[marketing, support]"),
    (["customer_needs=[ support، marketing ]"], "customer_needs", "[marketing, support]"),
    (["customer_needs=[]"], "customer_needs", "[]"),
    (["customer_needs=unknown"], "customer_needs", "unknown"),
    (["customer_needs+=support"], "customer_needs", "[sales_pipeline, support]"),
    (["customer_needs-=sales_pipeline"], "customer_needs", "[]"),
    (
      ["customer_needs+=support", "customer_needs-=sales_pipeline", "customer_needs+=marketing"],
      "customer_needs", "[marketing, support]"
    ),
    (["existing_systems=none"], "existing_systems", "[none]"),
    // In either order, what was there may make room for a value that stands alone.
    (["existing_systems+=none", "existing_systems-=erp"], "existing_systems", "[none]"),
    (["existing_systems-=erp", "existing_systems+=none"], "existing_systems", "[none]"),
  ])
  func `give the answer that they say`(_ texts: [String], _ name: String, _ value: String) throws {
    let (profile, problems) = changed(texts)
    let attribute = try #require(ruleSet.attribute(named: name))
    let answer = profile.answer(attribute, of: ruleSet)
    #expect(answer.inProfileSyntax(for: ruleSet.attributes[attribute]) == value)
    #expect(problems == [])
    let others = ruleSet.attributes.indices.filter { $0 != attribute }
    #expect(
      others.allSatisfy {
        profile.answer($0, of: ruleSet) == self.profile.answer($0, of: ruleSet)
      })
  }

  @Test(arguments: [
    ("employees=45", 11), ("customer_needs+=sales_pipeline", 17), ("customer_needs-=support", 17),
    ("customer_needs=[sales_pipeline]", 16), ("budget_usd=unknown", 12),
    ("customer_needs+=support,sales_pipeline", 25),
  ])
  func `are warned of where they change nothing`(_ text: String, _ column: Int) throws {
    var (profile, changes) = (profile, AnswerChanges([text], by: ProfileReader(ruleSet)))
    changes.apply(to: &profile)
    #expect(!changes.hasErrors)
    let found = try #require(changes.diagnostics.first?.all.first)
    #expect(found.severity == .warning && found.location.column == column)
    #expect(found.problem.code == "changes-nothing")
  }

  @Test func `of a list that is not known have nothing to change`() {
    var profile = Profile(id: "p", attributes: ruleSet.attributes.count)
    var changes = AnswerChanges(["customer_needs+=support"], by: ProfileReader(ruleSet))
    #expect(!changes.hasErrors)
    changes.apply(to: &profile)
    #expect(changes.diagnostics.first?.all.first?.problem.code == "change-of-unknown")
    #expect(!profile.isKnown.contains(true))
  }

  @Test func `name themselves in place of a file, with a mark below`() throws {
    let changes = AnswerChanges(["employees=2x"], by: ProfileReader(ruleSet))
    let said = try #require(changes.diagnostics.first?.description)
    #expect(said.hasPrefix("employees=2x: error: '2x' is not a number; "))
    #expect(said.hasSuffix("\n  employees=2x\n            ^"))
  }
}
