public import Advisor

/// Writes two decisions and their difference as one JSON object without line ends.
public struct ComparisonWriter: Sendable {
  /// Where the profile of a decision stands.
  public struct Origin: Sendable {
    /// The path as the user gave it.
    public var source: String
    public var line: Int

    public init(source: String, line: Int) {
      self.source = source
      self.line = line
    }
  }

  private let records: DecisionRecordWriter
  private var ruleSet: RuleSet { records.scorecard.ruleSet }

  public init(_ records: DecisionRecordWriter) { self.records = records }

  public func append(
    _ difference: DecisionDifference, by order: Comparison.Order = .impact, from a: Origin,
    and b: Origin, to json: inout JSONText
  ) {
    json.append(raw: "{\"a\":")
    records.append(difference.a, source: a.source, line: a.line, to: &json)
    json.append(raw: ",\"b\":")
    records.append(difference.b, source: b.source, line: b.line, to: &json)
    json.append(raw: ",\"changes\":")
    json.appendList(difference.answers) { changed, json in
      json.append(raw: "{\"attribute\":")
      json.append(ruleSet.attributes[changed.attribute].name)
      json.append(raw: ",\"from\":")
      json.append(changed.from, of: ruleSet.attributes[changed.attribute])
      json.append(raw: ",\"to\":")
      json.append(changed.to, of: ruleSet.attributes[changed.attribute])
      json.append(raw: "}")
    }
    json.append(ruleSet, raw: ",\"fit_difference\":{") { option, json in
      append(
        difference.exactFit(option: option), difference.shownFit(option: option), to: &json)
      json.append(raw: ",\"rounding\":")
      json.append(difference.rounding(option: option))
      json.append(raw: "}")
    }
    json.append(raw: "},\"criteria\":")
    let criteria = order == .impact ? difference.byImpact : difference.criteria
    json.appendList(criteria) { append($0, of: difference, to: &$1) }
    json.append(raw: ",\"unchanged_criteria\":")
    json.append(Int64(ruleSet.criteria.count - difference.criteria.count))
    append("gates", ruleSet.gates.map(\.name), difference, to: &json) { $0.holds(gate: $1) }
    append("notes", ruleSet.notes.map(\.name), difference, to: &json) { $0.holds(note: $1) }
    json.append(raw: "}")
  }

  private func append(
    _ changed: DecisionDifference.ChangedCriterion, of difference: DecisionDifference,
    to json: inout JSONText
  ) {
    json.append(raw: "{\"criterion\":")
    json.append(ruleSet.criteria[changed.criterion].name)
    json.append(raw: ",\"weight\":")
    json.append(ruleSet.criteria[changed.criterion].weight)
    json.append(raw: ",\"from\":")
    append(band: changed.from, to: &json)
    json.append(raw: ",\"to\":")
    append(band: changed.to, to: &json)
    json.append(ruleSet, raw: ",\"difference\":{") { option, json in
      append(
        difference.exact(changed, option: option), difference.shown(changed, option: option),
        to: &json)
      json.append(raw: "}")
    }
    json.append(raw: "}}")
  }

  /// A band from 1; null where the criterion is undecided.
  private func append(band: Int?, to json: inout JSONText) {
    if let band { json.append(Int64(band + 1)) } else { json.append(raw: "null") }
  }

  /// Begins an object.
  private func append(_ exact: Rational, _ shown: Rounded, to json: inout JSONText) {
    json.append(raw: "{\"exact\":")
    json.append(exact.description)
    json.append(raw: ",\"shown\":")
    json.append(shown)
  }

  /// The names of what holds in one of the two only.
  private func append(
    _ key: String, _ names: [String], _ difference: DecisionDifference, to json: inout JSONText,
    _ holds: (Assessment, Int) -> Bool
  ) {
    func only(in one: Decision, not other: Decision) -> [String] {
      names.indices.filter { holds(one.assessment, $0) && !holds(other.assessment, $0) }
        .map { names[$0] }
    }
    json.append(raw: ",")
    json.append(key)
    json.append(raw: ":{\"only_a\":")
    json.append(only(in: difference.a, not: difference.b))
    json.append(raw: ",\"only_b\":")
    json.append(only(in: difference.b, not: difference.a))
    json.append(raw: "}")
  }
}
