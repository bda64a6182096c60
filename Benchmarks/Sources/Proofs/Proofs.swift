import Advisor
import BenchmarkSupport

/// Times the proofs of random profiles on one core: `Proofs RULES`.
///
/// Prints microseconds, median and most, each with nothing remembered from another profile.
@main struct Proofs {
  static func main() throws {
    let path = CommandLine.arguments.dropFirst().first ?? "../rules/erp-crm.yaml"
    let scorecard = Scorecard(try readRuleSet(path))
    let stated = scorecard.ruleSet.attributes.count { !$0.isDerived }
    for missing in [0, 5, 15, stated] {
      try measure("possible outcomes, \(missing) missing", scorecard, missing) {
        _ = try $0.possibleOutcomes(of: $1, $2)
      }
    }
    for missing in [5, 15] {
      try measure("missing answers that matter, \(missing) missing", scorecard, missing) {
        _ = try $0.matters(in: $1, $2)
      }
    }
    let tipping = TippingPoints(scorecard)
    for missing in [0, 5] {
      try measure("single tipping points, \(missing) missing", scorecard, missing) {
        _, profile, _ in
        _ = try tipping.single(of: profile)
      }
      try measure("smallest change of three, \(missing) missing", scorecard, missing) {
        _, profile, _ in _ = try tipping.smallest(of: profile)
      }
    }
    try measure("intervals of weights and thresholds", scorecard, 0) { completions, _, assessment in
      _ = WeightStability(of: assessment, in: completions.scorecard)
    }
    try measure("bounds inside the tests", scorecard, 0) { completions, profile, assessment in
      _ = BoundStability(of: profile, assessment, in: completions.scorecard)
    }
    try measure("share of 20,000 weightings", scorecard, 0) { completions, _, assessment in
      _ = WeightingShare(of: assessment, in: completions.scorecard)
    }
  }

  private static func measure(
    _ what: String, _ scorecard: Scorecard, _ missing: Int,
    _ body: (Completions, Profile, Assessment) throws -> Void
  ) throws {
    var times: [Double] = []
    var notProved = 0
    for profile in randomProfiles(200, of: scorecard.ruleSet, unknown: .just(missing)) {
      let assessment = scorecard.assess(profile)
      let completions = Completions(scorecard)
      let start = processorTime()
      do { try body(completions, profile, assessment) } catch is NotProved { notProved += 1 }
      times.append(1000 * (processorTime() - start))
    }
    times.sort()
    func text(_ time: Double) -> String {
      let digits = String(Int(1000 * time))
      return String(repeating: " ", count: max(0, 9 - digits.count)) + digits
    }
    let name = what + String(repeating: " ", count: max(0, 44 - what.count))
    print("\(name)\(text(times[100])) \(text(times[199])) µs, not proved \(notProved)")
  }
}
