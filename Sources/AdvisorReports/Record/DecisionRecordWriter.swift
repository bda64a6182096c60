public import Advisor
import LocatedYAML

/// Writes decision records: what a profile gets, as one JSON object without line ends.
///
/// All that does not depend on the profile is put into bytes once, so that an explained record
/// costs little more than copying it. Same profile, same rule set: the same bytes.
public final class DecisionRecordWriter: Sendable {
  public let scorecard: Scorecard
  private let values: ValueText
  private let template: RecordTemplate
  /// For each outcome: `"outcome":…,"recommends":[…],"start_with":`.
  private let outcomes: [Range<Int>]
  /// For each band of the sequence, its option in quotes.
  private let steps: [Range<Int>]
  /// For each option, its name in quotes and a colon, after a comma but for the first.
  private let optionKeys: [Range<Int>]
  /// For each verdict, its name in quotes.
  private let verdicts: [PossibleOutcomes.Verdict: Range<Int>]
  /// For each outcome its name in quotes, after a comma.
  private let outcomeNames: [Range<Int>]
  private let best: Range<Int>
  private let ruleSet: Range<Int>
  /// Names in quotes, each after a comma.
  private let attributes: [Range<Int>]
  private let criteria: [Range<Int>]
  private let notes: [Range<Int>]
  private let gates: [Range<Int>]
  /// Each after a comma, bands within criteria.
  private let bands: [Range<Int>]
  private let firstBand: [Int]
  /// Whether an attribute is a whole number, which needs no string on its way.
  private let isInteger: [Bool]
  private let isStated: [Bool]

  /// - Parameter language: the place of the language in the texts of the rule set.
  public init(_ scorecard: Scorecard, language: Int = 0) {
    self.scorecard = scorecard
    let ruleSet = scorecard.ruleSet
    values = ValueText(ruleSet, language: language)
    var template = RecordTemplate()
    outcomes = ruleSet.outcomes.map { outcome in
      template.add { builder in
        builder.json.append(raw: ",\"outcome\":")
        builder.json.append(outcome.name)
        builder.json.append(raw: ",\"recommends\":")
        builder.json.append(outcome.recommends.sorted().map { ruleSet.options[$0].name })
        builder.json.append(raw: ",\"start_with\":")
      }
    }
    steps = (ruleSet.sequence?.bands ?? []).map { step in
      template.add { $0.json.append(step.startWith.map { ruleSet.options[$0].name } ?? "either") }
    }
    optionKeys = ruleSet.options.enumerated().map { index, option in
      template.add { builder in
        if index > 0 { builder.json.append(raw: ",") }
        builder.json.append(option.name)
        builder.json.append(raw: ":")
      }
    }
    verdicts = Dictionary(
      uniqueKeysWithValues: PossibleOutcomes.Verdict.allCases.map { verdict in
        (verdict, template.add { $0.json.append(verdict.rawValue) })
      })
    best = template.add { builder in
      builder.json.append(ruleSet, raw: "},\"best\":{") { $1.append(scorecard.best[$0]) }
      builder.json.append(raw: "},\"contributions\":[")
    }
    self.ruleSet = template.add { builder in
      builder.json.append(raw: "],\"ruleset\":{\"name\":")
      builder.json.append(ruleSet.name)
      builder.json.append(raw: ",\"version\":")
      builder.json.append(ruleSet.version)
      builder.json.append(raw: ",\"sha256\":")
      builder.json.append(ruleSet.sha256)
      builder.json.append(raw: "}")
    }
    func names(_ names: [String]) -> [Range<Int>] {
      names.map { name in
        template.add { builder in
          builder.json.append(raw: ",")
          builder.json.append(name)
        }
      }
    }
    outcomeNames = names(ruleSet.outcomes.map(\.name))
    attributes = names(ruleSet.attributes.map(\.name))
    criteria = names(ruleSet.criteria.map(\.name))
    notes = names(ruleSet.notes.map(\.name))
    gates = names(ruleSet.gates.map(\.name))
    var (bands, firstBand): ([Range<Int>], [Int]) = ([], [])
    for criterion in ruleSet.criteria.indices {
      firstBand.append(bands.count)
      for band in ruleSet.criteria[criterion].bands.indices {
        bands.append(template.add { $0.append(criterion, band, of: scorecard, language) })
      }
    }
    (self.bands, self.firstBand, self.template) = (bands, firstBand, template)
    isInteger = ruleSet.attributes.map { if case .integer = $0.kind { true } else { false } }
    isStated = ruleSet.attributes.map { !$0.isDerived }
  }

