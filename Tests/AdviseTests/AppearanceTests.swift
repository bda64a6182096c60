import Testing

private let profile = "\(Program.repository)/profiles/al-noor-trading.yaml"

struct `Colour` {
  private let commands = ["score \(profile)", "explain \(profile)"]
  private let terminal = Program().with("TERM", "xterm-256color")

  @Test func `is there on a terminal`() throws {
    for command in commands {
      #expect(try terminal.onTerminal(command).result.contains(String.escape))
    }
  }

  @Test(arguments: [("NO_COLOR", "1"), ("TERM", "dumb")])
  func `is not there where the environment does not want it`(_ name: String, _ value: String) throws
  {
    for command in commands {
      #expect(try !terminal.with(name, value).onTerminal(command).result.contains(String.escape))
    }
  }

  @Test func `is not there on a terminal with --color never`() throws {
    for command in commands {
      #expect(try !terminal.onTerminal("\(command) --color never").result.contains(String.escape))
    }
  }

  @Test func `is not there in a pipe`() throws {
    for command in commands {
      #expect(try !terminal.bash("advise \(command) | cat").result.contains(String.escape))
    }
  }

  @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "dumb"]] as [[String: String]])
  func `is always there with --color always`(_ environment: [String: String]) throws {
    var program = Program()
    program.environment = environment
    for command in commands {
      #expect(try program.bash("advise \(command) --color always").result.contains(String.escape))
    }
  }

  @Test func `carries no meaning alone`() throws {
    for command in commands {
      let plain = try Program().bash("advise \(command) --color never").result
      let coloured = try Program().bash("advise \(command) --color always").result
      #expect(coloured.withoutColour == plain)
    }
  }

  @Test(arguments: ["json", "ndjson"])
  func `is never in JSON`(_ format: String) throws {
    let ended = try Program().run("score", profile, "--format", format, "--color", "always")
    #expect(try !ended.result.contains(String.escape))
  }
}

struct `The width` {
  private static let profiles = "\(Program.repository)/profiles"

  @Test(arguments: ["en", "ar"], ["60", "40", "100"])
  func `of a rationale is kept by every line`(_ language: String, _ width: String) throws {
    let text = try Program().run(
      "explain", Self.profiles, "--width", width, "--lang", language, "--color", "always"
    ).result
    #expect(lines(of: text, beyond: width) == [])
  }

  @Test(arguments: ["en", "ar"], ["60", "80", "200"])
  func `of a table is kept by every line`(_ language: String, _ width: String) throws {
    let text = try Program()
      .run("score", Self.profiles, "--width", width, "--lang", language).result
    #expect(lines(of: text, beyond: width) == [])
  }

  private func lines(of text: String, beyond width: String) -> Set<String> {
    Set(
      text.withoutColour.split(separator: "\n").map(String.init)
        .filter { $0.columns > Int(width) ?? 0 })
  }

  @Test(arguments: ["score", "explain"])
  func `is that of COLUMNS where there is no terminal`(_ command: String) throws {
    let asked = try Program().run(command, profile, "--width", "100").result
    #expect(try Program().with("COLUMNS", "100").run(command, profile).result == asked)
  }

  @Test(arguments: ["score", "explain"])
  func `is 80 where nothing tells another`(_ command: String) throws {
    let asked = try Program().run(command, profile, "--width", "80").result
    #expect(try Program().run(command, profile).result == asked)
  }

  @Test(arguments: ["39", "201", "-1", "0", "1e2", "99999999999999999999"])
  func `is refused below 40 and above 200`(_ width: String) throws {
    #expect(try Program().run("explain", profile, "--width", width).status == 64)
  }
}

struct `Isolates in Arabic lines` {
  private let commands = ["score \(profile) --lang ar", "explain \(profile) --lang ar"]
  private let terminal = Program().with("TERM", "dumb")

  @Test func `are there on a terminal`() throws {
    for command in commands {
      #expect(try terminal.onTerminal(command).result.contains("\u{2066}"))
    }
  }

  @Test func `are not there on a terminal with --bidi none`() throws {
    for command in commands {
      #expect(
        try terminal.onTerminal("\(command) --bidi none").result.steering.filter { $0 != "\r" }
          == [])
    }
  }

  @Test func `are not there in a pipe`() throws {
    for command in commands {
      #expect(try terminal.bash("advise \(command)").result.steering == [])
    }
  }

  @Test func `are closed on their line and never at its beginning`() throws {
    for command in commands {
      let text = try Program().bash("advise \(command) --bidi isolates").result
      for line in text.split(separator: "\n") {
        #expect(!line.hasPrefix("\u{2066}"))
        #expect(line.count { $0 == "\u{2066}" } == line.count { $0 == "\u{2069}" })
      }
    }
  }
}
