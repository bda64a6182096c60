/// McNemar's test: whether one of two ways to advise agrees more often, judged by the cases in
/// which just one of them does.
///
/// If neither were better, each such case would go either way like a fair coin. The test is the
/// exact binomial one, two-sided.
public struct PairedTest: Sendable, Hashable {
  public var onlyFirst = 0
  public var onlySecond = 0

  public init(onlyFirst: Int = 0, onlySecond: Int = 0) {
    (self.onlyFirst, self.onlySecond) = (onlyFirst, onlySecond)
  }

  mutating func add(_ first: Bool, _ second: Bool) {
    if first, !second { onlyFirst += 1 }
    if second, !first { onlySecond += 1 }
  }

  /// The chance of a difference as great as this one or greater, to four decimals, half up.
  public var chance: Rounded {
    let (n, fewer) = (onlyFirst + onlySecond, min(onlyFirst, onlySecond))
    let whole = Rounded(units: 10_000, decimals: 4)
    // Where both are equal, the two tails are everything.
    guard onlyFirst != onlySecond else { return whole }
    var ways = Natural(1)
    var tail = ways
    for chosen in 0..<fewer {
      ways.multiply(by: UInt32(n - chosen))
      ways.divide(by: UInt32(chosen + 1))
      tail.add(ways)
    }
    // 10⁴ · 2 · tail / 2ⁿ, rounded by adding a half first.
    tail.multiply(by: 20_000)
    tail.add(Natural(powerOfTwo: n - 1))
    return Rounded(units: Int128(tail.shiftedRight(by: n)), decimals: 4)
  }
}
