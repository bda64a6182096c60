import Testing

struct `A broken profile among others` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write("employees: 45\n", to: ["list/a.yaml", "list/c.yaml", "list/d.yaml"])
    try folder.write("name: B\nemployes: 45\n", to: "list/b.yaml")
  }

  @Test func `leaves the others scored`() throws {
    let ended = try program.run("score", "--format", "ndjson", "list")
    #expect(try ended.records.map(\.profile) == ["a", "c", "d"])
  }

  @Test func `leaves the others explained`() throws {
    let ended = try program.run("explain", "list")
    #expect(ended.lines.count { ["a", "c", "d"].contains($0) } == 3)
  }

  @Test(arguments: ["score", "explain"])
  func `is named with file, line and column`(_ command: String) throws {
    let messages = try program.run(command, "list").messages
    #expect(messages.hasPrefix("list/b.yaml:2:1: error: "))
  }

  @Test func `is shown with its line and a mark`() throws {
    let messages = try program.run("score", "list").messages
    #expect(messages.contains("\n  employes: 45\n  ^\n"))
  }

  @Test func `is told the nearest right name`() throws {
    #expect(try program.run("score", "list").messages.contains("'employees'"))
  }

  @Test(arguments: ["score", "explain"])
  func `is one fault and not the program's`(_ command: String) throws {
    #expect(try program.run(command, "list").status == 1)
  }

  @Test func `is counted and named by the summary`() throws {
    let summary = try program.run("score", "list").messages.split(separator: "\n").suffix(2)
    #expect(summary.first?.contains("scored 3") == true)
    #expect(summary.first?.contains("refused 1") == true)
    #expect(summary.last?.contains("list/b.yaml") == true)
  }

  @Test func `is named even when quiet`() throws {
    let messages = try program.run("score", "--quiet", "list").messages
    #expect(messages.split(separator: "\n").count == 3)
  }
}

struct `A profile with several mistakes` {
  let text = "employes: 45\nemployees: many\nbudget_usd: -1\nemployees: 46\nsector: [trade]\n"

  @Test func `is told all of them in one run`() throws {
    let messages = try Program().run("score", "--quiet", input: text).messages
    let lines = messages.matches(of: #/(?m)^-:(\d):\d+: error: /#).map(\.output.1)
    #expect(lines == ["1", "2", "3", "4", "5"])
  }

  @Test func `is counted once`() throws {
    let messages = try Program().run("score", input: text).messages
    #expect(messages.contains("refused 1"))
  }

  @Test func `takes a bounded number of messages`() throws {
    let long = String(repeating: "long_", count: 500)
    let text = (1...5000).map { "\(long)\($0): \(long)\n" }.joined()
    let messages = try Program().run("score", input: text).messages
    #expect(messages.matches(of: #/: error: /#).count <= 100)
    #expect(messages.utf8.count <= 1 << 16)
    #expect(messages.split(separator: "\n").allSatisfy { $0.count <= 300 })
  }
}

struct `A summary` {
  let folder = TemporaryFolder()

  @Test func `counts profiles by outcome`() throws {
    let text = "customer_needs: [sales_pipeline]\n"
    try folder.write("{}\n", to: ["list/a.yaml", "list/b.yaml"])
    try folder.write(text, to: "list/c.yaml")
    let ended = try Program(in: folder).run("score", "--format", "ndjson", "list")
    #expect(try ended.records.map(\.outcome) == ["none", "none", "crm"])
    // Of a profile that says nothing, nothing is clear: that is not the outcome "none".
    #expect(ended.messages.contains("(crm 1, not clear yet 2)"))
  }

  @Test func `names ten refused files and counts the rest`() throws {
    try folder.write("employees: many\n", to: (10...22).map { "list/\($0).yaml" })
    let messages = try Program(in: folder).run("score", "list").messages
    let last = try #require(messages.split(separator: "\n").last)
    #expect(last.contains("list/19.yaml") && !last.contains("list/20.yaml"))
    #expect(last.contains("3 more"))
  }

  @Test func `is left out for one profile`() throws {
    #expect(try Program().run("score", input: "employees: 45\n").messages == "")
  }

  @Test func `is left out when quiet`() throws {
    let ended = try Program().run("score", "--quiet", input: "employees: 45\n---\nemployees: 46\n")
    #expect(ended.messages == "")
  }
}

struct `A missing path` {
  let folder = TemporaryFolder()

  @Test func `is named and leaves the others scored`() throws {
    try folder.write("employees: 45\n", to: "good.yaml")
    let ended = try Program(in: folder)
      .run("score", "--format", "ndjson", "missing.yaml", "good.yaml")
    #expect(ended.messages.contains("missing.yaml: No such file or directory"))
    #expect(try ended.records.map(\.profile) == ["good"])
  }
}
