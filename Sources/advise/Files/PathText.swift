extension String {
  /// A path as the system knows it, for messages and ids: bytes that are no UTF-8 as `\xNN`.
  init(path bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.elementsEqual(bytes) {
      self = text
      return
    }
    var result = ""
    var rest = Array(bytes)[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      let scalar = String(decoding: rest.prefix(length), as: UTF8.self)
      if scalar.utf8.elementsEqual(rest.prefix(length)) {
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
  init(profileIDFromPath path: String) {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".yaml", ".yml"] where name.lowercased().hasSuffix(ending) && name.count > ending.count {
      name.removeLast(ending.count)
    }
    self = name.unicodeScalars.reduce(into: "") { id, scalar in
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
