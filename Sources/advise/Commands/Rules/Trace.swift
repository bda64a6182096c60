import Advisor
import AdvisorReports
import ArgumentParser
import LocatedYAML

extension Advise.Rules {
  /// Says which bands hold for a profile.
  struct Trace: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "trace", abstract: "Say which bands hold for a profile.")

    @OptionGroup var ruleSetOptions: RuleSetOptions

    @Argument(help: "A profile; - or nothing for standard input.", completion: .file())
    var profile: String?

    @Argument(help: "The criterion; left out: all of them.")
    var criterion: String?

    func run() throws {
      let paths = profile.map { [$0] } ?? []
      try Batch.requireInput(paths)
      let ruleSet = try ruleSetOptions.load()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: true)
      let shown = try criterion.map { name throws(ExitStatus) in
        [try Self.criterion(name, in: ruleSet)]
      }
      let batch = Batch(Scorecard(ruleSet), withPossible: false)
      let sink = TextSink()
      try batch.run(paths, beforeWaiting: sink.flush) { scored in
        let lines = (shown ?? Array(ruleSet.criteria.indices)).map { criterion in
          let band = scored.decision.assessment.bands[criterion]
          let title = ruleSet.criteria[criterion].title.plain(language, ruleSet).printable
          return "\(title): \(band < 0 ? "-" : "\(band + 1)")\n"
        }
        try sink.add(lines.joined())
      }
      try sink.flush()
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
