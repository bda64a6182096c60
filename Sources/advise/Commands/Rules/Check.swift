import Advisor
import AdvisorReports
import ArgumentParser
import LocatedYAML

extension Advise.Rules {
  /// Says what rule sets do over the whole space of profiles.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "check",
      abstract: "Find what is wrong with rule sets, and prove what is expected.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    @Option(help: "text, json or sarif.")
    var format = Format.text

    @Flag(help: "No summary on standard error.")
    var quiet = false

    @Argument(
      help: "Rule sets; - for standard input; left out: the one inside the program.",
      completion: .file())
    var files: [String] = []

    func run() throws {
      var (checked, status): ([CheckedRuleSet], ExitStatus) = ([], .done)
      for file in files.isEmpty ? [nil] : files.map(Optional.some) {
        do throws(ExitStatus) {
          let one = CheckedRuleSet(try file.map(RuleSetOptions.read) ?? RuleSetOptions.shipped)
          say(one)
          checked.append(one)
          if one.hasErrors, status == .done { status = .refused }
        } catch {
          status = error
        }
      }
      try print(checked)
      if status != .done { throw status }
    }

    private func say(_ one: CheckedRuleSet) {
      let text = CheckText(one)
      let findings = format == .text ? text.findings() : ""
      if !findings.isEmpty { Messages.say(String(findings.dropLast())) }
      if !quiet { Messages.say(text.summary()) }
    }

    /// An object for one file, a list of them for several; nothing as text.
    private func print(_ checked: [CheckedRuleSet]) throws {
      var json = JSONText()
      switch format {
      case .text: return
      case .json where checked.count == 1 && files.count < 2:
        CheckWriter().append(checked[0], to: &json)
        json.append(raw: "\n")
      case .json:
        json.appendList(checked) { CheckWriter().append($0, to: &$1) }
        json.append(raw: "\n")
      case .sarif: SARIFWriter(version: Advise.version).append(checked, to: &json)
      }
      var output = Output()
      try output.write(json.bytes)
      try output.flush()
    }
  }
}
