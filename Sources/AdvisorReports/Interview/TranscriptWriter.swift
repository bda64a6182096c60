public import Advisor

/// Writes interviews as JSON objects without line ends.
public struct TranscriptWriter: Sendable {
  private let ruleSet: RuleSet

  public init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  public func append(_ played: PlayedInterview, to json: inout JSONText) {
    json.append(raw: "{\"profile\":")
    json.append(played.profile.id)
    json.append(raw: ",\"asked\":")
    json.append(played.asked.map { ruleSet.attributes[$0].name })
    json.append(raw: ",\"answers\":{")
    for (index, attribute) in played.asked.enumerated() {
      if index > 0 { json.append(raw: ",") }
      json.append(ruleSet.attributes[attribute].name)
      json.append(raw: ":")
      json.append(
        played.profile.answer(attribute, of: ruleSet), of: ruleSet.attributes[attribute])
    }
    json.append(raw: "},\"outcome\":")
    if let outcome = played.outcome {
      json.append(ruleSet.outcomes[outcome].name)
    } else {
      json.append(raw: "null")
    }
    json.append(raw: ",\"proved\":")
    json.append(raw: played.isProved ? "true" : "false")
    json.append(raw: ",\"saved\":")
    json.append(Int64(played.saved))
    json.append(raw: "}")
  }
}
