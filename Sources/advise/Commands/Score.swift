import Advisor
import AdvisorReports
import ArgumentParser
import Glibc

extension Advise {
  /// Scores profiles and writes a line or a record for each.
  struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Score profiles: files, folders, -.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, ndjson }

    @OptionGroup var ruleSetOptions: RuleSetOptions

    @Option(help: "table, json or ndjson.")
    var format = Format.table

    @Flag(help: "No summary at the end.")
    var quiet = false

    @Argument(help: "Files and folders; - or nothing for standard input.", completion: .file())
    var paths: [String] = []

    func run() throws {
      try requireInput()
      let ruleSet = try ruleSetOptions.load()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: format == .table)
      let batch = Batch(Scorecard(ruleSet))
      switch format {
      case .ndjson, .json: try writeRecords(of: batch, language)
      case .table: try writeRecords(of: batch, language)
      }
      if !quiet, batch.tally.read != 1 || batch.tally.refused > 0 {
        Messages.say(batch.tally.summary(of: ruleSet))
      }
      if batch.tally.status != .done { throw batch.tally.status }
    }

    /// Without a path standard input is read, unless a person sits there.
    private func requireInput() throws(ExitStatus) {
      guard paths.isEmpty, Environment.isTerminal(STDIN_FILENO) else { return }
      Messages.say("advise: no profiles; name files or folders, or - for standard input")
      throw .usage
    }

    private func writeRecords(of batch: Batch, _ language: Int) throws {
      let writer = DecisionRecordWriter(batch.scorecard, language: language)
      let sink = RecordSink(format)
      try batch.run(paths) { profile, assessment, outcome, source, line in
        try sink.add { json in
          writer.append(profile, assessment, outcome: outcome, source: source, line: line, to: &json)
        }
      }
      try sink.finish()
    }
  }
}

/// Puts records into a stream or a list.
private final class RecordSink {
  private var output = Output()
  private var json = JSONText()
  private let isList: Bool
  private var isEmpty = true

  init(_ format: Advise.Score.Format) { isList = format == .json }

  func add(_ write: (inout JSONText) -> Void) throws(Output.Failure) {
    json.bytes.removeAll(keepingCapacity: true)
    if isList { json.append(raw: isEmpty ? "[\n" : ",\n") }
    isEmpty = false
    write(&json)
    if !isList { json.append(raw: "\n") }
    try output.write(json.bytes)
  }

  func finish() throws(Output.Failure) {
    if isList { try output.write(isEmpty ? "[]\n" : "\n]\n") }
    try output.flush()
  }
}
