extension RuleSetCheck {
  mutating func checkExpectations(_ space: ProfileSpace) {
    for (index, expectation) in space.ruleSet.expectations.enumerated() {
      do throws(NotProved) {
        let witnesses = try space.refutation(of: expectation)
        if witnesses.isEmpty {
          provedExpectations.append(index)
        } else {
          add(.expectationRefuted, .expectation(index), witnesses)
        }
      } catch {
        add(unproved: .expectationRefuted, .expectation(index), error)
      }
    }
  }
}

extension ProfileSpace {
  /// Profiles that refute an expectation: two for what is said of changes, otherwise one; none
  /// where it is proved.
  func refutation(of expectation: RuleSet.Expectation) throws(NotProved) -> [Profile] {
    switch expectation.promise {
    case .monotone(let attribute, let option, let direction):
      // The change counts that goes against the direction.
      let sign: Int64 = direction == .neverLowers ? -1 : 1
      let change = try greatestChange(
        of: attribute, option, signs: [sign], over: expectation.over)
      return change.map { $0.size > 0 ? $0.profiles : [] } ?? []
    case .step(let attribute, let limit):
      for option in ruleSet.options.indices {
        if let change = try greatestChange(
          of: attribute, option, signs: [1, -1], over: expectation.over),
          exceeds(change.size, limit, option)
        {
          return change.profiles
        }
      }
      return []
    case .together(let criteria, let limits):
      for (option, limit) in limits.sorted(by: { $0.key < $1.key }) {
        if let witness = try most(of: criteria, option, above: limit, over: expectation.over) {
          return [witness]
        }
      }
      return []
    case .whenever(let condition, let claim):
      return try counterexample(condition, claim, over: expectation.over).map { [$0] } ?? []
    }
  }

  /// Whether a sum is more than a share of the best.
  private func exceeds(_ sum: Int64, _ percent: FixedPoint, _ option: Int) -> Bool {
    Int128(sum) * Int128(100 * FixedPoint.scale)
      > Int128(percent.scaled) * Int128(scorecard.best[option])
  }

  /// The profile in which criteria add the most, if that is more than they may.
  private func most(
    of criteria: [Int], _ option: Int, above limit: FixedPoint, over profiles: RuleSet.Profiles
  ) throws(NotProved) -> Profile? {
    var rules = ruleSet
    rules.criteria = Set(criteria).sorted().map { ruleSet.criteria[$0] }
    rules.gates = []
    rules = rules.only([option])
    let most = try sums(by: rules, over: profiles)[0].upperBound
    guard exceeds(most, limit, option) else { return nil }
    return try profile(recommended: 1, by: rules, needed: [most], over: profiles)
  }

  // MARK: Invariants

  /// A profile for which the condition holds and the claim does not.
  private func counterexample(
    _ condition: RuleSet.Condition, _ claim: RuleSet.Promise.Claim, over profiles: RuleSet.Profiles
  ) throws(NotProved) -> Profile? {
    for (unanswered, tests) in try cases(of: condition, over: profiles) {
      for (options, set) in violations(of: claim) {
        // One option more, which is recommended where the condition holds.
        let rules = ruleSet.only(options).adding(optionWhere: tests)
        if let profile = try profile(
          recommended: set | 1 << UInt32(options.count), by: rules, over: profiles,
          unanswered: unanswered)
        {
          return profile
        }
      }
    }
    return nil
  }

  /// Options, and which of them are recommended where the claim does not hold.
  private func violations(of claim: RuleSet.Promise.Claim) -> [(options: [Int], set: UInt32)] {
    switch (claim.subject, claim.isAlways) {
    case (.option(let option), let isAlways): return [([option], isAlways ? 0 : 1)]
    case (.outcome(let outcome), true):
      let recommends = ruleSet.outcomes[outcome].recommends
      return ruleSet.options.indices.map { ([$0], recommends.contains($0) ? 0 : 1) }
    case (.outcome(let outcome), false):
      return [(Array(ruleSet.options.indices), scorecard.outcomes.sets[outcome])]
    }
  }

  /// The ways in which a condition can hold: what is unknown then, and what is tested.
  ///
  /// A ratio is unknown as well where its divisor is 0.
  private func cases(of condition: RuleSet.Condition, over profiles: RuleSet.Profiles)
    throws(NotProved) -> [(AttributeSet, [RuleSet.Requirement])]
  {
    guard case .all(let requirements) = condition else { return [] }
    var cases: [(unanswered: AttributeSet, tests: [RuleSet.Requirement])] = [(AttributeSet(), [])]
    for requirement in requirements {
      guard case .unknown(let attributes) = requirement else {
        cases = cases.map { ($0.unanswered, $0.tests + [requirement]) }
        continue
      }
      for attribute in attributes {
        let inputs = ruleSet.attributes[attribute].statedInputs(at: attribute)
        var next: [(unanswered: AttributeSet, tests: [RuleSet.Requirement])] = []
        for (unanswered, tests) in cases {
          if case .derived(.ratio(_, let divisor)) = ruleSet.attributes[attribute].kind {
            let zero = NumberTest([Interval(only: FixedPoint(0))])
            next.append((unanswered, tests + [.test(attribute: divisor, .number(zero))]))
          }
          if profiles == .all {
            next += inputs.map { (unanswered.union(AttributeSet([$0])), tests) }
          }
        }
        try count(next.count)
        cases = next
      }
    }
    return cases
  }
}

extension RuleSet {
  /// With one option more, which is recommended just where all requirements hold.
  fileprivate func adding(optionWhere requirements: [Requirement]) -> RuleSet {
    var rules = self
    for criterion in criteria.indices {
      for band in criteria[criterion].bands.indices {
        rules.criteria[criterion].bands[band].points.append(0)
      }
    }
    let others = options.map { _ in Int64(0) }
    rules.options.append(
      Option(name: "asked", title: title, examples: [], recommendAt: FixedPoint(100)))
    rules.criteria.append(
      Criterion(
        name: "asked", title: title, weight: 1, inputs: [],
        bands: [
          Band(when: .all(requirements), points: others + [1], because: title, from: []),
          Band(when: .otherwise, points: others + [0], because: title, from: []),
        ], from: []))
    return rules
  }
}
