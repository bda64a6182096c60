import Testing

struct `A record` {
  private static let profiles = "\(Program.repository)/profiles"
  private static let keys = [
    "profile", "name", "source", "line", "outcome", "recommends", "start_with", "verdict",
    "certain", "possible_outcomes", "coverage", "fit", "sum", "best", "contributions", "gates",
    "undecided", "unknown", "notes", "ruleset",
  ]

  @Test func `has all keys in their order`() throws {
    let lines = try Program().run("score", "--format", "ndjson", Self.profiles).lines
    #expect(lines.count > 20)
    for line in lines { #expect(keys(of: line) == Self.keys) }
  }

  @Test func `has all keys where nothing is known`() throws {
    let ended = try Program().run("score", "--format", "ndjson", input: "{}")
    #expect(keys(of: ended.firstLine) == Self.keys)
  }

  @Test func `leaves out what is possible when asked to`() throws {
    let line = try Program()
      .run("score", "--format", "ndjson", "--without", "possible", input: "employees: 45").firstLine
    let left = ["verdict", "certain", "possible_outcomes"]
    #expect(keys(of: line) == Self.keys.filter { !left.contains($0) })
  }

  @Test func `is one line that ends with a line end`() throws {
    let output = try Program().run("score", "--format", "ndjson", Self.profiles).result
    #expect(output.hasSuffix("}\n"))
    #expect(
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().allSatisfy {
        $0.hasPrefix("{") && $0.hasSuffix("}")
      })
  }

  @Test func `has no blanks after a colon or a comma`() throws {
    let line = try Program().run("score", "--format", "ndjson", input: "employees: 45").firstLine
    #expect(!outsideStrings(line).contains(" "))
  }

  @Test func `shows a missing name as null`() throws {
    let line = try Program().run("score", "--format", "ndjson", input: "{}").firstLine
    #expect(line.hasPrefix(#"{"profile":"stdin","name":null,"#))
  }

  @Test func `shows the path as it was given`() throws {
    let folder = TemporaryFolder()
    try folder.write("{}", to: "list/a.yaml")
    let records = try Program(in: folder)
      .run("score", "--format", "ndjson", "./list", "list/../list/a.yaml").records
    #expect(records.map(\.source) == ["./list/a.yaml", "list/../list/a.yaml"])
  }

  @Test func `shows the line of each document`() throws {
    let text = "employees: 1\n--- {employees: 2}\n--- {employees: 3}\n"
    #expect(
      try Program().run("score", "--format", "ndjson", input: text).records.map(\.line) == [
        1, 2, 3,
      ])
  }

  /// The keys of a JSON object in their order, without those of what is inside it.
  private func keys(of object: String) -> [String] {
    var (keys, text, depth, isInside) = ([String](), "", 0, false)
    var characters = object.makeIterator()
    while let character = characters.next() {
      switch (character, isInside) {
      case ("\"", _): (isInside, text) = (!isInside, isInside ? text : "")
      case ("\\", true): text.append(characters.next() ?? " ")
      case (_, true): text.append(character)
      case (":", _) where depth == 1: keys.append(text)
      case ("{", _), ("[", _): depth += 1
      case ("}", _), ("]", _): depth -= 1
      default: break
      }
    }
    return keys
  }

  private func outsideStrings(_ json: String) -> String {
    json.replacing(/"(?:[^"\\]|\\.)*"/, with: "")
  }
}

struct `JSON` {
  @Test func `is one list of the records of NDJSON`() throws {
    let profiles = "\(Program.repository)/profiles"
    let list = try Program().run("score", "--format", "json", profiles).list
    #expect(list.count > 20)
    #expect(try list == Program().run("score", "--format", "ndjson", profiles).records)
  }

  @Test(arguments: [0, 1, 2])
  func `is a list of any number of records`(_ count: Int) throws {
    let text = (["employees: many\n"] + Array(repeating: "{}\n", count: count))
      .joined(separator: "---\n")
    #expect(try Program().run("score", "--format", "json", input: text).list.count == count)
  }

  @Test func `has the records of NDJSON byte for byte`() throws {
    let text = "employees: 4\n---\nemployees: 45\n"
    let list = try Program().run("score", "--format", "json", input: text).result
    for line in try Program().run("score", "--format", "ndjson", input: text).lines {
      #expect(list.contains(line))
    }
  }
}
