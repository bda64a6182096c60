import Advisor
import AdvisorReports
import ArgumentParser
import LocatedYAML

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

    @Option(help: ArgumentHelp("What keeps an option down, instead.", valueName: "option"))
    var whyNot: String?

    @OptionGroup var fixedOptions: FixedOptions

    @Argument(help: "Profiles; - or nothing for standard input.", completion: .file())
    var paths: [String] = []

    init() {}

    /// Nil where the parser of arguments has to look at them.
    init?(_ arguments: PlainArguments) {
      var arguments = arguments
      ruleSetOptions = RuleSetOptions(&arguments)
      full = arguments.take("--full") != nil
      whyNot = arguments.take("--why-not")
      fixedOptions = FixedOptions(&arguments)
      guard let textOptions = TextOptions(&arguments), arguments.isUsedUp, !full || whyNot == nil
      else { return nil }
      self.textOptions = textOptions
      paths = arguments.paths
    }

    func validate() throws {
      if full, whyNot != nil { throw ValidationError("--full and --why-not exclude each other") }
    }

    func run() throws {
      try Batch.requireInput(paths)
      let ruleSet = try ruleSetOptions.load()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: true)
      let option = try whyNot.map { name throws(ExitStatus) in
        try ruleSet.options.map(\.name).place(of: name, "option")
      }
      let fixed = try fixedOptions.attributes(in: ruleSet)
      let words = Wording(ruleSet.languages[language])
      let batch = Batch(Scorecard(ruleSet))
      let sink = TextSink()
      func add(_ rationale: Rationale) throws(Output.Failure) {
        try sink.add(TextReport(rationale, words, style: textOptions.style).text())
      }
      if let option {
        let tipping = TippingPoints(batch.scorecard)
        try batch.run(paths, beforeWaiting: sink.flush) { scored in
          try add(
            Rationale(
              whyNot: option, scored.decision, by: tipping, fixed: fixed, language: language))
        }
      } else {
        let extent = full ? Rationale.Extent.full : .short
        try batch.prove(paths, fixed: fixed, beforeWaiting: sink.flush) { scored, proofs in
          try add(
            Rationale(
              of: scored.decision, proofs, by: batch.scorecard, extent: extent, language: language))
        }
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
