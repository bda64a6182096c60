/// Characters that take the place of NEL, LS and PS while libyaml reads a text.
///
/// libyaml takes these three for line ends, which YAML 1.2 does not. Each is exchanged for a
/// character of the same length that the text does not hold, and back in the texts of quoted
/// scalars, so that all places stay right.
struct SeparatorStandIns {
  private var pairs: [(separator: [UInt8], standIn: [UInt8])] = []

  init(for text: Span<UInt8>) {
    // U+07B2 and on are not assigned; U+E000 and on are for private use.
    var free: [(UInt32, [UInt8])] = [(0x07B2, [0xC2, 0x85])]
    free += [(0xE000, [0xE2, 0x80, 0xA8]), (0xE100, [0xE2, 0x80, 0xA9])]
    let bytes = (0..<text.count).map { text[$0] }
    for (first, separator) in free {
      let candidates = (first..<first + 14).lazy.compactMap(Unicode.Scalar.init).map {
        Array(String($0).utf8)
      }
      // With all candidates in use the last one is taken, and the text keeps its characters.
      let standIn = candidates.first { !Self.holds(bytes, $0) } ?? separator
      pairs.append((separator, standIn))
    }
  }

  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
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
