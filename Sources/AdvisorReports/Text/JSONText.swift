import Advisor
import LocatedYAML

/// Bytes that grow to a JSON text without blanks; strings are escaped as RFC 8259 demands, and
/// control and bidi characters beyond that.
public struct JSONText: Sendable {
  public var bytes: [UInt8] = []

  public init() {}

  /// Adds what is JSON already.
  public mutating func append(raw: [UInt8]) { bytes.append(contentsOf: raw) }

  public mutating func append(raw: StaticString) {
    raw.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds a string with its quotes.
  public mutating func append(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(string)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a list of strings.
  public mutating func append(_ strings: [String]) {
    bytes.append(UInt8(ascii: "["))
    for (index, string) in strings.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(string)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  public mutating func append(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(number.magnitude)
  }

  mutating func appendDigits(_ magnitude: UInt64) {
    var rest = magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Adds the inside of a string.
  public mutating func appendEscaped(_ string: String) {
    var string = string
    let isPlain = string.withUTF8 { utf8 in
      let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
      if isPlain { bytes.append(contentsOf: utf8) }
      return isPlain
    }
    guard !isPlain else { return }
    for scalar in string.unicodeScalars { append(scalar) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append(raw: "\\\"")
    case "\\": append(raw: "\\\\")
    case "\n": append(raw: "\\n")
    case "\r": append(raw: "\\r")
    case "\t": append(raw: "\\t")
    default:
      if scalar.isControl || scalar.isBidiControl {
        let digits = String(scalar.value, radix: 16)
        bytes.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}

extension JSONText {
  /// Adds a number with exactly its decimals.
  mutating func append(_ number: Rounded) {
    guard let units = Int64(exactly: number.units) else {
      return append(raw: Array(number.description.utf8))
    }
    if units < 0 { append(raw: "-") }
    var scale: UInt64 = 1
    for _ in 0..<number.decimals { scale *= 10 }
    appendDigits(units.magnitude / scale)
    guard number.decimals > 0 else { return }
    append(raw: ".")
    var fraction = units.magnitude % scale
    while scale > 1 {
      scale /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / scale))
      fraction %= scale
    }
  }
}

extension JSONText {
  /// Adds a list whose items are written one by one.
  public mutating func appendList<Item>(
    _ items: [Item], _ write: (Item, inout JSONText) -> Void
  ) {
    append(raw: "[")
    for (index, item) in items.enumerated() {
      if index > 0 { append(raw: ",") }
      write(item, &self)
    }
    append(raw: "]")
  }
}
