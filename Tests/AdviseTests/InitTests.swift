import Testing

struct `A blank profile` {
  let folder = TemporaryFolder()
  let program: Program

  init() { program = Program(in: folder) }

  @Test(arguments: ["en", "ar"])
  func `is scored as it stands`(_ language: String) throws {
    #expect(try program.run("init", "blank.yaml", "--lang", language).status == 0)
    let ended = try program.run("score", "blank.yaml")
    #expect(ended.messages == "")
    #expect(ended.status == 0)
  }

  @Test(arguments: ["en", "ar"])
  func `is scored once the marks before its attributes are removed`(_ language: String) throws {
    let text = try program.run("init", "--lang", language).result
    let filled = text.replacing(/(?m)^#([a-z_]+: (?:unknown|\[\]))$/) { "\($0.output.1)" }
    #expect(filled != text)
    let ended = try program.run("score", input: filled)
    #expect(ended.messages == "")
    #expect(ended.status == 0)
  }

  @Test(arguments: ["en", "ar"])
  func `has every attribute of the rule set`(_ language: String) throws {
    let attributes = try program.run("score", "--format", "ndjson", input: "{}").record.unknown
    let text = try program.run("init", "--lang", language).result
    #expect(
      text.matches(of: /(?m)^#([a-z_]+): (?:unknown|\[\])/).map { String($0.output.1) }
        == attributes)
  }

  @Test(arguments: ["profile", "name", "remarks"])
  func `has a place for what is no attribute`(_ key: String) throws {
    let lines = try program.run("init").lines
    #expect(lines.contains { $0.hasPrefix("#\(key):") || $0.hasPrefix("\(key):") })
  }

  @Test func `asks in the language that is wanted`() throws {
    #expect(try !program.run("init", "--lang", "en").result.contains(/\p{Arabic}/))
    #expect(try program.run("init", "--lang", "ar").result.contains(/\p{Arabic}/))
  }

  @Test func `goes to standard output where no file is named`() throws {
    let output = try program.run("init").result
    _ = try program.run("init", "blank.yaml")
    #expect(try folder.read("blank.yaml") == output)
  }

  @Test func `goes to a file without a result on standard output`() throws {
    let ended = try program.run("init", "blank.yaml")
    #expect(ended.output == "")
    #expect(ended.messages.contains("blank.yaml"))
  }

  @Test func `never takes the place of a file`() throws {
    try folder.write("employees: 45\n", to: "mine.yaml")
    let ended = try program.run("init", "mine.yaml")
    #expect(try folder.read("mine.yaml") == "employees: 45\n")
    #expect(ended.status == 74)
    #expect(ended.messages.contains("--force"))
  }

  @Test func `takes the place of a file with --force`() throws {
    try folder.write(String(repeating: "# long\n", count: 5000), to: "mine.yaml")
    #expect(try program.run("init", "mine.yaml", "--force").status == 0)
    #expect(try folder.read("mine.yaml") == program.run("init").result)
  }

  @Test func `leaves the file as it was where the disk is full`() throws {
    try folder.write("employees: 45\n", to: "mine.yaml")
    let ended = try program.bash("trap '' XFSZ; ulimit -f 1; advise init --force mine.yaml")
    #expect(ended.status == 74)
    #expect(try folder.read("mine.yaml") == "employees: 45\n")
  }

  @Test func `leaves no file behind where the disk is full`() throws {
    let ended = try program.bash("trap '' XFSZ; ulimit -f 1; advise init blank.yaml")
    #expect(ended.status == 74)
    #expect(try folder.names == [])
  }

  @Test func `says where it cannot be written`() throws {
    let ended = try program.run("init", "nowhere/blank.yaml")
    #expect(ended.status == 74)
    #expect(ended.messages.contains("nowhere/blank.yaml: No such file or directory"))
  }
}
