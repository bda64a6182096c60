/// Reads a test on a number: the unary tests of DMN's FEEL (OMG DMN 1.5, 10.3.2).
///
/// `test := list | "not(" list ")"`, `list := item ("," item)*`, an item is a number, an operator
/// with a number, or `a..b` within brackets of which `(`, a leading `]`, `)` and a trailing `[`
/// exclude the end.
struct NumberTestReader {
  private var bytes: [UInt8]
  private var position = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// Nil where the text is no test.
  static func test(_ text: String) -> NumberTest? {
    var reader = NumberTestReader(text)
    let isNegated = reader.skipNot()
    guard let intervals = reader.list() else { return nil }
    if isNegated, !reader.skip(")") { return nil }
    return reader.isAtEnd ? NumberTest(intervals, isNegated: isNegated) : nil
  }

  /// Nil where the text is not one item.
  static func item(_ text: String) -> Interval? {
    var reader = NumberTestReader(text)
    guard let interval = reader.item(), reader.isAtEnd else { return nil }
    return interval
  }

  private mutating func list() -> [Interval]? {
    var intervals: [Interval] = []
    repeat {
      guard let interval = item() else { return nil }
      intervals.append(interval)
    } while skip(",")
    return intervals
  }

  private mutating func item() -> Interval? {
    if skip(">=") { return number().map { Interval(from: .init($0, isIncluded: true)) } }
    if skip("<=") { return number().map { Interval(to: .init($0, isIncluded: true)) } }
    if skip(">") { return number().map { Interval(from: .init($0, isIncluded: false)) } }
    if skip("<") { return number().map { Interval(to: .init($0, isIncluded: false)) } }
    if skip("=") { return number().map(Interval.init(only:)) }
    if skip("[") { return range(isLowerIncluded: true) }
    if skip("(") || skip("]") { return range(isLowerIncluded: false) }
    return number().map(Interval.init(only:))
  }

  private mutating func range(isLowerIncluded: Bool) -> Interval? {
    guard let lower = number(), skip(".."), let upper = number(), lower <= upper else { return nil }
    let isUpperIncluded = skip("]")
    guard isUpperIncluded || skip(")") || skip("[") else { return nil }
    return Interval(
      from: .init(lower, isIncluded: isLowerIncluded),
      to: .init(upper, isIncluded: isUpperIncluded))
  }

  private mutating func number() -> FixedPoint? {
    skipBlanks()
    var end = position
    while end < bytes.count, isPartOfNumber(at: end) { end += 1 }
    let text = Array(bytes[position..<end])
    position = end
    return try? NumberText(text.span, onlyASCII: true).value
  }

  /// A point followed by another one belongs to a range.
  private func isPartOfNumber(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    case UInt8(ascii: "."):
      !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "."))
        && index > 0 && bytes[index - 1] != UInt8(ascii: ".")
    default: false
    }
  }

  private mutating func skipNot() -> Bool {
    let start = position
    if skip("not"), skip("(") { return true }
    position = start
    return false
  }

  private mutating func skip(_ word: String) -> Bool {
    skipBlanks()
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  private var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return position == bytes.count
    }
  }
}
