import Testing

@testable import Advisor

struct `What proofs say of a decision` {
  /// Random rule sets with profiles, and all single changes tried one by one.
  private func forEach(
    _ seeds: Range<Int>, _ body: (TippingPoints, Decision, EveryChange) throws -> Void
  ) throws {
    for seed in seeds {
      guard let ruleSet = EveryChange.ruleSet(seed) else { continue }
      let tipping = TippingPoints(Scorecard(ruleSet))
      for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 4_001 + 2 * seed) {
        let assessment = tipping.scorecard.assess(profile)
        let decision = Decision(
          profile: profile, assessment: assessment, outcome: assessment.outcome ?? 0)
        try body(tipping, decision, EveryChange(tipping.scorecard, profile, []))
      }
    }
  }

  @Test func `is how far an outcome holds beyond its tipping point`() throws {
    var bounded = 0
    try forEach(0..<60) { tipping, decision, every in
      for reach in try DecisionProofs(of: decision, by: tipping, Completions(tipping.scorecard))
        .single.get()
      {
        let point = reach.point
        guard let side = point.side, case .number(let to) = point.to else {
          #expect(reach.until == nil)
          continue
        }
        let beyond = every.values(of: point.attribute)
          .filter { side == .above ? $0 >= to.scaled : $0 <= to.scaled }
        let other = beyond.first { value in
          var changed = decision.profile
          changed.values[point.attribute] = value
          return tipping.scorecard.assess(changed).recommended != point.recommended
        }
        #expect(reach.until?.scaled == other)
        if other != nil { bounded += 1 }
      }
    }
    #expect(bounded > 0)
  }

  @Test func `is which single answers bring an option in, as trying all of them finds`() throws {
    var (found, hidden) = (0, 0)
    try forEach(0..<60) { tipping, decision, every in
      for option in tipping.scorecard.ruleSet.options.indices
      where !decision.assessment.recommends(option) {
        let proofs = OptionProofs(bringing: option, into: decision, by: tipping)
        let points = try proofs.single.get().map(\.point)
        #expect(points == every.single(bringing: option))
        #expect(points.allSatisfy { $0.recommended >> UInt32(option) & 1 == 1 })
        if points.isEmpty, let change = try proofs.smallest.get() {
          #expect(change.answers.count > 1)
          #expect(change.recommended >> UInt32(option) & 1 == 1)
        }
        if !points.isEmpty { found += 1 }
        let nearest = try tipping.single(of: decision.profile)
        if points.contains(where: { !nearest.contains($0) }) { hidden += 1 }
      }
    }
    // Values behind those that turn something else first are found too.
    #expect(found > 0 && hidden > 0)
  }

  @Test func `is firmness only where possible outcomes are known`() throws {
    try forEach(0..<4) { tipping, decision, _ in
      #expect(
        DecisionProofs(of: decision, by: tipping, Completions(tipping.scorecard)).firmness == nil)
      var known = decision
      known.possible = Completions(tipping.scorecard)
        .possible(decision.profile, decision.assessment)
      let proofs = DecisionProofs(of: known, by: tipping, Completions(tipping.scorecard))
      let points = try proofs.single.get().map(\.point)
      #expect(
        proofs.firmness
          == known.proved.map {
            Firmness(isCertain: $0.isCertain, points: points, share: proofs.share)
          })
    }
  }
}

extension EveryChange {
  /// The nearest other answers that alone bring an option in.
  func single(bringing option: Int) -> [TippingPoint] {
    let ruleSet = scorecard.ruleSet
    return changeable.flatMap { attribute -> [TippingPoint] in
      let points = values(of: attribute).compactMap { value -> TippingPoint? in
        var changed = profile
        changed.values[attribute] = value
        let assessment = scorecard.assess(changed)
        guard assessment.recommends(option) else { return nil }
        let isNumber = ruleSet.attributes[attribute].range != nil
        return TippingPoint(
          attribute: attribute, from: profile.answer(attribute, of: ruleSet),
          to: changed.answer(attribute, of: ruleSet),
          side: isNumber ? value > profile.values[attribute] ? .above : .below : nil,
          recommended: assessment.recommended, outcome: assessment.outcome)
      }
      return [.above, .below, nil].compactMap { side in points.first { $0.side == side } }
    }
  }
}
