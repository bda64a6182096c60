import Testing

struct `Standard input` {
  let folder = TemporaryFolder()
  let program: Program

  init() { program = Program(in: folder).with("TERM", "dumb") }

  @Test(arguments: ["score --format ndjson", "score --format ndjson -"])
  func `is read as - and without a path`(_ command: String) throws {
    let ended = try program.bash("echo 'employees: 45' | advise \(command)")
    #expect(try ended.records.map(\.profile) == ["stdin"])
    #expect(try ended.records.map(\.source) == ["-"])
  }

  @Test(arguments: ["explain", "explain -"])
  func `is explained as - and without a path`(_ command: String) throws {
    let ended = try program.bash("echo 'employees: 45' | advise \(command)")
    #expect(ended.lines.first == "stdin")
  }

  @Test func `is not read where a path is given`() throws {
    try folder.write("employees: 45\n", to: "good.yaml")
    let ended = try program.run("score", "--format", "ndjson", "good.yaml", input: "employees: 4\n")
    #expect(try ended.records.map(\.profile) == ["good"])
  }

  @Test func `may stand among files`() throws {
    try folder.write("employees: 45\n", to: ["a.yaml", "b.yaml"])
    let ended = try program.run(
      "score", "--format", "ndjson", "a.yaml", "-", "b.yaml", input: "employees: 4\n")
    #expect(try ended.records.map(\.profile) == ["a", "stdin", "b"])
  }

  @Test func `is called - in messages`() throws {
    let messages = try program.run("score", input: "employees: many\n").messages
    #expect(messages.hasPrefix("-:1:12: error: "))
  }

  @Test func `can be read by its name in the system`() throws {
    let ended = try program.bash("echo 'employees: 45' | advise score --format ndjson /dev/stdin")
    #expect(try ended.records.map(\.source) == ["/dev/stdin"])
  }

  @Test func `that arrives in pieces is read to its end`() throws {
    let pieces =
      "(printf 'employ'; sleep 0.1; printf 'ees: 45\\n---\\nemployees: '; sleep 0.1; echo 4)"
    let ended = try program.bash("\(pieces) | advise score --format ndjson")
    #expect(try ended.records.map(\.profile) == ["stdin#1", "stdin#2"])
  }

  @Test func `that is closed is an input that cannot be read`() throws {
    let ended = try program.bash("advise score <&-")
    #expect(ended.status == 66)
    #expect(ended.messages.contains("-: "))
  }

  @Test func `at a terminal is asked for and not waited for`() throws {
    let ended = try program.onTerminal("score")
    #expect(ended.status == 64)
    #expect(ended.output.contains("standard input"))
  }
}

struct `A file` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write("{}", to: ["a.yaml", "--odd.yaml", ".hidden.yaml"])
  }

  private func sources(_ paths: String...) throws -> [String] {
    try program.run(["score", "--format", "ndjson"] + paths).records.map(\.source)
  }

  @Test func `is read as often as it is named`() throws {
    #expect(try sources("a.yaml", "a.yaml") == ["a.yaml", "a.yaml"])
  }

  @Test func `that looks like an option is read behind --`() throws {
    #expect(try sources("--", "--odd.yaml") == ["--odd.yaml"])
  }

  @Test func `that is hidden is read where it is named`() throws {
    #expect(try sources(".hidden.yaml") == [".hidden.yaml"])
  }

  @Test(arguments: ["big.yaml", "list"])
  func `of gigabytes without content is refused by name and not read`(_ path: String) throws {
    var program = program
    program.limit = .seconds(10)
    _ = try program.bash("mkdir list; truncate -s 5G big.yaml list/big.yaml")
    let ended = try program.run("score", "--format", "ndjson", path, "a.yaml")
    #expect(ended.messages.contains("big.yaml:1:1: error: "))
    #expect(try ended.records.map(\.source) == ["a.yaml"])
    #expect(ended.status == 1)
  }
}

struct `A stream that is named` {
  let folder = TemporaryFolder()
  let program: Program

  init() { program = Program(in: folder) }

  @Test func `may be a FIFO`() throws {
    folder.makeFIFO("profiles.yaml")
    let ended = try program.bash(
      "echo 'employees: 45' > profiles.yaml & advise score --format ndjson profiles.yaml")
    #expect(try ended.records.map(\.profile) == ["profiles"])
  }

  @Test func `may be what another command writes`() throws {
    let ended = try program.bash(
      "advise score --format ndjson <(echo 'employees: 45') <(echo 'employees: 46')")
    #expect(try ended.records.count == 2)
    #expect(ended.status == 0)
  }

  @Test func `may be longer than any buffer`() throws {
    let ended = try program.bash(
      "advise score --format ndjson <(yes -- '--- {employees: 4}' | head -20000) | wc -l")
    #expect(ended.output == "20000\n")
    #expect(ended.status == 0)
  }
}