  /// Adds the record of one profile.
  ///
  /// - Parameters:
  ///   - source: the path as the user gave it.
  ///   - line: where the record begins in it.
  ///   - proofs: those of the decision, where they are wanted.
  public func append(
    _ decision: Decision, proofs: DecisionProofs? = nil, source: String, line: Int,
    to json: inout JSONText
  ) {
    let (profile, assessment) = (decision.profile, decision.assessment)
    json.append(raw: "{\"profile\":")
    json.append(profile.id)
    json.append(raw: ",\"name\":")
    if let name = profile.name { json.append(name) } else { json.append(raw: "null") }
    json.append(raw: ",\"source\":")
    json.append(source)
    json.append(raw: ",\"line\":")
    json.append(Int64(line))
    append(outcomes[decision.outcome], profile, to: &json)
    if let band = assessment.sequenceBand {
      append(steps[band], profile, to: &json)
    } else {
      json.append(raw: "null")
    }
    if let possible = decision.possible { append(possible, profile, to: &json) }
    json.append(raw: ",\"coverage\":")
    json.append(scorecard.coverage(assessment))
    json.append(raw: ",\"fit\":{")
    for option in optionKeys.indices {
      append(optionKeys[option], profile, to: &json)
      json.append(scorecard.fit(assessment, option: option))
    }
    json.append(raw: "},\"sum\":{")
    for option in optionKeys.indices {
      append(optionKeys[option], profile, to: &json)
      json.append(assessment.sums[option])
    }
    append(best, profile, to: &json)
    appendLists(profile, assessment, to: &json)
    append(ruleSet, profile, to: &json)
    if let proofs { ProofsWriter(scorecard).append(proofs, to: &json) }
    json.append(raw: "}")
  }

  private func append(
    _ possible: Result<PossibleOutcomes, NotProved>, _ profile: Profile, to json: inout JSONText
  ) {
    guard case .success(let possible) = possible else {
      json.append(raw: ",\"verdict\":null,\"certain\":null,\"possible_outcomes\":null")
      return
    }
    json.append(raw: ",\"verdict\":{")
    for (option, verdict) in possible.verdicts.enumerated() {
      append(optionKeys[option], profile, to: &json)
      append(verdicts[verdict] ?? 0..<0, profile, to: &json)
    }
    json.append(raw: possible.isCertain ? "},\"certain\":true" : "},\"certain\":false")
    json.append(raw: ",\"possible_outcomes\":[")
    let list = json.beginList()
    for outcome in possible.outcomes { append(outcomeNames[outcome], profile, to: &json) }
    json.endList(list)
    json.append(raw: "]")
  }

  private func appendLists(
    _ profile: Profile, _ assessment: Assessment, to json: inout JSONText
  ) {
    var list = json.beginList()
    for criterion in firstBand.indices where assessment.isDecided(criterion) {
      append(
        bands[firstBand[criterion] + Int(assessment.bands[criterion])], profile, to: &json)
    }
    json.endList(list)
    json.append(raw: "],\"gates\":[")
    list = json.beginList()
    if assessment.gates != 0 {
      for gate in gates.indices where assessment.holds(gate: gate) {
        append(gates[gate], profile, to: &json)
      }
    }
    json.endList(list)
    json.append(raw: "],\"undecided\":[")
    list = json.beginList()
    for criterion in criteria.indices where !assessment.isDecided(criterion) {
      append(criteria[criterion], profile, to: &json)
    }
    json.endList(list)
    json.append(raw: "],\"unknown\":[")
    list = json.beginList()
    for attribute in attributes.indices where isStated[attribute] && !profile.isKnown[attribute] {
      append(attributes[attribute], profile, to: &json)
    }
    json.endList(list)
    json.append(raw: "],\"notes\":[")
    list = json.beginList()
    for note in notes.indices where assessment.holds(note: note) {
      append(notes[note], profile, to: &json)
    }
    json.endList(list)
  }

  private func append(_ pieces: Range<Int>, _ profile: Profile, to json: inout JSONText) {
    for index in pieces {
      switch template.pieces[index] {
      case .bytes(let start, let count):
        json.bytes.append(contentsOf: template.bytes[start..<start + count])
      case .attribute(let attribute):
        if isInteger[attribute], profile.isKnown[attribute] {
          json.append(profile.values[attribute] / FixedPoint.scale)
        } else {
          json.appendEscaped(values.text(attribute, of: profile))
        }
      case .name: json.appendEscaped(profile.name ?? values.wording.notKnown)
      }
    }
  }
}

extension RecordTemplate.Builder {
  /// Adds the part of the record that a band gives.
  fileprivate mutating func append(
    _ criterion: Int, _ band: Int, of scorecard: Scorecard, _ language: Int
  ) {
    let ruleSet = scorecard.ruleSet
    let (rule, row) = (ruleSet.criteria[criterion], ruleSet.criteria[criterion].bands[band])
    json.append(raw: ",{\"criterion\":")
    json.append(rule.name)
    json.append(raw: ",\"band\":")
    json.append(Int64(band + 1))
    json.append(raw: ",\"weight\":")
    json.append(rule.weight)
    json.append(ruleSet, raw: ",\"points\":{") { $1.append(row.points[$0]) }
    json.append(ruleSet, raw: "},\"contribution\":{") {
      $1.append(scorecard.contribution(criterion: criterion, band: band, option: $0))
    }
    json.append(raw: "},\"because\":\"")
    append(row.because.templates[language])
    json.append(raw: "\",\"from\":")
    json.append((rule.from + row.from).map { ruleSet.sources[$0].id })
    json.append(raw: "}")
  }
}

extension JSONText {
  /// Begins a list whose items all begin with a comma.
  fileprivate func beginList() -> Int { bytes.count }

  /// Takes the comma of the first item away.
  fileprivate mutating func endList(_ start: Int) {
    if bytes.count > start { bytes.remove(at: start) }
  }
}
