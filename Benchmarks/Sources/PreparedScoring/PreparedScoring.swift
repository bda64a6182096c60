import Advisor
import LocatedYAML

#if canImport(Glibc)
  import Glibc
#endif

/// Scores prepared profiles on one core: `PreparedScoring RULES [SECONDS]`.
///
/// Values lie in profiles as they do after reading; finding the bands and all contributions is
/// inside the loop. Prints profiles a second, the best of several rounds.
@main struct PreparedScoring {
  static func main() throws {
    let path = CommandLine.arguments.dropFirst().first ?? "../rules/erp-crm.yaml"
    var warnings: [Diagnostic] = []
    let ruleSet = try RuleSet(
      reading: SourceText(name: path, utf8: readFile(path)), warnings: &warnings)
    let scorecard = Scorecard(ruleSet)
    let profiles = randomProfiles(1024, of: ruleSet)
    // All values in one array, as a program that scores a table would keep them.
    let width = ruleSet.attributes.count
    let values = profiles.flatMap(\.values)
    let isKnown = profiles.flatMap(\.isKnown)
    var assessment = Assessment(for: scorecard)
    var best = 0.0
    var checksum: Int64 = 0
    for _ in 0..<12 {
      let start = now()
      var count = 0
      while now() - start < 0.25 {
        for first in stride(from: 0, to: values.count, by: width) {
          scorecard.assess(
            values.span.extracting(first..<first + width),
            isKnown.span.extracting(first..<first + width), into: &assessment)
          checksum &+= assessment.sums[0] &+ Int64(assessment.bands[0])
        }
        count += profiles.count
      }
      best = max(best, Double(count) / (now() - start))
    }
    print(
      "\(ruleSet.name): \(ruleSet.criteria.count) criteria, \(ruleSet.options.count) options:",
      "\(Int(best / 1000)) thousand profiles a second (checksum \(checksum))")
  }

  static func randomProfiles(_ count: Int, of ruleSet: RuleSet) -> [Profile] {
    var state: UInt64 = 1
    func random(_ limit: UInt64) -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state % limit
    }
    return (0..<count).map { _ in
      var profile = Profile(attributes: ruleSet.attributes.count)
      for (index, attribute) in ruleSet.attributes.enumerated() where random(9) > 0 {
        switch attribute.kind {
        case .integer, .number:
          profile.state(index, .number(FixedPoint(Int(1 << random(20)))))
        case .boolean: profile.state(index, .boolean(random(2) == 1))
        case .choice(let values): profile.state(index, .choice(Int(random(UInt64(values.count)))))
        case .choices(let values):
          profile.state(index, .choices(random(1 << UInt64(values.count)) & random(1 << 20)))
        case .derived: break
        }
      }
      return profile
    }
  }

  /// Seconds of processor time: the machine may be busy with other things.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func readFile(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    var bytes = [UInt8](repeating: 0, count: 4 << 20)
    let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    return Array(bytes.prefix(max(0, count)))
  }
}
