import Advisor
import ArgumentParser
import Glibc
import LocatedYAML

@main
struct Advise: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "advise",
    abstract: "Recommends a system for an organisation, and says why.",
    subcommands: [
      Ask.self, Score.self, Explain.self, Report.self, WhatIf.self, Compare.self, Verify.self,
      Evaluate.self, Interviews.self, Init.self, Rules.self,
    ]
  )

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if try answer(arguments) { return }
      var command = try plainCommand(arguments) ?? parsedCommand(arguments)
      try command.run()
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch let failure as Output.Failure {
      Glibc.exit(failure.report().rawValue)
    } catch {
      end(with: error)
    }
  }

  /// The command with its arguments, where they are of the plain form.
  private static func plainCommand(_ arguments: [String]) -> (any ParsableCommand)? {
    guard
      let plain = PlainArguments(arguments.dropFirst(), flags: ["--quiet", "--full", "--force"])
    else {
      return nil
    }
    switch arguments.first {
    case Score.configuration.commandName: return Score(plain)
    case Explain.configuration.commandName: return Explain(plain)
    default: return nil
    }
  }

  private static func parsedCommand(_ arguments: [String]) throws -> any ParsableCommand {
    // The command itself reads its arguments: reading them through the list of all commands
    // takes a millisecond more.
    let named = NamedCommand(arguments)
    return try named.type.parseAsRoot(Array(named.arguments))
  }

  /// Says what the parser of arguments found, with nothing in it that could steer a terminal.
  private static func end(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    guard exitCode(for: error).isSuccess else {
      let above = NamedCommand(Array(CommandLine.arguments.dropFirst())).above
      for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
        // A command that reads its arguments itself does not know whose it is.
        let named = String(line).replacingPrefix("Usage: ", by: "Usage: \(above) ")
          .replacingPrefix("  See '", by: "  See '\(above) ")
        Messages.say(named.printable)
      }
      Glibc.exit(exitCode(for: error).rawValue)
    }
    // A completion script, which was asked for.
    try? print(message + "\n")
    Glibc.exit(0)
  }

  /// Answers what is asked about the program itself; false where a command is to be run.
  private static func answer(_ arguments: [String]) throws -> Bool {
    let options = arguments.prefix { $0 != "--" }
    guard let first = arguments.first else {
      try print(HelpPage.overview)
      return true
    }
    if first == "--version" {
      try print(versionText())
    } else if first == "help" || options.contains("--help") || options.contains("-h") {
      let names = first == "help" ? arguments.dropFirst() : arguments[...]
      try printPage(HelpPage.name(in: names))
    } else if first.hasPrefix("-"), !first.hasPrefix("--generate-completion-script") {
      let known = ["--help", "--version"]
      try refuse("option", first, nearest: known.nearest(to: first) ?? "--help")
    } else if first == Rules.configuration.commandName, try answer(rules: arguments.dropFirst()) {
      return true
    } else if HelpPage.commands.contains(first) {
      try checkOptions(options.dropFirst())
      return false
    } else if first.hasPrefix("-") {
      return false
    } else {
      try refuse("command", first, nearest: (HelpPage.commands + ["help"]).nearest(to: first))
    }
    return true
  }

  /// Answers `advise rules` without a command that is there; false where there is one.
  private static func answer(rules arguments: ArraySlice<String>) throws -> Bool {
    guard let command = arguments.first else {
      try printPage(Rules.configuration.commandName)
      return true
    }
    if HelpPage.ruleCommands.contains(command) { return false }
    let nearest = HelpPage.ruleCommands.nearest(to: command).map { "rules \($0)" }
    try refuse("command", "rules \(command)", nearest: nearest, hint: "see advise rules --help")
    return true
  }

  /// A mistyped option gets the nearest of all options, `--help` too, which the parser does not know.
  private static func checkOptions(_ arguments: ArraySlice<String>) throws {
    for argument in arguments where argument.hasPrefix("-") && argument != "-" {
      // There are few short options; a file may well begin with a hyphen.
      guard argument.hasPrefix("--") || HelpPage.options.contains(argument) else {
        try refuse("option", argument, nearest: nil, hint: "write ./\(argument) for a file")
        continue
      }
      let name = String(argument.prefix { $0 != "=" })
      if !HelpPage.options.contains(name) {
        try refuse("option", name, nearest: HelpPage.options.nearest(to: name))
      }
    }
  }

  private static func printPage(_ name: String?) throws {
    guard let name else { return try print(HelpPage.overview) }
    guard let page = HelpPage.text(name) else {
      let pages =
        HelpPage.commands + HelpPage.topics + HelpPage.ruleCommands.map { "rules \($0)" }
      return try refuse("help page", name, nearest: pages.nearest(to: name))
    }
    try print(page)
  }

  private static func refuse(
    _ kind: String, _ name: String, nearest: String?, hint otherwise: String = "see advise --help"
  ) throws {
    let hint = nearest.map { "did you mean '\($0)'?" } ?? otherwise.shortened.printable
    Messages.say("advise: there is no \(kind) '\(name.shortened.printable)'; \(hint)")
    throw ExitStatus.usage
  }

  /// The program, and the rule set inside it, which is not read for this.
  private static func versionText() -> String {
    let source = RuleSetOptions.shipped
    func value(_ key: String) -> String {
      let line = (1...20).map(source.line).first { $0.hasPrefix("\(key): ") } ?? ""
      return String(line.dropFirst(key.count + 2).prefix { $0 != " " })
    }
    return """
      advise \(version)
      rules \(value("ruleset")) \(value("version"))
      sha256 \(SHA256.hexDigest(of: source.utf8))

      """
  }

  private static func print(_ text: String) throws {
    var output = Output()
    try output.write(text)
    try output.flush()
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, by other: String) -> String {
    hasPrefix(prefix) && !hasPrefix(other) ? other + dropFirst(prefix.count) : self
  }
}
