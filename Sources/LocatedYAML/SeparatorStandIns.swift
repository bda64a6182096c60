/// Characters that take the place of NEL, LS and PS while libyaml reads a text.
///
/// libyaml takes these three for line ends, which YAML 1.2 does not. Each is exchanged for a
/// character of the same length that the text does not hold, and back in the texts of quoted
/// scalars, so that all places stay right.
struct SeparatorStandIns {
  private var pairs: [(separator: [UInt8], standIn: [UInt8])] = []

  init(for text: Span<UInt8>) {
    let bytes = (0..<text.count).map { text[$0] }
    // Of the same length in UTF-8: two bytes for NEL, three for LS and PS.
    let kinds: [(separator: [UInt8], candidates: ClosedRange<UInt32>)] = [
      ([0xC2, 0x85], 0x00A1...0x07FF), ([0xE2, 0x80, 0xA8], 0xE000...0xEFFF),
      ([0xE2, 0x80, 0xA9], 0xF000...0xF8FF),
    ]
    for kind in kinds {
      let standIn = kind.candidates.reversed().lazy.compactMap(Unicode.Scalar.init)
        .first { !Self.mayHold(bytes, $0) }
      pairs.append((kind.separator, standIn.map { Array(String($0).utf8) } ?? kind.separator))
    }
  }

  /// Whether a text holds a scalar, or perhaps an escape for it.
  private static func mayHold(_ bytes: [UInt8], _ scalar: Unicode.Scalar) -> Bool {
    let digits = Array(String(scalar.value, radix: 16).utf8)
    return holds(bytes, Array(String(scalar).utf8)) || holds(bytes, digits, ignoringCase: 0x20)
  }

  private static func holds(_ bytes: [UInt8], _ part: [UInt8], ignoringCase bit: UInt8 = 0) -> Bool
  {
    guard bytes.count >= part.count else { return false }
    return (0...bytes.count - part.count).contains { start in
      part.indices.allSatisfy { bytes[start + $0] | bit == part[$0] | bit }
    }
  }

  func hidden(in text: Span<UInt8>) -> [UInt8] {
    var bytes = (0..<text.count).map { text[$0] }
    for pair in pairs { Self.exchange(pair.separator, for: pair.standIn, in: &bytes, from: 0) }
    return bytes
  }

  func restore(in bytes: inout [UInt8], from start: Int) {
    for pair in pairs { Self.exchange(pair.standIn, for: pair.separator, in: &bytes, from: start) }
  }

  private static func exchange(
    _ old: [UInt8], for new: [UInt8], in bytes: inout [UInt8], from start: Int
  ) {
    var position = start
    while position + old.count <= bytes.count {
      if bytes[position...].starts(with: old) {
        bytes.replaceSubrange(position..<position + old.count, with: new)
        position += old.count
      } else {
        position += 1
      }
    }
  }
}
