import Testing

@testable import Advisor

/// Whether expectations hold, by trying every profile.
private struct PlainExpectation {
  let scorecard: Scorecard
  let expectation: RuleSet.Expectation
  var ruleSet: RuleSet { scorecard.ruleSet }

  /// Whether a profile is one of those that the expectation speaks of.
  func covers(_ profile: Profile) -> Bool {
    expectation.over == .all || ruleSet.isComplete(profile)
  }

  /// Whether profiles refute it, as the language defines it.
  ///
  /// - Parameter recommended: what the first one is recommended, where it is known.
  func isRefuted(by profiles: [Profile], _ recommended: UInt32? = nil) -> Bool {
    guard let first = profiles.first, let last = profiles.last else { return false }
    func change(_ option: Int) -> Rational {
      (PlainEvaluation(ruleSet: ruleSet, profile: last).fit(option))
        - (PlainEvaluation(ruleSet: ruleSet, profile: first).fit(option))
    }
    switch expectation.promise {
    case .monotone(let attribute, let option, let direction):
      guard isMore(attribute, first, last) else { return false }
      return direction == .neverLowers ? change(option) < 0 : change(option) > 0
    case .step(let attribute, let limit):
      guard isMore(attribute, first, last, by: 1) else { return false }
      return ruleSet.options.indices.contains { change($0).magnitude > Rational(limit) }
    case .together(let criteria, let limits):
      var some = ruleSet
      some.criteria = criteria.map { ruleSet.criteria[$0] }
      return limits.contains { option, limit in
        let sum = PlainEvaluation(ruleSet: some, profile: first).sum(option)
        return Rational(100 * Int128(sum), over: Int128(scorecard.best[option])) > Rational(limit)
      }
    case .whenever(let condition, let claim):
      let plain = PlainEvaluation(ruleSet: ruleSet, profile: first)
      guard plain.holds(condition) else { return false }
      let options =
        recommended
        ?? ruleSet.options.indices.filter(plain.recommends).reduce(0) { $0 | 1 << UInt32($1) }
      let isThere =
        switch claim.subject {
        case .option(let option): options >> UInt32(option) & 1 == 1
        case .outcome(let outcome): scorecard.outcomes.sets[outcome] == options
        }
      return isThere != claim.isAlways
    }
  }

  /// Whether the profiles differ in the attribute alone, of which the second one has more.
  private func isMore(_ attribute: Int, _ a: Profile, _ b: Profile, by step: Int64? = nil) -> Bool {
    for other in ruleSet.attributes.indices where other != attribute {
      if a.answer(other, of: ruleSet) != b.answer(other, of: ruleSet) { return false }
    }
    switch (a.answer(attribute, of: ruleSet), b.answer(attribute, of: ruleSet)) {
    case (.number(let a), .number(let b)):
      return step.map { b.scaled - a.scaled == $0 * FixedPoint.scale } ?? (a < b)
    case (.boolean(let a), .boolean(let b)): return !a && b
    case (.choices(let a), .choices(let b)):
      return a != b && a & b == a && (step == nil || (b & ~a).nonzeroBitCount == 1)
    default: return false
    }
  }

  /// Whether some profile, or two of them, refute it.
  func isRefuted(byAnyOf all: DecidedProfiles) -> Bool {
    for (place, profile) in all.profiles.enumerated() where covers(profile, all) {
      switch expectation.promise {
      case .monotone(let attribute, let option, let direction):
        let sign: Int64 = direction == .neverLowers ? -1 : 1
        for next in all.line(place, attribute)
        where sign * (all.sums[next][option] - all.sums[place][option]) > 0 {
          if isMore(attribute, profile, all.profiles[next]) { return true }
        }
      case .step(let attribute, let limit):
        for next in all.line(place, attribute) {
          let isTooMuch = ruleSet.options.indices.contains { option in
            1_000_000 * Int128(abs(all.sums[next][option] - all.sums[place][option]))
              > Int128(limit.scaled) * Int128(scorecard.best[option])
          }
          if isTooMuch, isMore(attribute, profile, all.profiles[next], by: 1) { return true }
        }
      case .together(let criteria, let limits):
        for (option, limit) in limits {
          let sum = criteria.reduce(Int64(0)) { sum, criterion in
            let (rules, band) = (ruleSet.criteria[criterion], Int(all.bands[place][criterion]))
            return band < 0 ? sum : sum + rules.weight * rules.bands[band].points[option]
          }
          if 1_000_000 * Int128(sum) > Int128(limit.scaled) * Int128(scorecard.best[option]) {
            return true
          }
        }
      case .whenever: if isRefuted(by: [profile], all.recommended[place]) { return true }
      }
    }
    return false
  }

  private func covers(_ profile: Profile, _ all: DecidedProfiles) -> Bool {
    expectation.over == .all || all.read.allSatisfy { profile.isKnown[$0] }
  }
}

/// Every profile of the attributes that are read, decided.
private struct DecidedProfiles {
  /// Stated attributes that something reads; the others stay unknown.
  let read: [Int]
  private let counts: [Int]
  private(set) var profiles: [Profile] = []
  private(set) var sums: [[Int64]] = []
  private(set) var bands: [[Int32]] = []
  private(set) var recommended: [UInt32] = []

