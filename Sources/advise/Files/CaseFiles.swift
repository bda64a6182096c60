import Advisor
import LocatedYAML

/// Reads the cases behind paths, all of them or none: everything wrong with any is said.
///
/// A case that cannot be read would change every figure if it were passed over.
final class CaseFiles {
  private let ruleSet: Judge
  private let baseline: Judge?
  private var documents = ProfileDocuments()
  private var yaml = YAMLReader()
  private var tally = Tally()
  /// Where each case stands.
  private var places: [String: String] = [:]
  private var saidOfFile = 0

  /// A rule set, and what it makes of each case.
  private final class Judge {
    let reader: CaseReader
    let completions: Completions
    var judged: [JudgedCase] = []

    init(_ scorecard: Scorecard, passingOver other: RuleSet? = nil) {
      reader = CaseReader(scorecard.ruleSet, passingOver: other)
      completions = Completions(scorecard)
    }

    var evaluation: Evaluation { Evaluation(judged, by: completions.scorecard) }

    func judge(_ tree: YAMLTree, _ problems: inout ProblemList) -> JudgedCase? {
      guard let known = reader.read(tree, &problems) else { return nil }
      if let judged = JudgedCase(known, by: completions) { return judged }
      let assessment = completions.scorecard.assess(known.profile)
      problems.add(.undecided(assessment, by: completions.scorecard.ruleSet), at: tree.start)
      return nil
    }
  }

  init(_ scorecard: Scorecard, baseline: Scorecard?) {
    ruleSet = Judge(scorecard)
    self.baseline = baseline.map { Judge($0, passingOver: scorecard.ruleSet) }
  }

  /// The evaluations by the rule set and by its baseline.
  func evaluate(_ paths: [String]) throws -> (ruleSet: Evaluation, baseline: Evaluation?) {
    let files = ProfileFiles(
      visit: { file in self.read(file) }, complain: { problem in self.complain(problem) })
    for path in paths.isEmpty ? ["-"] : paths { try files.read(path) }
    if tally.status != .done { throw tally.status }
    return (ruleSet.evaluation, baseline?.evaluation)
  }

  private func read(_ file: borrowing OpenFile) {
    saidOfFile = 0
    let path = file.path
    let problem = documents.forEach(in: file, beforeWaiting: {}) { document, bytes in
      tally.read += 1
      return read(document, bytes, path)
    }
    if let problem { complain(.unreadable(path: path, reason: problem)) }
  }

  /// False where the YAML of a document could not be read to its end.
  private func read(
    _ document: ProfileDocuments.Document, _ bytes: Span<UInt8>, _ path: String
  ) -> Bool {
    var problems = ProblemList()
    if document.range == nil {
      problems.add(.documentTooLarge(YAMLDocuments.largest), at: 0)
    } else {
      yaml.read(bytes, beginsStream: document.beginsStream)
      problems = yaml.problems
      if !yaml.stoppedEarly { judge("\(path):\(document.firstLine)", &problems) }
    }
    guard !problems.all.isEmpty else {
      tally.scored(nil)
      return true
    }
    tally.refused(path)
    let source = SourceText(
      name: path, firstLine: document.firstLine, utf8: [UInt8](copying: bytes))
    if saidOfFile < ProblemList.limit {
      Messages.say(Diagnostics(problems, in: source).description)
    }
    saidOfFile += problems.all.count
    return document.range == nil || !yaml.stoppedEarly
  }

  private func judge(_ place: String, _ problems: inout ProblemList) {
    guard let judged = ruleSet.judge(yaml.tree, &problems) else { return }
    if let first = places.updateValue(place, forKey: judged.id) {
      return problems.add(.repeatedCase(judged.id, first: first), at: yaml.tree.nodes[0].place)
    }
    if places.count > Evaluation.mostCases {
      return problems.add(.tooManyCases(Evaluation.mostCases), at: yaml.tree.nodes[0].place)
    }
    if let baseline {
      var others = ProblemList()
      guard let compared = baseline.judge(yaml.tree, &others) else {
        for entry in others.all { problems.add(entry.problem.ofBaseline, at: entry.place) }
        return
      }
      baseline.judged.append(compared)
    }
    ruleSet.judged.append(judged)
  }

  private func complain(_ problem: PathProblem) { problem.say(countedIn: &tally) }
}
