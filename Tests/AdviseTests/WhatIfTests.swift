import Testing

struct `What if an answer were another` {
  private let profile = "\(Program.repository)/profiles/al-noor-trading.yaml"

  @Test func `is answered with both results side by side`() throws {
    let text = try Program().run("whatif", profile, "employees=200").result
    for part in [
      "What if People: 200 instead of 45?", "Recommendation: ERP and CRM instead of CRM",
      "+44.5", "Criteria without a difference: 20 of 22.",
    ] { #expect(text.contains(part)) }
  }

  @Test func `is answered in Arabic`() throws {
    let text = try Program().run("whatif", profile, "employees=200", "--lang", "ar").result
    #expect(text.contains("ماذا لو: الموظفون: 200 بدلًا من 45؟"))
  }

  @Test func `leaves the profile as it is`() throws {
    let folder = TemporaryFolder()
    try folder.write("employees: 45\n", to: "p.yaml")
    _ = try Program(in: folder).run("whatif", "p.yaml", "employees=200").result
    #expect(try folder.read("p.yaml") == "employees: 45\n")
    #expect(try folder.names == ["p.yaml"])
  }

  @Test func `is answered for standard input`() throws {
    let ended = try Program().run(
      "whatif", "-", "employees=200", "--format", "json", input: "employees: 45\n")
    #expect(try ended.result.contains(#""changes":[{"attribute":"employees","from":45,"to":200}]"#))
    #expect(ended.output.contains(#""source":"-","line":1"#))
  }

  @Test func `is a fault of the command line where a change is wrong, all of them told`() throws {
    let ended = try Program().run("whatif", profile, "employees=2x", "emploees=3", "locations=2")
    #expect(ended.status == 64)
    #expect(ended.output == "")
    #expect(
      ended.messages == """
        employees=2x: error: '2x' is not a number; write digits such as 45 or 4.5, or 'unknown'
          employees=2x
                    ^
        emploees=3: error: no attribute is called 'emploees'; did you mean 'employees'?
          emploees=3
          ^

        """)
  }

  @Test func `is told together with what is wrong with the profile`() throws {
    let ended = try Program().run("whatif", "-", "sector=x", input: "employees: many\n")
    #expect(ended.messages.contains("-:1:12: error: 'many'"))
    #expect(ended.messages.contains("sector=x: error: 'x' is no value of 'sector'"))
    #expect(ended.status == 64)
  }

  @Test func `is answered though nothing changes, and that is said`() throws {
    let ended = try Program().run("whatif", profile, "employees=45")
    #expect(try ended.result.contains("No answer changes.\nThe recommendation stays: CRM\n"))
    #expect(ended.messages.hasPrefix("employees=45: warning: 'employees' is just that already"))
  }

  @Test(arguments: [
    (["whatif"], "whatif takes a profile, then changes"),
    (["whatif", "p.yaml"], "whatif takes a profile, then changes"),
    (["whatif", "employees=45"], "whatif takes a profile before the changes"),
    (["whatif", "-", "employees=45", "--sort", "size"], "impact"),
  ])
  func `needs a profile and a change`(_ arguments: [String], _ message: String) throws {
    let ended = try Program().run(arguments)
    #expect(ended.status == 64)
    #expect(ended.messages.contains(message))
  }

  @Test func `is refused where the rule set has no outcome for it`() throws {
    let folder = TemporaryFolder()
    try folder.write(threeOptions, to: "rules.yaml")
    let ended = try Program(in: folder).run(
      "whatif", "--rules", "rules.yaml", "-", "lines=bus",
      input: "distance_km: 5\nlines: [tram, bus]\n")
    #expect(ended.status == 65)
    #expect(
      ended.messages.hasPrefix("advise: with these changes, this profile is recommended bus and"))
  }

  @Test func `is bounded, however much is asked`() throws {
    let many = Array(repeating: "employees=45", count: 1001)
    let ended = try Program().run(["whatif", profile] + many)
    #expect(ended.status == 64)
    #expect(ended.messages.contains("at most 1000 changes"))
    let long = String(repeating: "a,", count: 50_000)
    let refused = try Program().run("whatif", profile, "customer_needs=\(long)", "sector=\(long)")
    #expect(refused.status == 64)
    #expect(refused.messages.utf8.count < 1 << 17)
  }

  @Test(arguments: ["\u{1B}[31m", "\u{202E}", "\n", "\r"])
  func `shows nothing of a change that steers a terminal`(_ text: String) throws {
    for change in ["employees=\(text)", "\(text)=1", text, "customer_needs=[\(text)"] {
      let ended = try Program().run("whatif", profile, change)
      #expect(ended.status == 64)
      #expect(ended.messages.steering == [])
    }
  }
}
