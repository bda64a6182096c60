/// A text for people in one language, without any format: Markdown and HTML are renderings of it.
public struct Document: Sendable {
  var language: String
  var isRightToLeft: Bool
  var title: String
  var contents: String
  var sections: [Section]

  struct Section: Sendable {
    /// Where a link leads.
    var id: String
    var heading: [Span]
    var blocks: [Block]
  }

  enum Block: Sendable {
    case paragraph([Span])
    case list([[Span]])
    case table(Table)
    /// A part with a heading of its own.
    case part(heading: [Span], [Block])
  }

  struct Table: Sendable {
    var head: [[Span]]
    var rows: [[[Span]]]
  }

  /// Words of the program, a text of the rule set, or a name or number in Latin letters.
  enum Span: Sendable {
    case words(String)
    case value(String)
    case code(String)
    /// A length in tenths of a percent beside its number, with a mark where one is needed. Whoever
    /// reads no pictures loses nothing.
    case bar(tenths: Int, isAgainst: Bool = false, needed: Int? = nil)
  }
}

extension [Document.Span] {
  /// Spans one after the other with words between them.
  init(joining parts: [[Document.Span]], by separator: String) {
    self = Array(parts.joined(separator: [.words(separator)]))
  }
}
