import Advisor

extension JSONText {
  /// Adds a value for every option, with its name as the key.
  mutating func append(
    _ ruleSet: RuleSet, raw start: StaticString, _ value: (Int, inout JSONText) -> Void
  ) {
    append(raw: start)
    for (index, option) in ruleSet.options.enumerated() {
      if index > 0 { append(raw: ",") }
      append(option.name)
      append(raw: ":")
      value(index, &self)
    }
  }

  /// Adds a value as it stands in a profile.
  mutating func append(_ answer: Answer, of attribute: RuleSet.Attribute) {
    switch answer {
    case .unknown: append(raw: "null")
    case .number(let number): append(raw: Array(number.description.utf8))
    case .boolean(let isTrue): append(raw: isTrue ? "true" : "false")
    case .choice(let index): append(attribute.values[index].name)
    case .choices(let chosen):
      append(
        attribute.values.indices.filter { chosen >> UInt64($0) & 1 == 1 }
          .map { attribute.values[$0].name })
    }
  }
}
