public import Advisor

/// How numbers are written for people.
public struct NumberStyle: Sendable, Hashable {
  /// Whether thousands are set apart: `1,250,000`.
  public var isGrouped: Bool

  public static let plain = NumberStyle(isGrouped: false)
  public static let grouped = NumberStyle(isGrouped: true)

  public func text(_ number: FixedPoint) -> String { text(digits: number.description) }

  /// - Parameter digits: an ASCII number such as `-1250000.5`.
  public func text(digits: String) -> String {
    guard isGrouped else { return digits }
    let sign = digits.hasPrefix("-") ? "-" : ""
    let parts = digits.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    let whole = String(parts.first ?? "0")
    guard whole.count > 3 else { return digits }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return sign + grouped + (parts.count > 1 ? "." + parts[1] : "")
  }
}
