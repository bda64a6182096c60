/// The lines before a document's `---` that begin with `%`.
///
/// `%YAML 1.1` and `%YAML 1.2` say nothing new and are accepted; the others would change what tags
/// mean, and tags are refused anyway.
struct DirectiveLines {
  /// Each refused line with its place.
  private(set) var refused: [(line: String, place: Int)] = []

  init(_ text: Span<UInt8>) {
    var (start, seen, scalars) = (0, 0, 0)
    while start < text.count {
      let first = text[start]
      // Only blank lines, comments and directives may stand before the document.
      guard first == UInt8(ascii: "%") || first == UInt8(ascii: "#") || first <= 0x20 else {
        return
      }
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") {
        end += 1
      }
      if first == UInt8(ascii: "%") {
        let line = String(decoding: (start..<end).map { text[$0] }, as: UTF8.self)
        let isVersion = ["%YAML 1.1", "%YAML 1.2"].contains { accepts(line, $0) }
        if isVersion { seen += 1 }
        if !isVersion || seen > 1 { refused.append((line, scalars)) }
      } else if let sign = (start..<end).first(where: { text[$0] > 0x20 }),
        text[sign] != UInt8(ascii: "#")
      {
        return
      }
      for position in start..<min(end + 1, text.count) where text[position] & 0xC0 != 0x80 {
        scalars += 1
      }
      start = end + 1
    }
  }

  /// Blanks between the words and a comment behind them are free.
  private func accepts(_ line: String, _ version: String) -> Bool {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
    return words.prefix(2).joined(separator: " ") == version
      && (words.count == 2 || words[2].hasPrefix("#"))
  }
}
