import AdvisorReports
import ArgumentParser

extension Advise.Rules {
  /// Prints the JSON Schema of profiles, or of rule sets.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "schema", abstract: "Print the JSON Schema of profiles or of rule sets.")

    @Flag(help: "Of rule-set files, instead of profiles.")
    var rules = false

    @Option(
      help: ArgumentHelp("The language of titles and help.", valueName: "language"))
    var lang: String?

    @Argument(
      help: "The rule set; left out: the one inside the program.", completion: .file())
    var file: String?

    func validate() throws {
      if rules, file != nil || lang != nil {
        throw ValidationError("--rules asks for the schema of all rule sets; it takes nothing else")
      }
    }

    func run() throws {
      var output = Output()
      if rules {
        try output.write(RuleSetSchema.text())
      } else {
        let options = RuleSetOptions(rules: file, lang: lang)
        let ruleSet = try options.load()
        // A schema is for programs: the environment does not choose its language.
        let language = try options.language(in: ruleSet, forPeople: false)
        try output.write(ProfileSchema(ruleSet, language: language).text())
      }
      try output.flush()
    }
  }
}
