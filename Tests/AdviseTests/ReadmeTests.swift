import Foundation
import Testing

struct `The README` {
  /// A command of a console block, and what it prints; `…` stands for any number of lines.
  struct Command {
    var text: String
    var output: [Substring]
  }

  @Test func `shows commands that do what it shows`() throws {
    let folder = try examples()
    let shown = try consoleCommands()
    #expect(shown.count >= 7)
    for command in shown {
      let ended = try Program(in: folder).bash(typed(command.text) + command.text)
      #expect(ended.status == 0, "\(command.text): \(ended.messages)")
      guard !command.output.isEmpty else { continue }
      let printed = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(matches(printed.dropLast(), command.output), "\(command.text)")
    }
  }

  @Test func `holds the two commands that are all of the set-up`() throws {
    let text = try text()
    let run = try String(contentsOfFile: "\(Program.repository)/.ci/run", encoding: .utf8)
    for command in ["swift run -c release advise score profiles", "swift test --disable-xctest"] {
      #expect(
        text.contains("apt-get update -qq && apt-get install -y -qq libyaml-dev && \(command)"))
      #expect(run.contains(command))
    }
  }

  @Test(arguments: pageOfCommands + pageOfTopics)
  func `and the help pages have examples that run`(_ page: String) throws {
    let folder = try examples()
    if page != "init" { try folder.write(folder.read("a.yaml"), to: "al-noor.yaml") }
    let lines = try Program().run(["help"] + page.split(separator: " ").map(String.init)).lines
    for line in lines where line.hasPrefix("  advise ") || line.hasPrefix("  ADVISE_LANG=ar ") {
      // A page starts where a terminal is; here it just prints.
      let command = line.replacing("| less", with: "| cat")
      let ended = try Program(in: folder).bash(typed(line) + command)
      #expect(ended.status == 0, "\(line): \(ended.messages)")
    }
  }

  /// What somebody types at the first question, where one is asked.
  private func typed(_ command: String) -> String {
    command.contains("advise ask ") ? "echo q | " : ""
  }

  /// A folder with what examples name.
  private func examples() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for name in ["profiles", "rules", "cases"] {
      try folder.link(name, to: "\(Program.repository)/\(name)")
    }
    let profile = try String(
      contentsOfFile: "\(Program.repository)/profiles/al-noor-trading.yaml", encoding: .utf8)
    try folder.write(profile, to: ["a.yaml", "b.yaml"])
    let program = Program(in: folder)
    for name in ["receipts.ndjson", "old.ndjson"] {
      #expect(try program.run("score", "a.yaml", "--receipt", name).status == 0)
    }
    return folder
  }

  private func text() throws -> String {
    try String(contentsOfFile: "\(Program.repository)/README.md", encoding: .utf8)
  }

  private func consoleCommands() throws -> [Command] {
    var found: [Command] = []
    var isConsole = false
    for line in try text().split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        found.append(Command(text: String(line.dropFirst(2)), output: []))
      } else if isConsole, !found.isEmpty {
        found[found.count - 1].output.append(line)
      }
    }
    return found
  }

  /// Whether lines are those shown, where `…` stands for any.
  private func matches(_ lines: ArraySlice<Substring>, _ shown: [Substring]) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    let rest = Array(shown.dropFirst())
    if first == "…" {
      return lines.indices.contains { matches(lines[$0...], rest) } || rest.isEmpty
    }
    return lines.first == first && matches(lines.dropFirst(), rest)
  }
}
