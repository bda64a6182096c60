import Advisor
import AdvisorReports
import ArgumentParser

extension Advise {
  /// Plays profiles through the interview and counts the questions.
  struct Interviews: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "interview", abstract: "Play profiles through the interview.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, ndjson }
    enum Action: String, ExpressibleByArgument, CaseIterable { case simulate }

    @OptionGroup var ruleSetOptions: RuleSetOptions
    @OptionGroup var textOptions: TextOptions

    @Option(help: "table, json or ndjson.")
    var format = Format.table

    @Option(help: ArgumentHelp("So many complete profiles, drawn by chance.", valueName: "number"))
    var random: Int?

    @Option(help: "Where drawing begins; the same seed gives the same profiles.")
    var seed: UInt64 = 1

    @Argument(help: "simulate")
    var action: Action

    @Argument(help: "Files and folders; - or nothing for standard input.", completion: .file())
    var paths: [String] = []

    func validate() throws {
      if let random, !(1...1_000_000).contains(random) {
        throw ValidationError("--random takes a number from 1 to 1000000")
      }
    }

    func run() throws {
      if random == nil { try Batch.requireInput(paths) }
      let ruleSet = try ruleSetOptions.load()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: format == .table)
      let scorecard = Scorecard(ruleSet)
      var simulation = InterviewSimulation(scorecard)
      let writer = TranscriptWriter(ruleSet)
      let sink = RecordSink(isList: format == .json)
      func play(_ profile: Profile) throws {
        let played = simulation.play(profile)
        if format != .table { try sink.add { writer.append(played, to: &$0) } }
      }
      if let random {
        for profile in try drawn(from: scorecard).prefix(random) { try play(profile) }
      }
      let batch = Batch(scorecard, withPossible: false)
      if random == nil || !paths.isEmpty {
        try batch.run(paths, beforeWaiting: sink.flush) { try play($0.decision.profile) }
      }
      if format == .table {
        var output = Output()
        let style = textOptions.style
        try output.write(SimulationReport(simulation, language: language, style: style).text())
        try output.flush()
      } else {
        try sink.finish()
      }
      if batch.tally.read > 0 || random == nil, batch.tally.status != .done {
        throw batch.tally.status
      }
    }

    private func drawn(from scorecard: Scorecard) throws(ExitStatus) -> RandomProfiles {
      do throws(NotProved) {
        return try RandomProfiles(Completions(scorecard), seed: seed)
      } catch {
        Messages.say("advise: an attribute has too many kinds of answers to draw from")
        throw .data
      }
    }
  }
}
