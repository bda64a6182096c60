import Advisor
import AdvisorReports
import ArgumentParser
import LocatedYAML

extension Advise.Rules {
  /// Says what a code of a finding or an error means.
  struct ExplainCode: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "explain-code", abstract: "Say what a finding or an error means.")

    @Argument(help: "A code such as dead-band; left out: all of them.")
    var code: String?

    func run() throws {
      var output = Output()
      if let code {
        guard let page = CodePage.of(code) else {
          let hint = CodePage.all.map(\.code).nearest(to: code).map { "; did you mean '\($0)'?" }
          Messages.say(
            "advise: there is no code '\(code.shortened.printable)'"
              + (hint ?? "; advise rules explain-code lists all"))
          throw ExitStatus.usage
        }
        try output.write(page.text())
      } else {
        try output.write(CodePage.all.map { "\($0.code)\n" }.sorted().joined())
      }
      try output.flush()
    }
  }
}
