import Advisor
import AdvisorReports
import ArgumentParser
import LocatedYAML

extension Advise.Rules {
  /// Holds the tests of rule sets against them.
  struct Test: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit }

    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "test", abstract: "Hold the tests of rule sets against them.")

    @Option(
      help: ArgumentHelp("The rule set; left out: the one each file names.", valueName: "file"))
    var rules: String?

    @Option(help: ArgumentHelp("How much tests have to reach.", valueName: "percent"))
    var minimum: Int?

    @Option(help: "text for people, json or junit (XML) for programs.")
    var format = Format.text

    @Argument(
      help: "Files and folders; left out: all *.tests.yaml below this folder.",
      completion: .file())
    var paths: [String] = []

    func validate() throws {
      if let minimum, !(0...100).contains(minimum) {
        throw ValidationError("--minimum takes a whole number from 0 to 100")
      }
    }

    func run() throws {
      let files = RuleTestFiles(rules: rules)
      try files.run(paths.isEmpty ? ["."] : paths)
      let tested = files.tested.filter { !$0.suites.isEmpty }
      var output = Output()
      switch format {
      case .text where tested.isEmpty: break
      case .text:
        let width = Environment.columns
        try output.write(RuleTestReport(tested, minimum: minimum, width: width).text())
      case .json: try output.write(RuleTestJSON(tested, minimum: minimum).text())
      case .junit: try output.write(RuleTestJUnit(tested, minimum: minimum).text())
      }
      try output.flush()
      if files.status != .done { throw files.status }
      let isTooLittle = tested.contains { rules in
        minimum.map { !rules.coverage.reaches(percent: $0) } ?? false
      }
      if isTooLittle || tested.contains(where: { $0.failedCount > 0 }) { throw ExitStatus.refused }
    }
  }
}
