import LocatedYAML
import Testing

struct `A YAML document` {
  @Test func `gives every value its text and its place`() {
    let tree = read("name: النور\nlist: [a, 'b']\n").tree
    let texts = tree.nodes.indices.map { tree.isScalar($0) ? tree.string($0) : "" }
    #expect(texts == ["", "name", "النور", "list", "", "a", "b"])
    #expect(tree.nodes.map(\.place) == [0, 0, 6, 12, 18, 19, 22])
  }

  @Test func `may nest 64 deep but not 65`() {
    #expect(codes(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == [])
    #expect(
      codes(String(repeating: "[", count: 65) + String(repeating: "]", count: 65)) == ["too-deep"])
  }

  @Test func `is refused in time however deep it nests`() {
    #expect(codes(String(repeating: "[", count: 1_000_000)) == ["too-deep"])
    #expect(codes(String(repeating: "- ", count: 1_000_000)) == ["too-deep"])
    #expect(codes(String(repeating: "{a: ", count: 200_000)) == ["too-deep"])
  }

  @Test func `may have 10,000 keys in a mapping but not more`() {
    let keys = (0..<10_000).map { "key\($0): 1\n" }.joined()
    #expect(codes(keys) == [])
    #expect(codes(keys + "one_more: 1\n") == ["too-many-keys"])
  }

  @Test func `may hold a text of a mebibyte but not of a byte more`() {
    let longest = String(repeating: "x", count: 1 << 20)
    #expect(codes("a: \"\(longest)\"") == [])
    #expect(codes("a: \"\(longest)x\"") == ["too-long"])
  }

  @Test func `keeps line separators inside quotes as they are`() {
    let tree = read("a: \"x\u{85}y\u{2028}z\u{2029}\"").tree
    #expect(tree.string(2) == "x\u{85}y\u{2028}z\u{2029}")
  }

  @Test func `finds a repeated key among many`() {
    let keys = (0..<500).map { "key\($0): 1\n" }.joined()
    #expect(codes(keys + "key250: 2\n") == ["duplicate-key"])
  }

  @Test func `says at most a hundred problems`() {
    let result = read(String(repeating: "- &a b\n", count: 500))
    #expect(result.problems.all.count == 100)
    #expect(result.problems.omitted == 400)
  }

  @Test func `gets a hint where a test lacks its quotes`() {
    let problems = read("when: >= 250\n").problems
    #expect(problems.all.first?.problem.message.contains("into quotes") == true)
  }

  private func codes(_ text: String) -> [String] {
    read(text).problems.all.map(\.problem.code)
  }

  private func read(_ text: String) -> (tree: YAMLTree, problems: ProblemList) {
    var reader = YAMLReader()
    reader.read(Array(text.utf8).span)
    return (reader.tree, reader.problems)
  }
}
