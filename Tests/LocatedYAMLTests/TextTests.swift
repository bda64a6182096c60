import LocatedYAML
import Testing

struct `Foreign text` {
  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}[31m", "\\u001b[31m"), ("a\u{202E}b", "a\\u202eb"),
    ("\u{9B}2J", "\\u009b2J"), ("x\u{7F}", "x\\u007f"), ("\u{2066}", "\\u2066"),
    ("\u{E0041}", "\\u{e0041}"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("👩\u{200D}💻", "👩\u{200D}💻"),
  ])
  func `is shown with its controls as escapes`(_ text: String, _ shown: String) {
    #expect(text.printable == shown)
  }

  @Test(arguments: [
    ("abc", 3), ("النور", 5), ("مُؤسَّسة", 5), ("東京", 4), ("e\u{301}", 1), ("a\u{2066}b", 2),
  ])
  func `takes the cells that a terminal gives it`(_ text: String, _ cells: Int) {
    #expect(text.cells == cells)
  }
}

struct `A diagnostic` {
  @Test func `shows the line with a mark under the place`() {
    let source = SourceText(name: "x.yaml", "الاسم: 1\nkey: [1, ٢\n")
    let diagnostics = Diagnostics(
      [Diagnostic(.init("code", "message"), at: SourceLocation(line: 2, column: 10))], in: source)
    #expect(
      diagnostics.description == """
        x.yaml:2:10: error: message
          key: [1, ٢
                   ^
        """)
  }

  @Test func `stays short whatever the line is`() {
    let source = SourceText(name: "x.yaml", String(repeating: "\u{1B}", count: 100_000))
    let diagnostics = Diagnostics(
      [Diagnostic(.init("code", "message"), at: SourceLocation(line: 1, column: 50_000))],
      in: source)
    #expect(diagnostics.description.split(separator: "\n").allSatisfy { $0.utf8.count <= 900 })
    #expect(!diagnostics.description.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("a\nb\nc", 4, 3, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("اب\nج", 3, 2, 1),
    ("\u{FEFF}ab", 1, 1, 2),
  ])
  func `knows line and column of a place`(_ text: String, _ scalar: Int, _ line: Int, _ column: Int)
  {
    var problems = ProblemList()
    problems.add(.init("code", "message"), at: scalar)
    let diagnostics = Diagnostics(problems, in: SourceText(name: "x", text))
    #expect(diagnostics.all[0].location == SourceLocation(line: line, column: column))
  }
}

struct `The SHA-256 of a text` {
  // The examples of FIPS 180-4 and lengths around the block size, from sha256sum.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
  ])
  func `is that of the standard`(_ text: String, _ digest: String) {
    #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
  }
}
