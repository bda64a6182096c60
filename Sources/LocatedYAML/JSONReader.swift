/// Reads one JSON text (RFC 8259) into the tree that a YAML document gives.
///
/// Numbers stay as they are written; what they are worth is for those who know their type. Repeated
/// keys are refused, and escapes that stand for half a character. The limits are those of YAML.
public struct JSONReader: ~Copyable {
  public internal(set) var tree = YAMLTree()
  /// One problem at most: after it nothing can be trusted.
  public private(set) var problems = ProblemList()

  private var repeatedKeys = RepeatedKeys()
  var position = 0
  /// Bytes so far that continue a scalar: places count scalars.
  var continuations = 0

  struct Stop: Error {
    var problem: Diagnostic.Problem
    /// In bytes.
    var position: Int
  }

  public init() {}

  /// Reads a text that holds one value; `problems` says whether it can be used.
  ///
  /// A byte order mark at the start is skipped, and places are counted after it.
  public mutating func read(_ bytes: Span<UInt8>) {
    problems.removeAll()
    tree.nodes.removeAll(keepingCapacity: true)
    tree.text.removeAll(keepingCapacity: true)
    (position, continuations) = (0, 0)
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    let text = bytes.extracting((hasMark ? 3 : 0)...)
    tree.text.reserveCapacity(text.count)
    do throws(Stop) {
      try readValue(text, depth: 1)
      skipBlanks(text)
      if position < text.count { throw stop("something follows its end") }
    } catch {
      problems.add(error.problem, at: place(of: error.position, in: text))
    }
  }

  var place: Int { position - continuations }

  private func place(of end: Int, in text: Span<UInt8>) -> Int {
    (0..<end).count { text[$0] & 0xC0 != 0x80 }
  }

  func stop(_ reason: String) -> Stop {
    Stop(problem: .notJSON(reason), position: position)
  }

