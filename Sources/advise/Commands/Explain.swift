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

    @Argument(help: "Profiles; - or nothing for standard input.", completion: .file())
    var paths: [String] = []

    init() {}

    /// Nil where the parser of arguments has to look at them.
    init?(_ arguments: PlainArguments) {
      var arguments = arguments
      ruleSetOptions = RuleSetOptions(&arguments)
      full = arguments.take("--full") != nil
      whyNot = arguments.take("--why-not")
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
      let option = try whyNot.map { name throws(ExitStatus) in try Self.option(name, in: ruleSet) }
      let words = Wording(ruleSet.languages[language])
      let batch = Batch(Scorecard(ruleSet))
      let tipping = TippingPoints(batch.scorecard)
      let sink = TextSink()
      try batch.run(paths, beforeWaiting: sink.flush) { decision, _, _ in
        let rationale =
          if let option {
            Rationale(whyNot: option, decision, by: tipping, language: language)
          } else {
            Rationale(
              of: decision, batch.proofs(of: decision, by: tipping), by: batch.scorecard,
              extent: full ? .full : .short, language: language)
          }
        try sink.add(TextReport(rationale, words, style: textOptions.style).text())
      }
      try sink.flush()
      if batch.tally.status != .done { throw batch.tally.status }
    }

    /// The option of a name; for another name, the nearest and all there are.
    private static func option(_ name: String, in ruleSet: RuleSet) throws(ExitStatus) -> Int {
      if let option = ruleSet.option(named: name) { return option }
      let names = ruleSet.options.map(\.name)
      let known = names.joined(separator: ", ")
      let hint = names.nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
      Messages.say(
        "advise: the rule set has no option '\(name.shortened.printable)'; it has \(known)\(hint)")
      throw .usage
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
