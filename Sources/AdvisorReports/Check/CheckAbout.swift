import Advisor

/// What a finding is about, by names, as programs read it.
struct CheckAbout {
  enum Value {
    case name(String)
    case names([String])
    /// Counted from 1.
    case number(Int)
    case numbers([Int])
  }

  private(set) var parts: [(key: StaticString, value: Value)] = []

  init(_ subject: CheckedRuleSet.Subject, in ruleSet: RuleSet?) {
    switch subject {
    case .text: break
    case .bands(let fault):
      if let criterion = fault.criterion {
        add("criterion", .name(criterion))
      } else {
        add("sequence", .name("sequence"))
      }
      if fault.witness != nil { add("bands", .numbers(fault.bands.map { $0 + 1 })) }
    case .finding(let subject): if let ruleSet { add(subject, in: ruleSet) }
    }
  }

  init(_ subject: Finding.Subject, in ruleSet: RuleSet) { add(subject, in: ruleSet) }

  private mutating func add(_ subject: Finding.Subject, in ruleSet: RuleSet) {
    switch subject {
    case .ruleSet: break
    case .option(let option): add("option", .name(ruleSet.options[option].name))
    case .options(let set):
      let named = ruleSet.options.indices.filter { set >> UInt32($0) & 1 == 1 }
      add("options", .names(named.map { ruleSet.options[$0].name }))
    case .outcome(let outcome): add("outcome", .name(ruleSet.outcomes[outcome].name))
    case .criterion(let criterion): add("criterion", .name(ruleSet.criteria[criterion].name))
    case .band(let criterion, let band):
      add("criterion", .name(ruleSet.criteria[criterion].name))
      add("band", .number(band + 1))
    case .points(let criterion, let option):
      add("criterion", .name(ruleSet.criteria[criterion].name))
      add("option", .name(ruleSet.options[option].name))
    case .expectation(let index): add("expectation", .number(index + 1))
    case .source(let source): add("source", .name(ruleSet.sources[source].id))
    case .text(_, let languages): add("languages", .names(languages.map { ruleSet.languages[$0] }))
    }
  }

  private mutating func add(_ key: StaticString, _ value: Value) { parts.append((key, value)) }

  func append(to json: inout JSONText) {
    json.append(raw: "{")
    for (index, part) in parts.enumerated() {
      json.append(raw: index == 0 ? "\"" : ",\"")
      json.append(raw: part.key)
      json.append(raw: "\":")
      switch part.value {
      case .name(let name): json.append(name)
      case .names(let names): json.append(names)
      case .number(let number): json.append(Int64(number))
      case .numbers(let numbers):
        json.append(raw: "[")
        for (index, number) in numbers.enumerated() {
          if index > 0 { json.append(raw: ",") }
          json.append(Int64(number))
        }
        json.append(raw: "]")
      }
    }
    json.append(raw: "}")
  }
}
