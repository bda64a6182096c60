/// A quotient rounded once, half away from zero, to a fixed number of decimals.
public struct Rounded: Sendable, Hashable {
  /// The value in units of the last decimal: 619 for 61.9.
  public var units: Int128
  public var decimals: Int

  /// - Parameter divisor: not 0.
  public init(_ dividend: Int128, over divisor: Int128, decimals: Int) {
    // 64 bits hold nearly every case and divide much faster.
    if decimals <= 2, dividend.magnitude < 1 << 55, divisor.magnitude < 1 << 55 {
      let scaled = Int64(dividend) * (decimals == 2 ? 100 : decimals == 1 ? 10 : 1)
      let divisor = Int64(divisor)
      let (quotient, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
      let magnitude = Int64(rest >= divisor.magnitude - rest ? quotient + 1 : quotient)
      units = Int128((scaled < 0) != (divisor < 0) ? -magnitude : magnitude)
      self.decimals = decimals
      return
    }
    var scaled = dividend
    for _ in 0..<decimals { scaled *= 10 }
    let isNegative = (scaled < 0) != (divisor < 0)
    let (quotient, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    let magnitude = Int128(rest >= divisor.magnitude - rest ? quotient + 1 : quotient)
    units = isNegative ? -magnitude : magnitude
    self.decimals = decimals
  }

  public init(units: Int128, decimals: Int) {
    self.units = units
    self.decimals = decimals
  }
}

extension Rounded: CustomStringConvertible {
  /// All its decimals, never a minus sign before zero: `61.9`, `-0.5`, `0.0`.
  public var description: String {
    var digits = String(units.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    let sign = units < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    return "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }
}
