import Foundation
import Testing

struct `The questionnaire` {
  private let folder = TemporaryFolder()
  private var program: Program { Program(in: folder) }

  /// Answers to which the rules lead, whatever is asked: nobody knows the rest.
  private let needs = "1 2\n0\n"

  private func ask(_ arguments: String..., input: String) throws -> Ended {
    try program.run(["ask"] + arguments, input: input)
  }

  @Test(arguments: ["en", "ar"])
  func `ends with the recommendation that scoring the saved answers gives`(_ language: String)
    throws
  {
    let lines = needs + String(repeating: "-\n", count: 22) + "\n\n"
    let ended = try ask("a.yaml", "--lang", language, input: lines)
    #expect(ended.status == 0)
    #expect(ended.messages == "")
    let explained = try program.run("explain", "a.yaml", "--lang", language)
    let headline = try #require(explained.lines.dropFirst().first)
    #expect(ended.lines.contains(headline))
    #expect(ended.output.unicodeScalars.allSatisfy { !Self.isUnspeakable($0) })
    #expect(ended.lines.allSatisfy { $0.columns <= 80 })
  }

  private static func isUnspeakable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1B, 0x0D, 0x08, 0x2500...0x259F, 0x2800...0x28FF: true
    default: false
    }
  }

  @Test func `saves each answer at once, for its owner only`() throws {
    _ = try ask("a.yaml", "--all", input: "1 2\n")
    let text = try folder.read("a.yaml")
    #expect(
      text == """
        # yaml-language-server: $schema=erp-crm.profile.schema.json
        back_office_needs: [accounting, procurement]

        """)
    #expect(try program.bash("stat -c %a a.yaml").output == "600\n")
    #expect(try folder.names == ["a.yaml"])
  }

  @Test func `goes on with the first question that is open`() throws {
    let first = try ask("a.yaml", "--all", input: "1 2\n-\n")
    let second = try ask("a.yaml", "--all", input: "")
    let question = try #require(first.lines.last { $0.hasPrefix("Question ") })
    #expect(question.hasPrefix("Question 3,"))
    let again = try #require(second.lines.first { $0.hasPrefix("Question ") })
    #expect(question.hasPrefix(again))
    #expect(try folder.read("a.yaml").contains(": unknown\n"))
  }

  @Test func `keeps comments, other keys and their order`() throws {
    try folder.write(
      """
      # yaml-language-server: $schema=x
      name: Al Noor
      #employees: unknown
      back_office_needs:   # what hurts
        - hr
      remarks: |
        employees: 9
      customer_needs: unknown # nobody said
      """, to: "a.yaml")
    let ended = try ask(
      "a.yaml", "--set", "employees=45", "--set", "customer_needs=loyalty", input: "q\n")
    #expect(ended.status == 0)
    #expect(
      try folder.read("a.yaml") == """
        # yaml-language-server: $schema=x
        name: Al Noor
        employees: 45
        back_office_needs:   # what hurts
          - hr
        remarks: |
          employees: 9
        customer_needs: [loyalty] # nobody said

        """)
  }

  @Test func `without anybody to ask ends at once with what to run instead`() throws {
    let ended = try program.bash("advise ask a.yaml < /dev/null")
    #expect(ended.status == 64)
    #expect(ended.messages.contains("advise ask a.yaml --set existing_systems=VALUE"))
    #expect(try folder.names == [])
  }

  @Test func `uses every line that is pasted`() throws {
    let ended = try ask("a.yaml", "--all", input: "1\n1\nyes\n1\n3\n1 2\n4\n45\n")
    let lines = try folder.read("a.yaml").split(separator: "\n")
    #expect(lines.count == 9)
    #expect(lines.last == "employees: 45")
    #expect(ended.status == 0)
  }

  @Test func `repeats a wrong answer back and asks again`() throws {
    let ended = try ask(
      "a.yaml", "--all", input: "acounting\n1\n0\nmaybe\nno\n2\n5\n0\nmany\n-1\n3.5\n")
    for wrong in ["“acounting”", "“maybe”", "“many”", "“-1”", "“3.5”"] {
      #expect(ended.output.contains(wrong))
    }
    #expect(ended.output.contains("Did you mean 1: accounting?"))
    #expect(try folder.read("a.yaml").contains("systems_to_replace") == false)
  }

  @Test func `says why it asks, in either language`() throws {
    for word in ["?", "؟", "why", "لماذا"] {
      let ended = try ask("--all", input: "\(word)\nq\n")
      #expect(ended.output.contains("“Work behind the scenes”"))
      #expect(ended.output.contains("(weight 10; "))
      #expect(ended.output.contains("Still possible: "))
    }
  }

  @Test func `goes back without losing an answer`() throws {
    _ = try ask("a.yaml", "--all", input: "1\n2\nb\nر\n3\n\nq\n")
    let text = try folder.read("a.yaml")
    #expect(
      text.hasSuffix("\nback_office_needs: [inventory]\ncustomer_needs: [sales_pipeline]\n"))
  }

  @Test func `changes an answer from the list of answers`() throws {
    let lines = needs + "=\n1\n3\nq\n"
    _ = try ask("a.yaml", "--all", input: lines)
    #expect(try folder.read("a.yaml").contains("back_office_needs: [inventory]\n"))
  }

  @Test func `keeps the bound that it states`() throws {
    let ended = try ask(input: String(repeating: "-\n", count: 30))
    let bounds = ended.output.matches(of: /Question \d+, at most (\d+) more/)
      .compactMap { Int($0.output.1) }
    #expect(bounds.count > 5)
    #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func `says how to go on after a signal`(_ signal: String, _ status: Int) throws {
    let ended = try program.bash(
      """
      mkfifo answers
      advise ask a.yaml --all < answers & asked=$!
      exec 3> answers; printf '1\\n' >&3
      until [ -s a.yaml ]; do sleep 0.02; done; sleep 0.2
      kill -\(signal) $asked; wait $asked
      """)
    #expect(ended.status == Int32(status))
    #expect(ended.output.hasSuffix("\nTo go on: advise ask --all a.yaml\n"))
    #expect(try folder.read("a.yaml").hasSuffix("\nback_office_needs: [accounting]\n"))
  }

  @Test func `says where answers cannot be saved before it asks`() throws {
    let ended = try ask("missing/a.yaml", input: "1\n")
    #expect(ended.status == 74)
    #expect(ended.output == "")
    try folder.write("[]", to: "list.yaml")
    #expect(try ask("list.yaml", input: "1\n").status == 65)
    try folder.write("{name: A, employees: 3}", to: "flow.yaml")
    #expect(try ask("flow.yaml", input: "1\n").status == 65)
    #expect(try folder.read("flow.yaml") == "{name: A, employees: 3}")
  }

  @Test func `survives bytes that mean nothing`() throws {
    let ended = try program.bash(
      "head -c 300000 /dev/urandom | grep -vaxE '[qQ]|.{0,3}' | advise ask a.yaml > out; tail -c 200 out"
    )
    #expect(ended.status == 0)
    #expect(ended.output.contains("advise ask a.yaml"))
  }

  @Test func `looks the same through a terminal`() throws {
    let lines = "forty\n?\n1 2\nb\n\n-\nq\n"
    let piped = try ask("a.yaml", "--lang", "en", input: lines)
    try folder.write(lines, to: "lines")
    // Each line is typed once the program waits for it.
    let terminal = try program.bash(
      """
      rm -f a.yaml; mkfifo keys
      TERM=dumb script --quiet --flush --return \
        --command 'advise ask a.yaml --lang en --width 80' /dev/null < keys > screen & asked=$!
      exec 3> keys; number=0
      while IFS= read -r line; do
        number=$((number + 1))
        until [ "$(grep -ac '^> ' screen)" -ge $number ]; do sleep 0.05; done
        printf '%s\\n' "$line" >&3
      done < lines
      wait $asked; tr -d '\\r' < screen
      """)
    #expect(terminal.output == piped.output)
  }
}
