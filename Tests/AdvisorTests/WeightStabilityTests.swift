import Testing

@testable import Advisor

struct `The interval of a weight` {
  @Test func `holds exactly the weights with which the outcome stays`() {
    var kinds: Set<String> = []
    for random in DecisionCase.random(0..<160) {
      let plain = random.plain
      let stability = WeightStability(of: random.assessment, in: random.scorecard)
      for (criterion, interval) in stability.weights.enumerated() {
        for weight in probes(of: interval, among: 0...24, Rational(1, over: 2)) where weight >= 0 {
          let stays = plain.recommended(criterion: criterion, weight: weight) == plain.recommended
          guard interval.contains(weight) == stays else {
            Issue.record("\(weight) of \(interval): \(stays)")
            return
          }
        }
        #expect(interval.lower.map { $0.number >= 0 } ?? false)
        kinds.insert(kind(of: interval))
        if plain.bands[criterion] == nil, interval.upper != nil { kinds.insert("undecided") }
      }
    }
    // Without all of these the comparison would show less than it seems to.
    #expect(
      kinds.isSuperset(of: [
        "[0 ...", "(0 ...", "[x ...", "(x ...", "[0 x]", "[0 x)", "[x x]", "(x x)", "[x x)",
        "(x x]", "undecided",
      ]), "\(kinds.sorted())")
  }

  private func kind(of interval: RationalInterval) -> String {
    guard let lower = interval.lower else { return "none" }
    let upper = interval.upper.map { $0.isIncluded ? "x]" : "x)" } ?? "..."
    return "\(lower.isIncluded ? "[" : "(")\(lower.number == 0 ? "0" : "x") \(upper)"
  }

  /// 2 of 3 is recommended from half: `100 · 100 · w ≥ 50 · (100 · w + 100)`.
  @Test func `includes its ends where the option is recommended`() {
    let decided = DecisionCase.small(
      recommendAt: [50], [(2, 100, 0), (1, 100, -100)], answers: [true, nil])
    let stability = WeightStability(of: decided.assessment, in: decided.scorecard)
    #expect(
      stability.weights == [
        RationalInterval(from: .init(1, isIncluded: true)),
        // The second question is open, and more weight of it makes the best harder to reach.
        RationalInterval(from: .init(0, isIncluded: true), to: .init(2, isIncluded: true)),
      ])
  }

  @Test func `excludes its ends where the option is not recommended`() {
    let declined = DecisionCase.small(
      recommendAt: [50], [(1, 100, 0), (3, 100, 0)], answers: [true, nil])
    let stability = WeightStability(of: declined.assessment, in: declined.scorecard)
    #expect(
      stability.weights == [
        RationalInterval(from: .init(0, isIncluded: true), to: .init(3, isIncluded: false)),
        RationalInterval(from: .init(1, isIncluded: false)),
      ])
  }

  /// Without weight nothing is asked for, and nothing is reached.
  @Test func `ends before 0 where a best of 0 recommends`() {
    let declined = DecisionCase.small(recommendAt: [50], [(1, 100, -100)], answers: [false])
    let stability = WeightStability(of: declined.assessment, in: declined.scorecard)
    #expect(stability.weights == [RationalInterval(from: .init(0, isIncluded: false))])
  }
}

struct `The interval of a threshold` {
  @Test func `holds exactly the thresholds with which the outcome stays`() {
    var unbounded = 0
    for random in DecisionCase.random(0..<160) {
      let plain = random.plain
      let stability = WeightStability(of: random.assessment, in: random.scorecard)
      for (option, interval) in stability.thresholds.enumerated() {
        for threshold in probes(of: interval, among: -5...15, 10) {
          let stays = plain.recommended(option: option, at: threshold) == plain.recommended
          guard interval.contains(threshold) == stays else {
            Issue.record("\(threshold) of \(interval): \(stays)")
            return
          }
        }
        #expect((interval == RationalInterval()) == plain.ruledOut.contains(option))
        if interval == RationalInterval() { unbounded += 1 }
      }
    }
    #expect(unbounded > 0)
  }

  @Test(arguments: [(50, true), (67, false)])
  func `ends at the fit`(_ recommendAt: Int, _ isRecommended: Bool) {
    let decided = DecisionCase.small(
      recommendAt: [recommendAt], [(2, 100, 0), (1, 100, -100)], answers: [true, nil])
    let stability = WeightStability(of: decided.assessment, in: decided.scorecard)
    let fit = Rational(200, over: 3)
    #expect(
      stability.thresholds == [
        isRecommended
          ? RationalInterval(to: .init(fit, isIncluded: true))
          : RationalInterval(from: .init(fit, isIncluded: false))
      ])
  }
}

/// Multiples of a step, large numbers, and each end with a number just below and just above it.
private func probes(
  of interval: RationalInterval, among multiples: ClosedRange<Int128>, _ step: Rational
) -> [Rational] {
  multiples.map { Rational($0) * step } + [-100_000, 1_000, 1_000_000]
    + [interval.lower, interval.upper].compactMap { $0?.number }
    .flatMap { [$0 - .trifle, $0, $0 + .trifle] }
}
