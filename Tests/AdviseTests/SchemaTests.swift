import Foundation
import Testing

/// What an independent validator says of each document of some files.
struct Validation {
  struct Document {
    var lines: ClosedRange<Int>
    var isAccepted: Bool
    var reason: String
  }

  private static let script = "\(Program.repository)/Tests/Schema/validate.py"
  private static var program: Program {
    Program().with("PATH", ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
  }

  /// Whether the validator is there.
  ///
  /// Where changes are checked it has to be: `.ci/run` installs it.
  static let isThere =
    ProcessInfo.processInfo.environment["CI"] != nil
    || (try? program.bash("python3 -c 'import jsonschema, yaml'").status) == 0

  /// By the names of files.
  private(set) var documents: [String: [Document]] = [:]

  /// - Parameter folder: within the repository.
  init(_ folder: String, by schema: String) throws {
    let folder = "\(Program.repository)/\(folder)"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".yaml")
    }.sorted()
    let files = names.map { "'\(folder)/\($0)'" }.joined(separator: " ")
    let ended = try Self.program.bash("python3 \(Self.script) '\(schema)' \(files)")
    try #require(ended.status == 0, "\(ended.messages)")
    for line in ended.lines {
      let fields = line.split(separator: "\t").map(String.init)
      let (first, last) = (try #require(Int(fields[1])), try #require(Int(fields[2])))
      documents[URL(filePath: fields[0]).lastPathComponent, default: []].append(
        Document(
          lines: first...max(first, last), isAccepted: fields[3] == "accepted",
          reason: fields[3...].joined(separator: " ")))
    }
    try #require(documents.count == names.count)
  }
}

@Suite(
  .enabled(
    if: Validation.isThere, "needs the validator: python3 -m pip install jsonschema PyYAML"))
struct `An independent validator` {
  private let folder = TemporaryFolder()
  private static let shipped = "\(Program.repository)/rules"

