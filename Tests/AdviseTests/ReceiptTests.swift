import Foundation
import Testing

struct `Receipts of a batch` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write("employees: 45\nname: First\n", to: "a.yaml")
    try folder.write("employees: 46\n---\nemployees: many\n---\nemployees: 47\n", to: "b.yaml")
  }

  @Test func `are verified`() throws {
    let ended = try program.run("score", "a.yaml", "b.yaml", "--receipt", "r.ndjson")
    #expect(ended.status == 1)
    #expect(ended.messages.contains("Wrote r.ndjson: 3 receipts, seal "))
    let verified = try program.run("verify", "r.ndjson")
    #expect(verified.status == 0)
    let outcome = try program.run("score", "--format", "ndjson", "a.yaml").record.outcome
    #expect(
      verified.lines == [
        "r.ndjson:1: OK: a: \(outcome), not certain",
        "r.ndjson:2: OK: b#1: \(outcome), not certain",
        "r.ndjson:3: OK: b#3: \(outcome), not certain",
      ])
    #expect(verified.messages.hasPrefix("3 of 3 receipts verified; the last seal is "))
  }

  @Test(arguments: ["table", "json", "ndjson"])
  func `change nothing on standard output, and it nothing in them`(_ format: String) throws {
    let command = ["score", "a.yaml", "--format", format]
    let ended = try program.run(command + ["--receipt", "r.ndjson"])
    #expect(try ended.output == program.run(command).output)
    _ = try program.run("score", "a.yaml", "--quiet", "--receipt", "s.ndjson")
    #expect(try folder.read("r.ndjson") == folder.read("s.ndjson"))
    #expect(try folder.read("r.ndjson").contains("\"language\":\"en\""))
  }

  @Test func `speak the language of --lang and never that of the environment`() throws {
    let arabic = program.with("ADVISE_LANG", "ar").with("LANG", "ar_EG.UTF-8")
    _ = try arabic.run("score", "a.yaml", "--receipt", "r.ndjson")
    #expect(try folder.read("r.ndjson").contains("\"language\":\"en\""))
    _ = try program.run("score", "a.yaml", "--receipt", "r.ndjson", "--force", "--lang", "ar")
    #expect(try folder.read("r.ndjson").contains("\"language\":\"ar\""))
    #expect(try program.run("verify", "r.ndjson").status == 0)
  }

  @Test func `hold the proofs that records show, with numbers as texts`() throws {
    let line = try program.run(
      "score", "a.yaml", "--format", "ndjson", "--with", "proofs", "--receipt", "r.ndjson"
    ).firstLine
    let numbers = line.replacing(/([:,\[])(-?[0-9]+(?:\.[0-9]+)?)(?=[,}\]])/) {
      "\($0.output.1)\"\($0.output.2)\""
    }
    func object(_ text: String) throws -> NSDictionary {
      try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
    }
    #expect(try object(folder.read("r.ndjson"))["record"] as? NSDictionary == object(numbers))
  }

  @Test func `have the hash of the file where it is one profile`() throws {
    _ = try program.run("score", "a.yaml", "--receipt", "r.ndjson")
    let sum = try program.bash("sha256sum < a.yaml").output.prefix(64)
    #expect(try folder.read("r.ndjson").contains("\"sha256\":\"\(sum)\"},\"program\""))
  }

  @Test func `never take the place of a file`() throws {
    try folder.write("mine\n", to: "r.ndjson")
    let ended = try program.run("score", "a.yaml", "--receipt", "r.ndjson")
    #expect(ended.status == 74)
    #expect(ended.output == "")
    #expect(ended.messages.contains("--force"))
    #expect(try folder.read("r.ndjson") == "mine\n")
    #expect(try program.run("score", "a.yaml", "--receipt", "r.ndjson", "--force").status == 0)
    #expect(try program.run("verify", "r.ndjson").status == 0)
  }

  @Test func `never take the place of what is no file`() throws {
    folder.makeFIFO("pipe")
    #expect(try program.run("score", "a.yaml", "--receipt", "pipe", "--force").status == 74)
    #expect(try program.run("score", "a.yaml", "--receipt", "/dev/full", "--force").status == 74)
    #expect(try program.bash("test -p pipe && test -c /dev/full").status == 0)
  }

  @Test(arguments: [
    "advise score b.yaml --receipt r.ndjson > /dev/full",
    "advise score missing.yaml --receipt r.ndjson",
    "trap '' XFSZ; ulimit -f 1; advise score a.yaml --receipt r.ndjson > /dev/null",
    "advise score a.yaml --receipt nowhere/r.ndjson",
  ])
  func `are whole or not there`(_ command: String) throws {
    let ended = try program.bash(command)
    #expect(ended.status == (command.contains("missing") ? 66 : 74))
    #expect(try folder.names == ["a.yaml", "b.yaml"])
  }

  @Test func `are asked for and not written where the reader of the output has gone`() throws {
    let many = Array(repeating: "employees: 45\n", count: 100).joined(separator: "---\n")
    try folder.write(many, to: "many.yaml")
    let ended = try program.bash(
      "advise score many.yaml --format ndjson --with proofs --receipt r.ndjson | head -1")
    #expect(ended.status == 74)
    #expect(ended.messages.contains("no receipts were written"))
  }

  @Test(arguments: [
    ["--previous", String(repeating: "a", count: 64)], ["--force"], ["--receipt", "-"],
    ["--receipt", "r", "--previous", "1f"], ["--receipt", "r", "--without", "possible"],
    ["--receipt", "r", "--previous", String(repeating: "A", count: 64)], ["--receipt"],
  ])
  func `are refused where they cannot be asked for so`(_ options: [String]) throws {
    let ended = try program.run(["score", "a.yaml"] + options)
    #expect(ended.status == 64)
    #expect(try folder.names == ["a.yaml", "b.yaml"])
  }

  @Test func `hold what was not to change`() throws {
    let ended = try program.run("score", "a.yaml", "--fixed", "employees", "--receipt", "r.ndjson")
    #expect(ended.status == 0)
    #expect(try folder.read("r.ndjson").contains("\"fixed\":[\"employees\"]"))
    #expect(try program.run("verify", "r.ndjson").status == 0)
  }

  @Test func `can follow those of another file`() throws {
    _ = try program.run("score", "a.yaml", "--receipt", "r.ndjson")
    let seal = try folder.read("r.ndjson").dropLast(3).suffix(64)
    _ = try program.run("score", "a.yaml", "--receipt", "s.ndjson", "--previous", String(seal))
    #expect(try folder.read("s.ndjson").contains("\"previous\":\"\(seal)\""))
    #expect(try program.run("verify", "s.ndjson", "--previous", String(seal)).status == 0)
    let other = String(repeating: "0", count: 64)
    #expect(try program.run("verify", "s.ndjson", "--previous", other).status == 1)
    #expect(try program.bash("cat r.ndjson s.ndjson | advise verify -").status == 0)
  }
}

