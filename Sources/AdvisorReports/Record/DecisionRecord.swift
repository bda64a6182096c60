public import Advisor
import LocatedYAML

/// Writes decision records: what a profile gets, as one JSON object without line ends.
///
/// All that does not depend on the profile is put into bytes once, so that an explained record
/// costs little more than copying it. Same profile, same rule set: the same bytes.
public struct DecisionRecordWriter: Sendable {
  public let scorecard: Scorecard
  private let values: ValueText
  /// For each outcome: `"outcome":…,"recommends":[…],"start_with":`.
  private let outcomes: [[UInt8]]
  /// For each option, its name in quotes and a colon.
  private let optionKeys: [[UInt8]]
  private let best: [UInt8]
  private let ruleSet: [UInt8]
  /// Names in quotes.
  private let attributes: [[UInt8]]
  private let criteria: [[UInt8]]
  private let notes: [[UInt8]]
  private let gates: [[UInt8]]
  private let contributions: [[BandText]]

  /// The part of the record that a band gives, cut where its reason names values of the profile.
  private struct BandText: Sendable {
    var head: [UInt8]
    var pieces: [Piece]
    var tail: [UInt8]

    enum Piece: Sendable { case bytes([UInt8]), attribute(Int), name }
  }

  /// - Parameter language: the place of the language in the texts of the rule set.
  public init(_ scorecard: Scorecard, language: Int = 0) {
    self.scorecard = scorecard
    let ruleSet = scorecard.ruleSet
    values = ValueText(ruleSet, language: language)
    optionKeys = ruleSet.options.map { option in
      Self.json { json in
        json.append(option.name)
        json.append(raw: ":")
      }
    }
    outcomes = ruleSet.outcomes.map { outcome in
      Self.json { json in
        json.append(raw: "\"outcome\":")
        json.append(outcome.name)
        json.append(raw: ",\"recommends\":")
        json.append(outcome.recommends.sorted().map { ruleSet.options[$0].name })
        json.append(raw: ",\"start_with\":")
      }
    }
    best = Self.json { json in
      for (index, option) in ruleSet.options.enumerated() {
        json.append(raw: index == 0 ? "{" : ",")
        json.append(option.name)
        json.append(raw: ":")
        json.append(scorecard.best[index])
      }
      json.append(raw: "}")
    }
    self.ruleSet = Self.json { json in
      json.append(raw: "{\"name\":")
      json.append(ruleSet.name)
      json.append(raw: ",\"version\":")
      json.append(ruleSet.version)
      json.append(raw: ",\"sha256\":")
      json.append(ruleSet.sha256)
      json.append(raw: "}")
    }
    func names(_ names: [String]) -> [[UInt8]] { names.map { name in Self.json { $0.append(name) } } }
    attributes = names(ruleSet.attributes.map(\.name))
    criteria = names(ruleSet.criteria.map(\.name))
    notes = names(ruleSet.notes.map(\.name))
    gates = names(ruleSet.gates.map(\.name))
    contributions = ruleSet.criteria.indices.map { criterion in
      ruleSet.criteria[criterion].bands.indices.map { band in
        Self.bandText(scorecard, criterion, band, language)
      }
    }
  }

  private static func json(_ write: (inout JSONText) -> Void) -> [UInt8] {
    var json = JSONText()
    write(&json)
    return json.bytes
  }

  private static func bandText(
    _ scorecard: Scorecard, _ criterion: Int, _ band: Int, _ language: Int
  ) -> BandText {
    let ruleSet = scorecard.ruleSet
    let (rule, row) = (ruleSet.criteria[criterion], ruleSet.criteria[criterion].bands[band])
    let head = json { json in
      json.append(raw: "{\"criterion\":")
      json.append(rule.name)
      json.append(raw: ",\"band\":")
      json.append(Int64(band + 1))
      json.append(raw: ",\"weight\":")
      json.append(rule.weight)
      json.append(raw: ",\"points\":{")
      for (index, option) in ruleSet.options.enumerated() {
        if index > 0 { json.append(raw: ",") }
        json.append(option.name)
        json.append(raw: ":")
        json.append(row.points[index])
      }
      json.append(raw: "},\"contribution\":{")
      for (index, option) in ruleSet.options.enumerated() {
        if index > 0 { json.append(raw: ",") }
        json.append(option.name)
        json.append(raw: ":")
        json.append(scorecard.contribution(criterion: criterion, band: band, option: index))
      }
      json.append(raw: "},\"because\":\"")
    }
    let pieces = row.because.templates[language].pieces.map { piece -> BandText.Piece in
      switch piece {
      case .text(let text): .bytes(json { $0.appendEscaped(text) })
      case .attribute(let index): .attribute(index)
      case .name: .name
      }
    }
    let tail = json { json in
      json.append(raw: "\",\"from\":")
      json.append((rule.from + row.from).map { ruleSet.sources[$0].id })
      json.append(raw: "}")
    }
    return BandText(head: head, pieces: pieces, tail: tail)
  }

