import Advisor
import AdvisorReports
import ArgumentParser

extension Advise {
  /// Prints the rationale of a profile.
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "explain", abstract: "Explain the recommendation for a profile.")

    @OptionGroup var ruleSetOptions: RuleSetOptions
    @OptionGroup var textOptions: TextOptions

    @Flag(help: "All turning points, how firmly it stands, and the case against.")
    var full = false

    @Argument(help: "Profiles; - or nothing for standard input.", completion: .file())
    var paths: [String] = []

    init() {}

    /// Nil where the parser of arguments has to look at them.
    init?(_ arguments: PlainArguments) {
      var arguments = arguments
      ruleSetOptions = RuleSetOptions(&arguments)
      full = arguments.take("--full") != nil
      guard let textOptions = TextOptions(&arguments), arguments.isUsedUp else { return nil }
      self.textOptions = textOptions
      paths = arguments.paths
    }

    func run() throws {
      try Batch.requireInput(paths)
      let ruleSet = try ruleSetOptions.load()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: true)
      let words = Wording(ruleSet.languages[language])
      let batch = Batch(Scorecard(ruleSet))
      let tipping = TippingPoints(batch.scorecard)
      let sink = TextSink()
      try batch.run(paths, beforeWaiting: sink.flush) { decision, _, _ in
        let rationale = Rationale(
          of: decision, DecisionProofs(of: decision, by: tipping), by: batch.scorecard,
          extent: full ? .full : .short, language: language)
        try sink.add(TextReport(rationale, words, style: textOptions.style).text())
      }
      try sink.flush()
      if batch.tally.status != .done { throw batch.tally.status }
    }
  }
}

/// Texts one after the other, a blank line between them.
final class TextSink {
  private var output = Output()
  private var isEmpty = true

  func add(_ text: String) throws(Output.Failure) {
    if !isEmpty { try output.write("\n") }
    isEmpty = false
    try output.write(text)
  }

  func flush() throws(Output.Failure) { try output.flush() }
}
