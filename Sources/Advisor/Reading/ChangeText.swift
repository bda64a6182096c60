import LocatedYAML

/// A change as it is written, cut into its words: `employees=200`, `customer_needs+=a,b`.
///
/// A change is an argument of a command line and no YAML: nothing in it needs quotes. Blanks around
/// its words do not count.
struct ChangeText {
  enum Operation { case set, add, remove }

  var name: YAMLTree.Word
  var operation: Operation
  /// All that stands behind the sign.
  var value: YAMLTree.Word

  /// Nil where there is no sign.
  ///
  /// - Parameter isName: whether an attribute is called so; `a-=1` sets one that is called `a-`.
  init?(_ text: String, isName: (String) -> Bool) {
    let scalars = Array(text.unicodeScalars)
    guard let sign = scalars.firstIndex(of: "=") else { return nil }
    var end = sign
    operation = .set
    if sign > 0, scalars[sign - 1] == "+" || scalars[sign - 1] == "-",
      !isName(Self.word(scalars, 0..<sign).text)
    {
      operation = scalars[sign - 1] == "+" ? .add : .remove
      end = sign - 1
    }
    name = Self.word(scalars, 0..<end)
    value = Self.word(scalars, sign + 1..<scalars.count)
  }

  /// Whether the value is a list in brackets.
  var isList: Bool { value.text.hasPrefix("[") && value.text.hasSuffix("]") && !isBracket }

  /// Whether the value has brackets without being a list.
  var hasStrayBracket: Bool {
    !isList && value.text.contains { "[]{}".contains($0) }
  }

  private var isBracket: Bool { value.text == "[" || value.text == "]" }

  /// The words of the value, with or without brackets around them.
  var items: [YAMLTree.Word] {
    var scalars = Array(value.text.unicodeScalars)
    var start = value.place
    if isList {
      scalars = Array(scalars.dropFirst().dropLast())
      start += 1
    }
    guard scalars.contains(where: { $0 != " " }) else { return [] }
    var (items, first): ([YAMLTree.Word], Int) = ([], 0)
    for end in scalars.indices where scalars[end] == "," || scalars[end] == "،" {
      items.append(Self.word(scalars, first..<end, after: start))
      first = end + 1
    }
    return items + [Self.word(scalars, first..<scalars.count, after: start)]
  }

  /// What stands in a range without the blanks around it.
  private static func word(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, after start: Int = 0
  ) -> YAMLTree.Word {
    let first = range.first { scalars[$0] != " " } ?? range.upperBound
    let last = range.last { scalars[$0] != " " } ?? first - 1
    let text = String(String.UnicodeScalarView(scalars[first..<max(first, last + 1)]))
    return YAMLTree.Word(text, at: start + first)
  }
}
