/// An exact decimal number with at most four decimal places, held as a scaled 64-bit integer.
///
/// The range is ±922337203685477.5807. What lies outside is an error, never rounded or clamped.
public struct FixedPoint: Sendable, Hashable {
  /// Ten thousandths.
  public var scaled: Int64

  /// Ten thousandths to a whole.
  public static let scale: Int64 = 10_000
  /// Decimal places.
  public static let places = 4

  public init(scaled: Int64) { self.scaled = scaled }

  /// A whole number, of which the magnitude must be below 922,337,203,685,478.
  public init(_ whole: Int) { scaled = Int64(whole) * Self.scale }
}

extension FixedPoint: Comparable {
  public static func < (a: FixedPoint, b: FixedPoint) -> Bool { a.scaled < b.scaled }
}

extension FixedPoint: CustomStringConvertible {
  /// The shortest form: `45`, `-0.5`, `1250.25`.
  public var description: String {
    let magnitude = scaled.magnitude
    let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: UInt64(Self.scale))
    let sign = scaled < 0 ? "-" : ""
    guard fraction > 0 else { return sign + String(whole) }
    var digits = String(fraction)
    digits = String(repeating: "0", count: Self.places - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
