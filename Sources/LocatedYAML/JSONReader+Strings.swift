extension JSONReader {
  /// Reads a text with its quotes.
  mutating func readString(_ text: Span<UInt8>) throws(Stop) {
    let (start, opening, place) = (tree.text.count, position, place)
    position += 1
    while true {
      copyPlain(text)
      guard position < text.count else { throw stop("a text does not end") }
      guard tree.text.count - start <= YAMLReader.longestScalar else {
        throw Stop(problem: .tooLong(YAMLReader.longestScalar), position: opening)
      }
      switch text[position] {
      case UInt8(ascii: "\""):
        position += 1
        return append(.quoted, from: start, at: place)
      case UInt8(ascii: "\\"): try readEscape(text)
      case 0..<0x20: throw stop("a control character in a text has to be escaped")
      default: try copyScalar(text)
      }
    }
  }

  /// Copies printable ASCII, which is nearly everything.
  private mutating func copyPlain(_ text: Span<UInt8>) {
    var end = position
    while end < text.count, 0x20..<0x7F ~= text[end], text[end] != UInt8(ascii: "\""),
      text[end] != UInt8(ascii: "\\")
    {
      end += 1
    }
    unsafe text.extracting(position..<end).withUnsafeBufferPointer {
      unsafe tree.text.append(contentsOf: $0)
    }
    position = end
  }

  private mutating func copyScalar(_ text: Span<UInt8>) throws(Stop) {
    guard let (_, length) = text.scalar(at: position) else {
      throw Stop(problem: .notUTF8, position: position)
    }
    for offset in 0..<length { tree.text.append(text[position + offset]) }
    position += length
    continuations += length - 1
  }

  private mutating func readEscape(_ text: Span<UInt8>) throws(Stop) {
    guard position + 1 < text.count else { throw stop("a text does not end") }
    let byte: UInt8
    switch text[position + 1] {
    case UInt8(ascii: "u"): return try readCodePoint(text)
    case UInt8(ascii: "b"): byte = 0x08
    case UInt8(ascii: "f"): byte = 0x0C
    case UInt8(ascii: "n"): byte = 0x0A
    case UInt8(ascii: "r"): byte = 0x0D
    case UInt8(ascii: "t"): byte = 0x09
    case let same where [0x22, 0x2F, 0x5C].contains(same): byte = same
    default: throw stop("there is no such escape")
    }
    tree.text.append(byte)
    position += 2
  }

  private mutating func readCodePoint(_ text: Span<UInt8>) throws(Stop) {
    guard var code = codeUnit(text, at: position) else {
      throw stop("four hexadecimal digits should follow \\u")
    }
    var length = 6
    if 0xD800..<0xDC00 ~= code, let low = codeUnit(text, at: position + 6), 0xDC00..<0xE000 ~= low {
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      length = 12
    }
    guard let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) else {
      throw stop("this escape is half of a character")
    }
    tree.text.append(contentsOf: encoded)
    position += length
  }

  /// The code unit of an escape `\uXXXX`; nil where none stands.
  private func codeUnit(_ text: Span<UInt8>, at start: Int) -> UInt32? {
    guard start + 6 <= text.count, text[start] == UInt8(ascii: "\\"),
      text[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var code: UInt32 = 0
    for offset in 2..<6 {
      switch text[start + offset] {
      case let digit where digit &- 0x30 < 10: code = code << 4 | UInt32(digit &- 0x30)
      case let letter where (letter | 0x20) &- 0x61 < 6:
        code = code << 4 | UInt32((letter | 0x20) &- 0x61 + 10)
      default: return nil
      }
    }
    return code
  }
}
