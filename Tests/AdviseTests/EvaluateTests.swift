import CShippedRuleSet
import Foundation
import Testing

private let tests = "\(Program.repository)/Tests"

struct `An evaluation of cases` {
  private let rules = ["--rules", "\(tests)/Corpus/rules.yaml"]
  private let cases = "\(tests)/Cases/cases.yaml"
  private let baseline = ["--baseline", "\(tests)/Cases/baseline.yaml"]

  @Test func `compares the shared cases with what is inside the program`() throws {
    let ended = try Program().run("evaluate", "\(Program.repository)/cases")
    #expect(try ended.result.contains(#/\nbaseline-needs +68/78 \(87\.2%\) +78\.0–92\.9 +52/68 /#))
    #expect(ended.messages == "")
  }

  @Test func `has the baseline that stands in the repository`() throws {
    let file = URL(filePath: Program.repository).appending(path: "rules/baseline-needs.yaml")
    let shipped = Data(bytes: shipped_baseline(), count: shipped_baseline_size())
    #expect(try shipped == Data(contentsOf: file))
  }

  @Test(arguments: [
    ("en", ["table": "evaluation.en.txt", "markdown": "evaluation.en.md"]),
    ("ar", ["table": "evaluation.ar.txt", "markdown": "evaluation.ar.md"]),
  ])
  func `prints what the library says`(_ language: String, _ files: [String: String]) throws {
    for (format, file) in files {
      let ended = try Program().run(
        ["evaluate", cases, "--lang", language, "--format", format] + rules + baseline)
      #expect(
        try ended.result == String(contentsOfFile: "\(tests)/Golden/\(file)", encoding: .utf8))
    }
  }

  @Test func `is the same bytes whatever the order of files and the environment`() throws {
    let folder = TemporaryFolder()
    let documents = try String(contentsOfFile: cases, encoding: .utf8).split(separator: "---\n")
    #expect(documents.count > 5)
    for (number, document) in documents.dropFirst().enumerated() {
      try folder.write(String(document), to: "all/\(number).yaml")
      try folder.write(String(document), to: "\(number < 3 ? "b" : "a")/\(number).yaml")
    }
    for format in ["json", "markdown"] {
      let options = ["--format", format, "--lang", "en"] + rules + baseline
      let whole = try Program().run(["evaluate", cases] + options).result
      #expect(try Program(in: folder).run(["evaluate", "all"] + options).result == whole)
      #expect(try Program(in: folder).run(["evaluate", "a", "b"] + options).result == whole)
    }
    let json = ["evaluate", cases, "--format", "json"] + rules
    #expect(try Program().with("ADVISE_LANG", "ar").run(json).result == Program().run(json).result)
  }

  @Test func `reads standard input`() throws {
    let text = try String(contentsOfFile: cases, encoding: .utf8)
    let named = try Program().run(["evaluate", cases] + rules).result
    #expect(try Program().run(["evaluate"] + rules, input: text).result == named)
    #expect(try Program().run(["evaluate", "-"] + rules, input: text).result == named)
  }

  @Test func `has no baseline with another rule set that names none`() throws {
    #expect(try !Program().run(["evaluate", cases] + rules).result.contains("crude"))
    #expect(try Program().run(["evaluate", cases] + rules + baseline).result.contains("crude"))
  }

  @Test func `reads the shared cases as any YAML reader does`() throws {
    let folder = Program.repository + "/cases"
    let stated = try String(contentsOfFile: "\(folder)/cases.yaml", encoding: .utf8)
      .matches(of: #/(?m)^case: (.+)$/#).map { String($0.output.1) }
    let json = try Program().run("evaluate", folder, "--format", "json").result
    let judged = json.matches(of: #/{"case":"([^"]+)"/#).map { String($0.output.1) }
    #expect(judged == stated.sorted())
  }
}

struct `A case that cannot be read` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write(
      "case: a\nprofile: {employes: 4}\nchose: crm\n--- {case: b, profile: {}, chose: crm}\n",
      to: "list/a.yaml")
    try folder.write("case: c\nprofile: {employees: many}\nchose: crn\n", to: "list/c.yaml")
    try folder.write("case: d\nprofile: {}\nchose: crm\n", to: "good.yaml")
  }

  @Test func `ends the evaluation, once all are named`() throws {
    let ended = try program.run("evaluate", "list", "good.yaml")
    #expect(ended.output == "")
    #expect(ended.status == 1)
    let places = ended.messages.matches(of: #/(?m)^(list/\S+:\d+:\d+): error: /#).map {
      String($0.output.1)
    }
    #expect(places == ["list/a.yaml:2:11", "list/c.yaml:2:22", "list/c.yaml:3:8"])
    #expect(ended.messages.contains("'employees'"))
    #expect(ended.messages.contains("'crm'"))
  }

  @Test func `alone is the only input that is wrong`() throws {
    #expect(try program.run("evaluate", "list/c.yaml").status == 65)
  }

  @Test(arguments: [["missing.yaml"], ["good.yaml", "missing.yaml"], ["list", "missing.yaml"]])
  func `is less than a file that is missing`(_ paths: [String]) throws {
    let ended = try program.run(["evaluate"] + paths)
    #expect(ended.status == 66)
    #expect(ended.output == "")
  }

  @Test func `may not stand in two places`() throws {
    try folder.write("\n\ncase: d\nprofile: {}\nchose: erp\n", to: "again.yaml")
    let ended = try program.run("evaluate", "good.yaml", "again.yaml")
    #expect(ended.status == 1)
    #expect(ended.messages.contains("again.yaml:3:1: error: the case 'd' stands in good.yaml:1"))
  }

  @Test func `is said to be so for the baseline`() throws {
    let rules = try String(
      contentsOfFile: "\(Program.repository)/rules/baseline-needs.yaml", encoding: .utf8)
    try folder.write(
      rules.replacing("  crm: {recommends", with: "  cram: {recommends"), to: "r.yaml")
    let ended = try program.run("evaluate", "good.yaml", "--baseline", "r.yaml")
    #expect(ended.status == 65)
    #expect(
      ended.messages.hasPrefix("good.yaml:3:8: error: for the baseline, no outcome is called"))
  }

  @Test func `is one that ends in no outcome`() throws {
    try folder.write(threeOptions, to: "rules.yaml")
    try folder.write(
      "case: e\nprofile: {distance_km: 1, lines: [tram]}\nchose: rails\n", to: "e.yaml")
    let ended = try program.run("evaluate", "e.yaml", "--rules", "rules.yaml")
    #expect(ended.status == 65)
    #expect(ended.messages.contains("tram and bicycle"))
  }

  @Test func `is found in whatever comes`() throws {
    for text in ["", "\u{0}", "{", "[[[[", "case: [", "---\n---\n", "case: a\nprofile: &a {}\n"] {
      let ended = try program.run("evaluate", input: text)
      #expect([1, 65].contains(ended.status), "\(text)")
      #expect(ended.output == "")
      #expect(ended.messages.steering == [])
    }
  }
}