  private mutating func skipBlanks(_ text: Span<UInt8>) {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func readValue(_ text: Span<UInt8>, depth: Int) throws(Stop) {
    skipBlanks(text)
    guard position < text.count else { throw stop("it ends where a value should stand") }
    guard tree.nodes.count < YAMLReader.mostValues else {
      throw Stop(problem: .tooManyValues(YAMLReader.mostValues), position: position)
    }
    switch text[position] {
    case UInt8(ascii: "{"): try readMembers(text, depth)
    case UInt8(ascii: "["): try readItems(text, depth)
    case UInt8(ascii: "\""): try readString(text)
    case UInt8(ascii: "t"): try readWord("true", text)
    case UInt8(ascii: "f"): try readWord("false", text)
    case UInt8(ascii: "n"): try readWord("null", text)
    default: try readNumber(text)
    }
  }

  // MARK: Lists and mappings

  private mutating func begin(_ kind: YAMLTree.Kind, _ depth: Int) throws(Stop) -> Int {
    guard depth <= YAMLReader.deepest else {
      throw Stop(problem: .tooDeep(YAMLReader.deepest), position: position)
    }
    tree.nodes.append(
      .init(kind: kind, place: place, next: 0, textStart: tree.text.count, textCount: 0))
    position += 1
    return tree.nodes.count - 1
  }

  private mutating func readItems(_ text: Span<UInt8>, _ depth: Int) throws(Stop) {
    let list = try begin(.list, depth)
    if !isClosed(by: UInt8(ascii: "]"), text) {
      repeat { try readValue(text, depth: depth + 1) } while try goesOn(UInt8(ascii: "]"), text)
    }
    tree.nodes[list].next = tree.nodes.count
  }

  private mutating func readMembers(_ text: Span<UInt8>, _ depth: Int) throws(Stop) {
    let (mapping, start) = (try begin(.mapping, depth), position)
    var keys = 0
    if !isClosed(by: UInt8(ascii: "}"), text) {
      repeat {
        skipBlanks(text)
        guard position < text.count, text[position] == UInt8(ascii: "\"") else {
          throw stop("a key in double quotes should stand here")
        }
        try readString(text)
        skipBlanks(text)
        guard position < text.count, text[position] == UInt8(ascii: ":") else {
          throw stop("a colon should stand after a key")
        }
        position += 1
        try readValue(text, depth: depth + 1)
        keys += 1
      } while try goesOn(UInt8(ascii: "}"), text)
    }
    guard keys <= YAMLReader.mostKeys else {
      throw Stop(problem: .tooManyKeys(YAMLReader.mostKeys), position: start - 1)
    }
    tree.nodes[mapping].next = tree.nodes.count
    try checkKeys(of: mapping, text)
  }

  private mutating func checkKeys(of mapping: Int, _ text: Span<UInt8>) throws(Stop) {
    repeatedKeys.begin()
    var key = mapping + 1
    while key < tree.nodes[mapping].next {
      if !repeatedKeys.insert(key, of: tree) {
        var (scalars, position) = (0, 0)
        while scalars < tree.nodes[key].place || text[position] & 0xC0 == 0x80 {
          if text[position] & 0xC0 != 0x80 { scalars += 1 }
          position += 1
        }
        throw Stop(problem: .duplicateKey(tree.string(key)), position: position)
      }
      key = tree.nodes[tree.nodes[key].next].next
    }
  }

  private mutating func isClosed(by end: UInt8, _ text: Span<UInt8>) -> Bool {
    skipBlanks(text)
    guard position < text.count, text[position] == end else { return false }
    position += 1
    return true
  }

  /// Whether a comma follows and not the end.
  private mutating func goesOn(_ end: UInt8, _ text: Span<UInt8>) throws(Stop) -> Bool {
    if isClosed(by: end, text) { return false }
    guard position < text.count, text[position] == UInt8(ascii: ",") else {
      throw stop("a comma or the end of a list or mapping should stand here")
    }
    position += 1
    return true
  }

  // MARK: Numbers and words

  mutating func append(_ kind: YAMLTree.Kind, from start: Int, at place: Int) {
    tree.nodes.append(
      .init(
        kind: kind, place: place, next: tree.nodes.count + 1, textStart: start,
        textCount: tree.text.count - start))
  }

  private mutating func appendPlain(_ text: Span<UInt8>, to end: Int) throws(Stop) {
    guard end - position <= YAMLReader.longestScalar else {
      throw Stop(problem: .tooLong(YAMLReader.longestScalar), position: position)
    }
    let (start, place) = (tree.text.count, place)
    unsafe text.extracting(position..<end).withUnsafeBufferPointer {
      unsafe tree.text.append(contentsOf: $0)
    }
    append(.plain, from: start, at: place)
    position = end
  }

  private mutating func readWord(_ word: StaticString, _ text: Span<UInt8>) throws(Stop) {
    let end = position + word.utf8CodeUnitCount
    guard end <= text.count,
      word.withUTF8Buffer({ word in
        (position..<end).allSatisfy { unsafe text[$0] == word[$0 - position] }
      })
    else { throw stop("'\(word)' is not spelt out here") }
    try appendPlain(text, to: end)
  }

  private mutating func readNumber(_ text: Span<UInt8>) throws(Stop) {
    var end = position
    func skip(_ bytes: UInt8...) -> Bool {
      guard end < text.count, bytes.contains(text[end]) else { return false }
      end += 1
      return true
    }
    func skipDigits() -> Int {
      let start = end
      while end < text.count, text[end] &- 0x30 < 10 { end += 1 }
      return end - start
    }
    _ = skip(UInt8(ascii: "-"))
    let first = end
    let whole = skipDigits()
    guard whole > 0 else { throw stop("a value should stand here") }
    let hasLeadingZero = whole > 1 && text[first] == UInt8(ascii: "0")
    let hasBadFraction = skip(UInt8(ascii: ".")) && skipDigits() == 0
    var hasBadExponent = false
    if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "-"), UInt8(ascii: "+"))
      hasBadExponent = skipDigits() == 0
    }
    guard !hasLeadingZero, !hasBadFraction, !hasBadExponent else {
      throw stop("this number is not written as JSON demands")
    }
    try appendPlain(text, to: end)
  }
}
