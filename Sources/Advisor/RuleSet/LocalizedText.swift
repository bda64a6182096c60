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
  struct UnknownPlaceholder: Error { var name: String }

  /// Reads `{attribute}` and `{name}`; `{{` is a brace.
  init(reading text: String, attribute: (String) -> Int?) throws(UnknownPlaceholder) {
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      pieces = [.text(text)]
      return
    }
    pieces = []
    var literal = ""
    var rest = Substring(text)
    while let brace = rest.firstIndex(of: "{") {
      literal += rest[..<brace]
      rest = rest[rest.index(after: brace)...]
      if rest.first == "{" {
        literal += "{"
        rest = rest.dropFirst()
        continue
      }
      guard let end = rest.firstIndex(of: "}") else {
        throw UnknownPlaceholder(name: String(rest))
      }
      let name = String(rest[..<end])
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
    literal += rest
    if !literal.isEmpty { pieces.append(.text(literal)) }
  }
}
