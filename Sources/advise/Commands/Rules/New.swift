import Advisor
import AdvisorReports
import ArgumentParser
import Glibc
import LocatedYAML

extension Advise.Rules {
  /// Writes a small rule set to begin with, an example profile, and schemas for editors.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "new", abstract: "Write a small rule set to begin with.")

    @Flag(help: "Overwrite files that are there.")
    var force = false

    @Argument(help: "The folder to write; its name becomes that of the rule set.")
    var folder: String

    func run() throws {
      let path = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      let name = String(path.split(separator: "/").last ?? "")
      guard RuleSet.isName(name) else {
        Messages.say(
          "advise: '\(name.shortened.printable)' is no name of a rule set; use small letters, digits, "
            + "- and _, beginning with a letter, such as way-to-work")
        throw ExitStatus.usage
      }
      let files = try files(name)
      let paths = files.map { file -> String in "\(path)/\(file.name)" }
      if !force, let taken = paths.first(where: { access($0, F_OK) == 0 }) {
        throw NewFile.failed(taken, EEXIST)
      }
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw NewFile.failed(path, errno) }
      for file in files {
        try NewFile.write(file.text, to: "\(path)/\(file.name)", replaces: force)
      }
      say(path.printable, name)
    }

    private func files(_ name: String) throws -> [(name: String, text: String)] {
      let new = NewRuleSet(name: name)
      let ruleSet = try RuleSetOptions.load(SourceText(name: "\(name).yaml", new.text))
      return [
        ("\(name).yaml", new.text), ("example.yaml", new.profile),
        (ProfileSchema.fileName(of: ruleSet), ProfileSchema(ruleSet, language: 0).text()),
        ("ruleset.schema.json", RuleSetSchema.text()),
      ]
    }

    private func say(_ path: String, _ name: String) {
      Messages.say(
        """
        Wrote \(path): the rule set \(name).yaml, the profile example.yaml, and schemas for editors.
        See what it says, and why:
          advise explain --rules \(path)/\(name).yaml \(path)/example.yaml
          advise rules trace --rules \(path)/\(name).yaml \(path)/example.yaml
        Change \(name).yaml as you like. When attributes change, editors need the schema anew:
          advise rules schema \(path)/\(name).yaml > \(path)/\(name).profile.schema.json
        """)
    }
  }
}
