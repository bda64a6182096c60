import Foundation
import Testing

struct `The command that tests rule sets` {
  private let folder = TemporaryFolder()
  private let passing = "tests: [{test: a, profile: {}, outcome: none}]\n"
  private let failing = "tests: [{test: a, profile: {}, outcome: erp}]\n"

  /// A folder with a rule set and tests of it.
  private func program(_ tests: String) throws -> Program {
    try folder.link("erp-crm.yaml", to: "\(Program.repository)/rules/erp-crm.yaml")
    try folder.write(tests, to: "erp-crm.tests.yaml")
    return Program(in: folder)
  }

  @Test func `passes the tests of this repository, which reach everything`() throws {
    let rules = "\(Program.repository)/rules"
    let ended = try Program().run("rules", "test", rules, "--minimum", "100")
    #expect(ended.status == 0)
    #expect(ended.lines.last?.hasSuffix(" passed, 0 failed") == true)
  }

  @Test(arguments: [["."], ["erp-crm.tests.yaml"], ["./erp-crm.tests.yaml"], []])
  func `finds tests and the rule set beside them`(_ paths: [String]) throws {
    let ended = try program(passing).run(["rules", "test"] + paths)
    #expect(ended.status == 0)
    #expect(ended.lines.last == "1 test: 1 passed, 0 failed")
  }

  @Test func `ends with 1 where a test fails`() throws {
    let ended = try program(failing).run("rules", "test")
    #expect(ended.status == 1 && ended.messages.isEmpty)
    #expect(ended.firstLine == "./erp-crm.tests.yaml:1:9: failed: a")
  }

  @Test func `ends with 1 where too little is reached`() throws {
    let ended = try program(passing).run("rules", "test", "--minimum", "2")
    #expect(ended.status == 1)
    #expect(ended.firstLine.hasSuffix("; 2 % are demanded"))
    #expect(try Program(in: folder).run("rules", "test", "--minimum", "1").status == 0)
  }

  @Test func `ends with 65 where a file is wrong, and tests the others`() throws {
    let program = try program(failing)
    try folder.write("tests: [{test: a, profil: {}, outcome: none}]\n", to: "b.tests.yaml")
    let rules = ["--rules", "erp-crm.yaml"]
    let ended = try program.run(["rules", "test"] + rules)
    #expect(ended.status == 65)
    #expect(ended.messages.contains("b.tests.yaml:1:19: error: a test has no key 'profil'"))
    #expect(ended.lines.last == "1 test: 0 passed, 1 failed")
  }

  @Test(arguments: ["nowhere.tests.yaml", "nowhere", "empty"])
  func `ends with 66 where there are no tests`(_ path: String) throws {
    try folder.write("", to: "empty/profile.yaml")
    let ended = try program(passing).run("rules", "test", path, "erp-crm.tests.yaml")
    #expect(ended.status == 66)
    #expect(ended.messages.hasPrefix("advise: \(path): "))
    #expect(ended.lines.last == "1 test: 1 passed, 0 failed")
  }

  @Test func `ends with 66 where the rule set is missing`() throws {
    let program = try program("tests_of: other.yaml\n" + passing)
    let ended = try program.run("rules", "test")
    #expect(ended.status == 66)
    #expect(ended.messages.contains("other.yaml"))
  }

  @Test func `ends with 65 where the rule set is wrong`() throws {
    let program = try program("tests_of: other.yaml\n" + passing)
    try folder.write("ruleset: other\n", to: "other.yaml")
    #expect(try program.run("rules", "test").status == 65)
  }

  @Test(arguments: [["--minimum", "101"], ["--minimum", "-1"], ["--format", "xml"]])
  func `refuses other values of its options`(_ arguments: [String]) throws {
    #expect(try program(passing).run(["rules", "test"] + arguments).status == 64)
  }

  @Test func `reads tests from standard input where a rule set is named`() throws {
    let program = try program(passing)
    let ended = try program.run("rules", "test", "-", "--rules", "erp-crm.yaml", input: failing)
    #expect(ended.firstLine == "-:1:9: failed: a")
    #expect(try program.run("rules", "test", "-", input: failing).status == 65)
  }

  @Test func `adds up what several files of one rule set reach`() throws {
    let program = try program(
      "tests: [{test: a, profile: {real_time_monitoring: true}, outcome: none}]")
    try folder.write(
      "tests_of: erp-crm.yaml\ntests: [{test: b, profile: {real_time_monitoring: false}, outcome: none}]",
      to: "more.tests.yaml")
    let ended = try program.run("rules", "test")
    #expect(ended.lines.count { $0.contains(": tests reach 5 of ") } == 1)
    #expect(ended.lines.last == "2 tests: 2 passed, 0 failed")
  }

  @Test func `waits for no FIFO that a test names as its profile`() throws {
    folder.makeFIFO("pipe.yaml")
    let program = try program("tests: [{test: a, profile_file: pipe.yaml, outcome: none}]")
    let ended = try program.run("rules", "test")
    #expect(ended.status == 65)
    #expect(ended.messages.contains("'pipe.yaml' gives no profile: it is not a file"))
  }

  @Test func `names what is wrong with a profile where it stands`() throws {
    try folder.write("employees: many\n", to: "b/p.yaml")
    let program = try program("tests: [{test: a, profile_file: b/p.yaml, outcome: none}]")
    let messages = try program.run("rules", "test").messages
    #expect(messages.contains("./b/p.yaml:1:12: error: 'many' is not a number"))
    #expect(messages.contains("./erp-crm.tests.yaml:1:33: error: 'b/p.yaml' is no profile"))
  }

  @Test func `passes the example of the documentation`() throws {
    let page = try String(
      contentsOfFile: "\(Program.repository)/Documentation/RuleLanguage.md", encoding: .utf8)
    let examples = page.matches(of: /```yaml\n((?s).*?)```/).map { String($0.output.1) }
    try folder.write(try #require(examples.first), to: "delivery.yaml")
    let tests = try #require(examples.first { $0.contains("\ntests:\n") })
    try folder.write(tests, to: "delivery.tests.yaml")
    let ended = try Program(in: folder).run("rules", "test")
    #expect(ended.lines.last == "6 tests: 6 passed, 0 failed")
  }

  @Test(arguments: ["json", "junit"])
  func `prints for programs although tests fail`(_ format: String) throws {
    let ended = try program(failing).run("rules", "test", "--format", format)
    #expect(ended.status == 1)
    #expect(ended.output.contains(format == "json" ? "\"failed\":1" : "failures=\"1\""))
  }
}
