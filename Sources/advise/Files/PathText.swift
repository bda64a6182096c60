extension String {
  /// A path as the system knows it, for messages and ids: bytes that are no UTF-8 as `\xNN`.
  init(path bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self = text
      return
    }
    var (result, rest) = ("", Array(bytes)[...])
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      if let scalar = String(validating: rest.prefix(length), as: UTF8.self) {
        result += scalar
        rest = rest.dropFirst(length)
      } else {
        result += Self.hexEscape(first)
        rest = rest.dropFirst()
      }
    }
    self = result
  }

  /// The id of a profile whose document states none: the file's name without its ending.
  init(profileIDFromName name: some BidirectionalCollection<UInt8>) {
    let ending = ProfileFiles.lengthOfEnding(name)
    let stem = name.dropLast(ending < name.count ? ending : 0)
    let text = String(path: stem)
    guard stem.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else {
      self = text
      return
    }
    self = text.unicodeScalars.reduce(into: "") { id, scalar in
      if scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value {
        for byte in String(scalar).utf8 { id += Self.hexEscape(byte) }
      } else {
        id.unicodeScalars.append(scalar)
      }
    }
  }

  private static func hexEscape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }
}