  init(_ scorecard: Scorecard, reading more: [RuleSet.Condition]) {
    let ruleSet = scorecard.ruleSet
    let conditions =
      ruleSet.criteria.flatMap { $0.bands.map(\.when) } + ruleSet.gates.map(\.when) + more
    var read = conditions.statedInputs(in: ruleSet.attributes)
    for case .all(let requirements) in more {
      for case .unknown(let attributes) in requirements {
        for attribute in attributes {
          read.formUnion(ruleSet.attributes[attribute].statedInputs(at: attribute))
        }
      }
    }
    self.read = read.sorted()
    let values = self.read.map { `Possible outcomes`.everyValue(of: ruleSet.attributes[$0]) }
    counts = values.map { $0.count + 1 }
    var assessment = Assessment(for: scorecard)
    for number in 0..<counts.reduce(1, *) {
      var (rest, profile) = (number, Profile(attributes: ruleSet.attributes.count))
      for (attribute, values) in zip(self.read, values) {
        let digit = rest % (values.count + 1)
        rest /= values.count + 1
        guard digit < values.count else { continue }
        profile.values[attribute] = values[digit]
        profile.isKnown[attribute] = true
      }
      scorecard.assess(profile, into: &assessment)
      profiles.append(profile)
      sums.append(assessment.sums)
      bands.append(assessment.bands)
      recommended.append(assessment.recommended)
    }
  }

  /// The places of profiles that differ at most in one attribute, which all of them know.
  func line(_ place: Int, _ attribute: Int) -> [Int] {
    guard let index = read.firstIndex(of: attribute), profiles[place].isKnown[attribute] else {
      return []
    }
    let stride = counts[..<index].reduce(1, *)
    let first = place - place / stride % counts[index] * stride
    return (0..<counts[index] - 1).map { first + $0 * stride }
  }
}

extension PlainEvaluation {
  fileprivate func fit(_ option: Int) -> Rational {
    Rational(100 * Int128(sum(option)), over: Int128(ruleSet.best(option: option)))
  }

  fileprivate func holds(_ condition: RuleSet.Condition) -> Bool {
    guard case .all(let requirements) = condition else { return false }
    return requirements.allSatisfy { requirement in
      guard case .unknown(let attributes) = requirement else {
        return truth(.all([requirement])) == true
      }
      return attributes.allSatisfy {
        profile.answer($0, of: ruleSet) == .unknown && profile.quantity($0, of: ruleSet) == nil
      }
    }
  }
}

struct `An expectation` {
  @Test(arguments: 0..<60)
  func `is proved or refuted as trying every profile does`(_ seed: Int) throws {
    guard let ruleSet = `Possible outcomes`.ruleSet(seed) else { return }
    var random = Randomness(seed: seed)
    let scorecard = Scorecard(ruleSet)
    let space = ProfileSpace(scorecard)
    for _ in 0..<6 {
      let expectation = Self.random(ruleSet, &random)
      let plain = PlainExpectation(scorecard: scorecard, expectation: expectation)
      let witnesses = try space.refutation(of: expectation)
      if witnesses.isEmpty {
        var reading: [RuleSet.Condition] = []
        if case .whenever(let condition, _) = expectation.promise { reading = [condition] }
        let all = DecidedProfiles(scorecard, reading: reading)
        #expect(!plain.isRefuted(byAnyOf: all), "seed \(seed): \(expectation)")
      } else {
        #expect(witnesses.allSatisfy(plain.covers))
        #expect(plain.isRefuted(by: witnesses), "seed \(seed): \(expectation) by \(witnesses)")
      }
    }
  }

  private static func random(_ ruleSet: RuleSet, _ random: inout Randomness) -> RuleSet.Expectation
  {
    let promises: [RuleSet.Promise] = [
      .monotone(
        attribute: [0, 1, 2, 4].randomElement(using: &random) ?? 0,
        option: Int.random(in: ruleSet.options.indices, using: &random),
        Bool.random(using: &random) ? .neverLowers : .neverRaises),
      .step(
        attribute: [0, 1, 4].randomElement(using: &random) ?? 0,
        atMost: FixedPoint(Int.random(in: 0...120, using: &random))),
      .together(
        criteria: ruleSet.criteria.indices.filter { _ in Bool.random(using: &random) },
        atMost: [
          Int.random(in: ruleSet.options.indices, using: &random): FixedPoint(
            Int.random(in: 0...80, using: &random))
        ]),
      whenever(ruleSet, &random), whenever(ruleSet, &random),
    ]
    return .init(
      promise: promises.randomElement(using: &random) ?? promises[0],
      over: Bool.random(using: &random) ? .complete : .all)
  }

  private static func whenever(_ ruleSet: RuleSet, _ random: inout Randomness) -> RuleSet.Promise {
    let conditions = ruleSet.criteria.flatMap(\.bands).map(\.when)
    var requirements: [RuleSet.Requirement] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      if case .all(let some)? = conditions.randomElement(using: &random) { requirements += some }
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      requirements.append(.unknown([Int.random(in: 0..<8, using: &random)]))
    }
    let subject: RuleSet.Promise.Subject =
      Bool.random(using: &random)
      ? .option(Int.random(in: ruleSet.options.indices, using: &random))
      : .outcome(Int.random(in: ruleSet.outcomes.indices, using: &random))
    return .whenever(
      .all(requirements), .init(isAlways: Bool.random(using: &random), subject: subject))
  }
}
