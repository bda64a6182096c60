/// Wilson's score interval of 95 % for a share, in percent to one decimal.
///
/// Its ends are (2k + z² ∓ z·√(z² + 4k(n − k)/n)) / (2(n + z²)) for k of n, with z = 1.959964. Each
/// is rounded half up, correctly: whether an end reaches the middle between two tenths is decided
/// by comparing squares of whole numbers, so no root is ever rounded.
///
/// (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.)
public struct WilsonInterval: Sendable, Hashable {
  public let lower: Rounded
  public let upper: Rounded

  /// z in millionths.
  private static let z: Int128 = 1_959_964
  private static let scale: Int128 = 1_000_000
  /// Of the count of a whole: all numbers below stay within 128 bits, squares within 256.
  static let mostCases = 1_000_000

  init(_ share: Share) {
    precondition(1...Self.mostCases ~= share.whole)
    let (k, n) = (Int128(share.count), Int128(share.whole))
    // An end is (middle ∓ √square) / divisor.
    let middle = n * (2 * k * Self.scale * Self.scale + Self.z * Self.z)
    let divisor = 2 * n * (n * Self.scale * Self.scale + Self.z * Self.z)
    let inner = n * (Self.z * Self.z * n + 4 * k * (n - k) * Self.scale * Self.scale)

    /// Whether an end is at least so many two-thousandths.
    func reaches(_ part: Int128, isUpper: Bool) -> Bool {
      let gap = part * divisor - 2_000 * middle
      let square = gap.magnitude.multipliedFullWidth(by: gap.magnitude)
      let root = (2_000 * Self.z).magnitude
      let spread = (root * root).multipliedFullWidth(by: inner.magnitude)
      let order = (square.high, square.low)
      return isUpper
        ? gap <= 0 || (spread.high, spread.low) >= order
        : gap <= 0 && order >= (spread.high, spread.low)
    }
    /// The greatest number of tenths of a percent of which the end reaches the lower middle.
    func tenths(isUpper: Bool) -> Int128 {
      var (low, high): (Int128, Int128) = (0, 1_001)
      while high - low > 1 {
        let tenths = (low + high) / 2
        if reaches(2 * tenths - 1, isUpper: isUpper) { low = tenths } else { high = tenths }
      }
      return low
    }
    lower = Rounded(units: tenths(isUpper: false), decimals: 1)
    upper = Rounded(units: tenths(isUpper: true), decimals: 1)
  }
}
