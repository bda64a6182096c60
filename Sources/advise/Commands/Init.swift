import AdvisorReports
import ArgumentParser
import Glibc
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
      try write(text, to: file)
      let rules = ruleSetOptions.rules.map { "--rules \($0.printable) " } ?? ""
      Messages.say(
        "Wrote \(file.printable). Fill it in, then: advise explain \(rules)\(file.printable)")
    }

    /// Writes beside the file and then gives it its name, so that it is whole or not there.
    private func write(_ text: String, to file: String) throws {
      let draft = file + ".\(getpid()).new"
      let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw failed(file) }
      defer {
        close(descriptor)
        unlink(draft)
      }
      var output = Output(descriptor: descriptor)
      try output.write(text)
      try output.flush()
      guard fsync(descriptor) == 0 else { throw failed(file) }
      // A link fails where the name is taken, a renaming does not.
      guard force ? rename(draft, file) == 0 : link(draft, file) == 0 else { throw failed(file) }
    }

    private func failed(_ file: String) -> ExitStatus {
      let hint = errno == EEXIST ? "; choose another name, or --force" : ""
      Messages.say("advise: \(file.printable): \(reason())\(hint)")
      return .output
    }
  }
}
