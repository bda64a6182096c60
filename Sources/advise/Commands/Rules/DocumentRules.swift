import AdvisorReports
import ArgumentParser
import LocatedYAML

extension Advise.Rules {
  /// Writes a rule set as a document for people.
  struct DocumentRules: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "document", abstract: "Write a rule set as a document for people.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html }

    @Option(help: "markdown or html.")
    var format = Format.markdown

    @Option(help: ArgumentHelp("The language of the document.", valueName: "language"))
    var lang: String?

    @Option(
      name: .customShort("o"),
      help: ArgumentHelp("A file instead of standard output.", valueName: "file"))
    var output: String?

    @Flag(help: "Overwrite the file.")
    var force = false

    @Argument(
      help: "The rule set; left out: the one inside the program.", completion: .file())
    var file: String?

    func run() throws {
      let options = RuleSetOptions(rules: file, lang: lang)
      let ruleSet = try options.load()
      let language = try options.language(in: ruleSet, forPeople: true)
      let document = AdvisorReports.Document(ruleSet, language: language)
      let text =
        switch format {
        case .markdown: document.markdown()
        case .html: document.html()
        }
      guard let path = output, path != "-" else {
        var output = Output()
        try output.write(text)
        return try output.flush()
      }
      try NewFile.write(text, to: path, replaces: force)
      Messages.say("Wrote \(path.printable).")
    }
  }
}
