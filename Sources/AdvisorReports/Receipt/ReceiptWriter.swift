public import Advisor
import LocatedYAML

/// Seals decisions: everything that was decided and from what, as one line of canonical JSON.
///
/// The same answers, rules, program and predecessor give the same bytes: no time stands in it.
public struct ReceiptWriter: Sendable {
  /// Of the form of receipts; another one may have other keys.
  public static let format = "1"

  /// What a receipt holds beside what follows from the answers.
  public struct Origin: Sendable {
    /// The path as the user gave it, and the line where the profile begins.
    public var source: String
    public var line: Int
    /// The SHA-256 of the document that was read.
    public var sha256: String
    /// The seal of the receipt that this one follows.
    public var previous: String?

    public init(source: String, line: Int, sha256: String, previous: String?) {
      (self.source, self.line, self.sha256, self.previous) = (source, line, sha256, previous)
    }
  }

  let records: DecisionRecordWriter
  private let program: String
  private let language: String

  /// - Parameters:
  ///   - language: the place of the language in the texts of the rule set.
  ///   - program: the version of the program.
  public init(_ scorecard: Scorecard, language: Int, program: String) {
    records = DecisionRecordWriter(scorecard, language: language)
    self.language = scorecard.ruleSet.languages[language]
    self.program = program
  }

  /// The receipt of a decision; nil where it would be larger than one that can be read.
  ///
  /// - Parameter decision: one with examples of what is possible.
  public func receipt(
    of decision: Decision, _ proofs: DecisionProofs, from origin: Origin
  ) -> Receipt? {
    var json = JSONText()
    json.append(raw: "{\"receipt\":")
    json.append(Self.format)
    json.append(raw: ",\"program\":{\"name\":\"advise\",\"version\":")
    json.append(program)
    json.append(raw: "},\"language\":")
    json.append(language)
    json.append(raw: ",\"fixed\":")
    json.append(proofs.fixed.sorted().map { ruleSet.attributes[$0].name })
    json.append(raw: ",\"previous\":")
    if let seal = origin.previous { json.append(seal) } else { json.append(raw: "null") }
    json.append(raw: ",\"profile\":{\"sha256\":")
    json.append(origin.sha256)
    json.append(raw: ",\"answers\":")
    append(answers(of: decision.profile), to: &json)
    json.append(raw: "},\"certificates\":{\"possible_outcomes\":")
    append(decision.proved, to: &json)
    json.append(raw: ",\"tipping\":{\"smallest\":")
    if case .success(let smallest) = proofs.smallest {
      json.appendList(smallest.certificate.sizes) { append($0, to: &$1) }
    } else {
      json.append(raw: "null")
    }
    json.append(raw: "}},\"record\":")
    records.append(decision, proofs: proofs, source: origin.source, line: origin.line, to: &json)
    json.append(raw: "}")
    return Receipt(sealing: json.bytes)
  }

  private var ruleSet: RuleSet { records.scorecard.ruleSet }

  private func answers(of profile: Profile) -> [CompletedAnswer] {
    ruleSet.attributes.indices.filter { profile.isKnown[$0] }
      .map { CompletedAnswer(attribute: $0, answer: profile.answer($0, of: ruleSet)) }
  }

  private func append(_ answers: [CompletedAnswer], to json: inout JSONText) {
    json.append(raw: "{")
    for (index, answer) in answers.enumerated() {
      if index > 0 { json.append(raw: ",") }
      json.append(ruleSet.attributes[answer.attribute].name)
      json.append(raw: ":")
      json.append(answer.answer, of: ruleSet.attributes[answer.attribute])
    }
    json.append(raw: "}")
  }

  private func append(_ possible: PossibleOutcomes?, to json: inout JSONText) {
    guard let possible else { return json.append(raw: "null") }
    json.appendList(Array(zip(possible.outcomes, possible.examples))) { example, json in
      json.append(raw: "{\"outcome\":")
      json.append(ruleSet.outcomes[example.0].name)
      json.append(raw: ",\"answers\":")
      append(example.1, to: &json)
      json.append(raw: "}")
    }
  }

  private func append(_ size: TippingCertificate.Size, to json: inout JSONText) {
    json.append(raw: "{\"size\":")
    json.append(Int64(size.size))
    json.append(raw: ",\"sums\":{")
    for (option, range) in size.sums.enumerated() {
      if option > 0 { json.append(raw: ",") }
      json.append(ruleSet.options[option].name)
      json.append(raw: ":[")
      json.append(range.lowerBound)
      json.append(raw: ",")
      json.append(range.upperBound)
      json.append(raw: "]")
    }
    json.append(raw: "},\"searched\":")
    json.appendList(size.searched) { set, json in
      json.append(raw: "{\"attributes\":")
      json.append(set.attributes.map { ruleSet.attributes[$0].name })
      json.append(raw: ",\"cells\":")
      json.append(Int64(set.cells))
      json.append(raw: "}")
    }
    json.append(raw: "}")
  }
}
