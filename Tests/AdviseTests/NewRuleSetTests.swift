import Testing

struct `A new rule set` {
  let folder = TemporaryFolder()
  let program: Program

  init() { program = Program(in: folder) }

  @Test func `is loaded without a word, and its example is scored`() throws {
    #expect(try program.run("rules", "new", "way").status == 0)
    let ended = try program.run(
      "score", "--rules", "way/way.yaml", "way/example.yaml", "--format", "ndjson")
    #expect(ended.messages == "")
    #expect(try ended.record.outcome == "both")
    #expect(try ended.record.ruleset.name == "way")
  }

  @Test func `says what to do next, with commands that run`() throws {
    let messages = try program.run("rules", "new", "way").messages
    let commands = messages.split(separator: "\n").filter { $0.hasPrefix("  advise ") }
    #expect(commands.count == 3)
    for command in commands { #expect(try program.bash(String(command)).status == 0) }
  }

  @Test func `is named after the last part of the folder`() throws {
    try folder.write("", to: "deep/keep")
    #expect(try program.run("rules", "new", "deep/way/").status == 0)
    #expect(try folder.read("deep/way/way.yaml").contains("\nruleset: way\n"))
  }

  @Test func `has an attribute of every type, in both languages`() throws {
    _ = try program.run("rules", "new", "way")
    let text = try folder.read("way/way.yaml")
    for type in ["number", "integer", "boolean", "choice", "choices"] {
      #expect(text.contains("type: \(type)\n"))
    }
    #expect(text.contains("derive:") && text.contains("expect:"))
    let arabic = try program.run(
      "explain", "--rules", "way/way.yaml", "way/example.yaml", "--lang", "ar")
    #expect(try arabic.result.contains("الدراجة والقطار"))
  }

  @Test func `can end in every outcome, and reaches every band`() throws {
    _ = try program.run("rules", "new", "way")
    var profiles = ""
    for distance in ["3", "8", "30"] {
      for station in ["near", "far", "none"] {
        for wishes in ["exercise", "luggage", "reading", "nothing"] {
          for (bicycle, ticket) in [("true", "10"), ("false", "90")] {
            profiles += """
              {distance_km: \(distance), station: \(station), wishes: [\(wishes)],
                bicycle_at_hand: \(bicycle), weekly_ticket_usd: \(ticket), days_per_week: 5}
              ---

              """
          }
        }
      }
    }
    profiles += "{}\n"
    let records = try program.run(
      "score", "--rules", "way/way.yaml", "--format", "ndjson", input: profiles
    ).records
    #expect(Set(records.map(\.outcome)) == ["both", "bicycle", "train", "none"])
  }

  @Test func `takes the place of nothing`() throws {
    try folder.write("mine\n", to: "way/example.yaml")
    let ended = try program.run("rules", "new", "way")
    #expect(ended.status == 74)
    #expect(ended.messages.contains("--force"))
    #expect(try folder.read("way/example.yaml") == "mine\n")
    #expect(try program.run("rules", "new", "way", "--force").status == 0)
    #expect(try folder.read("way/example.yaml") != "mine\n")
  }

  @Test(arguments: ["Way", "9", "..", "/", "a b", "طريق"])
  func `needs a name that rule sets can have`(_ name: String) throws {
    let ended = try program.run("rules", "new", name)
    #expect(ended.status == 64)
    #expect(ended.messages.contains("is no name of a rule set"))
    #expect(try folder.names == [])
  }
}
