import Advisor

extension RationalInterval {
  /// The least tenth that belongs to the interval's lower end; nil where there is none.
  var leastTenth: Rounded? {
    lower.map { end in
      let (tenths, isExact) = Self.tenthsBelow(end.number)
      return Rounded(units: isExact && end.isIncluded ? tenths : tenths + 1, decimals: 1)
    }
  }

  /// The greatest tenth that belongs to the interval's upper end; nil where there is none.
  var greatestTenth: Rounded? {
    upper.map { end in
      let (tenths, isExact) = Self.tenthsBelow(end.number)
      return Rounded(units: isExact && !end.isIncluded ? tenths - 1 : tenths, decimals: 1)
    }
  }

  /// The greatest number of tenths that is not above a number, and whether it is that number.
  private static func tenthsBelow(_ number: Rational) -> (tenths: Int128, isExact: Bool) {
    let (quotient, rest) = (10 * number.numerator).quotientAndRemainder(
      dividingBy: number.denominator)
    return (rest < 0 ? quotient - 1 : quotient, rest == 0)
  }
}
