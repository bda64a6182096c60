import Testing

@testable import Advisor

struct `The share of weightings` {
  @Test(arguments: 0..<4)
  func `is what deciding sample by sample finds`(_ part: Int) {
    var between = 0
    for (index, random) in DecisionCase.random(25 * part..<25 * (part + 1)).enumerated() {
      let share = WeightingShare(
        of: random.assessment, in: random.scorecard, seed: UInt64(index), samples: 200)
      let staying = plainly(random.plain, seed: UInt64(index), samples: 200)
      #expect(share.staying == staying && share.samples == 200 && share.seed == UInt64(index))
      if (1..<200).contains(staying) { between += 1 }
    }
    #expect(between > 0)
  }

  private func plainly(_ plain: PlainDecision, seed: UInt64, samples: Int) -> Int {
    var numbers = SplitMix64(seed: seed)
    return (0..<samples).count { _ in
      let weights = plain.ruleSet.criteria.map { criterion in
        let choice = (UInt128(numbers.next()) * UInt128(100 * criterion.weight + 1)) >> 64
        return Rational(50 * Int128(criterion.weight) + Int128(choice), over: 100)
      }
      return plain.recommended(weights) == plain.recommended
    }
  }

  /// The count was made by a program of its own, in Python.
  @Test(arguments: [(1, 10_085), (7, 10_007)] as [(UInt64, Int)])
  func `is the same in another language`(_ seed: UInt64, _ staying: Int) {
    let decided = DecisionCase.small(
      recommendAt: [75], [(2, 100, 0), (1, 100, -100), (5, 20, 0)], answers: [true, nil, true])
    let share = WeightingShare(of: decided.assessment, in: decided.scorecard, seed: seed)
    #expect(share.staying == staying && share.samples == 20_000)
  }

  @Test func `is whole where no weight matters`() {
    let sole = DecisionCase.small(recommendAt: [50], [(3, 100, 0)], answers: [true])
    let share = WeightingShare(of: sole.assessment, in: sole.scorecard)
    #expect(share.staying == 20_000)
    #expect("\(share.stays) \(share.standardError)" == "1.000 0.000")
  }

  @Test(arguments: [
    (18_240, 20_000, "0.912 0.002"), (10_000, 20_000, "0.500 0.004"), (0, 20_000, "0.000 0.000"),
    // Exactly half a thousandth, and less than that.
    (1, 2_000, "0.001 0.000"), (999, 2_000_000, "0.000 0.000"),
    (500_000, 1_000_000, "0.500 0.001"), (500_001, 1_000_002, "0.500 0.000"),
    (1, 2, "0.500 0.354"), (1 << 31, 1 << 32, "0.500 0.000"),
  ])
  func `is rounded once, half away from zero`(_ staying: Int, _ samples: Int, _ text: String) {
    let share = WeightingShare(staying: staying, of: samples, seed: 1)
    #expect("\(share.stays) \(share.standardError)" == text)
  }

  /// The nearest thousandth is at most half of one away: tried with squares for small numbers.
  @Test func `has the standard error of its definition`() {
    for n in 1...80 {
      for k in 0...n {
        let units = Int(WeightingShare(staying: k, of: n, seed: 1).standardError.units)
        let square = 4_000_000 * k * (n - k)
        #expect(units == 0 || (2 * units - 1) * (2 * units - 1) * n * n * n <= square)
        #expect((2 * units + 1) * (2 * units + 1) * n * n * n > square)
      }
    }
  }
}
