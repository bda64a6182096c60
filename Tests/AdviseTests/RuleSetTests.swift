import CShippedRuleSet
import Foundation
import Testing

struct `The shipped rule set` {
  @Test func `is the file in the repository byte for byte`() throws {
    let file = URL(filePath: Program.repository).appending(path: "rules/erp-crm.yaml")
    let shipped = Data(bytes: shipped_rule_set(), count: shipped_rule_set_size())
    #expect(try shipped == Data(contentsOf: file))
  }

  @Test(arguments: ["score", "explain", "init"])
  func `is used where no other is named`(_ command: String) throws {
    let rules = "\(Program.repository)/rules/erp-crm.yaml"
    let named = try Program().run(command, "--rules", rules, input: "employees: 45\n")
    #expect(named.status == 0)
    #expect(try Program().run(command, input: "employees: 45\n").result == named.result)
  }
}

struct `A rule set that is broken` {
  let folder = TemporaryFolder()
  let text = threeOptions.replacing("weight: 2", with: "weight: 0")
    .replacing("input: lines", with: "input: line")

  init() throws { try folder.write(text, to: "rules.yaml") }

  private func line(of mistake: String) -> Int? {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(mistake) }.map { $0 + 1 }
  }

  @Test(arguments: ["score", "explain", "init"])
  func `ends the program with its places`(_ command: String) throws {
    let ended = try Program(in: folder).run(command, "--rules", "rules.yaml", input: "{}")
    #expect(ended.status == 65)
    #expect(ended.output == "")
    let lines = ended.messages.matches(of: #/(?m)^rules\.yaml:(\d+):\d+: error: /#).map {
      Int($0.output.1)
    }
    #expect(lines == [line(of: "weight: 0"), line(of: "input: line")])
  }

  @Test func `is told of a gap with a witness`() throws {
    try folder.write(threeOptions.replacing("\"> 8\"", with: "\"> 9\""), to: "gap.yaml")
    let ended = try Program(in: folder).run("score", "--rules", "gap.yaml", input: "{}")
    #expect(ended.status == 65)
    #expect(ended.messages.contains(#/(?m)^gap\.yaml:\d+:\d+: error: .*distance_km/#))
  }

  @Test func `is told before any profile is read`() throws {
    let ended = try Program(in: folder).run("score", "--rules", "rules.yaml", "missing.yaml")
    #expect(ended.status == 65)
    #expect(!ended.messages.contains("missing.yaml"))
  }
}

struct `A rule set of three options` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write(threeOptions, to: "rules.yaml")
  }

  private func run(_ command: String..., input: String) throws -> Ended {
    try program.run(command + ["--rules", "rules.yaml"], input: input)
  }

  @Test(arguments: [
    ("{distance_km: 30, lines: [tram]}", "rails", ["tram"]),
    ("{distance_km: 30, lines: [bus]}", "road", ["bus"]),
    ("{distance_km: 8}", "pedals", ["bicycle"]),
    ("{lines: [bus, tram]}", "either", ["tram", "bus"]), ("{distance_km: 8.0001}", "walk", []),
    ("{distance_km: 0, lines: [tram, bus]}", "all", ["tram", "bus", "bicycle"]),
  ])
  func `decides`(_ profile: String, _ outcome: String, _ options: [String]) throws {
    let record = try run("score", "--format", "ndjson", input: profile).record
    #expect(record.outcome == outcome)
    #expect(record.recommends == options)
  }

  @Test func `gives a fit to each option in its order`() throws {
    let output = try run("score", "--format", "ndjson", input: "{lines: [tram]}").result
    #expect(output.contains(#""fit":{"tram":100.0,"bus":-100.0,"bicycle":0.0}"#))
  }

  @Test func `is named by its records with its hash`() throws {
    let record = try run("score", "--format", "ndjson", input: "{}").record
    #expect(record.ruleset.name == "commute")
    #expect(record.ruleset.version == "0.2.0")
    #expect(try program.bash("sha256sum rules.yaml").output.hasPrefix(record.ruleset.sha256))
  }

  @Test func `refuses a profile that ends in a set without an outcome`() throws {
    let ended = try run("score", input: "{distance_km: 1, lines: [tram]}")
    #expect(ended.status == 65)
    #expect(ended.messages.contains("tram and bicycle"))
  }

  @Test func `refuses attributes of another`() throws {
    #expect(try run("score", input: "employees: 45\n").status == 65)
  }

  @Test(arguments: [("en", ["Tram", "Bus", "Bicycle"]), ("ar", ["ترام", "حافلة", "دراجة"])])
  func `is shown whole in a table and a rationale`(_ language: String, _ options: [String]) throws {
    let profile = "{distance_km: 30, lines: [tram]}"
    for command in ["score", "explain"] {
      let ended = try run(command, "--lang", language, "--width", "120", input: profile)
      #expect(ended.status == 0)
      for option in options { #expect(ended.output.contains(option)) }
    }
  }

  @Test func `has its own blank profile`() throws {
    let text = try run("init", input: "").result
    #expect(
      text.matches(of: /(?m)^#([a-z_]+): (?:unknown|\[\])/).map(\.output.1) == [
        "distance_km", "lines",
      ])
  }

  @Test func `has only its own languages`() throws {
    let ended = try run("score", "--lang", "fr", input: "{}")
    #expect(ended.status == 64)
  }
}
