extension String {
  /// The text with everything shown as an escape that could steer a terminal or reorder a line.
  ///
  /// Every foreign text that reaches a person goes through here: values, texts of rule sets, file
  /// names, source lines. Escaped are controls (C0, C1, DEL), bidi controls, line and paragraph
  /// separators, noncharacters and tag characters. U+200C and U+200D stay: Persian and emoji need
  /// them.
  public var printable: String {
    guard unicodeScalars.contains(where: \.isUnsafeToPrint) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * utf8.count)
    for scalar in unicodeScalars {
      if scalar.isUnsafeToPrint {
        bytes += scalar.shownAsEscape.utf8
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Span<UInt8> {
  /// Whether UTF-8 holds a control or a bidi control.
  public var holdsControl: Bool {
    // The bytes 7F, C2, D8 and E2 begin the scalars in question (and others); nearly all texts have
    // few of them.
    for position in indices {
      switch self[position] {
      case 0x20..<0x7F, 0xD9: continue
      case 0..<0x20, 0x7F: return true
      case 0xD8 where position + 1 < count && self[position + 1] == 0x9C: return true
      case 0xC2, 0xE2:
        let bytes = (position..<Swift.min(position + 3, count)).map { self[$0] }
        let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
        if let scalar, scalar.isControl || scalar.isBidiControl { return true }
      default: continue
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// A control that changes the direction of text around it.
  public var isBidiControl: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// C0, DEL and C1.
  public var isControl: Bool { value < 0x20 || 0x7F...0x9F ~= value }

  public var isNoncharacter: Bool { value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= value }

  var isUnsafeToPrint: Bool {
    if 0x20..<0x7F ~= value { return false }
    return isControl || isBidiControl || isNoncharacter || 0x2028...0x2029 ~= value
      || value == 0xFEFF || 0xE0000...0xE007F ~= value
  }

  /// `\u001b`, or `\u{e0041}` beyond four digits.
  var shownAsEscape: String {
    let digits = String(value, radix: 16)
    return digits.count > 4
      ? "\\u{\(digits)}" : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
