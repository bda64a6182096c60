import Testing

@testable import Advisor

/// Everything that is found in a rule set, by trying every profile.
private struct PlainCheck {
  let ruleSet: RuleSet
  var recommended: Set<UInt32> = []
  var sums: [ClosedRange<Int64>] = []
  var reached: Set<Finding.Subject> = []
  var decisive: Set<Finding.Subject> = []

  init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    let scorecard = Scorecard(ruleSet)
    var assessment = Assessment(for: scorecard)
    var all = ruleSet.options.map { _ in (Int64.max, Int64.min) }
    for profile in AllProfiles(of: ruleSet, unknown: false) {
      scorecard.assess(profile, into: &assessment)
      recommended.insert(assessment.recommended)
      let ruledOut = scorecard.ruledOut(by: assessment.gates)
      for option in all.indices {
        let sum = assessment.sums[option]
        all[option] = (min(all[option].0, sum), max(all[option].1, sum))
      }
      for (criterion, band) in assessment.bands.enumerated() where band >= 0 {
        let subject = Finding.Subject.band(criterion: criterion, band: Int(band))
        reached.insert(subject)
        if decisive.contains(subject) { continue }
        let rules = ruleSet.criteria[criterion]
        for option in all.indices where ruledOut >> UInt32(option) & 1 == 0 {
          let rest =
            assessment.sums[option] - rules.weight * rules.bands[Int(band)].points[option]
          let (is_, would) = (
            assessment.sums[option] >= scorecard.needed[option], rest >= scorecard.needed[option]
          )
          if is_ != would { decisive.formUnion([subject, .criterion(criterion)]) }
        }
      }
    }
    sums = all.map { $0.0...$0.1 }
  }

  var findings: Set<String> {
    var found: Set<String> = []
    func add(_ code: Finding.Code, _ subject: Finding.Subject) {
      found.insert("\(code.rawValue) \(subject)")
    }
    let sets = Scorecard(ruleSet).outcomes.sets
    for set in recommended where !sets.contains(set) { add(.missingOutcome, .options(set)) }
    for (outcome, set) in sets.enumerated() where !recommended.contains(set) {
      add(.unreachableOutcome, .outcome(outcome))
    }
    for option in ruleSet.options.indices {
      let count = recommended.count { $0 >> UInt32(option) & 1 == 1 }
      if count == 0 { add(.optionNever, .option(option)) }
      if count == recommended.count { add(.optionAlways, .option(option)) }
    }
    for (criterion, rules) in ruleSet.criteria.enumerated() {
      let isDecisive = decisive.contains(.criterion(criterion))
      if !isDecisive { add(.neverDecisive, .criterion(criterion)) }
      for band in rules.bands.indices {
        let subject = Finding.Subject.band(criterion: criterion, band: band)
        if !reached.contains(subject) {
          add(.deadBand, subject)
        } else if isDecisive, !decisive.contains(subject) {
          add(.neverDecisive, subject)
        }
      }
    }
    return found
  }
}

struct `A check of a rule set` {
  private static func ruleSet(_ seed: Int) -> RuleSet? {
    guard var ruleSet = `Possible outcomes`.ruleSet(seed) else { return nil }
    // Some sets without an outcome.
    ruleSet.outcomes.removeAll { $0.name.hashed(with: seed) % 3 == 0 }
    return ruleSet
  }

  @Test(arguments: 0..<300)
  func `finds what trying every profile finds`(_ seed: Int) throws {
    guard let ruleSet = Self.ruleSet(seed) else { return }
    let check = RuleSetCheck(Scorecard(ruleSet))
    let plain = PlainCheck(ruleSet)
    let codes: Set<Finding.Code> = [.oneSided, .unusedSource, .expectationRefuted]
    let found = check.findings.filter { !codes.contains($0.code) }
      .map { "\($0.code.rawValue) \($0.subject)" }
    #expect(Set(found) == plain.findings, "seed \(seed)")
    #expect(found.count == Set(found).count)
    #expect(try check.sums.map { try $0.get() } == plain.sums, "seed \(seed)")
    #expect(Set(check.recommended.map(\.options)) == plain.recommended, "seed \(seed)")
    #expect(check.notProved.isEmpty)
  }

  @Test(arguments: 0..<300)
  func `shows every set of recommendations with a profile that has it`(_ seed: Int) {
    guard let ruleSet = Self.ruleSet(seed) else { return }
    for (options, example) in RuleSetCheck(Scorecard(ruleSet)).recommended {
      let plain = PlainEvaluation(ruleSet: ruleSet, profile: example)
      #expect(
        ruleSet.options.indices.allSatisfy {
          plain.recommends($0) == (options >> UInt32($0) & 1 == 1)
        }, "seed \(seed)")
      #expect(ruleSet.isComplete(example))
    }
  }
}

extension String {
  fileprivate func hashed(with seed: Int) -> Int {
    utf8.reduce(seed &* 31) { ($0 &* 131 &+ Int($1)) & 0xFFFF_FFFF }
  }
}

extension RuleSet {
  func isComplete(_ profile: Profile) -> Bool {
    attributes.indices.allSatisfy { attributes[$0].isDerived || profile.isKnown[$0] }
  }
}