struct `Verifying receipts` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write("employees: 45\n---\nemployees: 46\n---\nemployees: 47\n", to: "a.yaml")
    _ = try program.run("score", "a.yaml", "--receipt", "r.ndjson")
  }

  @Test(arguments: ["1d", "2d", "2p", "1{h;d};2G", "2s/\"46\"/\"44\"/", "2s/46/47/", "3s/$/ /"])
  func `notices a line that is lost, repeated, moved or changed`(_ edit: String) throws {
    let ended = try program.bash("sed '\(edit)' r.ndjson | advise verify --quiet -")
    // What stood before the first line, only --previous tells.
    #expect(ended.status == (edit == "1d" ? 0 : 1))
  }

  @Test func `notices another rule set`() throws {
    let rules = try String(
      contentsOfFile: "\(Program.repository)/rules/erp-crm.yaml", encoding: .utf8)
    try folder.write(rules + "# another\n", to: "rules.yaml")
    let ended = try program.run("verify", "r.ndjson", "--rules", "rules.yaml")
    #expect(ended.status == 1)
    #expect(ended.firstLine.contains("r.ndjson:1: sealed by erp-crm 1.1.0 (sha256 "))
    #expect(ended.firstLine.contains("), the rule set here is erp-crm 1.1.0 (sha256 "))
    let same = "\(Program.repository)/rules/erp-crm.yaml"
    #expect(try program.run("verify", "r.ndjson", "--rules", same).status == 0)
  }

  @Test func `works for a rule set with three options`() throws {
    try folder.write(threeOptions, to: "rules.yaml")
    try folder.write("distance_km: 5.25\nlines: [tram]\n---\n{}\n", to: "way.yaml")
    _ = try program.run("score", "way.yaml", "--rules", "rules.yaml", "--receipt", "w.ndjson")
    #expect(try program.run("verify", "w.ndjson", "--rules", "rules.yaml").status == 0)
  }

  @Test func `ends with 66 for a file that is missing, and verifies the others`() throws {
    let ended = try program.run("verify", "missing.ndjson", "r.ndjson", ".")
    #expect(ended.status == 66)
    #expect(ended.lines.count == 3)
    #expect(ended.messages.contains("missing.ndjson: No such file or directory"))
  }

  @Test(arguments: [("", 65), ("\n", 1), ("employees: 45\n", 1), ("{}\n", 1), ("\u{1B}[31m\n", 1)])
  func `ends otherwise for what is no receipt`(_ text: String, _ status: Int32) throws {
    let ended = try program.run("verify", "-", input: text)
    #expect(ended.status == status)
    #expect((ended.output + ended.messages).steering == [])
  }

  @Test func `skips a line without end in little memory`() throws {
    let ended = try program.bash(
      "ulimit -v 400000; (head -c 300000000 /dev/zero; echo; cat r.ndjson) | advise verify -")
    #expect(ended.status == 1)
    #expect(ended.firstLine == "-:1: the line is longer than 16 MiB, which no receipt is")
    #expect(ended.lines.count == 4)
  }

  @Test func `on a full disk is an error that is said`() throws {
    #expect(try program.bash("advise verify r.ndjson > /dev/full").status == 74)
  }
}

struct `A receipt checked by hand` {
  @Test func `by the lines of the documentation has the seal that it states`() throws {
    let folder = TemporaryFolder()
    guard try Program().bash("command -v python3").status == 0 else { return }
    let page = try String(
      contentsOfFile: "\(Program.repository)/Documentation/Receipts.md", encoding: .utf8)
    let script = try #require(page.firstMatch(of: /```python\n([^`]*)```/)).output.1
    try folder.write(String(script), to: "check.py")
    let program = Program(in: folder)
    let profiles = "\(Program.repository)/profiles"
    _ = try program.run("score", profiles, "--receipt", "r.ndjson", "--lang", "ar")
    let checked = try program.bash("python3 check.py r.ndjson")
    #expect(checked.status == 0)
    #expect(checked.lines == Array(repeating: "sealed", count: 33))
    let damaged = try program.bash("sed -i 's/\"45\"/\"46\"/' r.ndjson; python3 check.py r.ndjson")
    #expect(damaged.lines.contains("changed"))
  }
}
