/// Whether bytes are text that a YAML document may consist of.
///
/// libyaml says little about bad bytes and not where they stand, so they are looked at before.
struct TextValidation {
  private(set) var problems = ProblemList()
  /// Places of NEL, LS and PS: allowed inside quotes only, which the reader of the events knows.
  private(set) var separators: [Int] = []

  private var position = 0
  private var scalars = 0

  /// Looks at a text after its byte order mark.
  mutating func check(_ bytes: Span<UInt8>) {
    problems.removeAll()
    separators.removeAll(keepingCapacity: true)
    (position, scalars) = (0, 0)
    while position < bytes.count {
      skipPlain(bytes)
      guard position < bytes.count, look(bytes) else { return }
    }
  }

  /// Goes over printable ASCII, line ends and the letters of two bytes, Arabic ones among them:
  /// nearly everything.
  private mutating func skipPlain(_ bytes: Span<UInt8>) {
    var (next, pairs) = (position, 0)
    while next < bytes.count {
      if isPlain(bytes[next]) {
        next += 1
      } else if beginsPair(bytes[next]), next + 1 < bytes.count, bytes[next + 1] & 0xC0 == 0x80 {
        next += 2
        pairs += 1
      } else {
        break
      }
    }
    scalars += next - position - pairs
    position = next
  }

  /// Whether a byte begins a scalar from U+00C0 to U+07FF, of which none is forbidden.
  private func beginsPair(_ byte: UInt8) -> Bool { 0xC3...0xDF ~= byte }

  private func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
      || byte == UInt8(ascii: "\r")
  }

  /// Looks at one scalar; false where the bytes are no UTF-8 and nothing after them can be trusted.
  private mutating func look(_ bytes: Span<UInt8>) -> Bool {
    guard let (scalar, length) = bytes.scalar(at: position) else {
      problems.add(.notUTF8, at: scalars)
      return false
    }
    switch scalar {
    case 0xFEFF: problems.add(.byteOrderMark, at: scalars)
    case 0x85, 0x2028, 0x2029: separators.append(scalars)
    case 0..<0x20, 0x7F...0x9F: problems.add(.controlCharacter(scalar), at: scalars)
    case 0xFDD0...0xFDEF: problems.add(.noncharacter(scalar), at: scalars)
    case let other where other & 0xFFFE == 0xFFFE: problems.add(.noncharacter(scalar), at: scalars)
    default: break
    }
    position += length
    scalars += 1
    return true
  }
}

extension Span<UInt8> {
  /// The scalar at a position and its length in bytes; nil for what UTF-8 forbids (RFC 3629).
  func scalar(at position: Int) -> (scalar: UInt32, length: Int)? {
    let first = UInt32(self[position])
    let length: Int
    var scalar: UInt32
    let smallest: UInt32
    switch first {
    case 0..<0x80: return (first, 1)
    case 0xC2...0xDF: (length, scalar, smallest) = (2, first & 0x1F, 0x80)
    case 0xE0...0xEF: (length, scalar, smallest) = (3, first & 0x0F, 0x800)
    case 0xF0...0xF4: (length, scalar, smallest) = (4, first & 0x07, 0x10000)
    default: return nil
    }
    guard position + length <= count else { return nil }
    for offset in 1..<length {
      let byte = self[position + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
      return nil
    }
    return (scalar, length)
  }
}
