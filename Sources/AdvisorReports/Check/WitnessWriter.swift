public import Advisor

/// Writes a profile that shows something, so that it can be read again.
public struct WitnessWriter: Sendable {
  private let attributes: [RuleSet.Attribute]

  public init(_ attributes: [RuleSet.Attribute]) { self.attributes = attributes }

  /// A line of YAML for each attribute that is known; an empty mapping where none is.
  public func yaml(_ profile: Profile) -> [String] {
    let lines = known(profile).map { index, answer in
      "\(attributes[index].name): \(answer.inProfileSyntax(for: attributes[index]))"
    }
    return lines.isEmpty ? ["{}"] : lines
  }

  func append(_ profile: Profile, to json: inout JSONText) {
    json.append(raw: "{")
    for (place, (index, answer)) in known(profile).enumerated() {
      if place > 0 { json.append(raw: ",") }
      json.append(attributes[index].name)
      json.append(raw: ":")
      switch answer {
      case .unknown: json.append(raw: "null")
      case .number(let number): json.append(raw: Array(number.description.utf8))
      case .boolean(let isTrue): json.append(raw: isTrue ? "true" : "false")
      case .choice(let value): json.append(attributes[index].values[value].name)
      case .choices(let chosen):
        let values = attributes[index].values
        json.append(
          values.indices.filter { chosen >> UInt64($0) & 1 == 1 }.map { values[$0].name })
      }
    }
    json.append(raw: "}")
  }

  private func known(_ profile: Profile) -> [(Int, Answer)] {
    attributes.indices.filter { profile.isKnown[$0] }
      .map { ($0, profile.answer($0, of: attributes)) }
  }
}
