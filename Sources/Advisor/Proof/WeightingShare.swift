/// The share of weightings, each weight within half of its value, under which the outcome stays.
///
/// Weights are drawn independently: for each sample and each criterion in the order of the rule
/// set, one number x of `SplitMix64` makes a weight of `50 · w + ⌊x · (100 · w + 1) / 2⁶⁴⌋`
/// hundredths, from half of w to half as much again. Each sample is decided exactly; an undecided
/// criterion adds to no sum, but its weight moves what is the best.
public struct WeightingShare: Sendable, Hashable {
  public static let usualSamples = 20_000

  public var samples: Int
  public var seed: UInt64
  /// Samples in which the set of recommended options is that of the assessment.
  public var staying: Int

  /// - Parameter samples: above 0.
  public init(
    of assessment: Assessment, in scorecard: Scorecard, seed: UInt64 = 1,
    samples: Int = usualSamples
  ) {
    let drawing = Drawing(scorecard.margins(assessment), scorecard.ruleSet.criteria.map(\.weight))
    self.init(staying: drawing.staying(of: samples, seed: seed), of: samples, seed: seed)
  }

  init(staying: Int, of samples: Int, seed: UInt64) {
    precondition(1...1 << 32 ~= samples && 0...samples ~= staying, "a share of samples")
    (self.staying, self.samples, self.seed) = (staying, samples, seed)
  }

  /// The share, rounded once to three decimals, half away from zero.
  public var stays: Rounded { Rounded(Int128(staying), over: Int128(samples), decimals: 3) }

  /// The standard error of the share, rounded once to three decimals, half away from zero.
  ///
  /// It is √(p · (1 − p) / n) of the share before rounding, p = k / n. In thousandths it rounds to
  /// the greatest m with m − ½ ≤ 1000 · √(k · (n − k) / n³), that is with
  /// (2 · m − 1)² ≤ 4 · 10⁶ · k · (n − k) / n³. A square is whole, so the fraction of the right
  /// side does not matter, and that of its root does not either: whole numbers decide. With n at
  /// most 2³², 128 bits hold all of them.
  public var standardError: Rounded {
    let (n, k) = (Int128(samples), Int128(staying))
    let square = 4_000_000 * k * (n - k) / (n * n * n)
    return Rounded(units: (Self.wholeRoot(of: square) + 1) / 2, decimals: 3)
  }

  /// The greatest whole number with a square of at most this one, found by Newton's steps.
  private static func wholeRoot(of square: Int128) -> Int128 {
    // From above, each step leads closer until it would lead back up.
    var root = square
    var next = (root + 1) / 2
    while next < root { (root, next) = (next, (next + square / next) / 2) }
    return root
  }
}

/// What is drawn from and decided in every sample, prepared so that none allocates.
private struct Drawing {
  /// For each criterion its least weight in hundredths, and how many weights there are.
  private let least: [Int64]
  private let count: [UInt64]
  /// For each margin a slope for each criterion, one margin after the other.
  private let slopes: [Int64]
  private let isRecommended: [Bool]

  init(_ margins: [Margin], _ weights: [Int64]) {
    least = weights.map { 50 * $0 }
    count = weights.map { UInt64(100 * $0 + 1) }
    slopes = margins.flatMap(\.slopes)
    isRecommended = margins.map(\.isRecommended)
  }

  func staying(of samples: Int, seed: UInt64) -> Int {
    var numbers = SplitMix64(seed: seed)
    var weights = least
    var staying = 0
    for _ in 0..<samples {
      for criterion in weights.indices {
        let chosen = numbers.next().multipliedFullWidth(by: count[criterion]).high
        weights[criterion] = least[criterion] + Int64(chosen)
      }
      if stays(weights.span) { staying += 1 }
    }
    return staying
  }

  private func stays(_ weights: Span<Int64>) -> Bool {
    var slope = 0
    for isRecommended in isRecommended {
      var margin: Int64 = 0
      for criterion in weights.indices {
        margin += weights[criterion] * slopes[slope]
        slope += 1
      }
      if (margin >= 0) != isRecommended { return false }
    }
    return true
  }
}
