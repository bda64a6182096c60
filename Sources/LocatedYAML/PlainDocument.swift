/// Reads documents of the form in which nearly all profiles are written, several times faster than
/// libyaml, and leaves everything else to it.
///
/// The form: keys in the first column; behind each a plain or a quoted text on the same line, a
/// list in brackets on the same line, a list of lines that begin with a hyphen, or nothing;
/// comments and blank lines anywhere. What is read gives the tree that libyaml's events give, places
/// included; tests compare the two. Whatever is not just so is not read: `read` says false, and
/// nothing is decided about it here, least of all that it is an error.
struct PlainDocument {
  /// Bytes of a document; the limits of YAML's parts all lie above it, and need no look here.
  private static let largest = 1 << 16

  private var position = 0
  /// Bytes so far that continue a scalar: places count scalars.
  private var continuations = 0

  /// Fills the tree, or says false and leaves it in any state.
  ///
  /// - Parameter text: valid UTF-8 without controls but tabs and line ends.
  mutating func read(_ text: Span<UInt8>, into tree: inout YAMLTree) -> Bool {
    guard text.count <= Self.largest else { return false }
    (position, continuations) = (0, 0)
    var isMarked = false
    while position < text.count {
      switch text[position] {
      case Byte.lineFeed: position += 1
      case Byte.space, Byte.hash:
        guard skipBlankOrComment(text) else { return false }
      case Byte.hyphen:
        guard tree.nodes.isEmpty, !isMarked, skipMarker(text) else { return false }
        isMarked = true
        tree.start = position - 4 - continuations
      default:
        if tree.nodes.isEmpty {
          if !isMarked { tree.start = place }
          tree.nodes.append(node(.mapping, at: place, from: 0, 0))
        }
        guard readEntry(text, &tree) else { return false }
      }
    }
    guard !tree.nodes.isEmpty else { return false }
    tree.nodes[0].next = tree.nodes.count
    return true
  }

  private var place: Int { position - continuations }

  private func node(_ kind: YAMLTree.Kind, at place: Int, from start: Int, _ count: Int)
    -> YAMLTree.Node
  {
    YAMLTree.Node(kind: kind, place: place, next: 0, textStart: start, textCount: count)
  }

  private func append(
    _ kind: YAMLTree.Kind, _ text: Span<UInt8>, _ range: Range<Int>, at place: Int,
    to tree: inout YAMLTree
  ) {
    let start = tree.text.count
    unsafe text.extracting(range).withUnsafeBufferPointer {
      unsafe tree.text.append(contentsOf: $0)
    }
    var scalar = node(kind, at: place, from: start, range.count)
    scalar.next = tree.nodes.count + 1
    tree.nodes.append(scalar)
  }

  /// Goes to the line after one that holds blanks, or a comment, and nothing else.
  private mutating func skipBlankOrComment(_ text: Span<UInt8>) -> Bool {
    skipSpaces(text)
    return endLine(text)
  }

  private mutating func skipSpaces(_ text: Span<UInt8>) {
    while position < text.count, text[position] == Byte.space { position += 1 }
  }

  /// Goes over a line end, or a comment and the line end; false where something else stands.
  ///
  /// The caller has seen to it that a comment has a blank before it.
  private mutating func endLine(_ text: Span<UInt8>) -> Bool {
    if position == text.count { return true }
    if text[position] == Byte.hash {
      while position < text.count, text[position] != Byte.lineFeed {
        guard text[position] != Byte.carriageReturn else { return false }
        if text[position] & 0xC0 == 0x80 { continuations += 1 }
        position += 1
      }
      if position == text.count { return true }
    }
    guard text[position] == Byte.lineFeed else { return false }
    position += 1
    return true
  }

  /// Goes over a line `---`.
  private mutating func skipMarker(_ text: Span<UInt8>) -> Bool {
    guard position + 3 < text.count, text[position + 1] == Byte.hyphen,
      text[position + 2] == Byte.hyphen, text[position + 3] == Byte.lineFeed
    else { return false }
    position += 4
    return true
  }

  /// Reads a key and what stands behind it, to the end of the line or of its list.
  private mutating func readEntry(_ text: Span<UInt8>, _ tree: inout YAMLTree) -> Bool {
    let start = position
    guard isLetter(text[start]) else { return false }
    while position < text.count, isWord(text[position]) { position += 1 }
    guard position < text.count, text[position] == Byte.colon, position - start < 100 else {
      return false
    }
    append(.plain, text, start..<position, at: start - continuations, to: &tree)
    position += 1
    let afterColon = position
    skipSpaces(text)
    guard position < text.count, text[position] != Byte.lineFeed,
      !(text[position] == Byte.hash && position > afterColon)
    else { return readNothingOrLines(text, afterColon, &tree) }
    guard position > afterColon else { return false }
    let isRead =
      switch text[position] {
      case Byte.bracket: readBrackets(text, &tree)
      case Byte.quote, Byte.doubleQuote: readQuoted(text, &tree)
      default: readPlain(text, &tree)
      }
    return isRead && !isIndented(text)
  }

