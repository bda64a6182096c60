import Testing

/// Before the arguments of a call there is a plain reader and behind it the parser; an argument
/// `--` at the end leaves the call to the parser and changes nothing else.
struct `Arguments of the plain form` {
  @Test(arguments: [
    ["score"], ["score", "-"], ["score", "none.yaml"], ["score", "one.yaml", "one.yaml"],
    ["score", "--quiet", "one.yaml"], ["score", "one.yaml", "--lang", "ar", "one.yaml"],
    ["score", "one.yaml", "--format", "ndjson", "--without", "possible"],
    ["score", "one.yaml", "--without", "doubt"], ["score", "one.yaml", "--with", "proofs"],
    ["score", "one.yaml", "--format", "json", "--with", "proofs"],
    ["score", "--format", "json", "one.yaml"],
    ["score", "one.yaml", "--width", "60", "--color", "always", "--bidi", "isolates"],
    ["score", "one.yaml", "--width", "+060"], ["score", "--rules", "none.yaml", "one.yaml"],
    ["explain", "one.yaml"], ["explain", "one.yaml", "--fixed", "employees"],
    ["explain", "--lang", "ar", "one.yaml", "--width", "50"],
    ["explain", "--color", "always", "--bidi", "none", "one.yaml"],
    // These are not, and have to be refused in the same words.
    ["score", "one.yaml", "--width", "3"], ["score", "one.yaml", "--width", "wide"],
    ["score", "one.yaml", "--format", "xml"], ["score", "one.yaml", "--color", ""],
    ["explain", "one.yaml", "--quiet"], ["explain", "one.yaml", "--format", "json"],
    ["score", "one.yaml", "--quiet", "--quiet"], ["score", "one.yaml", "--lang", "--quiet"],
    ["score", "one.yaml", "--lang", "en", "--lang", "ar"], ["score", "one.yaml", "--lang=ar"],
    ["score", ""], ["score", "one.yaml", "--force", "yes"],
  ])
  func `are read as the parser reads them`(_ arguments: [String]) throws {
    let folder = TemporaryFolder()
    try folder.write("budget_usd: 5\n", to: "one.yaml")
    let program = Program(in: folder)
    let plain = try program.run(arguments, input: "employees: 5\n")
    let parsed = try program.run(arguments + ["--"], input: "employees: 5\n")
    #expect(plain.output == parsed.output)
    #expect(plain.messages == parsed.messages)
    #expect(plain.status == parsed.status)
  }
}
