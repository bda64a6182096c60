import Advisor
import BenchmarkSupport

/// Scores prepared profiles on one core: `PreparedScoring RULES [SECONDS]`.
///
/// Values lie in profiles as they do after reading; finding the bands and all contributions is
/// inside the loop. Prints profiles a second, the best of several rounds.
@main struct PreparedScoring {
  static func main() throws {
    let path = CommandLine.arguments.dropFirst().first ?? "../rules/erp-crm.yaml"
    let ruleSet = try readRuleSet(path)
    let scorecard = Scorecard(ruleSet)
    let profiles = randomProfiles(1024, of: ruleSet, unknown: .oneInNine)
    // All values in one array, as a program that scores a table would keep them.
    let width = ruleSet.attributes.count
    let values = profiles.flatMap(\.values)
    let isKnown = profiles.flatMap(\.isKnown)
    var assessment = Assessment(for: scorecard)
    var best = 0.0
    var checksum: Int64 = 0
    for _ in 0..<12 {
      let start = processorTime()
      var count = 0
      while processorTime() - start < 0.25 {
        for first in stride(from: 0, to: values.count, by: width) {
          scorecard.assess(
            values.span.extracting(first..<first + width),
            isKnown.span.extracting(first..<first + width), into: &assessment)
          checksum &+= assessment.sums[0] &+ Int64(assessment.bands[0])
        }
        count += profiles.count
      }
      best = max(best, Double(count) / (processorTime() - start))
    }
    print(
      "\(ruleSet.name): \(ruleSet.criteria.count) criteria, \(ruleSet.options.count) options:",
      "\(Int(best / 1000)) thousand profiles a second (checksum \(checksum))")
  }
}
