import Advisor
import AdvisorReports
import ArgumentParser
import Glibc
import LocatedYAML

extension Advise {
  /// Writes the rationale of profiles as pages to hand on.
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "report", abstract: "Write the rationale of profiles as pages to hand on.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, markdown, html

      var ending: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html: "html"
        }
      }
    }

    @OptionGroup var ruleSetOptions: RuleSetOptions
    @OptionGroup var fixedOptions: FixedOptions

    @Option(help: "text, markdown or html.")
    var format = Format.markdown

    @Option(
      name: .customShort("o"),
      help: ArgumentHelp("A file, or a folder for a file each.", valueName: "file or folder"))
    var output: String?

    @Flag(help: "Overwrite files that are there.")
    var force = false

    @Argument(help: "Profiles; - or nothing for standard input.", completion: .file())
    var paths: [String] = []

    func run() throws {
      try Batch.requireInput(paths)
      let ruleSet = try ruleSetOptions.load()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: true)
      let fixed = try fixedOptions.attributes(in: ruleSet)
      let batch = Batch(Scorecard(ruleSet))
      let pages = Pages(format.ending, output, replaces: force)
      try batch.prove(paths, fixed: fixed, beforeWaiting: {}) { scored, proofs in
        let rationale = Rationale(
          of: scored.decision, proofs, by: batch.scorecard, extent: .full, language: language)
        try pages.add(
          text(of: rationale, ruleSet.languages[language]), of: scored.decision.profile.id)
      }
      try pages.finish()
      if batch.tally.status != .done { throw batch.tally.status }
    }

    private func text(of rationale: Rationale, _ language: String) -> String {
      switch format {
      case .text:
        TextReport(rationale, Wording(language), style: TextStyle(width: 80)).text()
      case .markdown: Document(rationale, language: language).markdown()
      case .html: Document(rationale, language: language).html()
      }
    }
  }
}

/// Puts one page on standard output or into a file, and several into a folder.
private final class Pages {
  private let ending: String
  private let path: String?
  private let replaces: Bool
  private var first: String?
  private var count = 0
  private var names: Set<String> = []

  init(_ ending: String, _ path: String?, replaces: Bool) {
    (self.ending, self.replaces) = (ending, replaces)
    self.path = path == "-" ? nil : path
  }

  private var isFolder: Bool {
    guard let path else { return false }
    var status = stat()
    return path.hasSuffix("/") || stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  func add(_ page: String, of id: String) throws {
    count += 1
    if let path, isFolder {
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw NewFile.failed(path, errno) }
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      try NewFile.write(page, to: "\(folder)/\(name(for: id)).\(ending)", replaces: replaces)
    } else if count == 1 {
      first = page
    } else {
      Messages.say("advise: several profiles; name a folder for their pages: -o pages/")
      throw ExitStatus.usage
    }
  }

  /// Ids hold no slash; one that repeats gets a number, so that no page takes the place of another.
  private func name(for id: String) -> String {
    // No file of this kind may be hidden, or be the folder itself.
    let plain = id.hasPrefix(".") ? "_" + id.dropFirst() : id
    var (name, number) = (plain, 1)
    while !names.insert(name).inserted {
      number += 1
      name = "\(plain)~\(number)"
    }
    return name
  }

  func finish() throws {
    if let path, isFolder {
      if count > 0 { Messages.say("Wrote \(path.printable): pages \(count).") }
    } else if let first, let path {
      try NewFile.write(first, to: path, replaces: replaces)
      Messages.say("Wrote \(path.printable).")
    } else if let first {
      var output = Output()
      try output.write(first)
      try output.flush()
    }
  }
}
