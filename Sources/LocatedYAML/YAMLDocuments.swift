/// Cuts a stream of YAML into documents, so that one is read, answered and forgotten at a time.
///
/// A line that begins with `---` starts a document wherever it stands (not even a quoted text may
/// hold one), a line `...` ends one. Cutting there, before anything is parsed, keeps memory flat
/// and lets reading go on after a syntax error.
public struct YAMLDocuments: Sendable {
  /// Bytes of one document.
  public static let largest = 64 << 20
  /// Bytes of comments and blank lines kept before a document.
  private static let mostBlank = 1 << 20

  public struct Document: Sendable {
    /// Where its bytes stand in the buffer.
    public var range: Range<Int>
    public var firstLine: Int
    /// Whether it begins with `---` (and not just after the start or a `...`).
    public var beginsWithMarker: Bool
    /// Whether the `---` of another document follows.
    public var isFollowed = false
    /// Whether it begins with the stream, where a byte order mark may stand.
    public var beginsStream = false
  }

  private var line = 1
  private var position: Int
  /// Where the search for the end of the line goes on once more bytes are there.
  private var searched: Int
  private var start: Int
  private var startLine = 1
  private var isOpen = false
  private var beginsWithMarker = false
  private var hasDirective = false
  private var isFirst = true
  private var waitsForMarker = false
  private var continuesLine = false

  /// - Parameter start: where in the buffer the stream begins.
  public init(startingAt start: Int = 0) {
    position = start
    searched = start
    self.start = start
  }

  /// The start of what is not yet given out: bytes before it may be dropped from the buffer.
  public var firstNeeded: Int { start }
  /// The line on which that begins.
  public var firstLine: Int { startLine }

  /// Gives up the document that is being searched for its end: it is too large.
  ///
  /// What was looked at is no longer needed; the next document that comes is the rest of this one.
  public mutating func abandon() {
    // What comes next may be the middle of a line, and no marker whatever it looks like.
    continuesLine = searched > position
    (start, position) = (searched, searched)
    (isOpen, isFirst) = (true, false)
  }

  /// Says that bytes were dropped from the front of the buffer.
  public mutating func dropped(_ count: Int) {
    start -= count
    position -= count
    searched -= count
  }

  /// After a syntax error reading goes on at the next `---`; what lies between belongs to the
  /// document that could not be read.
  public mutating func skipToMarker() { waitsForMarker = true }

  /// The next whole document of the buffer, nil where more bytes are needed (or, with
  /// `isComplete`, where there is none left).
  public mutating func next(in buffer: Span<UInt8>, isComplete: Bool) -> Document? {
    while let document = cutNext(in: buffer, isComplete: isComplete) {
      if waitsForMarker, !document.beginsWithMarker { continue }
      waitsForMarker = false
      return document
    }
    return nil
  }

  private mutating func cutNext(in buffer: Span<UInt8>, isComplete: Bool) -> Document? {
    while let lineEnd = endOfLine(in: buffer, isComplete: isComplete) {
      let kind =
        continuesLine
        ? .content
        : LineKind(buffer, from: position, to: lineEnd, isStart: isFirst && position == start)
      continuesLine = false
      if kind == .marker, isOpen { return cut(at: position, isFollowed: true) }
      (position, line) = (lineEnd, line + 1)
      switch kind {
      case .marker: (isOpen, beginsWithMarker) = (true, true)
      case .content: isOpen = true
      case .directive: if isOpen == false { hasDirective = true }
      case .endMarker: if isOpen { return cut(at: position) }
      case .blank: dropBlankLines()
      }
    }
    guard isComplete, isOpen || isFirst || hasDirective else { return nil }
    defer { (isFirst, isOpen, hasDirective) = (false, false, false) }
    return cut(at: buffer.count)
  }

  /// Comments before a document belong to it, but not megabytes of them.
  private mutating func dropBlankLines() {
    if !isOpen, !hasDirective, position - start > Self.mostBlank {
      (start, startLine) = (position, line)
    }
  }

  private mutating func cut(at end: Int, isFollowed: Bool = false) -> Document {
    let document = Document(
      range: start..<end, firstLine: startLine, beginsWithMarker: beginsWithMarker,
      isFollowed: isFollowed, beginsStream: isFirst)
    (start, startLine, isFirst) = (end, line, false)
    (isOpen, beginsWithMarker, hasDirective) = (false, false, false)
    return document
  }

  /// The position after the line that begins at `position`.
  private mutating func endOfLine(in buffer: Span<UInt8>, isComplete: Bool) -> Int? {
    var end = max(position, searched)
    while end < buffer.count {
      let byte = buffer[end]
      end += 1
      if byte == UInt8(ascii: "\n") { return end }
      if byte == UInt8(ascii: "\r") {
        // A line feed may follow, perhaps in bytes that are not there yet.
        if end < buffer.count { return buffer[end] == UInt8(ascii: "\n") ? end + 1 : end }
        searched = end - 1
        return isComplete ? end : nil
      }
    }
    searched = end
    return isComplete && position < buffer.count ? end : nil
  }

  private enum LineKind {
    case marker, endMarker, directive, blank, content

    init(_ buffer: Span<UInt8>, from first: Int, to end: Int, isStart: Bool) {
      var start = first
      if isStart, end - start >= 3, buffer[start] == 0xEF, buffer[start + 1] == 0xBB,
        buffer[start + 2] == 0xBF
      {
        start += 3
      }
      guard start < end else {
        self = .blank
        return
      }
      switch buffer[start] {
      case UInt8(ascii: "-"):
        self = Self.isThree(UInt8(ascii: "-"), buffer, start, end) ? .marker : .content
      case UInt8(ascii: "."):
        self = Self.isThree(UInt8(ascii: "."), buffer, start, end) ? .endMarker : .content
      case UInt8(ascii: "%"): self = .directive
      default:
        while start < end, buffer[start] <= 0x20 { start += 1 }
        self = start == end || buffer[start] == UInt8(ascii: "#") ? .blank : .content
      }
    }

    private static func isThree(
      _ byte: UInt8, _ buffer: Span<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
      guard end - start >= 3, buffer[start + 1] == byte, buffer[start + 2] == byte else {
        return false
      }
      return end - start == 3 || buffer[start + 3] <= 0x20
    }
  }
}
