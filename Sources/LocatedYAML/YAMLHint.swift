/// What to do about a syntax error that people who write rules often make.
struct YAMLHint {
  private(set) var text: String?

  @safe init(_ failure: YAMLEvents.Failure, in bytes: UnsafeBufferPointer<UInt8>) {
    let source = unsafe SourceText(name: "", utf8: Array(bytes))
    let place = source.locations(ofScalars: [failure.place])[0]
    let line = source.line(place.line)
    if let colon = line.range(ofFirst: ": >") ?? line.range(ofFirst: ": |"),
      !line[colon...].dropFirst(3).allSatisfy({
        " +-".contains($0) || $0.isNumber && line[colon...].dropFirst(3).first == $0
      })
    {
      text = "put a test such as \">= 250\" into quotes"
    } else if line.contains("\t") {
      text = "indent with blanks, not with tabs"
    } else if line.contains(": %") || line.contains(": @") || line.contains(": `") {
      text = "put a text that begins with %, @ or ` into quotes"
    }
  }
}

extension String {
  fileprivate func range(ofFirst part: String) -> Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}
