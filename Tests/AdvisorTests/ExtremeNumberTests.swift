import LocatedYAML
import Testing

@testable import Advisor

struct `A test at the end of all numbers` {
  @Test(arguments: [
    ("<= 922337203685477.5807", "> 922337203685477.5807", 1),
    ("< 922337203685477.5807", ">= 922337203685477.5807", 2),
    ("not(922337203685477.5807)", "922337203685477.5807", 2),
    ("> -922337203685477.5807", "<= -922337203685477.5807", 1),
  ])
  func `holds for the largest number as it does for others`(
    _ first: String, _ second: String, _ band: Int32
  ) throws {
    let text = """
      ruleset: extreme
      version: 1.0.0
      title: {en: Extreme}
      languages: [en]
      sources: {A: {en: A}}
      options: {o: {name: {en: O}, recommend_at: 0}}
      attributes: {n: {type: number, ask: {en: "n?"}}}
      criteria:
        - criterion: c
          title: {en: C}
          from: [A]
          weight: 1
          input: n
          bands:
            - {when: "\(first)", points: {o: 1}, because: {en: one}}
            - {when: "\(second)", points: {o: 2}, because: {en: two}}
      outcomes: {yes: {recommends: [o], title: {en: "Yes"}}, no: {recommends: [], title: {en: "No"}}}
      """
    var warnings: [Diagnostic] = []
    let ruleSet = try RuleSet(reading: SourceText(name: "x", text), warnings: &warnings)
    var profile = Profile(attributes: 1)
    profile.state(0, .number(FixedPoint(scaled: .max)))
    #expect(Scorecard(ruleSet).assess(profile).bands == [band - 1])
  }
}
