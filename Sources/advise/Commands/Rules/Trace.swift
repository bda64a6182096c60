import Advisor
import AdvisorReports
import ArgumentParser
import LocatedYAML

extension Advise.Rules {
  /// Says which bands, gates and notes hold for a profile, and why the others do not.
  struct Trace: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "trace", abstract: "Say which bands hold for a profile.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var ruleSetOptions: RuleSetOptions
    @OptionGroup var textOptions: TextOptions

    @Option(help: "text or json.")
    var format = Format.text

    @Argument(help: "A profile; - or nothing for standard input.", completion: .file())
    var profile: String?

    @Argument(help: "The criterion; left out: all of them.")
    var criterion: String?

    func run() throws {
      let paths = profile.map { [$0] } ?? []
      try Batch.requireInput(paths)
      let source = try ruleSetOptions.source()
      let ruleSet = try RuleSetOptions.load(source)
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: format == .text)
      let index = try criterion.map { name throws(ExitStatus) in
        try Self.criterion(name, in: ruleSet)
      }
      let places = RuleSetPlaces(in: source)
      let batch = Batch(Scorecard(ruleSet), withPossible: false)
      switch format {
      case .text:
        let report = TraceReport(
          ruleSet, places, file: source.name, language: language, style: textOptions.style)
        let sink = TextSink()
        try batch.inspect(paths, beforeWaiting: sink.flush) { profile, assessment, _, _ in
          let trace = Advisor.Trace(of: profile, assessment, in: ruleSet)
          try sink.add(report.text(trace, criterion: index))
        }
        try sink.flush()
      case .json:
        let writer = TraceWriter(ruleSet, places, file: source.name)
        let sink = RecordSink(isList: false)
        try batch.inspect(paths, beforeWaiting: sink.flush) { profile, assessment, source, line in
          let trace = Advisor.Trace(of: profile, assessment, in: ruleSet)
          try sink.add {
            writer.append(trace, criterion: index, source: source, line: line, to: &$0)
          }
        }
        try sink.finish()
      }
      if batch.tally.status != .done { throw batch.tally.status }
    }

    /// The criterion of a name; for another name, the nearest.
    private static func criterion(_ name: String, in ruleSet: RuleSet) throws(ExitStatus) -> Int {
      let names = ruleSet.criteria.map(\.name)
      if let criterion = names.firstIndex(of: name) { return criterion }
      let hint = names.nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
      Messages.say(
        "advise: the rule set has no criterion '\(name.shortened.printable)'\(hint)")
      throw .usage
    }
  }
}
