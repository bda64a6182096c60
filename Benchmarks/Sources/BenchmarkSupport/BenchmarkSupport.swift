public import Advisor
import Glibc
import LocatedYAML

/// How many answers of a random profile are missing.
public enum Missing: Sendable {
  case oneInNine
  case just(Int)
}

/// Profiles within the ranges of a rule set, the same in every run.
public func randomProfiles(_ count: Int, of ruleSet: RuleSet, unknown: Missing) -> [Profile] {
  var state: UInt64 = 1
  func random(_ limit: UInt64) -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state % limit
  }
  let stated = ruleSet.attributes.indices.filter { !ruleSet.attributes[$0].isDerived }
  return (0..<count).map { _ in
    var profile = Profile(attributes: ruleSet.attributes.count)
    for index in stated {
      switch ruleSet.attributes[index].kind {
      case .integer(let range), .number(let range):
        let number = FixedPoint(Int(1 << random(20)))
        let end = range.upper.map { min(number, $0.number) } ?? number
        profile.state(index, .number(range.lower.map { max(end, $0.number) } ?? end))
      case .boolean: profile.state(index, .boolean(random(2) == 1))
      case .choice(let values): profile.state(index, .choice(Int(random(UInt64(values.count)))))
      case .choices(let values):
        let alone = values.indices.filter { values[$0].isAlone }
          .reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        profile.state(index, .choices(random(1 << UInt64(values.count)) & ~alone))
      case .derived: break
      }
    }
    switch unknown {
    case .oneInNine: for index in stated where random(9) == 0 { profile.state(index, .unknown) }
    case .just(let number):
      var left = stated
      for _ in 0..<min(number, stated.count) {
        profile.state(left.remove(at: Int(random(UInt64(left.count)))), .unknown)
      }
    }
    return profile
  }
}

/// Seconds of processor time: the machine may be busy with other things.
public func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

public func readRuleSet(_ path: String) throws -> RuleSet {
  let file = open(path, O_RDONLY)
  var bytes = [UInt8](repeating: 0, count: 4 << 20)
  let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
  var warnings: [Diagnostic] = []
  return try RuleSet(
    reading: SourceText(name: path, utf8: Array(bytes.prefix(max(0, count)))), warnings: &warnings)
}