  @Test func `accepts every shipped profile`() throws {
    let validation = try Validation(
      "profiles", by: "\(Self.shipped)/erp-crm.profile.schema.json")
    for (name, documents) in validation.documents {
      for document in documents { #expect(document.isAccepted, "\(name): \(document.reason)") }
    }
  }

  @Test(arguments: ["rules", "Tests/Corpus", "Tests/Corpus/accepted/rules"])
  func `accepts every rule set that can be loaded`(_ folder: String) throws {
    let validation = try Validation(folder, by: "\(Self.shipped)/ruleset.schema.json")
    for (name, documents) in validation.documents where !name.hasSuffix(".tests.yaml") {
      for document in documents { #expect(document.isAccepted, "\(name): \(document.reason)") }
    }
  }

  @Test func `accepts every profile of the corpus that can be read`() throws {
    let validation = try Validation("Tests/Corpus/accepted/profiles", by: corpusSchema())
    // The YAML reader of the validator refuses tabs between tokens, which YAML allows.
    let unreadable: Set = ["json-as-yaml.yaml", "tabs-between.yaml"]
    for (name, documents) in validation.documents where !unreadable.contains(name) {
      for document in documents { #expect(document.isAccepted, "\(name): \(document.reason)") }
    }
  }

  @Test func `accepts a blank profile, as it stands and with nothing known`() throws {
    let text = try Program().run("init").result
    let filled = text.replacing(/(?m)^#([a-z_]+: unknown)$/) { "\($0.output.1)" }
    try folder.write(text, to: "blank.yaml")
    try folder.write(filled, to: "unknown.yaml")
    for name in ["blank", "unknown"] {
      let ended = try Program(in: folder).with(
        "PATH", ProcessInfo.processInfo.environment["PATH"] ?? ""
      ).bash(
        "python3 \(Program.repository)/Tests/Schema/validate.py "
          + "\(Self.shipped)/erp-crm.profile.schema.json \(name).yaml")
      #expect(try ended.result.contains("\taccepted\t"))
    }
  }

  @Test func `refuses profiles that are refused, where a schema can say why`() throws {
    try compare("profiles", by: corpusSchema(), Inexpressible.ofProfiles)
  }

  @Test func `refuses rule sets that are refused, where a schema can say why`() throws {
    try compare("rules", by: "\(Self.shipped)/ruleset.schema.json", Inexpressible.ofRuleSets)
  }

  private func corpusSchema() throws -> String {
    let rules = "\(Program.repository)/Tests/Corpus/rules.yaml"
    try folder.write(Program().run("rules", "schema", rules).result, to: "schema.json")
    return "\(folder.path)/schema.json"
  }

  private func compare(
    _ kind: String, by schema: String, _ inexpressible: Inexpressible
  ) throws {
    let validation = try Validation("Tests/Corpus/refused/\(kind)", by: schema)
    var unused = inexpressible.all
    for (name, problems) in try RefusedFiles(kind).problems {
      for problem in problems {
        let documents = validation.documents[name] ?? []
        let document = documents.last { $0.lines.contains(problem.line) } ?? documents.last
        guard document?.isAccepted == true else { continue }
        let place = "\(name):\(problem.line)"
        let isKnown = inexpressible.codes[problem.code] != nil || inexpressible.places[place] != nil
        #expect(isKnown, "\(place) \(problem.code) is accepted")
        unused.subtract([problem.code, place])
      }
    }
    #expect(unused == [], "what a schema can say need not be excused")
  }
}

/// The problems that the files of the corpus name.
private struct RefusedFiles {
  struct Problem {
    var line: Int
    var code: String
  }

  private(set) var problems: [String: [Problem]] = [:]

  init(_ kind: String) throws {
    let folder = "\(Program.repository)/Tests/Corpus/refused/\(kind)"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    for name in names where name.hasSuffix(".yaml") {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      let lines = String(decoding: bytes, as: UTF8.self).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      problems[name] = lines.map { $0.prefixMatch(of: /# (\d+):\d+ ([a-z0-9-]+)$/) }
        .prefix { $0 != nil }
        .compactMap {
          $0.flatMap { match in
            Int(match.output.1).map { Problem(line: $0, code: String(match.output.2)) }
          }
        }
    }
    let expected = try String(contentsOfFile: "\(folder)/expected.txt", encoding: .utf8)
    for match in expected.matches(of: /(?m)^(\S+) (\d+):\d+ ([a-z0-9-]+)/) {
      problems[String(match.output.1), default: []].append(
        Problem(line: Int(match.output.2) ?? 0, code: String(match.output.3)))
    }
    #expect(problems.values.allSatisfy { !$0.isEmpty })
  }
}

struct `A shipped schema` {
  @Test(arguments: [
    ("rules/erp-crm.profile.schema.json", ["rules", "schema"]),
    ("rules/ruleset.schema.json", ["rules", "schema", "--rules"]),
  ])
  func `is what the program prints`(_ file: String, _ arguments: [String]) throws {
    let printed = try Program().run(arguments).result
    let path = "\(Program.repository)/\(file)"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try printed.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == printed)
  }

  @Test func `is named in the first line of every shipped profile`() throws {
    let folder = "\(Program.repository)/profiles"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let line = "# yaml-language-server: $schema=../rules/erp-crm.profile.schema.json\n"
      #expect(text.hasPrefix(line), "\(name)")
    }
  }

  @Test func `is named in the first line of a blank profile`() throws {
    let line = try Program().run("init").firstLine
    #expect(line == "# yaml-language-server: $schema=erp-crm.profile.schema.json")
  }

  @Test func `asks and helps in the language that is wanted`() throws {
    #expect(try !Program().run("rules", "schema").result.contains(/\p{Arabic}{2}/))
    #expect(try Program().run("rules", "schema", "--lang", "ar").result.contains(/\p{Arabic}{2}/))
  }

  @Test func `does not depend on the environment`() throws {
    let program = Program().with("ADVISE_LANG", "ar")
    #expect(try program.run("rules", "schema").result == Program().run("rules", "schema").result)
  }

  @Test func `of all rule sets takes no rule set`() throws {
    #expect(try Program().run("rules", "schema", "--rules", "x.yaml").status == 64)
  }
}
