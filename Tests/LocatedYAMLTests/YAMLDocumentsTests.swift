import LocatedYAML
import Testing

struct `A stream of documents` {
  @Test func `is cut at lines that begin with three hyphens`() {
    #expect(cut("a: 1\n---\nb: 2\n") == ["a: 1\n", "---\nb: 2\n"])
  }

  @Test func `is not cut at longer or indented lines`() {
    #expect(cut("a: |\n ---\n----\n") == ["a: |\n ---\n----\n"])
  }

  @Test func `keeps comments and directives with the document that follows`() {
    #expect(
      cut("# one\n%YAML 1.2\n---\na: 1\n...\n# two\n---\nb: 2") == [
        "# one\n%YAML 1.2\n---\na: 1\n...\n", "# two\n---\nb: 2",
      ])
  }

  @Test func `has an empty document after a last marker`() {
    #expect(cut("a: 1\n---\n") == ["a: 1\n", "---\n"])
  }

  @Test func `is one document where the file is empty`() {
    #expect(cut("") == [""])
    #expect(cut("# nothing\n") == ["# nothing\n"])
  }

  @Test func `knows the line on which each begins`() {
    #expect(documents("a: 1\r\n---\r\nb: 2\r---\rc: 3\n", by: 100).map(\.firstLine) == [1, 2, 4])
  }

  @Test(arguments: 1...9)
  func `is cut alike however its bytes arrive`(_ size: Int) {
    let text = "\u{FEFF}# x\n---\r\na: 1\r\n...\r\n\r---\nb: [1,\n---\rc: 2\n...\nd: 3\n---"
    #expect(documents(text, by: size).map(\.text) == documents(text, by: 1_000).map(\.text))
  }

  private func cut(_ text: String) -> [String] { documents(text, by: 1_000).map(\.text) }

  private func documents(_ text: String, by size: Int) -> [(text: String, firstLine: Int)] {
    let bytes = Array(text.utf8)
    var documents = YAMLDocuments()
    var found: [(text: String, firstLine: Int)] = []
    var (end, isComplete) = (0, false)
    while true {
      if let document = documents.next(in: bytes.span.extracting(0..<end), isComplete: isComplete) {
        found.append((String(decoding: bytes[document.range], as: UTF8.self), document.firstLine))
      } else if isComplete {
        return found
      } else {
        isComplete = end == bytes.count
        end = min(end + size, bytes.count)
      }
    }
  }
}
