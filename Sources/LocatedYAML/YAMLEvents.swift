import CLibYAML

/// The events of a YAML text, in order; the only code that touches libyaml.
@safe struct YAMLEvents: ~Copyable {
  enum Kind { case scalar, list, mapping, end, alias, document, endOfStream, other }

  /// What the reader needs of an event; its text is there until the next one is asked for.
  @safe struct Event {
    var kind: Kind
    var isPlain = false
    /// Whether it stands in single or double quotes.
    var isInQuotes = false
    var hasAnchor = false
    var hasTag = false
    /// Places, in scalars.
    var start: Int
    var end: Int
    var text: UnsafeBufferPointer<UInt8>
  }

  struct Failure: Error {
    var reason: String
    var place: Int
  }

  // libyaml stores a pointer to its own parser and one to the text, so neither may move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// The text must be there, unmoved, until the events are released.
  init(of text: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  mutating func next() throws(Failure) -> Event {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw failure }
    let start = unsafe event.pointee.start_mark.index
    let end = unsafe event.pointee.end_mark.index
    var result = unsafe Event(
      kind: .other, start: start, end: end, text: UnsafeBufferPointer(start: nil, count: 0))
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.pointee.data.scalar
      result.kind = .scalar
      result.isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      result.isInQuotes =
        unsafe scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
        || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
      result.hasAnchor = unsafe scalar.anchor != nil
      result.hasTag = unsafe scalar.tag != nil
      unsafe result.text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .list
      result.hasAnchor = unsafe event.pointee.data.sequence_start.anchor != nil
      result.hasTag = unsafe event.pointee.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      result.kind = .mapping
      result.hasAnchor = unsafe event.pointee.data.mapping_start.anchor != nil
      result.hasTag = unsafe event.pointee.data.mapping_start.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: result.kind = .end
    case YAML_ALIAS_EVENT: result.kind = .alias
    case YAML_DOCUMENT_START_EVENT: result.kind = .document
    case YAML_STREAM_END_EVENT: result.kind = .endOfStream
    default: break
    }
    return result
  }

  private var failure: Failure {
    guard let problem = unsafe parser.pointee.problem else {
      return Failure(reason: "there is not enough memory to read it", place: 0)
    }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) + ": " } ?? ""
    return unsafe Failure(
      reason: context + String(cString: problem), place: parser.pointee.problem_mark.index)
  }
}
