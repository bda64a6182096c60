import AdvisorReports
import ArgumentParser
import LocatedYAML

extension Advise {
  /// Writes a profile that is ready to be filled in.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "init", abstract: "Write a profile with every key, ready to fill in.")

    @OptionGroup var ruleSetOptions: RuleSetOptions

    @Flag(help: "Overwrite the file.")
    var force = false

    @Argument(help: "The file to write; left out: standard output.", completion: .file())
    var file: String?

    func run() throws {
      let ruleSet = try ruleSetOptions.load()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: true)
      let text = BlankProfile(ruleSet, language: language).text()
      guard let file, file != "-" else {
        var output = Output()
        try output.write(text)
        return try output.flush()
      }
      try NewFile.write(text, to: file, replaces: force)
      let rules = ruleSetOptions.rules.map { "--rules \($0.printable) " } ?? ""
      Messages.say(
        "Wrote \(file.printable). Fill it in, then: advise explain \(rules)\(file.printable)")
      let named = ruleSetOptions.rules.map { "\($0.printable) " } ?? ""
      Messages.say(
        "So that an editor completes and checks it, beside it: "
          + "advise rules schema \(named)> \(ProfileSchema.fileName(of: ruleSet))")
    }
  }
}
