import Testing

@testable import Advisor

struct `How far a bound can move` {
  /// Every bound of every criterion and gate is put in other places, and the rules are evaluated
  /// plainly then.
  @Test func `is exactly where the outcome stays`() {
    var kinds: Set<String> = []
    for seed in 0..<120 {
      guard let ruleSet = `Possible outcomes`.ruleSet(seed) else { continue }
      let scorecard = Scorecard(ruleSet)
      for profile in AllProfiles(of: ruleSet, unknown: true, everyNth: 2_003) {
        let assessment = scorecard.assess(profile)
        guard assessment.fault == nil else { continue }
        let stability = BoundStability(of: profile, assessment, in: scorecard)
        for place in MovableBound.all(in: ruleSet) {
          let found = stability.bounds.filter(place.isMeant)
          guard found.count <= 1 else {
            Issue.record("\(found.count) entries for one bound")
            return
          }
          for number in place.probes(beside: profile, in: ruleSet) {
            let moved = place.moved(to: number, in: ruleSet)
            let now = PlainEvaluation(ruleSet: moved, profile: profile)
            // A cell that no value could be in before may have no band, or two.
            if case .criterion(let index) = place.place, now.isRefused(moved.criteria[index]) {
              continue
            }
            let recommended = ruleSet.options.indices.reduce(UInt32(0)) {
              now.recommends($1) ? $0 | 1 << UInt32($1) : $0
            }
            let stays = found.first?.stays.contains(Rational(number)) ?? true
            guard stays == (recommended == assessment.recommended),
              stays || recommended == found.first?.recommended
            else {
              Issue.record("seed \(seed): \(place) at \(number)")
              return
            }
            kinds.insert(place.kind(stays, in: ruleSet))
          }
        }
      }
    }
    // Without all of these the comparison would show less than it seems to.
    #expect(
      kinds.isSuperset(of: [
        "criterion number turns", "criterion number stays", "criterion ratio turns",
        "criterion sum turns", "criterion count turns", "gate number turns",
      ]), "\(kinds.sorted())")
  }
}

extension PlainEvaluation {
  fileprivate func isRefused(_ criterion: RuleSet.Criterion) -> Bool {
    let truths = criterion.bands.map { truth($0.when) }
    return truths.count { $0 == true } > 1 || truths.allSatisfy { $0 == false }
  }
}

/// A bound of a criterion or gate that can be put elsewhere.
private struct MovableBound {
  var place: BoundStability.Place
  var attribute: Int
  var bound: Threshold
  /// The bounds next to it.
  var between: (Threshold?, Threshold?)

  func isMeant(_ entry: BoundStability.Bound) -> Bool {
    guard entry.place == place, entry.attribute == attribute, entry.number == bound.number
    else { return false }
    // `= 3` has two bounds at one number; the end tells which it is.
    let isIncluded = (entry.stays.lower ?? entry.stays.upper)?.isIncluded
    return isIncluded == (bound.isBeyond == (entry.stays.lower != nil))
  }

  static func all(in ruleSet: RuleSet) -> [MovableBound] {
    let criteria = ruleSet.criteria.enumerated().map {
      (BoundStability.Place.criterion($0), $1.bands.map(\.when))
    }
    let gates = ruleSet.gates.enumerated().map { (BoundStability.Place.gate($0), [$1.when]) }
    return (criteria + gates).flatMap { place, conditions in
      var tests: [Int: [NumberTest]] = [:]
      for case .all(let requirements) in conditions {
        for case .test(let attribute, .number(let test)) in requirements {
          tests[attribute, default: []].append(test)
        }
        for case .test(let attribute, .choices(let test)) in requirements {
          if let count = test.count { tests[attribute, default: []].append(count) }
        }
      }
      return tests.sorted { $0.key < $1.key }.flatMap { attribute, tests in
        let bounds = NumberCells(tests).thresholds
        return bounds.indices.map { index in
          MovableBound(
            place: place, attribute: attribute, bound: bounds[index],
            between: (
              index > 0 ? bounds[index - 1] : nil,
              index + 1 < bounds.count ? bounds[index + 1] : nil
            ))
        }
      }
    }
  }

  /// Numbers between the next bounds, most of them near the number of the profile.
  func probes(beside profile: Profile, in ruleSet: RuleSet) -> [FixedPoint] {
    var near = [bound.number.scaled]
    if case .choices(let chosen) = profile.answer(attribute, of: ruleSet) {
      near.append(FixedPoint(chosen.nonzeroBitCount).scaled)
    } else if let quantity = profile.quantity(attribute, of: ruleSet) {
      let number = Rational(quantity)
      near.append(
        Int64((number.numerator * 10_000).flooredQuotient(by: number.denominator)))
    }
    return near.flatMap { [-30_000, -5_000, -1, 0, 1, 2, 5_000, 30_000].map($0.advanced) }
      .map { FixedPoint(scaled: $0) }
      .filter { number in
        let threshold = Threshold(number: number, isBeyond: bound.isBeyond)
        return between.0.map { $0 < threshold } ?? true && between.1.map { threshold < $0 } ?? true
      }
  }

  func moved(to number: FixedPoint, in ruleSet: RuleSet) -> RuleSet {
    var moved = ruleSet
    switch place {
    case .criterion(let index):
      for band in moved.criteria[index].bands.indices {
        move(&moved.criteria[index].bands[band].when, to: number)
      }
    case .gate(let index): move(&moved.gates[index].when, to: number)
    }
    return moved
  }

  private func move(_ condition: inout RuleSet.Condition, to number: FixedPoint) {
    guard case .all(let requirements) = condition else { return }
    condition = .all(
      requirements.map { requirement in
        switch requirement {
        case .test(attribute, .number(let test)):
          return .test(attribute: attribute, .number(moved(test, to: number)))
        case .test(attribute, .choices(var test)):
          test.count = test.count.map { moved($0, to: number) }
          return .test(attribute: attribute, .choices(test))
        default: return requirement
        }
      })
  }

  private func moved(_ test: NumberTest, to number: FixedPoint) -> NumberTest {
    var test = test
    let there = Threshold(number: number, isBeyond: bound.isBeyond)
    test.intervals = test.intervals.map {
      Interval(
        after: $0.start == bound ? there : $0.start, before: $0.end == bound ? there : $0.end)
    }
    return test
  }

  func kind(_ stays: Bool, in ruleSet: RuleSet) -> String {
    let name: String
    if case .criterion = place { name = "criterion" } else { name = "gate" }
    let number =
      switch ruleSet.attributes[attribute].kind {
      case .derived(.ratio): "ratio"
      case .derived(.sum): "sum"
      case .derived(.count), .choices: "count"
      default: "number"
      }
    return "\(name) \(number) \(stays ? "stays" : "turns")"
  }
}
