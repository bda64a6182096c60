import Testing

struct `Why not an option` {
  private let profile = "\(Program.repository)/profiles/al-noor-trading.yaml"

  @Test func `is answered with its fit, what speaks against it and what would bring it in`() throws
  {
    let text = try Program().run("explain", profile, "--why-not", "erp").result
    for part in [
      "Why not ERP?", "Recommendation: CRM.", "Points missing: 39.0.", "−44.0",
      "What would bring it in", "with “purchasing” added: ERP and CRM",
    ] { #expect(text.contains(part)) }
    #expect(!text.contains("Sources"))
  }

  @Test(arguments: [[], ["--lang", "ar"]])
  func `is the same with the value after an equals sign`(_ language: [String]) throws {
    let asked = try Program().run(["explain", profile, "--why-not", "erp"] + language).result
    #expect(
      try Program().run(["explain", profile, "--why-not=erp"] + language).result == asked)
  }

  @Test func `is said plainly where it is recommended`() throws {
    let ended = try Program().run("explain", profile, "--why-not", "crm")
    #expect(try ended.result.contains("CRM is recommended; nothing keeps it down."))
  }

  @Test func `names the gate that rules it out, though its points are enough`() throws {
    let text = try Program().run(
      "explain", "--why-not", "erp",
      input: """
        employees: 800
        existing_systems: [erp]
        back_office_needs: [inventory, procurement]

        """
    ).result
    for part in [
      "ERP: ruled out", "The points are enough.", "What rules an option out",
      "without “an ERP that stays”: ERP",
    ] { #expect(text.contains(part)) }
  }

  @Test func `is proved where no answers bring it in`() throws {
    let text = try Program().run("explain", "--why-not", "crm", input: "employees: 45\n").result
    #expect(text.contains("No change of up to three known answers brings it in"))
    #expect(text.contains("not clear yet"))
  }

  @Test(arguments: [("ERP", "; did you mean 'erp'?"), ("crn", "; did you mean 'crm'?"), ("x", "")])
  func `is refused for an unknown option, and the known are named`(
    _ option: String, _ hint: String
  ) throws {
    let ended = try Program().run("explain", profile, "--why-not", option)
    #expect(ended.status == 64)
    #expect(ended.output == "")
    #expect(
      ended.messages
        == "advise: the rule set has no option '\(option)'; it has erp, crm\(hint)\n")
  }

  @Test func `cannot be asked for together with all there is to say`() throws {
    let ended = try Program().run("explain", profile, "--full", "--why-not", "erp")
    #expect(ended.status == 64)
    #expect(ended.messages.contains("--full and --why-not exclude each other"))
  }
}

struct `The full explanation` {
  @Test(arguments: ["40", "80"], ["en", "ar"])
  func `keeps the width in every line`(_ width: String, _ language: String) throws {
    let profiles = "\(Program.repository)/profiles"
    for options in [["--full"], ["--why-not", "erp"], ["--why-not", "crm"]] {
      let text = try Program().run(
        ["explain", profiles, "--width", width, "--lang", language] + options
      ).result
      let wide = text.split(separator: "\n").map(String.init).filter {
        $0.columns > Int(width) ?? 0
      }
      #expect(wide == [])
    }
  }

  @Test func `adds the case against and how firmly the recommendation stands`() throws {
    let profile = "\(Program.repository)/profiles/al-noor-trading.yaml"
    let short = try Program().run("explain", profile).result
    let full = try Program().run("explain", profile, "--full").result
    for heading in ["\nThe strongest case against\n", "\nHow firmly it stands\n"] {
      #expect(full.contains(heading) && !short.contains(heading))
    }
  }

  @Test func `knows no option of the shipped rules`() throws {
    let folder = TemporaryFolder()
    try folder.write(threeOptions, to: "rules.yaml")
    let input = "distance_km: 9\nlines: [tram, bus]\n"
    let text = try Program(in: folder).run(
      "explain", "--rules", "rules.yaml", "--full", input: input
    )
    .result
    for part in [
      "- distance_km: 8 or less (9 now): Take any", "- lines: without “tram”: Take the bus",
      "For Bicycle: nothing", "Against Tram: nothing",
    ] { #expect(text.contains(part)) }
    let other = try Program(in: folder).run(
      "explain", "--rules", "rules.yaml", "--why-not", "bicycle", input: input)
    #expect(try other.result.contains("Points missing: 150.0."))
  }
}
