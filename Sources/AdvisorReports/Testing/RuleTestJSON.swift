public import Advisor
import LocatedYAML

/// What came of the tests of rule sets, for programs: one JSON object, described in the chapter on
/// tests of the rule language.
public struct RuleTestJSON {
  private let tested: [TestedRuleSet]
  private let minimum: Int?

  public init(_ tested: [TestedRuleSet], minimum: Int? = nil) {
    self.tested = tested
    self.minimum = minimum
  }

  public func text() -> [UInt8] {
    var json = JSONText()
    let (count, failed) = tested.reduce((0, 0)) { ($0.0 + $1.testCount, $0.1 + $1.failedCount) }
    json.append(raw: "{\"passed\":")
    json.append(Int64(count - failed))
    json.append(raw: ",\"failed\":")
    json.append(Int64(failed))
    json.append(raw: ",\"rulesets\":[")
    for (index, rules) in tested.enumerated() {
      if index > 0 { json.append(raw: ",") }
      append(rules, to: &json)
    }
    json.append(raw: "]}\n")
    return json.bytes
  }

  private func append(_ rules: TestedRuleSet, to json: inout JSONText) {
    let ruleSet = rules.scorecard.ruleSet
    json.append(raw: "{\"name\":")
    json.append(ruleSet.name)
    json.append(raw: ",\"version\":")
    json.append(ruleSet.version)
    json.append(raw: ",\"sha256\":")
    json.append(ruleSet.sha256)
    json.append(raw: ",\"file\":")
    json.append(rules.file)
    json.append(raw: ",\"coverage\":")
    append(coverage: rules, to: &json)
    json.append(raw: ",\"tests\":[")
    var isFirst = true
    for suite in rules.suites {
      for test in suite.tests {
        if !isFirst { json.append(raw: ",") }
        isFirst = false
        append(test, file: suite.file, rules.scorecard, to: &json)
      }
    }
    json.append(raw: "]}")
  }

  private func append(coverage rules: TestedRuleSet, to json: inout JSONText) {
    let coverage = rules.coverage
    json.append(raw: "{\"reached\":")
    json.append(Int64(coverage.covered))
    json.append(raw: ",\"of\":")
    json.append(Int64(coverage.parts.count))
    json.append(raw: ",\"percent\":")
    json.append(coverage.percent)
    json.append(raw: ",\"minimum\":")
    if let minimum { json.append(Int64(minimum)) } else { json.append(raw: "null") }
    json.append(raw: ",\"criteria\":[")
    for (index, criterion) in rules.scorecard.ruleSet.criteria.enumerated() {
      json.append(raw: index > 0 ? ",{\"criterion\":" : "{\"criterion\":")
      json.append(criterion.name)
      json.append(raw: ",\"reached\":")
      let reached = criterion.bands.indices.count { coverage.covers(.band($0, criterion: index)) }
      json.append(Int64(reached))
      json.append(raw: ",\"of\":")
      json.append(Int64(criterion.bands.count))
      json.append(raw: "}")
    }
    json.append(raw: "],\"not_reached\":[")
    let missing = coverage.parts.filter { !coverage.covers($0) }
    for (index, part) in missing.enumerated() {
      if index > 0 { json.append(raw: ",") }
      append(part, rules.scorecard.ruleSet, to: &json)
    }
    json.append(raw: "]}")
  }

  private func append(
    _ part: RuleTestCoverage.Part, _ ruleSet: RuleSet, to json: inout JSONText
  ) {
    func append(_ key: StaticString, _ name: String) {
      json.append(raw: key)
      json.append(name)
    }
    switch part {
    case .band(let band, let criterion):
      append("{\"criterion\":", ruleSet.criteria[criterion].name)
      json.append(raw: ",\"band\":")
      json.append(Int64(band + 1))
    case .gate(let gate): append("{\"gate\":", ruleSet.gates[gate].name)
    case .outcome(let outcome): append("{\"outcome\":", ruleSet.outcomes[outcome].name)
    case .step(let step):
      json.append(raw: "{\"sequence\":")
      json.append(Int64(step + 1))
    case .note(let note): append("{\"note\":", ruleSet.notes[note].name)
    }
    json.append(raw: "}")
  }

  private func append(
    _ tested: TestedRuleSet.Tested, file: String, _ scorecard: Scorecard, to json: inout JSONText
  ) {
    json.append(raw: "{\"test\":")
    json.append(tested.test.name)
    json.append(raw: ",\"file\":")
    json.append(file)
    append(tested.place.test, to: &json)
    json.append(raw: ",\"passed\":")
    json.append(raw: tested.result.isPassed ? "true" : "false")
    json.append(raw: ",\"refused\":")
    if let refusal = RuleTestWords(scorecard, tested).refusal {
      json.append(refusal)
    } else {
      json.append(raw: "null")
    }
    json.append(raw: ",\"failures\":[")
    for (number, index) in tested.result.failed.enumerated() {
      if number > 0 { json.append(raw: ",") }
      let difference = RuleTestDifference(tested.test.expected[index], tested, by: scorecard)
      json.append(raw: "{\"key\":")
      json.append(difference.key)
      json.append(raw: ",\"about\":")
      if let about = difference.about { json.append(about) } else { json.append(raw: "null") }
      json.append(raw: ",\"expected\":")
      json.append(difference.expected)
      json.append(raw: ",\"got\":")
      json.append(difference.got)
      append(tested.place.expected[index], to: &json)
      json.append(raw: "}")
    }
    json.append(raw: "]}")
  }

  private func append(_ place: SourceLocation, to json: inout JSONText) {
    json.append(raw: ",\"line\":")
    json.append(Int64(place.line))
    json.append(raw: ",\"column\":")
    json.append(Int64(place.column))
  }
}
