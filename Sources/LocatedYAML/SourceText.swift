/// The text of one document, and what to call it in a message.
public struct SourceText: Sendable, Hashable {
  /// The path as the user gave it, `-` for standard input; bytes that are not UTF-8 as `\xNN`.
  public var name: String
  /// Where the text begins in its file: lines count from 1.
  public var firstLine: Int
  public var utf8: [UInt8]
  /// Whether it is an argument of a command line, which names itself and has no lines to count.
  public private(set) var isArgument = false

  public init(name: String, firstLine: Int = 1, utf8: [UInt8]) {
    self.name = name
    self.firstLine = firstLine
    self.utf8 = utf8
  }

  public init(name: String, _ text: String) {
    self.init(name: name, utf8: Array(text.utf8))
  }

  public init(argument text: String) {
    self.init(name: text, text)
    isArgument = true
  }
}

/// A place in a file: line and column, both from 1, the column in Unicode scalars.
public struct SourceLocation: Sendable, Hashable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

extension SourceText {
  /// Line and column of places given as the number of scalars before them, in any order.
  ///
  /// Places are kept as offsets and made readable only here, once a text is refused: a text that
  /// is right pays nothing for them. CR, LF and CRLF end a line.
  public func locations(ofScalars offsets: [Int]) -> [SourceLocation] {
    var found = [SourceLocation](
      repeating: SourceLocation(line: firstLine, column: 1), count: offsets.count)
    var (line, column, scalars, position) = (firstLine, 1, 0, lengthOfByteOrderMark)
    for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      while scalars < offsets[index], position < utf8.count {
        let byte = utf8[position]
        position += 1
        while position < utf8.count, utf8[position] & 0xC0 == 0x80 { position += 1 }
        scalars += 1
        let isLineEnd =
          byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
            && (position == utf8.count || utf8[position] != UInt8(ascii: "\n"))
        (line, column) = isLineEnd ? (line + 1, 1) : (line, column + 1)
      }
      found[index] = SourceLocation(line: line, column: column)
    }
    return found
  }

  /// The texts of some lines of the file, without their ends; very long ones are left out.
  func lines(_ numbers: Set<Int>) -> [Int: String] {
    guard let last = numbers.max() else { return [:] }
    var found: [Int: String] = [:]
    var (current, start, position) = (firstLine, lengthOfByteOrderMark, lengthOfByteOrderMark)
    while current <= last, position <= utf8.count {
      let isEnd =
        position == utf8.count || utf8[position] == UInt8(ascii: "\n")
        || utf8[position] == UInt8(ascii: "\r")
      position += 1
      guard isEnd else { continue }
      if numbers.contains(current), position - start <= Self.longestShown {
        found[current] = String(decoding: utf8[start..<position - 1], as: UTF8.self)
      }
      let isPair =
        position < utf8.count && utf8[position - 1] == UInt8(ascii: "\r")
        && utf8[position] == UInt8(ascii: "\n")
      if isPair { position += 1 }
      start = position
      current += 1
    }
    return found
  }

  /// The text of a line of the file, without its end; empty where there is no such line.
  public func line(_ number: Int) -> String { lines([number])[number] ?? "" }

  /// Bytes of a line that is shown in a message.
  private static let longestShown = 1 << 16

  /// A byte order mark at the very start is no part of the text.
  private var lengthOfByteOrderMark: Int { utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
