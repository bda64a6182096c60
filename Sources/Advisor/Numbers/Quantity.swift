/// A number that a test can be applied to: stated, or derived without any rounding.
public enum Quantity: Sendable, Hashable {
  case number(FixedPoint)
  /// A sum in ten thousandths; it may be larger than a stated number can be.
  case sum(Int128)
  /// Dividend and divisor, which is not 0.
  case ratio(FixedPoint, FixedPoint)

  /// Negative, zero or positive as the quantity is less than, equal to or greater than the bound.
  public func order(against bound: FixedPoint) -> Int {
    switch self {
    case .number(let number): compare(number.scaled, bound.scaled)
    case .sum(let sum): compare(sum, Int128(bound.scaled))
    case .ratio(let dividend, let divisor):
      // a/b ≥ c exactly when a ≥ c·b for b > 0; 128 bits hold both products.
      compare(
        Int128(dividend.scaled) * Int128(FixedPoint.scale),
        Int128(bound.scaled) * Int128(divisor.scaled)) * (divisor.scaled < 0 ? -1 : 1)
    }
  }

  private func compare<Number: Comparable>(_ a: Number, _ b: Number) -> Int {
    a < b ? -1 : a > b ? 1 : 0
  }
}
