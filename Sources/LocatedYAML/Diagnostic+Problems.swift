extension Diagnostic.Problem {
  static let utf16 = Self(
    "utf-16", "the text is in UTF-16; save it as UTF-8")
  static let notUTF8 = Self(
    "not-utf8", "these bytes are not UTF-8; save the text as UTF-8")
  static let byteOrderMark = Self(
    "byte-order-mark", "a byte order mark may stand only at the start of a file; remove it")
  static let lineSeparator = Self(
    "line-separator",
    "the line separators U+0085, U+2028 and U+2029 may stand only inside quotes; remove it")

  static func controlCharacter(_ scalar: UInt32) -> Self {
    Self(
      "control-character",
      "the control character \(codePoint(scalar)) is not allowed; remove it, or write it as an escape inside double quotes"
    )
  }
  static func noncharacter(_ scalar: UInt32) -> Self {
    Self("noncharacter", "\(codePoint(scalar)) is not a character; remove it")
  }

  static func notYAML(_ reason: String, hint: String?) -> Self {
    Self("not-yaml", "this is not YAML: \(reason)" + (hint.map { "; \($0)" } ?? ""))
  }
  static func notJSON(_ reason: String) -> Self {
    Self("not-json", "this is not JSON: \(reason)")
  }
  static func directive(_ text: String) -> Self {
    Self(
      "directive",
      "the directive '\(text.shortened)' is not allowed; only %YAML 1.1 and %YAML 1.2 are")
  }
  static func duplicateKey(_ key: String) -> Self {
    Self("duplicate-key", "'\(key.shortened)' is stated twice; keep one")
  }
  static let mergeKey = Self(
    "merge-key", "merge keys ('<<') are not allowed; write the keys out")
  static let keyIsNotText = Self(
    "key-not-text", "a key must be a word, not a list or a mapping")
  static let alias = Self("alias", "aliases ('*…') are not allowed; write the value out")
  static let anchor = Self("anchor", "anchors ('&…') are not allowed; remove it")
  static let tag = Self("tag", "tags ('!…') are not allowed; remove it")

  static func tooDeep(_ limit: Int) -> Self {
    Self("too-deep", "lists and mappings are nested more than \(limit) deep")
  }
  static func tooManyKeys(_ limit: Int) -> Self {
    Self("too-many-keys", "a mapping has more than \(limit) keys")
  }
  static func tooManyValues(_ limit: Int) -> Self {
    Self("too-many-values", "the document holds more than \(limit) values")
  }
  static func tooLong(_ limit: Int) -> Self {
    Self("too-long", "a text is longer than \(limit) bytes")
  }
  /// A document that was not read because of its size.
  public static func documentTooLarge(_ limit: Int) -> Self {
    Self("document-too-large", "the document is larger than \(limit) bytes")
  }

  private static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// At most 60 characters of a text that came from a file, so that a message stays a line.
  public var shortened: String {
    unicodeScalars.count <= 60
      ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(59))) + "…"
  }
}
