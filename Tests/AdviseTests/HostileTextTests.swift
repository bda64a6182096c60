import Testing

/// What steers a terminal, or reorders a line.
private let hostile = [
  "\u{1B}[31m", "\u{1B}]52;c;aGk=\u{07}", "\u{9B}2J", "\u{202E}", "\u{2066}\u{2069}", "\u{200F}",
  "\u{61C}", "\u{7F}", "\u{08}\u{08}", "\r", "\t",
]

private let commands: [[String]] = [
  ["score"], ["score", "--format", "json"], ["score", "--format", "ndjson"], ["explain"],
  ["explain", "--lang", "ar"],
]

struct `Text that steers a terminal` {
  let folder = TemporaryFolder()
  let program: Program

  init() { program = Program(in: folder) }

  private func expectHarmless(_ ended: Ended, status: Int32) {
    #expect(ended.output.steering == [])
    #expect(ended.messages.steering == [])
    #expect(ended.status == status)
    #expect(ended.output + ended.messages != "")
  }

  /// The text as a YAML string, written with escapes.
  private func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { "\\U" + String(UInt64($0.value) + 1 << 32, radix: 16).suffix(8) }
      .joined()
      + "\""
  }

  /// A profile for each text, with the text in the value of a key.
  private func profiles(_ key: String, _ texts: [String]) -> String {
    texts.map { "\(key): \(quoted("A\($0)B"))\n" }.joined(separator: "---\n")
  }

  @Test(arguments: commands)
  func `is escaped where a name holds it`(_ command: [String]) throws {
    expectHarmless(
      try program.run(command, input: profiles("name", hostile)), status: 0)
  }

  @Test(arguments: commands)
  func `is escaped where an id holds it`(_ command: [String]) throws {
    let texts = hostile.filter {
      !$0.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    expectHarmless(
      try program.run(command, input: profiles("profile", texts)), status: 0)
  }

  @Test(arguments: commands)
  func `is escaped where a file's name holds it`(_ command: [String]) throws {
    for text in hostile + ["\n"] { try folder.write("{}", to: "list/a\(text)b.yaml") }
    expectHarmless(try program.run(command + ["list"]), status: 0)
  }

  @Test(arguments: hostile + ["\n"])
  func `is escaped where a refused file's name holds it`(_ text: String) throws {
    try folder.write("employees: many\n", to: "list/a\(text)b.yaml")
    let ended = try program.run("score", "list")
    expectHarmless(ended, status: 65)
    #expect(ended.messages.split(separator: "\n").count == 5)
  }

  @Test(arguments: hostile)
  func `is escaped where a mistake holds it`(_ text: String) throws {
    expectHarmless(
      try program.run("score", input: "\(quoted("emp\(text)loyees")): 45\n"), status: 65)
    expectHarmless(try program.run("score", input: "employees: \(quoted(text))\n"), status: 65)
    expectHarmless(try program.run("score", input: "emp\(text)loyees: 45\n"), status: 65)
  }

  @Test(arguments: hostile)
  func `is escaped where a path holds it`(_ text: String) throws {
    expectHarmless(try program.run("score", "a\(text)b.yaml"), status: 66)
    expectHarmless(try program.run("score", "--rules", "a\(text)b.yaml"), status: 66)
    expectHarmless(try program.run("init", "a\(text)b.yaml"), status: 0)
    expectHarmless(try program.run("init", "a\(text)b.yaml"), status: 74)
  }

  @Test(arguments: [
    ["\(hostile[0])"], ["help", hostile[0]], ["score", "--lang", hostile[0]],
    ["score", "--format", hostile[0]], ["score", "--width", hostile[0]],
    ["score", "--\(hostile[0]).yaml"], ["--\(hostile[0])"], ["init", "a", hostile[0]],
  ])
  func `is escaped where the command line holds it`(_ arguments: [String]) throws {
    expectHarmless(try program.run(arguments, input: "{}"), status: 64)
  }

  @Test(arguments: [
    ("\u{1B}", #"\u001b"#), ("\u{202E}", #"\u202e"#), ("\u{9B}", #"\u009b"#),
    ("\u{07}", #"\u0007"#),
    ("\u{61C}", #"\u061c"#), ("\u{2069}", #"\u2069"#), ("\u{7F}", #"\u007f"#),
  ])
  func `is escaped in JSON as JSON has it`(_ text: String, _ escaped: String) throws {
    let ended = try program.run(
      "score", "--format", "ndjson", input: "name: \(quoted("A\(text)B"))\n")
    #expect(ended.output.contains(#""name":"A\#(escaped)B""#))
    #expect(try ended.record.name == "A\(text)B")
  }

  @Test func `is still text for programs in a path`() throws {
    try folder.write("{}", to: "list/a\u{1B}\u{202E}b.yaml")
    let ended = try program.run("score", "--format", "ndjson", "list")
    #expect(try ended.record.source == "list/a\u{1B}\u{202E}b.yaml")
  }

  @Test(arguments: ["می\u{200C}خواهم", "👩\u{200D}🔬"])
  func `is not what joins letters`(_ name: String) throws {
    #expect(try program.run("explain", input: "name: \(name)\n").firstLine == name)
  }
}
