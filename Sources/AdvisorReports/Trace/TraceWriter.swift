public import Advisor
import LocatedYAML

/// A trace as JSON; distances are exact.
public struct TraceWriter {
  private let ruleSet: RuleSet
  private let places: RuleSetPlaces
  private let file: String

  public init(_ ruleSet: RuleSet, _ places: RuleSetPlaces, file: String) {
    (self.ruleSet, self.places, self.file) = (ruleSet, places, file)
  }

  /// Adds the trace of one profile.
  ///
  /// - Parameters:
  ///   - source: the path as the user gave it.
  ///   - line: where the profile begins in it.
  ///   - criterion: the only thing that is written; nil for everything.
  public func append(
    _ trace: Trace, criterion: Int? = nil, source: String, line: Int, to json: inout JSONText
  ) {
    let (profile, assessment) = (trace.profile, trace.assessment)
    json.append(raw: "{\"profile\":")
    json.append(profile.id)
    json.append(raw: ",\"source\":")
    json.append(source)
    json.append(raw: ",\"line\":")
    json.append(Int64(line))
    json.append(raw: ",\"outcome\":")
    json.append(assessment.outcome.map { ruleSet.outcomes[$0].name })
    json.append(raw: ",\"criteria\":")
    json.appendList(criterion.map { [$0] } ?? Array(ruleSet.criteria.indices)) { index, json in
      json.append(raw: "{\"criterion\":")
      json.append(ruleSet.criteria[index].name)
      append(places.criterion[index], to: &json)
      append(
        ruleSet.criteria[index].inputs, trace.criteria[index], places.criteria[index], trace,
        to: &json)
    }
    guard criterion == nil else { return json.append(raw: "}") }
    json.append(raw: ",\"gates\":")
    json.appendList(Array(ruleSet.gates.enumerated())) { gate, json in
      json.append(raw: "{\"gate\":")
      json.append(gate.element.name)
      json.append(raw: ",\"rules_out\":")
      json.append(ruleSet.options[gate.element.rulesOut].name)
      append(trace.gates[gate.offset], places.gates[gate.offset], profile, to: &json)
    }
    json.append(raw: ",\"sequence\":")
    if let sequence = ruleSet.sequence {
      json.append(raw: "{\"is_asked\":")
      json.append(raw: assessment.recommended.nonzeroBitCount > 1 ? "true" : "false")
      append(sequence.inputs, trace.sequence, places.sequence, trace, to: &json)
    } else {
      json.append(raw: "null")
    }
    json.append(raw: ",\"notes\":")
    json.appendList(Array(ruleSet.notes.enumerated())) { note, json in
      json.append(raw: "{\"note\":")
      json.append(note.element.name)
      append(trace.notes[note.offset], places.notes[note.offset], profile, to: &json)
    }
    json.append(raw: ",\"ruleset\":{\"name\":")
    json.append(ruleSet.name)
    json.append(raw: ",\"version\":")
    json.append(ruleSet.version)
    json.append(raw: ",\"sha256\":")
    json.append(ruleSet.sha256)
    json.append(raw: "}}")
  }

  /// Inputs with their values, and bands; ends the object.
  private func append(
    _ inputs: [Int], _ bands: [TracedCondition], _ places: [SourceLocation], _ trace: Trace,
    to json: inout JSONText
  ) {
    json.append(raw: ",\"inputs\":")
    json.appendList(inputs) { input, json in
      json.append(raw: "{")
      append(input, trace.profile, to: &json)
      if case .derived(let derivation) = ruleSet.attributes[input].kind {
        json.append(raw: ",\"from\":")
        json.appendList(derivation.inputs) { input, json in
          json.append(raw: "{")
          append(input, trace.profile, to: &json)
          json.append(raw: "}")
        }
      }
      json.append(raw: "}")
    }
    json.append(raw: ",\"bands\":")
    json.appendList(Array(bands.enumerated())) { band, json in
      json.append(raw: "{\"band\":")
      json.append(Int64(band.offset + 1))
      append(band.element, places[band.offset], trace.profile, to: &json)
    }
    json.append(raw: "}")
  }

  private func append(_ place: SourceLocation, to json: inout JSONText) {
    json.append(raw: ",\"file\":")
    json.append(file)
    json.append(raw: ",\"line\":")
    json.append(Int64(place.line))
    json.append(raw: ",\"column\":")
    json.append(Int64(place.column))
  }