  /// Whether the next line with something on it is indented, and so may belong to a value.
  private func isIndented(_ text: Span<UInt8>) -> Bool {
    var next = position
    while next < text.count {
      let start = next
      while next < text.count, text[next] == Byte.space { next += 1 }
      guard next < text.count else { return false }
      // A comment ends a value; a blank line does not.
      if text[next] != Byte.lineFeed { return next > start && text[next] != Byte.hash }
      next += 1
    }
    return false
  }

  private mutating func readPlain(_ text: Span<UInt8>, _ tree: inout YAMLTree) -> Bool {
    let (start, place) = (position, place)
    let first = text[start]
    let isNegative = first == Byte.hyphen && start + 1 < text.count && isDigit(text[start + 1])
    guard isLetter(first) || isDigit(first) || first >= 0x80 || isNegative || first == Byte.tilde
    else { return false }
    var end = start
    while position < text.count {
      let byte = text[position]
      if byte == Byte.lineFeed || byte == Byte.hash && text[position - 1] == Byte.space { break }
      // A colon may begin another value; a tab is a blank of another kind.
      if byte == Byte.colon || byte < Byte.space { return false }
      position += 1
      if byte & 0xC0 == 0x80 { continuations += 1 }
      if byte != Byte.space { end = position }
    }
    append(.plain, text, start..<end, at: place, to: &tree)
    return endLine(text)
  }

  /// Reads a text in quotes that holds no escapes and no quotes.
  private mutating func readQuoted(_ text: Span<UInt8>, _ tree: inout YAMLTree) -> Bool {
    let (start, place, quote) = (position, place, text[position])
    position += 1
    while position < text.count, text[position] != quote {
      let byte = text[position]
      if byte < Byte.space || byte == Byte.backslash { return false }
      if byte & 0xC0 == 0x80 { continuations += 1 }
      position += 1
    }
    guard position < text.count else { return false }
    append(.quoted, text, start + 1..<position, at: place, to: &tree)
    position += 1
    return endValue(text)
  }

  /// Goes over blanks and the line end, or over blanks and a comment.
  private mutating func endValue(_ text: Span<UInt8>) -> Bool {
    let end = position
    skipSpaces(text)
    if position < text.count, text[position] == Byte.hash, position == end { return false }
    return endLine(text)
  }

  private mutating func readBrackets(_ text: Span<UInt8>, _ tree: inout YAMLTree) -> Bool {
    let list = tree.nodes.count
    tree.nodes.append(node(.list, at: place, from: tree.text.count, 0))
    position += 1
    skipSpaces(text)
    while position < text.count, text[position] != Byte.endBracket {
      guard readWord(text, &tree) else { return false }
      skipSpaces(text)
      guard position < text.count else { return false }
      if text[position] == Byte.comma {
        position += 1
        skipSpaces(text)
        guard position < text.count, text[position] != Byte.endBracket else { return false }
      } else if text[position] != Byte.endBracket {
        return false
      }
    }
    guard position < text.count else { return false }
    position += 1
    tree.nodes[list].next = tree.nodes.count
    return endValue(text)
  }

  /// Reads a word of letters, digits and underscores, as the values of choices are.
  private mutating func readWord(_ text: Span<UInt8>, _ tree: inout YAMLTree) -> Bool {
    let start = position
    guard position < text.count, isLetter(text[position]) || isDigit(text[position]) else {
      return false
    }
    while position < text.count, isWord(text[position]) { position += 1 }
    append(.plain, text, start..<position, at: start - continuations, to: &tree)
    return true
  }

  /// Reads the lines of a list, or that there is nothing behind a key.
  private mutating func readNothingOrLines(
    _ text: Span<UInt8>, _ afterColon: Int, _ tree: inout YAMLTree
  ) -> Bool {
    let emptyPlace = afterColon - continuations
    guard endLine(text) else { return false }
    while position < text.count, text[position] == Byte.hash || text[position] == Byte.lineFeed {
      guard skipBlankOrComment(text) else { return false }
    }
    var indent = 0
    while position + indent < text.count, text[position + indent] == Byte.space { indent += 1 }
    let first = position + indent
    guard first + 1 < text.count, text[first] == Byte.hyphen, text[first + 1] == Byte.space else {
      // An indented line of another kind belongs to the key.
      guard !isIndented(text) else { return false }
      append(.plain, text, afterColon..<afterColon, at: emptyPlace, to: &tree)
      return true
    }
    let list = tree.nodes.count
    tree.nodes.append(node(.list, at: first - continuations, from: tree.text.count, 0))
    while startsItem(text, indent) {
      position += indent + 2
      skipSpaces(text)
      guard readWord(text, &tree), endValue(text) else { return false }
    }
    tree.nodes[list].next = tree.nodes.count
    return !isIndented(text)
  }

  private func startsItem(_ text: Span<UInt8>, _ indent: Int) -> Bool {
    guard position + indent + 1 < text.count else { return false }
    for offset in 0..<indent where text[position + offset] != Byte.space { return false }
    return text[position + indent] == Byte.hyphen && text[position + indent + 1] == Byte.space
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == 0x5F }

  private enum Byte {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let hash = UInt8(ascii: "#")
    static let hyphen = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let comma = UInt8(ascii: ",")
    static let bracket = UInt8(ascii: "[")
    static let endBracket = UInt8(ascii: "]")
    static let quote = UInt8(ascii: "'")
    static let doubleQuote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let tilde = UInt8(ascii: "~")
  }
}
