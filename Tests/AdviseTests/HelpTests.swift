import Foundation
import Testing

/// The pages of `advise help`.
let pageOfCommands =
  [
    "ask", "score", "explain", "report", "whatif", "compare", "verify", "evaluate", "interview",
    "init",
  ] + pageOfRuleCommands
let pageOfRuleCommands = [
  "rules new", "rules check", "rules explain-code", "rules test", "rules trace",
  "rules document", "rules schema",
]
let pageOfTopics = ["exit-codes", "environment", "formats", "arabic"]

struct `A help page` {
  @Test(arguments: [[], ["--help"], ["-h"], ["help"]])
  func `is the overview where no command is named`(_ arguments: [String]) throws {
    let ended = try Program().run(arguments)
    #expect(try ended.result.hasPrefix("advise - "))
    #expect(ended.messages == "")
    #expect(ended.status == 0)
  }

  @Test(arguments: pageOfCommands)
  func `of a command is found in four ways`(_ command: String) throws {
    let names = command.split(separator: " ").map(String.init)
    let page = try Program().run(["help"] + names)
    #expect(page.status == 0)
    for arguments in [["--help"], ["-h"], ["x.yaml", "--help"]] {
      #expect(try Program().run(names + arguments).result == page.result)
    }
  }

  @Test(arguments: pageOfCommands)
  func `of a command begins with two examples`(_ command: String) throws {
    let ended = try Program().run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(ended.firstLine.hasPrefix("advise \(command) "))
    let examples = ended.lines.dropFirst().prefix(2)
    #expect(examples.count { $0.hasPrefix("  advise \(command) ") } == 2)
  }

  @Test func `of the program begins with two examples`() throws {
    let examples = try Program().run("--help").lines.dropFirst().prefix(2)
    #expect(examples.count { $0.hasPrefix("  advise ") } == 2)
  }

  @Test(arguments: [[]] + (pageOfCommands + pageOfTopics + ["rules"]).map { [$0] })
  func `fits a terminal`(_ page: [String]) throws {
    let names = page.flatMap { $0.split(separator: " ") }.map(String.init)
    let output = try Program().run(["help"] + names).result
    #expect(output.count { $0 == "\n" } <= 40)
    #expect(output.split(separator: "\n").allSatisfy { String($0).columns <= 80 })
  }

  @Test func `of the program names all others`() throws {
    let overview = try Program().run("help").result
    for page in pageOfCommands + pageOfTopics where !pageOfRuleCommands.contains(page) {
      #expect(overview.contains(page))
    }
    let rules = try Program().run("help", "rules").result
    for page in pageOfRuleCommands { #expect(rules.contains("\n  \(page.dropFirst(6)) ")) }
  }

  @Test(arguments: pageOfCommands)
  func `names every option that its command takes`(_ command: String) throws {
    let names = command.split(separator: " ").map(String.init)
    let page = try Program().run(["help"] + names).result
    // The usage of a command with many options names none of them.
    let script = try Program().run("--generate-completion-script", "bash").result
    let name = names.joined(separator: "_")
    let function = try #require(script.firstRange(of: "\n_advise_\(name)() {"))
    let options = script[function.upperBound...].prefix { $0 != "}" }
      .matches(of: /(?m)^    non_repeating_.*=\(.*/)
      .flatMap { $0.output.matches(of: /--[a-z-]+/).map(\.output) }
    #expect(options.count > 1 || command == "rules explain-code")
    for option in options where option != "--help" { #expect(page.contains(option)) }
  }

  @Test func `of the commands for authors is what they are without a command`() throws {
    let page = try Program().run("rules", "--help").result
    for arguments in [["rules"], ["help", "rules"], ["rules", "-h"]] {
      #expect(try Program().run(arguments).result == page)
    }
  }

  @Test func `that is not there is answered with the nearest`() throws {
    let ended = try Program().run("help", "exit-code")
    #expect(ended.status == 64)
    #expect(ended.messages.contains("'exit-codes'"))
  }
}

struct `A mistyped command line` {
  @Test(arguments: [("scor", "score"), ("explian", "explain"), ("inti", "init"), ("hlep", "help")])
  func `is told the nearest command`(_ typed: String, _ meant: String) throws {
    let ended = try Program().run(typed)
    #expect(ended.status == 64)
    #expect(ended.messages.contains("'\(typed)'"))
    #expect(ended.messages.contains("'\(meant)'"))
  }

  @Test(arguments: [
    ["rules", "trase"], ["help", "rules", "trase"], ["rules", "trase", "--help"],
  ])
  func `is told the nearest command for authors`(_ arguments: [String]) throws {
    let ended = try Program().run(arguments)
    #expect(ended.status == 64)
    #expect(ended.messages.contains("'rules trase'"))
    #expect(ended.messages.contains("'rules trace'"))
  }

  @Test(arguments: [
    (["score", "--formt", "json"], "--format"), (["explain", "--colour", "never"], "--color"),
    (["score", "--rule", "x.yaml"], "--rules"), (["explain", "--langg", "ar"], "--lang"),
    (["init", "--forse"], "--force"), (["--verison"], "--version"),
    (["score", "--hlep"], "--help"), (["rules", "trace", "--rulse", "x.yaml"], "--rules"),
  ])
  func `is told the nearest option`(_ arguments: [String], _ meant: String) throws {
    let ended = try Program().run(arguments)
    #expect(ended.status == 64)
    #expect(ended.messages.contains("'\(meant)'"))
  }

  @Test func `is told where to read on when nothing is near`() throws {
    #expect(try Program().run("frobnicate").messages.contains("advise --help"))
  }

  @Test func `is told the formats there are`() throws {
    let messages = try Program().run("score", "--format", "xml").messages
    for format in ["table", "json", "ndjson"] { #expect(messages.contains(format)) }
  }
}

struct `The version` {
  private let rules = "\(Program.repository)/rules/erp-crm.yaml"

  @Test func `names the program, the rule set and its hash`() throws {
    let version = /advise \d+\.\d+\.\d+\nrules erp-crm \d+\.\d+\.\d+\nsha256 [0-9a-f]{64}\n/
    #expect(try Program().run("--version").output.wholeMatch(of: version) != nil)
  }

  @Test func `has the hash that sha256sum gives`() throws {
    let sum = try Program().bash("sha256sum < \(rules)").output.prefix(64)
    #expect(try Program().run("--version").lines.last == "sha256 \(sum)")
  }

  @Test func `names the rule set as records do`() throws {
    let ruleSet = try Program().run("score", "--format", "ndjson", input: "{}").record.ruleset
    let lines = try Program().run("--version").lines.dropFirst()
    #expect(lines == ["rules \(ruleSet.name) \(ruleSet.version)", "sha256 \(ruleSet.sha256)"])
  }
}
