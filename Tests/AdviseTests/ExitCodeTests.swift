import Testing

struct `The exit code` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write("employees: 45\n", to: ["good.yaml", "other.yaml"])
    try folder.write("employees: many\n", to: "broken.yaml")
    try folder.write("ruleset: broken\n", to: "rules/broken.yaml")
  }

  @Test(arguments: ["score", "explain"])
  func `is 0 where everything was decided`(_ command: String) throws {
    #expect(try program.run(command, "good.yaml", "other.yaml").status == 0)
  }

  @Test(arguments: ["score", "explain"])
  func `is 1 where some profile was refused and others were not`(_ command: String) throws {
    #expect(try program.run(command, "good.yaml", "broken.yaml").status == 1)
  }

  @Test func `is 1 where two profiles were refused`() throws {
    #expect(try program.run("score", "broken.yaml", "broken.yaml").status == 1)
  }

  @Test func `is 1 where one profile of a file was refused`() throws {
    let ended = try program.run("score", input: "employees: 45\n---\nemployees: many\n")
    #expect(ended.status == 1)
  }

  @Test(arguments: [
    ["frobnicate"], ["score", "--frobnicate"], ["score", "--format", "xml"], ["score", "--rules"],
    ["score", "--width", "39"], ["explain", "--width", "201"], ["explain", "--width", "wide"],
    ["explain", "--color", "mauve"], ["explain", "--format", "json"], ["init", "a", "b"],
    ["help", "frobnicate"], ["--frobnicate"],
  ])
  func `is 64 for a command line that is wrong`(_ arguments: [String]) throws {
    let ended = try program.run(arguments)
    #expect(ended.status == 64)
    #expect(ended.output == "")
    #expect(ended.messages != "")
  }

  @Test(arguments: ["score", "explain"])
  func `is 64 without input at a terminal`(_ command: String) throws {
    #expect(try program.onTerminal(command).status == 64)
  }

  @Test(arguments: ["score", "explain"])
  func `is 65 where the only profile was refused`(_ command: String) throws {
    #expect(try program.run(command, "broken.yaml").status == 65)
  }

  @Test func `is 65 where there was nothing to read`() throws {
    #expect(try program.run("score", input: "").status == 65)
  }

  @Test(arguments: ["score", "explain", "init"])
  func `is 65 where the rule set is refused`(_ command: String) throws {
    let ended = try program.run(command, "--rules", "rules/broken.yaml", input: "employees: 45\n")
    #expect(ended.status == 65)
  }

  @Test(arguments: ["score", "explain"])
  func `is 66 where a path is missing`(_ command: String) throws {
    #expect(try program.run(command, "missing.yaml").status == 66)
  }

  @Test(arguments: ["score", "explain", "init"])
  func `is 66 where the rule set is missing`(_ command: String) throws {
    #expect(try program.run(command, "--rules", "missing.yaml").status == 66)
  }

  @Test func `is 66 for a device`() throws {
    #expect(try program.run("score", "/dev/null").status == 66)
  }

  @Test func `is 66 rather than 1`() throws {
    #expect(try program.run("score", "missing.yaml", "good.yaml", "broken.yaml").status == 66)
  }

  @Test func `is 66 rather than 65`() throws {
    #expect(try program.run("score", "missing.yaml", "broken.yaml").status == 66)
  }

  @Test func `is 74 rather than 66`() throws {
    #expect(try program.bash("advise score missing.yaml good.yaml > /dev/full").status == 74)
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)] as [(String, Int32)])
  func `says which signal ended the program`(_ signal: String, _ status: Int32) throws {
    folder.makeFIFO("nobody-writes.yaml")
    let command = "advise score nobody-writes.yaml"
    let ended = try program.bash("timeout --preserve-status -s \(signal) 0.3 \(command)")
    #expect(ended.status == status)
  }

  @Test(arguments: [0, 1, 64, 65, 66, 69, 70, 74, 130, 143])
  func `is explained by a page of help`(_ status: Int) throws {
    let page = try program.run("help", "exit-codes").output
    #expect(page.contains(try Regex("\\b\(status)\\b")))
  }
}
