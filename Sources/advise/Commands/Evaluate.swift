import Advisor
import AdvisorReports
import ArgumentParser
import LocatedYAML

extension Advise {
  /// Prints how well the advice agrees with what was chosen in known cases.
  struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "evaluate", abstract: "Compare the advice with what was chosen in known cases.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, markdown }

    @OptionGroup var ruleSetOptions: RuleSetOptions
    @OptionGroup var textOptions: TextOptions

    @Option(help: "table, json or markdown.")
    var format = Format.table

    @Option(
      help: ArgumentHelp("A rule set to compare with on the same cases.", valueName: "file"))
    var baseline: String?

    @Argument(help: "Files and folders; - or nothing for standard input.", completion: .file())
    var paths: [String] = []

    func run() throws {
      try Batch.requireInput(paths)
      let ruleSet = try ruleSetOptions.load()
      let other = try loadBaseline()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: format != .json)
      let (evaluation, compared) = try CaseFiles(
        Scorecard(ruleSet), baseline: other.map(Scorecard.init)
      ).evaluate(paths)
      var output = Output()
      switch format {
      case .json:
        try output.write(
          EvaluationWriter(evaluation, baseline: compared).text())
      case .markdown:
        try output.write(report(evaluation, compared, language).markdown())
      case .table:
        try output.write(
          EvaluationText(report(evaluation, compared, language), style: textOptions.style).text())
      }
      try output.flush()
    }

    private func report(_ evaluation: Evaluation, _ compared: Evaluation?, _ language: Int)
      -> EvaluationReport
    {
      EvaluationReport(of: evaluation, baseline: compared, language: language)
    }

    /// The rule set inside the program has its baseline beside it; another has the one that is
    /// named, or none, so that no file that lies around changes a result.
    private func loadBaseline() throws(ExitStatus) -> RuleSet? {
      if let baseline { return try RuleSetOptions.load(RuleSetOptions.read(baseline)) }
      return ruleSetOptions.rules == nil
        ? try RuleSetOptions.load(RuleSetOptions.shippedBaseline) : nil
    }
  }
}
