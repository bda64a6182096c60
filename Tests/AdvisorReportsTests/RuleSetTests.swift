import Advisor
import AdvisorReports
import Foundation
import LocatedYAML
import Testing

struct `The shipped rule set` {
  @Test func `cites every statement of its source, or says why not`() throws {
    let ruleSet = try Shipped.scorecard.get().ruleSet
    let bands = ruleSet.criteria.flatMap { $0.from + $0.bands.flatMap(\.from) }
    let others =
      ruleSet.gates.flatMap(\.from) + ruleSet.notes.flatMap(\.from)
      + ruleSet.glossary.flatMap(\.from) + (ruleSet.sequence?.bands.flatMap(\.from) ?? [])
    let cited = Set(bands + others)
    for (index, source) in ruleSet.sources.enumerated() {
      #expect(cited.contains(index) != (source.unusedBecause != nil), "\(source.id)")
    }
    let statements = Set(ruleSet.sources.map(\.id))
    for (letter, count) in [("C", 6), ("S", 4), ("F", 10), ("B", 8), ("K", 7)] {
      for number in 1...count { #expect(statements.contains("\(letter)\(number)")) }
    }
  }

  @Test func `says of every weight and bound why`() throws {
    let ruleSet = try Shipped.scorecard.get().ruleSet
    for criterion in ruleSet.criteria {
      #expect(criterion.why?.isEmpty == false, "\(criterion.name)")
    }
    #expect((16...22).contains(ruleSet.criteria.count))
  }

  @Test func `has no fit that jumps by more than ten at a step of a number`() throws {
    let scorecard = try Shipped.scorecard.get()
    let ruleSet = scorecard.ruleSet
    for example in try Shipped.examples() {
      let profile = try example.read(for: ruleSet)
      for (index, attribute) in ruleSet.attributes.enumerated() where profile.isKnown[index] {
        for bound in bounds(of: index, in: ruleSet) {
          let fits = [bound - step(attribute), bound].map { value in
            var other = profile
            other.state(index, .number(FixedPoint(scaled: value)))
            return scorecard.assess(other).sums
          }
          for option in scorecard.best.indices {
            let jump = abs(fits[0][option] - fits[1][option])
            #expect(10 * jump <= scorecard.best[option], "\(example.id) \(attribute.name) \(bound)")
          }
        }
      }
    }
  }

  @Test func `gives a blank profile that reads as one of which nothing is known`() throws {
    let ruleSet = try Shipped.scorecard.get().ruleSet
    for language in 0...1 {
      let text = BlankProfile(ruleSet, language: language).text()
      var yaml = YAMLReader()
      // Every line without its comment sign must be a key, or help.
      let filled = text.split(separator: "\n").filter { !$0.hasPrefix("# ") }
        .map { $0.hasPrefix("#") ? String($0.dropFirst()) : String($0) }
        .filter { !$0.hasPrefix("profile:") }.joined(separator: "\n")
      yaml.read(Array(filled.utf8).span)
      var (profile, problems) = (Profile(attributes: ruleSet.attributes.count), yaml.problems)
      ProfileReader(ruleSet).read(yaml.tree, id: "blank", into: &profile, &problems)
      #expect(problems.all.map(\.problem.message) == [])
      for attribute in ruleSet.attributes where !attribute.isDerived {
        #expect(text.contains("\n#\(attribute.name): "))
      }
    }
  }

  private func step(_ attribute: RuleSet.Attribute) -> Int64 {
    if case .integer = attribute.kind { FixedPoint.scale } else { 1 }
  }

  /// Numbers at which a test on the attribute changes.
  private func bounds(of attribute: Int, in ruleSet: RuleSet) -> Set<Int64> {
    var bounds: Set<Int64> = []
    for case .all(let requirements) in ruleSet.criteria.flatMap({ $0.bands.map(\.when) }) {
      for case .test(attribute, .number(let test)) in requirements {
        for interval in test.intervals {
          let lower = interval.lower.map { $0.number.scaled }
          let upper = interval.upper.map { $0.number.scaled }
          bounds.formUnion([lower, upper].compactMap(\.self))
        }
      }
    }
    guard let range = ruleSet.attributes[attribute].range?.lower else { return bounds }
    return bounds.filter { $0 > range.number.scaled }
  }
}
