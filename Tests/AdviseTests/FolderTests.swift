import Testing

struct `A folder` {
  let folder = TemporaryFolder()
  let program: Program

  init() { program = Program(in: folder) }

  private func sources(of path: String = "list") throws -> [String] {
    try program.run("score", "--format", "ndjson", path).records.map(\.source)
  }

  @Test func `is read in the order of names, folders within it too`() throws {
    try folder.write("{}", to: ["list/z.yaml", "list/b.yaml", "list/10.yaml", "list/9.yaml"])
    try folder.write("{}", to: ["list/m/2.yaml", "list/m/1.yaml", "list/B.yaml"])
    #expect(
      try sources() == [
        "list/10.yaml", "list/9.yaml", "list/B.yaml", "list/b.yaml", "list/m/1.yaml",
        "list/m/2.yaml", "list/z.yaml",
      ])
  }

  @Test func `may be written with a slash behind it`() throws {
    try folder.write("{}", to: "list/a.yaml")
    #expect(try sources(of: "list/") == ["list/a.yaml"])
  }

  @Test func `is read for endings in any case and no others`() throws {
    try folder.write("{}", to: ["list/1.yaml", "list/2.yml", "list/3.YAML", "list/4.Yml"])
    try folder.write(
      "no: profile", to: ["list/5.txt", "list/6.yaml~", "list/7.yaml.bak", "list/yaml"])
    #expect(try sources() == ["list/1.yaml", "list/2.yml", "list/3.YAML", "list/4.Yml"])
  }

  @Test func `keeps what is hidden`() throws {
    try folder.write("{}", to: ["list/a.yaml", "list/.b.yaml", "list/.git/c.yaml", "list/.yaml"])
    #expect(try sources() == ["list/a.yaml"])
  }

  @Test func `may have the name of a file`() throws {
    try folder.write("{}", to: "list/old.yaml/a.yaml")
    #expect(try sources() == ["list/old.yaml/a.yaml"])
  }

  @Test(arguments: ["notes.txt", ".hidden.yaml", "deep/er/notes.txt"])
  func `without a profile is an error that names it`(_ name: String) throws {
    try folder.write("employees: 45", to: "list/\(name)")
    let ended = try program.run("score", "list")
    #expect(ended.status == 66)
    #expect(ended.messages.contains("list: "))
    #expect(ended.output == "")
  }

  @Test func `without a profile leaves the others scored`() throws {
    try folder.write("{}", to: ["list/notes.txt", "other/a.yaml"])
    let ended = try program.run("score", "--format", "ndjson", "list", "other")
    #expect(ended.status == 66)
    #expect(try ended.records.map(\.profile) == ["a"])
  }

  @Test func `refuses a FIFO by name and goes on`() throws {
    try folder.write("{}", to: ["list/a.yaml", "list/c.yaml"])
    folder.makeFIFO("list/b.yaml")
    let ended = try program.run("score", "--format", "ndjson", "list")
    #expect(try ended.records.map(\.profile) == ["a", "c"])
    #expect(ended.messages.contains("list/b.yaml"))
    #expect(ended.messages.contains("FIFO"))
    #expect(ended.status == 1)
  }

  @Test func `refuses a link to a device by name`() throws {
    try folder.write("{}", to: "list/a.yaml")
    try folder.link("list/zero.yaml", to: "/dev/zero")
    let ended = try program.run("score", "list")
    #expect(ended.messages.contains("list/zero.yaml"))
    #expect(ended.status == 1)
  }
}

struct `A link in a folder` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write("{}", to: ["list/a.yaml", "outside/b.yaml"])
  }

  private var sources: [String] {
    get throws { try program.run("score", "--format", "ndjson", "list").records.map(\.source) }
  }

  @Test func `to a folder is not followed`() throws {
    try folder.link("list/more", to: "../outside")
    try folder.link("list/more.yaml", to: "../outside")
    #expect(try sources == ["list/a.yaml"])
  }

  @Test func `to the folder itself is not followed`() throws {
    try folder.link("list/again", to: ".")
    #expect(try sources == ["list/a.yaml"])
  }

  @Test func `to a file of the folder is read once`() throws {
    try folder.link("list/0.yaml", to: "a.yaml")
    try folder.link("list/z.yaml", to: "a.yaml")
    #expect(try sources.count == 1)
  }

  @Test func `to a file elsewhere is read`() throws {
    try folder.link("list/b.yaml", to: "../outside/b.yaml")
    #expect(try sources == ["list/a.yaml", "list/b.yaml"])
  }

  @Test func `to a file elsewhere is read once, however many there are`() throws {
    try folder.link("list/b.yaml", to: "../outside/b.yaml")
    try folder.link("list/c.yaml", to: "../outside/b.yaml")
    #expect(try sources == ["list/a.yaml", "list/b.yaml"])
  }

  @Test(arguments: [".hidden/b.yaml", "b.txt"])
  func `to what the folder does not show is read`(_ target: String) throws {
    try folder.write("{}", to: "list/\(target)")
    try folder.link("list/b.yaml", to: target)
    #expect(try sources == ["list/a.yaml", "list/b.yaml"])
  }

  @Test(arguments: ["nowhere.yaml", "b.yaml"])
  func `to nothing or to itself is refused by name`(_ target: String) throws {
    try folder.link("list/b.yaml", to: target)
    let ended = try program.run("score", "--format", "ndjson", "list")
    #expect(try ended.records.map(\.profile) == ["a"])
    #expect(ended.messages.contains("list/b.yaml"))
    #expect(ended.status == 1)
  }

  @Test func `is followed where it is named itself`() throws {
    try folder.link("link", to: "list")
    let ended = try program.run("score", "--format", "ndjson", "link")
    #expect(try ended.records.map(\.source) == ["link/a.yaml"])
  }
}
