import Advisor
import Glibc
import LocatedYAML

/// Scores the profiles behind paths one after the other; nothing that is read is lost.
///
/// Every document is either scored or refused, each refusal is said on standard error, and the
/// exit status follows from the counts.
final class Batch {
  let scorecard: Scorecard
  private(set) var tally = Tally()

  /// A profile that was decided, and where it stands.
  struct Scored {
    var decision: Decision
    var source: String
    var line: Int
    /// Of the document, for receipts only.
    var sha256 = ""
  }

  typealias Handle = (Scored) throws -> Void
  /// Called for each profile that was read, whether it has an outcome or not.
  typealias Inspect = (Profile, Assessment, _ source: String, _ line: Int) throws -> Void

  private enum Purpose {
    case decide(Handle)
    case inspect(Inspect)
  }

  private var documents = ProfileDocuments()
  private var yaml = YAMLReader()
  private let reader: ProfileReader
  private var profile: Profile
  private var assessment: Assessment
  /// Nil where it is not asked what open answers can lead to.
  private let completions: Completions?
  /// Whether receipts need the digests of documents, and examples of what is possible.
  private let isSealed: Bool
  /// Problems of the file being read that were said or counted.
  private var saidOfFile = 0

  init(_ scorecard: Scorecard, withPossible: Bool = true, isSealed: Bool = false) {
    self.isSealed = isSealed
    completions = withPossible ? Completions(scorecard) : nil
    self.scorecard = scorecard
    reader = ProfileReader(scorecard.ruleSet)
    profile = Profile(attributes: scorecard.ruleSet.attributes.count)
    assessment = Assessment(for: scorecard)
  }

  /// Without a path standard input is read, unless a person sits there.
  static func requireInput(_ paths: [String]) throws(ExitStatus) {
    guard paths.isEmpty, Environment.isTerminal(STDIN_FILENO) else { return }
    Messages.say("advise: no profiles; name files or folders, or - for standard input")
    throw .usage
  }

  /// Reads all paths; without any, standard input.
  ///
  /// - Parameter beforeWaiting: called before input is waited for, so that what was decided can be
  ///   shown.
  func run(
    _ paths: [String], beforeWaiting: @escaping () throws -> Void, _ handle: @escaping Handle
  ) throws {
    try run(paths, beforeWaiting, .decide(handle))
  }

  /// Reads all paths for one who asks why they are decided as they are, or why they are not.
  func inspect(
    _ paths: [String], beforeWaiting: @escaping () throws -> Void, _ inspect: @escaping Inspect
  ) throws {
    try run(paths, beforeWaiting, .inspect(inspect))
  }

  private func run(
    _ paths: [String], _ beforeWaiting: @escaping () throws -> Void, _ purpose: Purpose
  ) throws {
    let files = ProfileFiles(
      visit: { file in try self.read(file, beforeWaiting, purpose) },
      complain: { problem in self.complain(problem) })
    for path in paths.isEmpty ? ["-"] : paths { try files.read(path) }
  }

  /// The decision on a profile that came from no file; nil where it has no outcome.
  func decision(of profile: Profile) -> Decision? {
    (completions ?? Completions(scorecard)).decision(of: profile)
  }

  /// Reads all paths as `run` does, and proves what was decided.
  ///
  /// - Parameter fixed: attributes that are not to change, beside those that cannot.
  func prove(
    _ paths: [String], fixed: Set<Int>, beforeWaiting: @escaping () throws -> Void,
    _ handle: @escaping (Scored, DecisionProofs) throws -> Void
  ) throws {
    let prover = DecisionProver(TippingPoints(scorecard), fixed: fixed, handle)
    try run(
      paths,
      beforeWaiting: {
        try prover.finish()
        try beforeWaiting()
      }, prover.add)
    try prover.finish()
  }

  private func read(
    _ file: borrowing OpenFile, _ beforeWaiting: () throws -> Void, _ purpose: Purpose
  ) throws {
    saidOfFile = 0
    let path = file.path
    let name = file.profileID
    let problem = try documents.forEach(in: file, beforeWaiting: beforeWaiting) {
      document, bytes in
      tally.read += 1
      let id = document.isOneOfSeveral ? "\(name)#\(document.number)" : name
      return try score(document, bytes, id: id, path: path, purpose)
    }
    if let problem {
      complain(
        file.isNamed && problem != ProfileDocuments.isMostlyEmpty
          ? .unreadable(path: path, reason: problem) : .refused(path: path, reason: problem))
    }
  }

