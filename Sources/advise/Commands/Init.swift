import AdvisorReports
import ArgumentParser
import Glibc
import LocatedYAML

extension Advise {
  /// Writes a profile that is ready to be filled in.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a profile with every key, ready to fill in.")

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
      Messages.say("Wrote \(file.printable). Fill it in, then: advise explain \(file.printable)")
    }

    private func write(_ text: String, to file: String) throws {
      let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (force ? O_TRUNC : O_EXCL)
      let descriptor = open(file, flags, 0o644)
      guard descriptor >= 0 else {
        let hint = errno == EEXIST ? "; choose another name, or --force" : ""
        Messages.say("advise: \(file.printable): \(reason())\(hint)")
        throw ExitStatus.output
      }
      defer { close(descriptor) }
      var output = Output(descriptor: descriptor)
      try output.write(text)
      try output.flush()
    }
  }
}
