import Testing

struct `Two profiles` {
  let folder = TemporaryFolder()
  let program: Program

  init() throws {
    program = Program(in: folder)
    try folder.write("name: One\nemployees: 45\n", to: "a.yaml")
    try folder.write("name: Two\nemployees: 400\n", to: ["b.yaml", "list/a.yaml", "list/b.yaml"])
    try folder.write("{}\n---\n{}\n", to: "two.yaml")
    try folder.write("employees: many\n", to: "wrong.yaml")
  }

  @Test func `are compared side by side`() throws {
    let text = try program.run("compare", "a.yaml", "b.yaml").result
    for part in ["A: One\nB: Two\n", "Answers that differ\n- People: A: 45; B: 400\n"] {
      #expect(text.contains(part))
    }
  }

  @Test func `may be the same, without a difference`() throws {
    let text = try program.run("compare", "a.yaml", "a.yaml").result
    #expect(text.contains("Criteria without a difference: 22 of 22."))
    #expect(!text.contains("Answers that differ"))
  }

  @Test func `are records and their difference in JSON`() throws {
    let text = try program.run("compare", "a.yaml", "b.yaml", "--format", "json").result
    let record = try program.run("score", "a.yaml", "--format", "ndjson").result
    #expect(text.hasPrefix("{\"a\":\(record.dropLast()),\"b\":{\"profile\":\"b\""))
    let checked = try program.bash(
      "advise compare a.yaml b.yaml --format json | python3 -m json.tool > /dev/null")
    #expect(checked.status == 0)
  }

  @Test func `have criteria by impact, or in the order of the rules`() throws {
    let profiles = ["al-noor-trading", "brightwater-supplies"].map {
      "\(Program.repository)/profiles/\($0).yaml"
    }
    let impact = try program.run(["compare"] + profiles).result
    #expect(try program.run(["compare"] + profiles + ["--sort", "impact"]).result == impact)
    let rules = try program.run(["compare"] + profiles + ["--sort", "rules"]).result
    #expect(rules != impact && rules.count == impact.count)
  }

  @Test func `may be read from standard input, one of them`() throws {
    let ended = try program.run("compare", "-", "a.yaml", input: "name: In\n")
    #expect(try ended.result.hasPrefix("A: In\nB: One\n"))
    #expect(try program.run("compare", "-", "-", input: "{}\n").status == 64)
  }

  @Test(arguments: [["a.yaml"], [], ["a.yaml", "a.yaml", "a.yaml"]])
  func `are just two`(_ paths: [String]) throws {
    let ended = try program.run(["compare"] + paths)
    #expect(ended.status == 64)
    #expect(ended.messages.contains("compare takes two profiles"))
  }

  @Test(arguments: ["two.yaml", "list"])
  func `are one in each file`(_ path: String) throws {
    let ended = try program.run("compare", "a.yaml", path)
    #expect(ended.status == 65)
    #expect(ended.output == "")
    #expect(
      ended.messages
        == "advise: \(path): there are several profiles; name a file that holds just one\n")
  }

  @Test func `are both read, so that all that is wrong is said`() throws {
    let ended = try program.run("compare", "wrong.yaml", "wrong.yaml")
    #expect(ended.messages.matches(of: #/wrong.yaml:1:12: error: /#).count == 2)
    #expect(ended.status == 65)
    #expect(try program.run("compare", "wrong.yaml", "a.yaml").status == 65)
    let missing = try program.run("compare", "missing.yaml", "wrong.yaml")
    #expect(missing.status == 66)
    #expect(missing.messages.contains("wrong.yaml:1:12: error: "))
  }

  @Test(arguments: ["en", "ar"])
  func `have isolates around numbers in Arabic alone`(_ language: String) throws {
    let text = try program.run(
      "compare", "a.yaml", "b.yaml", "--lang", language, "--bidi", "isolates"
    ).result
    #expect(text.contains("\u{2066}") == (language == "ar"))
    #expect(!text.contains("\n\u{2066}"))
  }

  @Test func `are coloured on wish alone`() throws {
    let plain = try program.run("compare", "a.yaml", "b.yaml").result
    let coloured = try program.run("compare", "a.yaml", "b.yaml", "--color", "always").result
    #expect(!plain.contains(String.escape) && coloured.contains(String.escape))
    #expect(coloured.withoutColour == plain)
  }

  @Test func `cannot steer a terminal with their names`() throws {
    let name = #"name: "A\e[31m\u202EB""# + "\n"
    let text = try program.run("compare", "-", "a.yaml", input: name).result
    #expect(text.hasPrefix(#"A: A\u001b[31m\u202eB"#))
    #expect(text.steering == [])
  }

  @Test func `know no option of the shipped rules`() throws {
    try folder.write(threeOptions, to: "rules.yaml")
    try folder.write("distance_km: 5\nlines: [tram, bus]\n", to: "near.yaml")
    let text = try program.run(
      "compare", "--rules", "rules.yaml", "near.yaml", "-",
      input: "distance_km: 9\nlines: [tram, bus]\n"
    ).result
    for part in ["Bicycle: what makes the difference", "Tram: what makes the difference: nothing"] {
      #expect(text.contains(part))
    }
  }
}
