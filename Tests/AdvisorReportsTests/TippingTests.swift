import Advisor
import Testing

struct `Tipping points of the shipped rule set` {
  @Test(arguments: try Shipped.examples())
  func `lead where they say`(_ example: Shipped.Example) throws {
    let scorecard = try Shipped.scorecard.get()
    let profile = try example.read(for: scorecard.ruleSet)
    let tipping = TippingPoints(scorecard)
    let outcome = scorecard.assess(profile).outcome
    for point in try tipping.single(of: profile) {
      var changed = profile
      changed.state(point.attribute, point.to)
      #expect(point.outcome != outcome && scorecard.assess(changed).outcome == point.outcome)
      #expect(scorecard.ruleSet.attributes[point.attribute].canChange)
    }
    let smallest = try tipping.smallest(of: profile)
    #expect(TippingCheck(scorecard.ruleSet).fault(in: smallest, of: profile) == nil)
  }
}
