import Testing

struct `The id of a profile` {
  let folder = TemporaryFolder()
  let program: Program

  init() { program = Program(in: folder) }

  private func ids(_ text: String, in name: String = "list.yaml") throws -> [String] {
    try folder.write(text, to: name)
    return try program.run("score", "--format", "ndjson", name).records.map(\.profile)
  }

  @Test(arguments: [
    ("al-noor.yaml", "al-noor"), ("AL-NOOR.YML", "AL-NOOR"), ("al.noor.yaml", "al.noor"),
    ("folder/al noor.yaml", "al noor"), ("شركة النور.yaml", "شركة النور"), ("profile", "profile"),
    ("al-noor.txt", "al-noor.txt"), (".al-noor.yaml", ".al-noor"),
  ])
  func `is the file's name without its ending`(_ name: String, _ id: String) throws {
    #expect(try ids("{}", in: name) == [id])
  }

  @Test func `is stdin for standard input`() throws {
    #expect(
      try program.run("score", "--format", "ndjson", input: "{}").record.profile == "stdin")
  }

  @Test func `is what the profile states`() throws {
    #expect(try ids("profile: al-noor\n") == ["al-noor"])
  }

  @Test func `counts the documents of a file`() throws {
    #expect(try ids("{}\n---\n{}\n---\n{}\n") == ["list#1", "list#2", "list#3"])
  }

  @Test func `counts the documents of standard input`() throws {
    let ended = try program.run("score", "--format", "ndjson", input: "--- {}\n--- {}\n")
    #expect(try ended.records.map(\.profile) == ["stdin#1", "stdin#2"])
  }

  @Test func `counts refused documents too`() throws {
    #expect(try ids("{}\n---\nemployees: many\n---\n{}\n") == ["list#1", "list#3"])
  }

  @Test func `counts where only one document is left`() throws {
    #expect(try ids("employees: many\n---\n{}\n") == ["list#2"])
  }

  @Test(arguments: ["--- {}\n", "--- {}\n...\n", "{}\n...\n# the end\n"])
  func `has no number where there is one document`(_ text: String) throws {
    #expect(try ids(text) == ["list"])
  }

  @Test func `is without a number where it is stated`() throws {
    #expect(try ids("profile: a\n---\n{}\n---\nprofile: a\n") == ["a", "list#2", "a"])
  }

  @Test func `shows controls of a file's name as bytes`() throws {
    #expect(try ids("{}", in: "a\u{1B}b\nc\u{9B}.yaml") == [#"a\x1bb\x0ac\xc2\x9b"#])
  }

  @Test(arguments: ["list", "list/*"])
  func `shows what is no UTF-8 in a file's name as bytes`(_ path: String) throws {
    let ended = try program.bash(
      #"mkdir list; echo '{}' > list/$'a\xff.yaml'; advise score --format ndjson \#(path)"#)
    #expect(try ended.records.map(\.profile) == [#"a\xff"#])
  }
}

struct `A syntax error` {
  let text = "employees: 1\n---\nemployees: [\nsector: }\n---\nemployees: 3\n"

  @Test func `leaves the documents before and after it scored`() throws {
    let ended = try Program().run("score", "--format", "ndjson", input: text)
    #expect(try ended.records.map(\.profile) == ["stdin#1", "stdin#3"])
  }

  @Test func `is one refused document`() throws {
    #expect(try Program().run("score", input: text).messages.contains("Read 3: scored 2"))
  }

  @Test func `is named by its place in the file`() throws {
    #expect(try Program().run("score", input: text).messages.contains(#/(?m)^-:[34]:\d+: error: /#))
  }

  @Test func `hides what lies before the next marker`() throws {
    let text = "a: 'open\nemployees: many\n---\nemployees: 3\n"
    let ended = try Program().run("score", "--quiet", input: text)
    #expect(ended.messages.matches(of: #/: error: /#).count == 1)
  }
}
