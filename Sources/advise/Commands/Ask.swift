import Advisor
import AdvisorReports
import ArgumentParser
import Glibc
import LocatedYAML

extension Advise {
  /// Asks what is needed for a recommendation, and saves the answers as a profile.
  struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ask", abstract: "Answer the questionnaire, or finish a profile.")

    @OptionGroup var ruleSetOptions: RuleSetOptions
    @OptionGroup var textOptions: TextOptions

    @Flag(help: "Ask everything, also what can no longer change the outcome.")
    var all = false

    @Option(help: ArgumentHelp("An answer beforehand; can be repeated.", valueName: "name=value"))
    var set: [String] = []

    @Argument(help: "The profile that answers are saved in.", completion: .file())
    var file: String?

    func run() throws {
      let ruleSet = try ruleSetOptions.load()
      let language = try ruleSetOptions.language(in: ruleSet, forPeople: true)
      let scorecard = Scorecard(ruleSet)
      let store = try file.map { try AnswerFile($0, scorecard) }
      var profile = store?.profile ?? Profile(id: "stdin", attributes: ruleSet.attributes.count)
      var skipped = store?.skipped ?? []
      try state(&profile, &skipped, ruleSet)
      let interviewer = Interviewer(scorecard)
      let interview = interviewer.begin(
        profile, skipped: skipped, extent: all ? .all : .needed)
      var dialogue = Dialogue(
        interview, by: interviewer, file: file?.quotedForShell, options: repeatedOptions,
        language: language, style: style)
      try store?.check()
      try converse(&dialogue, store)
    }

    /// Takes the answers of `--set`.
    private func state(_ profile: inout Profile, _ skipped: inout Set<Int>, _ ruleSet: RuleSet)
      throws(ExitStatus)
    {
      guard !set.isEmpty else { return }
      var changes = AnswerChanges(set, by: ProfileReader(ruleSet))
      changes.apply(to: &profile)
      if changes.hasErrors {
        for diagnostics in changes.diagnostics { Messages.say(diagnostics.description) }
        throw .usage
      }
      for text in set {
        let parts = text.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
        guard let name = parts.first, let attribute = ruleSet.attribute(named: name) else {
          continue
        }
        if profile.isKnown[attribute] {
          skipped.remove(attribute)
        } else {
          skipped.insert(attribute)
        }
      }
    }

    /// Neither colour nor marks unless they are asked for: the same through a terminal and a pipe.
    private var style: TextStyle {
      TextStyle(
        width: textOptions.style.width, hasColour: textOptions.color == .always,
        hasIsolates: textOptions.bidi == .isolates)
    }

    private var repeatedOptions: String {
      (ruleSetOptions.rules.map { " --rules \($0.quotedForShell)" } ?? "")
        + (ruleSetOptions.lang.map { " --lang \($0.quotedForShell)" } ?? "")
    }

    private func converse(_ dialogue: inout Dialogue, _ store: AnswerFile?) throws {
      Interruption.watch()
      let isTerminal = Environment.isTerminal(STDIN_FILENO)
      var output = Output()
      var lines = InputLines()
      var isFirst = true
      try store?.save(dialogue.interview)
      try output.write(dialogue.begin())
      try output.flush()
      while !dialogue.hasEnded {
        switch lines.next() {
        case .line(let line):
          // A terminal shows what is typed; elsewhere it is shown here, so that both look alike.
          if !isTerminal { try output.write(line.printable + "\n") }
          let reply = dialogue.take(line)
          try store?.save(dialogue.interview)
          try output.write(reply)
        case .tooLong:
          if !isTerminal { try output.write("\n") }
          try output.write(dialogue.refuseLine())
        case .end:
          if isFirst, !isTerminal, !dialogue.interview.isFinished {
            try output.write("\n")
            try output.flush()
            throw noAnswers(dialogue)
          }
          try output.write(dialogue.end())
        case .interrupted(let signal):
          try output.write("\n" + dialogue.leaving())
          try output.flush()
          Glibc.exit(128 + signal)
        }
        isFirst = false
        try output.flush()
      }
    }

    private func noAnswers(_ dialogue: Dialogue) -> ExitStatus {
      let question = dialogue.interview.question ?? 0
      let name = dialogue.interviewer.scorecard.ruleSet.attributes[question].name
      Messages.say(
        """
        advise: there is nobody to ask; state what is known, and have it scored:
          \(dialogue.commandToGoOn) --set \(name)=VALUE
          advise explain\(repeatedOptions) \(file?.quotedForShell ?? "profile.yaml")
        """)
      return .usage
    }
  }
}

extension String {
  /// As it is written in a command, safe to print.
  var quotedForShell: String {
    let isPlain = utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    return isPlain && !isEmpty ? self : "'\(replacing("'", with: "'\\''"))'".printable
  }
}
