import Advisor
import AdvisorReports
import ArgumentParser
import LocatedYAML

extension Advise {
  /// Sets the decision on a profile beside that on the same with other answers.
  struct WhatIf: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "whatif", abstract: "What other answers would change.")

    @OptionGroup var options: ComparisonOptions

    @Argument(
      help: "A profile (- for standard input), then NAME=VALUE, NAME+=VALUE, NAME-=VALUE.",
      completion: .file())
    var arguments: [String] = []

    /// No rule set has so many attributes that more would be meant.
    private static let mostChanges = 1000

    func validate() throws {
      if arguments.count > Self.mostChanges + 1 {
        throw ValidationError("whatif takes at most \(Self.mostChanges) changes")
      }
      guard arguments.count < 2 else { return }
      throw ValidationError(
        arguments.first?.contains("=") ?? false
          ? "whatif takes a profile before the changes; - for standard input"
          : "whatif takes a profile, then changes such as NAME=VALUE")
    }

    func run() throws {
      let (scorecard, language) = try options.load()
      let batch = Batch(scorecard)
      var changes = AnswerChanges(
        Array(arguments.dropFirst()), by: ProfileReader(scorecard.ruleSet))
      let before = try batch.decideOnly(arguments[0])
      let changed = before.map { before in
        var profile = before.decision.profile
        changes.apply(to: &profile)
        return profile
      }
      for diagnostics in changes.diagnostics { Messages.say(diagnostics.description) }
      if changes.hasErrors { throw ExitStatus.usage }
      guard let before, let changed else { throw batch.statusWithoutProfile }
      guard let decision = batch.decision(of: changed) else {
        let problem = Diagnostic.Problem.undecided(
          scorecard.assess(changed), by: scorecard.ruleSet)
        Messages.say("advise: with these changes, \(problem.message.printable)")
        throw ExitStatus.data
      }
      let after = Batch.Scored(
        decision: decision, source: before.source, line: before.line)
      try options.print(before, after, of: .change, by: scorecard, language: language)
    }
  }
}
