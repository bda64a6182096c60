public import Advisor
import LocatedYAML

/// Writes what was found in a rule set as a JSON object.
public struct CheckWriter: Sendable {
  public init() {}

  public func append(_ checked: CheckedRuleSet, to json: inout JSONText) {
    let (ruleSet, file) = (checked.scorecard?.ruleSet, checked.reading.source.name)
    json.append(raw: "{\"ruleset\":")
    if let ruleSet { json.append(ruleSet.name) } else { json.append(raw: "null") }
    json.append(raw: ",\"fit_range\":")
    appendFits(checked, to: &json)
    json.append(raw: ",\"findings\":")
    let witnesses = WitnessWriter(checked.reading.attributes)
    json.appendList(checked.entries) { entry, json in
      json.append(raw: "{\"code\":")
      json.append(entry.diagnostic.problem.code)
      json.append(raw: ",\"severity\":")
      json.append(entry.diagnostic.severity.rawValue)
      json.append(raw: ",\"file\":")
      json.append(file)
      json.append(raw: ",\"line\":")
      json.append(Int64(entry.diagnostic.location.line))
      json.append(raw: ",\"column\":")
      json.append(Int64(entry.diagnostic.location.column))
      json.append(raw: ",\"message\":")
      json.append(entry.diagnostic.problem.message)
      json.append(raw: ",\"about\":")
      CheckAbout(entry.subject, in: ruleSet).append(to: &json)
      json.append(raw: ",\"witness\":")
      json.appendList(entry.witnesses) { witnesses.append($0, to: &$1) }
      json.append(raw: "}")
    }
    json.append(raw: ",\"not_proved\":")
    json.appendList(checked.check?.notProved ?? []) { unproved, json in
      json.append(raw: "{\"what\":")
      json.append(unproved.code.rawValue)
      json.append(raw: ",\"about\":")
      if let ruleSet { CheckAbout(unproved.subject, in: ruleSet).append(to: &json) }
      json.append(raw: ",\"limit\":")
      json.append(unproved.reason.limit.rawValue)
      json.append(raw: ",\"reached\":")
      json.append(Int64(unproved.reason.reached))
      json.append(raw: "}")
    }
    json.append(raw: "}")
  }

  /// The lowest and the highest fit of each option; null for one that is not proved.
  private func appendFits(_ checked: CheckedRuleSet, to json: inout JSONText) {
    guard let scorecard = checked.scorecard, let check = checked.check else {
      return json.append(raw: "null")
    }
    json.append(raw: "{")
    for (option, sums) in check.sums.enumerated() {
      if option > 0 { json.append(raw: ",") }
      json.append(scorecard.ruleSet.options[option].name)
      json.append(raw: ":")
      guard let sums = try? sums.get() else {
        json.append(raw: "null")
        continue
      }
      json.append(
        [sums.lowerBound, sums.upperBound].map {
          scorecard.exactFit(sum: $0, option: option).description
        })
    }
    json.append(raw: "}")
  }
}
