/// An exact quotient of whole numbers, in lowest terms.
///
/// Two that are equal have the same parts, so equality and hashes need no arithmetic. Every number
/// that a rule set leads to has parts far below 64 bits; see `Margin`.
public struct Rational: Sendable, Hashable {
  public let numerator: Int128
  /// Above 0.
  public let denominator: Int128

  /// - Parameter denominator: not 0.
  public init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0, "nothing is divided by 0")
    let (above, below) = (numerator.magnitude, denominator.magnitude)
    let divisor = Self.greatestCommonDivisor(above, below)
    let isNegative = (numerator < 0) != (denominator < 0)
    let magnitude = Int128(above / divisor)
    self.numerator = isNegative ? -magnitude : magnitude
    self.denominator = Int128(below / divisor)
  }

  public init(_ number: FixedPoint) {
    self.init(Int128(number.scaled), over: Int128(FixedPoint.scale))
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension Rational: Comparable {
  /// Compares by cross-multiplication in twice the width, so that it is exact for all parts.
  public static func < (a: Rational, b: Rational) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { self.init(Int128(value)) }
}

extension Rational: CustomStringConvertible {
  /// In lowest terms: `605/147`, `4`, `-3/2`.
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

extension Rational {
  /// The exact number.
  public init(_ quantity: Quantity) {
    switch quantity {
    case .number(let number): self.init(number)
    case .sum(let sum): self.init(sum, over: Int128(FixedPoint.scale))
    case .ratio(let dividend, let divisor):
      self.init(Int128(dividend.scaled), over: Int128(divisor.scaled))
    }
  }
}
