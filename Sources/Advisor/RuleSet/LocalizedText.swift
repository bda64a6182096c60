/// A text in every language of its rule set, with places for values.
public struct LocalizedText: Sendable, Hashable {
  /// In the order of the rule set's languages.
  public var templates: [Template]

  public init(_ templates: [Template]) { self.templates = templates }

  /// A text cut at its placeholders.
  public struct Template: Sendable, Hashable {
    public enum Piece: Sendable, Hashable {
      case text(String)
      /// The value of an attribute, by index.
      case attribute(Int)
      /// The organisation's name.
      case name
    }

    public var pieces: [Piece]

    public init(_ pieces: [Piece]) { self.pieces = pieces }
  }
}

extension LocalizedText.Template {
  /// What stands in braces and names nothing.
  struct UnknownPlaceholder: Error {
    var name: String
    /// Whether its closing brace is missing.
    var isOpen = false
  }

  /// Reads `{attribute}` and `{name}`; `{{` is a brace.
  init(reading text: String, attribute: (String) -> Int?) throws(UnknownPlaceholder) {
    let brace = UInt8(ascii: "{")
    // Most texts have none, and the bytes themselves tell so in a fraction of the time.
    guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(brace) }) ?? true else {
      pieces = [.text(text)]
      return
    }
    pieces = []
    var literal = ""
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: brace) {
      literal += Substring(rest[..<start])
      rest = rest[rest.index(after: start)...]
      if rest.first == brace {
        literal += "{"
        rest = rest.dropFirst()
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
        throw UnknownPlaceholder(name: String(Substring(rest)), isOpen: true)
      }
      let name = String(Substring(rest[..<end]))
      if !literal.isEmpty { pieces.append(.text(literal)) }
      literal = ""
      if name == "name" {
        pieces.append(.name)
      } else if let index = attribute(name) {
        pieces.append(.attribute(index))
      } else {
        throw UnknownPlaceholder(name: name)
      }
      rest = rest[rest.index(after: end)...]
    }
    literal += Substring(rest)
    if !literal.isEmpty { pieces.append(.text(literal)) }
  }
}
