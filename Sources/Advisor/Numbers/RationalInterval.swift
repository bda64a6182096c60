/// A run of real numbers with rational ends, such as weights with which an outcome stays.
///
/// `Interval` is the one that people write in tests; its ends are decimals.
public struct RationalInterval: Sendable, Hashable {
  public struct End: Sendable, Hashable {
    public var number: Rational
    /// Whether the number itself belongs to the interval.
    public var isIncluded: Bool

    public init(_ number: Rational, isIncluded: Bool) {
      self.number = number
      self.isIncluded = isIncluded
    }
  }

  /// `nil` stands for no end on that side.
  public var lower: End?
  public var upper: End?

  public init(from lower: End? = nil, to upper: End? = nil) {
    self.lower = lower
    self.upper = upper
  }

  public func contains(_ number: Rational) -> Bool {
    if let lower, number < lower.number || number == lower.number && !lower.isIncluded {
      return false
    }
    if let upper, number > upper.number || number == upper.number && !upper.isIncluded {
      return false
    }
    return true
  }

  /// The numbers that belong to both.
  public func intersection(_ other: RationalInterval) -> RationalInterval {
    RationalInterval(
      from: Self.narrower(lower, other.lower) { $0 > $1 },
      to: Self.narrower(upper, other.upper) { $0 < $1 })
  }

  /// The end that leaves less; of two at the same number, the one that leaves that out.
  private static func narrower(
    _ a: End?, _ b: End?, isNarrower: (Rational, Rational) -> Bool
  ) -> End? {
    guard let a, let b else { return a ?? b }
    if a.number == b.number {
      return End(a.number, isIncluded: a.isIncluded && b.isIncluded)
    }
    return isNarrower(a.number, b.number) ? a : b
  }
}
