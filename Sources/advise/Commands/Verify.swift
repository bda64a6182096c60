import Advisor
import AdvisorReports
import ArgumentParser
import Glibc
import LocatedYAML

extension Advise {
  /// Verifies receipts, and says what differs.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "verify", abstract: "Verify receipts, and say exactly what differs.")

    @Option(
      help: ArgumentHelp("The rule set; left out: the one inside the program.", valueName: "file"))
    var rules: String?

    @Option(
      help: ArgumentHelp("The seal that the first receipt has to follow.", valueName: "hash"))
    var previous: String?

    @Flag(help: "No summary at the end.")
    var quiet = false

    @Argument(help: "Files of receipts; - for standard input.", completion: .file())
    var receipts: [String]

    func validate() throws {
      if let previous, !previous.isDigest {
        throw ValidationError("--previous takes the 64 digits (0-9, a-f) of a receipt's sha256")
      }
    }

    func run() throws {
      let ruleSet = try RuleSetOptions(rules: rules).load()
      var verification = Verification(ruleSet, after: previous)
      for path in receipts { try verification.read(path) }
      try verification.output.flush()
      if !quiet { Messages.say(verification.summary) }
      if verification.status != .done { throw verification.status }
    }
  }
}

/// The receipts of one call, and what became of them.
private struct Verification: ~Copyable {
  private let ruleSet: RuleSet
  private let verifier: ReceiptVerifier
  /// The seal that the next receipt follows; nil where nothing says.
  private var last: String?
  /// The last seal that was read.
  private var lastSeal: String?
  private var isMissingSome = false
  private var (count, right, searched) = (0, 0, 0)
  var output = Output()

  init(_ ruleSet: RuleSet, after previous: String?) {
    self.ruleSet = ruleSet
    verifier = ReceiptVerifier(Scorecard(ruleSet), program: Advise.version)
    last = previous
  }

  mutating func read(_ path: String) throws {
    let bytes = RawArguments.bytes(of: path)
    let descriptor =
      path == "-" ? STDIN_FILENO : withCString(bytes[...]) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return complain(path) }
    defer { if path != "-" { close(descriptor) } }
    var lines = Lines(of: descriptor, upTo: Receipt.largest)
    var number = 0
    let name = String(path: bytes).printable
    while let line = lines.next() {
      number += 1
      try verify(line, "\(name):\(number)")
    }
    if lines.hasFailed { complain(path) }
    // Each file has a chain of its own.
    last = nil
  }

  private mutating func complain(_ path: String) {
    Messages.say("advise: \(path.printable): \(reason())")
    isMissingSome = true
  }

  private mutating func verify(_ line: Lines.Line, _ place: String) throws {
    count += 1
    let verdict =
      switch line {
      case .whole(let bytes): verifier.verify(bytes, after: last)
      case .tooLong: ReceiptVerifier.Verdict(faults: [.tooLong])
      }
    last = verdict.seal
    lastSeal = verdict.seal ?? lastSeal
    for fault in verdict.faults {
      try output.write("\(place): \(fault.description(of: ruleSet))\n")
    }
    if verdict.faults.isEmpty {
      right += 1
      searched += verdict.searched
      let outcome = verdict.outcome + (verdict.isCertain ? "" : ", not certain")
      try output.write("\(place): OK: \(verdict.profile.printable): \(outcome)\n")
    }
  }

  var status: ExitStatus {
    isMissingSome ? .noInput : count == 0 ? .data : right < count ? .refused : .done
  }

  var summary: String {
    if count == 0 { return "No receipt was read." }
    let all = "\(right) of \(count) \(count == 1 ? "receipt" : "receipts") verified"
    guard right > 0 else { return all + "." }
    let sets = searched == 1 ? "1 set of answers" : "\(searched) sets of answers"
    let rest = lastSeal.map { "; the last seal is \($0)" } ?? ""
    return """
      \(all)\(rest).
      Checked without the search that found it: sums, outcome, contributions, an example
      of each possible outcome, tipping points, the ends of weights and thresholds, and
      that no change is smaller, as far as bounds tell.
      Computed again: \(sets) that no bound excludes, nearest values, that no other
      outcome is possible, fit_range, matters, bounds, weighting_share, and every byte.
      """
  }
}
