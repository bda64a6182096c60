import Testing

@testable import Advisor

struct `The smallest change of weights` {
  private let cases = DecisionCase.random(0..<160)

  @Test func `is as far as the nearest corner of what changes the outcome`() {
    var kinds: Set<String> = []
    for random in cases {
      let change = SmallestWeightChange(of: random.assessment, in: random.scorecard)
      let nearest = random.plain.ruleSet.options.indices
        .compactMap { NearestCorner(turning: $0, random.plain) }
        .min {
          $0.distance == $1.distance ? $0.isReached && !$1.isReached : $0.distance < $1.distance
        }
      guard change?.distance == nearest?.distance, change?.isReached == nearest?.isReached else {
        Issue.record("\(String(describing: change)), not \(String(describing: nearest))")
        return
      }
      let weights = zip(change?.weights ?? [], random.plain.weights)
      let fallen = weights.count { $0 == 0 && $1 > 0 }
      kinds.insert("\(change.map { "\($0.isReached)" } ?? "none") \(min(fallen, 2)) fallen")
      if change?.distance == 0 { kinds.insert("no distance") }
    }
    #expect(
      kinds.isSuperset(of: [
        "true 0 fallen", "true 1 fallen", "true 2 fallen", "false 0 fallen", "false 1 fallen",
        "false 2 fallen", "none 0 fallen", "no distance",
      ]), "\(kinds.sorted())")
  }

  @Test func `changes the outcome, or does so with a trifle more`() {
    for random in cases {
      guard let change = SmallestWeightChange(of: random.assessment, in: random.scorecard) else {
        continue
      }
      let (plain, option) = (random.plain, change.option)
      let moved = zip(change.weights, plain.weights).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
      #expect(moved == change.distance && change.weights.allSatisfy { $0 >= 0 })
      let turned = plain.recommended(change.weights).symmetricDifference(plain.recommended)
      #expect(turned.contains(option) == change.isReached && turned.isEmpty == !change.isReached)
      guard !change.isReached else { continue }
      let further = change.weights.indices.contains { criterion in
        var weights = change.weights
        weights[criterion] = weights[criterion] + .trifle
        return plain.recommended(weights).contains(option) != plain.recommended.contains(option)
      }
      #expect(further, "\(change)")
    }
  }

  @Test func `leaves no weights that are nearer and change the outcome`() {
    for random in cases where random.plain.weights.count <= 3 {
      let change = SmallestWeightChange(of: random.assessment, in: random.scorecard)
      let plain = random.plain
      for weights in grid(around: plain.weights)
      where plain.recommended(weights) != plain.recommended {
        let distance = zip(weights, plain.weights).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
        guard let change,
          change.distance < distance || change.isReached && change.distance == distance
        else {
          Issue.record("\(weights) is nearer than \(String(describing: change))")
          return
        }
      }
    }
  }

  private func grid(around weights: [Rational]) -> [[Rational]] {
    weights.reduce([[]]) { grid, weight in
      let levels = [0, 1, 2, 3, 4, 80].map { Rational($0, over: 2) * weight }
      return grid.flatMap { start in levels.map { start + [$0] } }
    }
  }

  @Test func `ends just where a recommended option still is`() throws {
    let decided = DecisionCase.small(
      recommendAt: [50], [(2, 100, 0), (1, 100, -100)], answers: [true, nil])
    let change = try #require(SmallestWeightChange(of: decided.assessment, in: decided.scorecard))
    #expect(change.distance == 1 && !change.isReached && change.weights == [1, 1])
  }

  /// A unit of the first weight counts 60, one of the second -40; three of these outweigh it by 60.
  @Test func `ends where an option becomes recommended`() throws {
    let declined = DecisionCase.small(
      recommendAt: [40], [(1, 100, 0), (3, 100, 0)], answers: [true, nil])
    let change = try #require(SmallestWeightChange(of: declined.assessment, in: declined.scorecard))
    #expect(change.distance == 1 && change.isReached && change.weights == [2, 3])
  }

  @Test func `takes away all weight where only a best of 0 recommends`() throws {
    let declined = DecisionCase.small(
      recommendAt: [50], [(4, 100, -100), (1, 100, 0)], answers: [false, nil])
    let change = try #require(SmallestWeightChange(of: declined.assessment, in: declined.scorecard))
    #expect(change.distance == 5 && change.isReached && change.weights == [0, 0])
  }

  /// A first weight of 1 is where the first option still is; without the second, the other is.
  @Test func `is the one that is enough, where two options are as near`() throws {
    let decided = DecisionCase.small(
      recommendAt: [50, 100], [(2, 100, 0), (1, 100, -100)], answers: [true, nil])
    let change = try #require(SmallestWeightChange(of: decided.assessment, in: decided.scorecard))
    #expect(change.distance == 1 && change.isReached)
    #expect(change.option == 1 && change.weights == [2, 0])
  }

  @Test func `is none where every weight speaks for the option`() {
    let sole = DecisionCase.small(recommendAt: [50], [(3, 100, 0)], answers: [true])
    #expect(SmallestWeightChange(of: sole.assessment, in: sole.scorecard) == nil)
  }
}

/// The smallest change that turns one option, found by trying every corner of a linear program.
///
/// In a corner each weight is as it was or 0, and at most one more is what carries the margin to 0.
private struct NearestCorner {
  var distance: Rational
  var isReached: Bool

  init?(turning option: Int, _ plain: PlainDecision) {
    let weights = plain.weights
    let slopes = weights.indices.map { criterion in
      let unit = weights.indices.map { Rational($0 == criterion ? 1 : 0) }
      return plain.margin(option, unit, plain.thresholds[option])
    }
    isReached = !plain.recommended.contains(option)
    guard !plain.ruledOut.contains(option), isReached || slopes.contains(where: { $0 < 0 }) else {
      return nil
    }
    var distances: [Rational] = []
    for removed in 0..<1 << weights.count {
      var (margin, gone): (Rational, Rational) = (0, 0)
      for (criterion, weight) in weights.enumerated() {
        if removed >> criterion & 1 == 1 {
          gone = gone + weight
        } else {
          margin = margin + weight * slopes[criterion]
        }
      }
      if margin == 0 { distances.append(gone) }
      for (criterion, weight) in weights.enumerated()
      where removed >> criterion & 1 == 0 && slopes[criterion] != 0 {
        let change = margin / slopes[criterion]
        if weight - change >= 0 { distances.append(gone + change.magnitude) }
      }
    }
    guard let least = distances.min() else { return nil }
    distance = least
  }
}
