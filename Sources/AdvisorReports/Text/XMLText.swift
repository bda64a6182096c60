import LocatedYAML

/// Text that grows to XML 1.0.
///
/// XML has no way to write most control characters, so these are shown as escapes, as they are to
/// people.
struct XMLText {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// Begins an element; what it holds follows until `end` is called with its name.
  mutating func begin(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes)
    text += ">\n"
  }

  mutating func end(_ name: String) { text += "</\(name)>\n" }

  mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String = "") {
    open(name, attributes)
    text += content.isEmpty ? "/>\n" : ">\(Self.escaped(content))</\(name)>\n"
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
  }

  /// Line ends stay; in attributes there are none.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // By scalars: a combining mark after '<' makes one character of both.
      String(line).printable.unicodeScalars.reduce(into: "") { escaped, scalar in
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
    }.joined(separator: "\n")
  }
}
