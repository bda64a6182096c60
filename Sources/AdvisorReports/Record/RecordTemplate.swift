import Advisor

/// Text that is the same in every record, and the places between it where values go.
///
/// All bytes lie in one array and pieces name ranges of it, so that writing a record copies bytes
/// and counts no references.
struct RecordTemplate: Sendable {
  enum Piece: Sendable {
    case bytes(start: Int, count: Int)
    /// The value of an attribute, inside a string.
    case attribute(Int)
    /// The organisation's name, inside a string.
    case name
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []

  /// Adds JSON; returns where its pieces are.
  ///
  /// Pieces of bytes that follow each other become one.
  mutating func add(_ write: (inout Builder) -> Void) -> Range<Int> {
    var builder = Builder()
    write(&builder)
    let first = pieces.count
    for part in builder.finished {
      switch part {
      case .text(let text):
        pieces.append(.bytes(start: bytes.count, count: text.count))
        bytes += text
      case .attribute(let index): pieces.append(.attribute(index))
      case .name: pieces.append(.name)
      }
    }
    return first..<pieces.count
  }

  struct Builder {
    enum Part { case text([UInt8]), attribute(Int), name }

    var json = JSONText()
    private var parts: [Part] = []

    /// Adds a text of the rule set as the inside of a string.
    mutating func append(_ template: LocalizedText.Template) {
      for piece in template.pieces {
        switch piece {
        case .text(let text): json.appendEscaped(text)
        case .attribute(let index): cut(.attribute(index))
        case .name: cut(.name)
        }
      }
    }

    private mutating func cut(_ part: Part) {
      parts += [.text(json.bytes), part]
      json.bytes.removeAll()
    }

    var finished: [Part] { parts + [.text(json.bytes)] }
  }
}
