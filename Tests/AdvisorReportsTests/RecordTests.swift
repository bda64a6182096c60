import Advisor
import AdvisorReports
import Foundation
import Testing

struct `A decision record` {
  @Test(arguments: try Shipped.examples())
  func `of a shipped profile is as it was`(_ example: Shipped.Example) throws {
    try Shipped.expectGolden(record(of: example) + "\n", "\(example.id).json")
  }

  @Test(arguments: try Shipped.examples())
  func `has contributions that add up to the sums`(_ example: Shipped.Example) throws {
    let scorecard = try Shipped.scorecard.get()
    let assessment = scorecard.assess(try example.read(for: scorecard.ruleSet))
    for option in scorecard.best.indices {
      let sum = scorecard.ruleSet.criteria.enumerated().reduce(Int64(0)) { sum, entry in
        let band = assessment.bands[entry.offset]
        return band < 0
          ? sum : sum + entry.element.weight * entry.element.bands[Int(band)].points[option]
      }
      #expect(sum == assessment.sums[option])
    }
  }

  @Test func `is JSON with its keys in the order of the contract`() throws {
    let text = try record(of: Shipped.Example(id: "al-noor-trading"))
    let keys = [
      "profile", "name", "source", "line", "outcome", "recommends", "start_with", "verdict",
      "certain",
      "possible_outcomes", "coverage", "fit", "sum", "best", "contributions", "gates", "undecided",
      "unknown", "notes", "ruleset",
    ]
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(object.keys) == Set(keys))
    let places = keys.compactMap { text.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places == places.sorted())
  }

  @Test func `escapes what could steer a reader`() throws {
    let scorecard = try Shipped.scorecard.get()
    var profile = Profile(attributes: scorecard.ruleSet.attributes.count)
    profile.id = "a\"b\\c"
    profile.name = "\u{1B}[31m\u{202E}\u{9B}\u{7F}\n\u{2066}النور"
    let text = try record(of: profile, scorecard)
    #expect(text.contains(#""profile":"a\"b\\c""#))
    #expect(text.contains(#""name":"\u001b[31m\u202e\u009b\u007f\n\u2066النور""#))
  }

  private func record(of example: Shipped.Example) throws -> String {
    let scorecard = try Shipped.scorecard.get()
    return try record(of: example.read(for: scorecard.ruleSet), scorecard)
  }

  private func record(of profile: Profile, _ scorecard: Scorecard) throws -> String {
    let decision = try #require(Completions(scorecard).decision(of: profile))
    var json = JSONText()
    DecisionRecordWriter(scorecard).append(
      decision, source: "profiles/\(profile.id).yaml", line: 1, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
