/// A sentence with places for values, `from {} on ({} now)`, filled in their order.
///
/// What is filled in is never looked at: a value with braces in it stays what it is.
struct Phrase: Sendable, ExpressibleByStringLiteral {
  private let text: String

  init(stringLiteral text: String) { self.text = text }

  func callAsFunction(_ values: String...) -> String {
    let pieces = text.split(separator: "{", omittingEmptySubsequences: false)
    precondition(pieces.count == values.count + 1, "a phrase has a place for each value")
    return zip(values, pieces.dropFirst()).reduce(String(pieces[0])) { filled, next in
      filled + next.0 + next.1.dropFirst()
    }
  }
}