  /// Scores one document.
  ///
  /// False where its YAML could not be read to the end.
  private func score(
    _ document: ProfileDocuments.Document, _ bytes: Span<UInt8>, id: String, path: String,
    _ purpose: Purpose
  ) throws -> Bool {
    guard document.range != nil else {
      refuse(
        [
          .init(
            .documentTooLarge(YAMLDocuments.largest), at: .init(line: document.firstLine, column: 1)
          )
        ], path, document, bytes)
      return true
    }
    yaml.read(bytes, beginsStream: document.beginsStream)
    var problems = yaml.problems
    if !yaml.stoppedEarly { reader.read(yaml.tree, id: id, into: &profile, &problems) }
    if problems.all.isEmpty {
      scorecard.assess(profile, into: &assessment)
      scorecard.findNotes(profile, into: &assessment)
      let line = document.firstLine + linesBefore(yaml.tree.start, bytes, document.beginsStream)
      switch purpose {
      case .inspect(let inspect):
        tally.scored(assessment.outcome)
        try inspect(profile, assessment, path, line)
        return true
      case .decide(let handle):
        guard let outcome = assessment.outcome, assessment.fault == nil else { break }
        let decision = Decision(
          profile: profile, assessment: assessment, outcome: outcome,
          possible: completions?.possible(profile, assessment, withExamples: isSealed))
        tally.scored(adviceOutcome(decision))
        try handle(
          Scored(
            decision: decision, source: path, line: line,
            sha256: isSealed ? SHA256.hexDigest(of: [UInt8](copying: bytes)) : ""))
        return true
      }
      problems.add(.undecided(assessment, by: scorecard.ruleSet), at: yaml.tree.start)
    }
    let source = SourceText(
      name: path, firstLine: document.firstLine, utf8: [UInt8](copying: bytes))
    let diagnostics = Diagnostics(problems, in: source)
    tally.refused(path)
    say(diagnostics)
    return !yaml.stoppedEarly
  }

  /// The outcome that is advised; nil while some option is open.
  private func adviceOutcome(_ decision: Decision) -> Int? {
    guard let possible = decision.proved else { return decision.outcome }
    return possible.settled.flatMap(scorecard.outcome)
  }

  private func refuse(
    _ diagnostics: [Diagnostic], _ path: String, _ document: ProfileDocuments.Document,
    _ bytes: Span<UInt8>
  ) {
    tally.refused(path)
    let source = SourceText(name: path, firstLine: document.firstLine, utf8: [])
    say(Diagnostics(diagnostics, in: source))
  }

  private func complain(_ problem: PathProblem) { problem.say(countedIn: &tally) }

  /// Says what is wrong with a document, but no more of one file than a person can read.
  private func say(_ diagnostics: Diagnostics) {
    let limit = ProblemList.limit
    if saidOfFile < limit {
      Messages.say(diagnostics.description)
    } else if saidOfFile - diagnostics.all.count < limit {
      let name = diagnostics.source.name.printable
      Messages.say("\(name): more is wrong with this file; the rest is counted, not shown")
    }
    saidOfFile += diagnostics.all.count
  }

  /// How many lines end within the first scalars of a document: LF, CR and CRLF end one.
  private func linesBefore(_ scalars: Int, _ bytes: Span<UInt8>, _ beginsStream: Bool) -> Int {
    if scalars == 0 { return 0 }
    let hasMark = beginsStream && bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB
    var (lines, seen) = (0, 0)
    for position in (hasMark ? 3 : 0)..<bytes.count where bytes[position] & 0xC0 != 0x80 {
      if seen == scalars { break }
      seen += 1
      let isPair =
        position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n")
      if bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r") && !isPair {
        lines += 1
      }
    }
    return lines
  }
}

/// What became of everything that was read: `read = scored + refused`.
struct Tally {
  var read = 0
  private(set) var scored = 0
  private(set) var refused = 0
  /// Paths of the command line that gave nothing.
  var unreadable = 0
  /// Profiles for each outcome; those of which nothing is clear yet apart.
  private(set) var outcomes: [Int: Int] = [:]
  private(set) var open = 0
  /// The first files of which something was refused.
  private(set) var refusedFiles: [String] = []
  private(set) var moreRefusedFiles = 0
  private static let namedFiles = 10
  private var lastRefused: String?

  /// - Parameter outcome: nil where nothing is clear yet.
  mutating func scored(_ outcome: Int?) {
    scored += 1
    if let outcome { outcomes[outcome, default: 0] += 1 } else { open += 1 }
  }

  mutating func refused(_ path: String) {
    refused += 1
    if lastRefused == path { return }
    lastRefused = path
    if refusedFiles.count < Self.namedFiles {
      refusedFiles.append(path)
    } else {
      moreRefusedFiles += 1
    }
  }

  /// The first of the documented exit codes that applies.
  var status: ExitStatus {
    if unreadable > 0 { return .noInput }
    if refused > 0 { return scored == 0 && read == 1 ? .data : .refused }
    return read == 0 ? .data : .done
  }

  /// What the end of a batch says on standard error.
  func summary(of ruleSet: RuleSet) -> String {
    var counts = ruleSet.outcomes.enumerated().compactMap { index, outcome in
      outcomes[index].map { "\(outcome.name) \($0)" }
    }
    if open > 0 { counts.append("not clear yet \(open)") }
    var text = "Read \(read): scored \(scored)"
    if !counts.isEmpty { text += " (\(counts.joined(separator: ", ")))" }
    text += ", refused \(refused)."
    if !refusedFiles.isEmpty {
      text += "\nRefused: " + refusedFiles.map(\.printable).joined(separator: ", ")
      if moreRefusedFiles > 0 { text += " and \(moreRefusedFiles) more" }
    }
    return text
  }
}
