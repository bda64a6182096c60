/// Where, among the values of a number, a test begins or ceases to hold, as another number moves.
///
/// The values on the far side are those from (or beyond) `(slope · other + offset) / divisor`, in
/// ten thousandths. A slope of 0 is a test on the number itself.
struct Boundary: Hashable {
  var slope: Int128 = 0
  var offset: Int128
  /// Positive.
  var divisor: Int128 = 1
  var isBeyond = false

  /// A boundary that stands still before a value.
  init(before value: Int128) { offset = value }

  init(slope: Int128, offset: Int128, divisor: Int128, isBeyond: Bool) {
    (self.slope, self.offset, self.divisor, self.isBeyond) = (slope, offset, divisor, isBeyond)
  }

  /// The first multiple of a step on the far side, for a value of the other number.
  func first(at other: Int128, step: Int128) -> Int128 {
    let (numerator, denominator) = (slope * other + offset, divisor * step)
    return step
      * (isBeyond
        ? numerator.flooredQuotient(by: denominator) + 1
        : -(-numerator).flooredQuotient(by: denominator))
  }
}

extension Int128 {
  /// The greatest whole number that is not above the quotient; the divisor is not 0.
  func flooredQuotient(by divisor: Int128) -> Int128 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest != 0 && (rest < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  func greatestCommonDivisor(with other: Int128) -> Int128 {
    var (a, b) = (magnitude, other.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(a)
  }
}
