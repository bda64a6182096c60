public import Advisor
import LocatedYAML

/// Verifies receipts by the rule set and the program at hand.
///
/// What a receipt says is checked twice: by what it holds itself, without the searches that found
/// it, as far as that can be; and by deciding again from the answers in it, which gives the same
/// bytes or names what differs.
public final class ReceiptVerifier {
  private let scorecard: Scorecard
  private let program: String
  private let completions: Completions
  private let tipping: TippingPoints
  private let reader: ProfileReader
  private let check: DecisionCheck
  private let smallest: TippingCheck
  /// By language.
  private var writers: [Int: ReceiptWriter] = [:]
  private var ruleSet: RuleSet { scorecard.ruleSet }

  public struct Verdict: Sendable {
    /// Empty where everything holds.
    public var faults: [ReceiptFault]
    /// The seal that the receipt states, where it can be read.
    public var seal: String?
    /// The profile and its outcome.
    public var profile = ""
    public var outcome = ""
    /// Whether no open answer could change it.
    public var isCertain = false
    /// Changes that no certificate excludes: they were searched again.
    public var searched = 0

    public init(faults: [ReceiptFault] = []) { self.faults = faults }
  }

  /// - Parameter program: the version of the program.
  public init(_ scorecard: Scorecard, program: String) {
    (self.scorecard, self.program) = (scorecard, program)
    completions = Completions(scorecard)
    tipping = TippingPoints(scorecard)
    reader = ProfileReader(scorecard.ruleSet)
    check = DecisionCheck(scorecard.ruleSet)
    smallest = TippingCheck(scorecard.ruleSet)
  }

  /// Verifies one receipt.
  ///
  /// - Parameters:
  ///   - line: with the line end.
  ///   - seal: that of the receipt before; nil where there is none.
  public func verify(_ line: [UInt8], after seal: String?) -> Verdict {
    let text: ReceiptText
    do throws(ReceiptFault) { text = try ReceiptText(line) } catch {
      return Verdict(faults: [error])
    }
    var verdict = Verdict()
    verdict.seal = text.stated
    if !text.isSealed {
      verdict.faults.append(.wrongSeal(stated: text.stated, content: text.content))
    }
    let previous = text.parts.text("previous")
    if let seal, previous != seal {
      verdict.faults.append(.brokenChain(stated: previous, before: seal))
    }
    verify(text.parts, &verdict)
    return verdict
  }

  private func verify(_ parts: ReceiptParts, _ verdict: inout Verdict) {
    guard let format = parts.text("receipt"), format == ReceiptWriter.format else {
      return verdict.faults.append(.anotherFormat(parts.text("receipt") ?? "null"))
    }
    let made = "\(parts.text("program", "name") ?? "?") \(parts.text("program", "version") ?? "?")"
    if made != "advise \(program)" {
      verdict.faults.append(.anotherProgram(stated: made, here: "advise \(program)"))
    }
    func name(_ name: String, _ version: String, _ sha256: String) -> String {
      "\(name.shortened) \(version.shortened) (sha256 \(String(sha256.prefix(64))))"
    }
    let rules = ["name", "version", "sha256"].map { parts.text("record", "ruleset", $0) ?? "?" }
    guard rules == [ruleSet.name, ruleSet.version, ruleSet.sha256] else {
      return verdict.faults.append(
        .anotherRuleSet(
          stated: name(rules[0], rules[1], rules[2]),
          here: name(ruleSet.name, ruleSet.version, ruleSet.sha256)))
    }
    let language = parts.text("language") ?? ""
    guard let place = ruleSet.language(language) else {
      return verdict.faults.append(.noSuchLanguage(language))
    }
    guard let profile = profile(parts, &verdict) else { return }
    guard let decision = completions.decision(of: profile, withExamples: true) else {
      return verdict.faults.append(.noOutcome)
    }
    verdict.profile = profile.id
    verdict.outcome = ruleSet.outcomes[decision.outcome].name
    verdict.isCertain = decision.proved?.isCertain ?? false
    verify(parts, decision, language: place, &verdict)
  }

  /// The profile that the answers of a receipt make.
  private func profile(_ parts: ReceiptParts, _ verdict: inout Verdict) -> Profile? {
    guard let answers = parts.node("profile", "answers") else {
      verdict.faults.append(.wrongAnswers("missing"))
      return nil
    }
    var profile = Profile(attributes: ruleSet.attributes.count)
    var problems = ProblemList()
    reader.read(parts.tree.subtree(answers), id: "", into: &profile, &problems)
    if let problem = problems.all.first {
      verdict.faults.append(.wrongAnswers(problem.problem.message))
      return nil
    }
    profile.id = parts.text("record", "profile") ?? ""
    profile.name = parts.text("record", "name")
    return profile
  }

  private func verify(
    _ parts: ReceiptParts, _ decision: Decision, language: Int, _ verdict: inout Verdict
  ) {
    let fixed = parts.node("fixed").map(parts.tree.children) ?? []
    let proofs = DecisionProofs(
      of: decision, by: tipping, completions,
      fixed: Set(fixed.compactMap { ruleSet.attribute(named: parts.tree.string($0)) }))
    if let record = parts.node("record") {
      let sums = ContributionSums(tree: parts.tree, record: record)
      verdict.faults += ruleSet.options.flatMap { sums.faults(for: $0.name) }
    }
    verdict.faults += check.faults(in: decision, proofs).map { .unproved($0) }
    // The check takes as long as the sets are many: it goes no further than the search did.
    if case .success(let found) = proofs.smallest,
      let change = parts.node("record", "tipping", "smallest"),
      let sizes = parts.node("certificates", "tipping", "smallest"),
      let stated = SmallestTipping(
        change: change, sizes: sizes, in: parts.tree, of: decision.profile, by: reader),
      stated.certificate.sizes.count == found.certificate.sizes.count
    {
      verdict.searched = stated.certificate.sizes.reduce(0) { $0 + $1.searched.count }
      if let fault = smallest.fault(in: stated, of: decision.profile, fixed: proofs.fixed) {
        verdict.faults.append(.unprovedSmallest(fault))
      }
    }
    for path in [["profile", "sha256"], ["previous"]] {
      if let text = parts.text(path), !text.isDigest {
        verdict.faults.append(.notADigest(path: path.joined(separator: ".")))
      }
    }
    let origin = ReceiptWriter.Origin(
      source: parts.text("record", "source") ?? "",
      line: parts.text("record", "line").flatMap { Int($0) }.map { max(1, $0) } ?? 1,
      sha256: parts.text("profile", "sha256") ?? "", previous: parts.text("previous"))
    guard let receipt = writer(language).receipt(of: decision, proofs, from: origin) else {
      return verdict.faults.append(.tooLong)
    }
    var again = JSONReader()
    again.read(receipt.bytes.span)
    let difference = ReceiptDifference(stated: parts.tree, recomputed: again.tree)
    let isOther = verdict.faults.contains { if case .anotherProgram = $0 { true } else { false } }
    if let first = difference.first(without: isOther ? ["program", "sha256"] : ["sha256"]) {
      verdict.faults.append(first)
    }
  }

  private func writer(_ language: Int) -> ReceiptWriter {
    if let known = writers[language] { return known }
    let writer = ReceiptWriter(scorecard, language: language, program: program)
    writers[language] = writer
    return writer
  }
}

extension String {
  /// Whether these are the 64 digits of a SHA-256, as seals are written.
  public var isDigest: Bool {
    utf8.count == 64 && utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
  }
}
