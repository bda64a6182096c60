import Advisor
import AdvisorReports
import ArgumentParser

extension Advise {
  /// Scores profiles and writes a line or a record for each.
  struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "score", abstract: "Score profiles: a line or a record for each.")

    enum Addition: String, ExpressibleByArgument, CaseIterable { case proofs }
    enum Omission: String, ExpressibleByArgument, CaseIterable { case possible }

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, ndjson }

    @OptionGroup var ruleSetOptions: RuleSetOptions
    @OptionGroup var textOptions: TextOptions

    @Option(help: "table, json or ndjson.")
    var format = Format.table

    @Option(help: "proofs: add to records what proves and what would change them.")
    var with: Addition?

    @Option(help: "possible: leave out what open answers can still lead to.")
    var without: Omission?

    @OptionGroup var fixedOptions: FixedOptions
    @OptionGroup var receiptOptions: ReceiptOptions

    @Flag(help: "No summary at the end.")
    var quiet = false

    @Argument(help: "Files and folders; - or nothing for standard input.", completion: .file())
    var paths: [String] = []

    init() {}

    /// Nil where the parser of arguments has to look at them.
    init?(_ arguments: PlainArguments) {
      var arguments = arguments
      ruleSetOptions = RuleSetOptions(&arguments)
      quiet = arguments.take("--quiet") != nil
      let (with, without) = (arguments.take("--with"), arguments.take("--without"))
      fixedOptions = FixedOptions(&arguments)
      receiptOptions = ReceiptOptions(&arguments)
      self.with = with.flatMap(Addition.init)
      self.without = without.flatMap(Omission.init)
      guard let textOptions = TextOptions(&arguments),
        let format = arguments.take("--format", or: Format.table), arguments.isUsedUp,
        (with == nil) == (self.with == nil), (without == nil) == (self.without == nil)
      else { return nil }
      self.textOptions = textOptions
      self.format = format
      paths = arguments.paths
      guard (try? receiptOptions.validate()) != nil, (try? validate()) != nil else { return nil }
    }

    func validate() throws {
      if with != nil, format == .table {
        throw ValidationError("--with proofs needs --format json or ndjson")
      }
      if with != nil, without != nil {
        throw ValidationError("--with proofs and --without possible exclude each other")
      }
      if receiptOptions.receipt != nil, without != nil {
        throw ValidationError("--receipt and --without possible exclude each other")
      }
      if fixedOptions.fixed != nil, with == nil, receiptOptions.receipt == nil {
        throw ValidationError("--fixed needs --with proofs or --receipt FILE")
      }
    }

    func run() throws {
      try Batch.requireInput(paths)
      let ruleSet = try ruleSetOptions.load()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: format == .table)
      let fixed = try fixedOptions.attributes(in: ruleSet)
      let scorecard = Scorecard(ruleSet)
      let receipts = try receiptOptions.receipt.map { file in
        // What a program reads never depends on the environment.
        let language = try ruleSetOptions.language(in: ruleSet, forPeople: false)
        let writer = ReceiptWriter(scorecard, language: language, program: Advise.version)
        return try ReceiptFile(file, receiptOptions, writer)
      }
      let batch = Batch(
        scorecard, withPossible: without != .possible, isSealed: receipts != nil)
      do {
        switch format {
        case .table: try writeTable(of: batch, language, receipts, fixed)
        case .ndjson, .json: try writeRecords(of: batch, language, receipts, fixed)
        }
      } catch Output.Failure.closed where receipts != nil {
        Messages.say("advise: no receipts were written: the reader of the output has gone")
        throw ExitStatus.output
      }
      try receipts?.finish()
      if !quiet, batch.tally.read != 1 || batch.tally.refused > 0 {
        Messages.say(batch.tally.summary(of: ruleSet))
      }
      if !quiet, let receipts { Messages.say(receipts.summary) }
      if batch.tally.status != .done { throw batch.tally.status }
      if let receipts, receipts.isMissingSome { throw ExitStatus.refused }
    }

    private func writeTable(
      of batch: Batch, _ language: Int, _ receipts: ReceiptFile?, _ fixed: Set<Int>
    ) throws {
      let sink = TableSink(
        DecisionList(batch.scorecard, language: language, style: textOptions.style))
      if let receipts {
        try batch.prove(paths, fixed: fixed, beforeWaiting: sink.flush) { scored, proofs in
          try sink.add(scored.decision)
          try receipts.add(scored, proofs)
        }
      } else {
        try batch.run(paths, beforeWaiting: sink.flush) { try sink.add($0.decision) }
      }
      try sink.flush()
    }

    private func writeRecords(
      of batch: Batch, _ language: Int, _ receipts: ReceiptFile?, _ fixed: Set<Int>
    ) throws {
      let writer = DecisionRecordWriter(batch.scorecard, language: language)
      let sink = RecordSink(isList: format == .json)
      func add(_ scored: Batch.Scored, _ proofs: DecisionProofs?) throws {
        try sink.add {
          writer.append(
            scored.decision, proofs: proofs, source: scored.source, line: scored.line, to: &$0)
        }
      }
      if with == .proofs || receipts != nil {
        try batch.prove(paths, fixed: fixed, beforeWaiting: sink.flush) { scored, proofs in
          try add(scored, with == .proofs ? proofs : nil)
          try receipts?.add(scored, proofs)
        }
      } else {
        try batch.run(paths, beforeWaiting: sink.flush) { try add($0, nil) }
      }
      try sink.finish()
    }
  }
}

/// Puts records into a stream or a list.
final class RecordSink {
  private var output = Output()
  private var json = JSONText()
  private let isList: Bool
  private var isEmpty = true

  init(isList: Bool) { self.isList = isList }

  func add(_ write: (inout JSONText) -> Void) throws(Output.Failure) {
    json.bytes.removeAll(keepingCapacity: true)
    if isList { json.append(raw: isEmpty ? "[\n" : ",\n") }
    isEmpty = false
    write(&json)
    if !isList { json.append(raw: "\n") }
    try output.write(json.bytes)
  }

  func flush() throws(Output.Failure) { try output.flush() }

  func finish() throws(Output.Failure) {
    if isList { try output.write(isEmpty ? "[]\n" : "\n]\n") }
    try output.flush()
  }
}

/// Puts decisions into a table.
private final class TableSink {
  private var output = Output()
  private var list: DecisionList

  init(_ list: DecisionList) { self.list = list }

  func add(_ decision: Decision) throws(Output.Failure) { try output.write(list.add(decision)) }

  func flush() throws(Output.Failure) {
    try output.write(list.finish())
    try output.flush()
  }
}
