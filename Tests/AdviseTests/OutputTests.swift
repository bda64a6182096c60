import Testing

/// Every way to results.
private let commands = [
  "advise score good.yaml", "advise score good.yaml --format json",
  "advise score good.yaml --format ndjson", "advise score long.yaml --format ndjson",
  "advise explain good.yaml", "advise init", "advise help", "advise help score",
  "advise --version",
]

struct `Standard output` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write("employees: 45\n", to: "good.yaml")
    try folder.write(
      Array(repeating: "employees: 45\n", count: 500).joined(separator: "---\n"), to: "long.yaml")
  }

  @Test(arguments: commands)
  func `on a full disk is an error that is said`(_ command: String) throws {
    let ended = try program.bash("\(command) > /dev/full")
    #expect(ended.status == 74)
    #expect(ended.messages.contains("No space left on device"))
  }

  @Test(arguments: commands)
  func `that is closed is an error that is said`(_ command: String) throws {
    let ended = try program.bash("\(command) >&-")
    #expect(ended.status == 74)
    #expect(ended.messages.contains("could not be written"))
  }

  @Test(arguments: [
    "advise score long.yaml --quiet", "advise score long.yaml --quiet --format json",
    "advise score long.yaml --quiet --format ndjson", "advise explain long.yaml",
  ])
  func `may be left by its reader without a word`(_ command: String) throws {
    let ended = try program.bash("\(command) --color never | head -1")
    #expect(ended.lines.count == 1)
    #expect(ended.messages == "")
    #expect(ended.status == 0)
  }

  @Test func `may be left by its reader although a summary would follow`() throws {
    let ended = try program.bash("advise score long.yaml --format ndjson | head -1")
    #expect(ended.messages == "")
    #expect(ended.status == 0)
  }

  @Test func `ends an endless input once its reader has gone`() throws {
    let endless = "yes -- '--- {employees: 4}' 2> /dev/null"
    let ended = try program.bash("advise score --format ndjson <(\(endless)) | head -1")
    #expect(try ended.records.map(\.profile).count == 1)
    #expect(ended.status == 0)
  }

  @Test func `carries results only`() throws {
    let text = "employees: many\n---\nemployees: 45\n---\n[\n---\nemployees: 46\n"
    let ended = try program.run("score", "--format", "ndjson", "missing.yaml", "-", input: text)
    #expect(try ended.records.map(\.profile) == ["stdin#2", "stdin#4"])
  }

  @Test func `says nothing of a refused profile`() throws {
    #expect(try program.run("explain", input: "employees: many\n").output == "")
  }

  @Test(arguments: ["table", "json", "ndjson"])
  func `holds the same bytes on two runs`(_ format: String) throws {
    let command = ["score", "--format", format, "\(Program.repository)/profiles"]
    let first = try program.run(command)
    #expect(first.output.utf8.count > 1000)
    #expect(try program.run(command).output == first.output)
  }
}

struct `Standard error` {
  let folder = TemporaryFolder()

  @Test func `that is closed changes nothing else`() throws {
    let program = Program(in: folder)
    try folder.write("employees: many\n", to: "broken.yaml")
    try folder.write("employees: 45\n", to: "good.yaml")
    let command = "advise score --format ndjson broken.yaml good.yaml"
    let (open, closed) = (try program.bash(command), try program.bash("\(command) 2>&-"))
    #expect(closed.output == open.output)
    #expect(closed.status == open.status)
  }

  @Test func `that is full changes nothing else`() throws {
    let ended = try Program().bash("advise score missing.yaml 2> /dev/full")
    #expect(ended.status == 66)
  }
}