  /// An attribute with its value: as in a profile, of a derived one an exact quotient.
  private func append(_ attribute: Int, _ profile: Profile, to json: inout JSONText) {
    json.append(raw: "\"attribute\":")
    json.append(ruleSet.attributes[attribute].name)
    json.append(raw: ",\"value\":")
    if ruleSet.attributes[attribute].isDerived {
      json.append(profile.quantity(attribute, of: ruleSet).map { Rational($0).description })
    } else {
      json.append(profile.answer(attribute, of: ruleSet), of: ruleSet.attributes[attribute])
    }
  }

  private func append(
    _ traced: TracedCondition, _ place: SourceLocation, _ profile: Profile, to json: inout JSONText
  ) {
    append(place, to: &json)
    json.append(raw: ",\"truth\":")
    json.append(traced.truth.rawValue)
    json.append(raw: ",\"otherwise\":")
    json.append(raw: traced.isOtherwise ? "true" : "false")
    json.append(raw: ",\"parts\":")
    json.appendList(traced.parts) { part, json in
      append(part, profile, to: &json)
    }
    json.append(raw: "}")
  }

  private func append(_ part: TracedCondition.Part, _ profile: Profile, to json: inout JSONText) {
    var of: Int?
    json.append(raw: "{")
    switch part.requirement {
    case .test(let attribute, let test):
      of = attribute
      append(attribute, profile, to: &json)
      json.append(raw: ",\"test\":")
      append(test, of: attribute, to: &json)
    case .unknown(let attributes):
      json.append(raw: "\"unknown\":")
      json.append(attributes.map { ruleSet.attributes[$0].name })
    case .outcome(let outcomes):
      json.append(raw: "\"outcome\":")
      json.append(outcomes.map { ruleSet.outcomes[$0].name })
    }
    json.append(raw: ",\"truth\":")
    json.append(part.truth.rawValue)
    if part.truth == .unknown {
      json.append(raw: ",\"not_known\":")
      json.append(part.missing.map { ruleSet.attributes[$0].name })
    }
    switch part.shortfall {
    case .number(let distance): append(distance, to: &json)
    case .choices(let choices): append(choices, of: of ?? 0, to: &json)
    case .known(let attributes):
      json.append(raw: ",\"known\":")
      json.append(attributes.map { ruleSet.attributes[$0].name })
    case .otherValue, nil: break
    }
    json.append(raw: "}")
  }

  private func append(_ distance: Shortfall.Distance?, to json: inout JSONText) {
    guard let distance else { return json.append(raw: ",\"nearest\":null") }
    json.append(raw: distance.isUpward ? ",\"too_low_by\":" : ",\"too_high_by\":")
    json.append(distance.by.description)
    if !distance.isReached { json.append(raw: ",\"and_more\":true") }
  }

  private func append(
    _ choices: Shortfall.Choices, of attribute: Int, to json: inout JSONText
  ) {
    for (key, chosen) in [
      ("one_of", choices.oneOf), ("missing", choices.missing), ("unwanted", choices.unwanted),
    ] where chosen != 0 {
      json.append(raw: ",")
      json.append(key)
      json.append(raw: ":")
      json.append(.choices(chosen), of: ruleSet.attributes[attribute])
    }
    if case .some(let distance) = choices.count { append(distance, to: &json) }
  }

  private func append(_ test: RuleSet.ValueTest, of attribute: Int, to json: inout JSONText) {
    let attribute = ruleSet.attributes[attribute]
    switch test {
    case .number(let test): json.append(test.description)
    case .boolean(let isTrue): json.append(raw: isTrue ? "true" : "false")
    case .choice(let accepted):
      json.append(accepted.sorted().map { attribute.values[$0].name })
    case .choices(let test):
      json.append(raw: "{")
      let start = json.bytes.count
      for (key, chosen) in [("any", test.any), ("all", test.all), ("none", test.none)] {
        guard let chosen else { continue }
        if json.bytes.count > start { json.append(raw: ",") }
        json.append(key)
        json.append(raw: ":")
        json.append(.choices(chosen), of: attribute)
      }
      if let count = test.count {
        if json.bytes.count > start { json.append(raw: ",") }
        json.append(raw: "\"count\":")
        json.append(count.description)
      }
      json.append(raw: "}")
    }
  }
}
