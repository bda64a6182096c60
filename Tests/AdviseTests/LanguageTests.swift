import Testing

struct `The language` {
  let profile = "\(Program.repository)/profiles/al-noor-trading.yaml"

  private func explained(_ environment: [String: String] = [:], _ options: String...) throws
    -> String
  {
    var program = Program()
    program.environment = environment
    let ended = try program.run(["explain", profile] + options)
    #expect(ended.status == 0)
    return try ended.result
  }

  @Test func `is that of --lang`() throws {
    #expect(try explained([:], "--lang", "ar").contains(/\p{Arabic}/))
    #expect(try !explained([:], "--lang", "en").contains(/\p{Arabic}/))
  }

  @Test func `is the first of the rule set where nothing asks for another`() throws {
    #expect(try explained() == explained([:], "--lang", "en"))
  }

  @Test(arguments: [
    ["ADVISE_LANG": "ar"], ["LANG": "ar_EG.UTF-8"], ["LC_ALL": "ar_SA.UTF-8"],
    ["LC_MESSAGES": "ar"],
    ["ADVISE_LANG": "ar", "LC_ALL": "en_GB.UTF-8", "LANG": "en_GB.UTF-8"],
    ["LC_ALL": "ar_EG", "LANG": "en_GB.UTF-8"], ["ADVISE_LANG": "", "LANG": "ar_EG.UTF-8"],
  ])
  func `is that of the environment for people`(_ environment: [String: String]) throws {
    #expect(try explained(environment) == explained([:], "--lang", "ar"))
  }

  @Test(arguments: [
    ["ADVISE_LANG": "en", "LANG": "ar_EG.UTF-8"], ["LC_ALL": "en_GB.UTF-8", "LANG": "ar_EG.UTF-8"],
    ["LANG": "C.UTF-8"], ["LANG": "de_DE.UTF-8"], ["LC_ALL": "POSIX"],
  ])
  func `is the first where the environment does not ask for another`(
    _ environment: [String: String]
  )
    throws
  {
    #expect(try explained(environment) == explained([:], "--lang", "en"))
  }

  @Test func `is that of --lang whatever the environment says`() throws {
    let arabic = ["ADVISE_LANG": "ar", "LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8"]
    #expect(try explained(arabic, "--lang", "en") == explained([:], "--lang", "en"))
  }

  @Test(arguments: ["ADVISE_LANG", "LC_ALL", "LANG"])
  func `of a table and of a blank profile is that of the environment`(_ name: String) throws {
    let program = Program()
    for command in [["score", profile], ["init"]] {
      let asked = try program.run(command + ["--lang", "ar"]).result
      #expect(asked.contains(/\p{Arabic}/))
      #expect(try program.with(name, "ar").run(command).result == asked)
    }
  }

  @Test(arguments: ["ndjson", "json"], ["ADVISE_LANG", "LC_ALL", "LANG"])
  func `of JSON is never that of the environment`(_ format: String, _ name: String) throws {
    let command = ["score", profile, "--format", format]
    let plain = try Program().run(command).result
    #expect(!plain.contains(/\p{Arabic}/))
    #expect(try Program().with(name, "ar").run(command).result == plain)
  }

  @Test(arguments: ["ndjson", "json"])
  func `of JSON is that of --lang`(_ format: String) throws {
    let ended = try Program().run("score", profile, "--format", format, "--lang", "ar")
    #expect(try ended.result.contains(/\p{Arabic}/))
  }

  @Test(arguments: ["score", "explain", "init"], ["fr", "EN", ""])
  func `is refused where the rule set lacks it, and the known are named`(
    _ command: String, _ language: String
  ) throws {
    let ended = try Program().run(command, "--lang", language, input: "{}")
    #expect(ended.status == 64)
    #expect(ended.output == "")
    #expect(ended.messages.contains("en, ar"))
  }

  @Test func `is refused where ADVISE_LANG asks for an unknown one`() throws {
    let ended = try Program().with("ADVISE_LANG", "fr").run("explain", input: "{}")
    #expect(ended.status == 64)
    #expect(ended.messages.contains("en, ar"))
  }

  @Test func `of messages is English`() throws {
    let ended = try Program().with("ADVISE_LANG", "ar").run("score", input: "employees: many\n")
    #expect(!ended.messages.contains(/\p{Arabic}/))
  }
}