  /// Adds the record of one profile.
  ///
  /// - Parameters:
  ///   - source: the path as the user gave it.
  ///   - line: where the record begins in it.
  ///   - outcome: that of the assessment; a profile without one has no record.
  public func append(
    _ profile: Profile, _ assessment: Assessment, outcome: Int, source: String, line: Int,
    to json: inout JSONText
  ) {
    json.append(raw: "{\"profile\":")
    json.append(profile.id)
    json.append(raw: ",\"name\":")
    if let name = profile.name { json.append(name) } else { json.append(raw: "null") }
    json.append(raw: ",\"source\":")
    json.append(source)
    json.append(raw: ",\"line\":")
    json.append(Int64(line))
    json.append(raw: ",")
    json.append(raw: outcomes[outcome])
    appendStartWith(assessment, to: &json)
    json.append(raw: ",\"coverage\":")
    json.append(scorecard.coverage(assessment))
    json.append(raw: ",\"fit\":{")
    for option in optionKeys.indices {
      if option > 0 { json.append(raw: ",") }
      json.append(raw: optionKeys[option])
      json.append(scorecard.fit(assessment, option: option))
    }
    json.append(raw: "},\"sum\":{")
    for option in optionKeys.indices {
      if option > 0 { json.append(raw: ",") }
      json.append(raw: optionKeys[option])
      json.append(assessment.sums[option])
    }
    json.append(raw: "},\"best\":")
    json.append(raw: best)
    json.append(raw: ",\"contributions\":[")
    appendContributions(profile, assessment, to: &json)
    json.append(raw: "],\"gates\":[")
    appendNames(gates, where: { assessment.holds(gate: $0) }, to: &json)
    json.append(raw: "],\"undecided\":[")
    appendNames(criteria, where: { !assessment.isDecided($0) }, to: &json)
    json.append(raw: "],\"unknown\":[")
    appendNames(
      attributes,
      where: { !profile.isKnown[$0] && !scorecard.ruleSet.attributes[$0].isDerived }, to: &json)
    json.append(raw: "],\"notes\":[")
    appendNotes(profile, assessment, to: &json)
    json.append(raw: "],\"ruleset\":")
    json.append(raw: ruleSet)
    json.append(raw: "}")
  }

  private func appendStartWith(_ assessment: Assessment, to json: inout JSONText) {
    guard let sequence = scorecard.ruleSet.sequence, let band = assessment.sequenceBand else {
      return json.append(raw: "null")
    }
    if let option = sequence.bands[band].startWith {
      json.append(scorecard.ruleSet.options[option].name)
    } else {
      json.append(raw: "\"either\"")
    }
  }

  private func appendContributions(
    _ profile: Profile, _ assessment: Assessment, to json: inout JSONText
  ) {
    var isFirst = true
    for (criterion, band) in assessment.bands.enumerated() where band >= 0 {
      if !isFirst { json.append(raw: ",") }
      isFirst = false
      let text = contributions[criterion][Int(band)]
      json.append(raw: text.head)
      for piece in text.pieces {
        switch piece {
        case .bytes(let bytes): json.append(raw: bytes)
        case .attribute(let index): append(index, of: profile, to: &json)
        case .name: json.appendEscaped(profile.name ?? values.wording.notKnown)
        }
      }
      json.append(raw: text.tail)
    }
  }

  private func append(_ attribute: Int, of profile: Profile, to json: inout JSONText) {
    // Whole numbers are by far the most frequent, and need no string.
    if case .integer = scorecard.ruleSet.attributes[attribute].kind, profile.isKnown[attribute] {
      json.append(profile.values[attribute] / FixedPoint.scale)
    } else {
      json.appendEscaped(values.text(attribute, of: profile))
    }
  }

  private func appendNames(
    _ names: [[UInt8]], where isListed: (Int) -> Bool, to json: inout JSONText
  ) {
    var isFirst = true
    for index in names.indices where isListed(index) {
      if !isFirst { json.append(raw: ",") }
      isFirst = false
      json.append(raw: names[index])
    }
  }

  private func appendNotes(
    _ profile: Profile, _ assessment: Assessment, to json: inout JSONText
  ) {
    var isFirst = true
    scorecard.forEachNote(profile, assessment) { note in
      if !isFirst { json.append(raw: ",") }
      isFirst = false
      json.append(raw: notes[note])
    }
  }
}

extension JSONText {
  /// Adds a number with exactly its decimals.
  mutating func append(_ number: Rounded) {
    guard let units = Int64(exactly: number.units) else {
      return append(raw: Array(number.description.utf8))
    }
    if units < 0 { append(raw: "-") }
    var scale: UInt64 = 1
    for _ in 0..<number.decimals { scale *= 10 }
    appendDigits(units.magnitude / scale)
    guard number.decimals > 0 else { return }
    append(raw: ".")
    var fraction = units.magnitude % scale
    while scale > 1 {
      scale /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / scale))
      fraction %= scale
    }
  }
}
