import Advisor
import LocatedYAML

/// How much of a rule set its tests reach, and what they do not.
struct RuleTestCoverageText {
  private let rules: TestedRuleSet
  private let minimum: Int?

  init(_ rules: TestedRuleSet, minimum: Int?) {
    self.rules = rules
    self.minimum = minimum
  }

  private var ruleSet: RuleSet { rules.scorecard.ruleSet }

  /// Whether tests reach too little.
  var isTooLittle: Bool { minimum.map { !rules.coverage.reaches(percent: $0) } ?? false }

  /// `rules/erp-crm.yaml: tests reach 181 of 182 parts (99.4 %); 100 % are demanded`.
  var summary: String {
    let coverage = rules.coverage
    let demanded = isTooLittle ? minimum.map { "; \($0) % are demanded" } ?? "" : ""
    return "\(rules.file.printable): tests reach \(coverage.covered) of \(coverage.parts.count) "
      + "parts (\(coverage.percent) %)\(demanded)"
  }

  /// How many parts of each kind are reached, of how many.
  private var counts: String {
    var (reached, all): ([String: Int], [String: Int]) = ([:], [:])
    for part in rules.coverage.parts {
      all[part.kind, default: 0] += 1
      reached[part.kind, default: 0] += covers(part) ? 1 : 0
    }
    return ["bands", "gates", "outcomes", "steps", "notes"].compactMap { kind in
      all[kind].map { "\(kind) \(reached[kind] ?? 0) of \($0)" }
    }.joined(separator: ", ")
  }

  /// The kinds of parts there are, with the names of those that no test reaches.
  var missing: [(kind: String, names: [String])] {
    var missing = ruleSet.criteria.enumerated().map { index, criterion in
      (
        kind: "bands of \(criterion.name)",
        names: criterion.bands.indices.filter { !covers(.band($0, criterion: index)) }
          .map { "\($0 + 1)" }
      )
    }
    func names(_ kind: String, _ all: [String], _ part: (Int) -> RuleTestCoverage.Part) {
      missing.append((kind, all.indices.filter { !covers(part($0)) }.map { all[$0] }))
    }
    names("gates", ruleSet.gates.map(\.name)) { .gate($0) }
    names("outcomes", ruleSet.outcomes.map(\.name)) { .outcome($0) }
    names("steps of sequence", ruleSet.sequence?.bands.indices.map { "\($0 + 1)" } ?? []) {
      .step($0)
    }
    names("notes", ruleSet.notes.map(\.name)) { .note($0) }
    return missing.filter { !$0.names.isEmpty }
  }

  private func covers(_ part: RuleTestCoverage.Part) -> Bool { rules.coverage.covers(part) }

  func lines(_ layout: TextLayout) -> [String] {
    let lists = missing.flatMap { kind, names in
      layout.wrap("\(kind): \(names.joined(separator: ", "))", indent: 4)
    }
    return [summary] + layout.wrap(counts, indent: 2)
      + (lists.isEmpty ? [] : ["  not reached"] + lists)
  }
}

extension RuleTestCoverage.Part {
  fileprivate var kind: String {
    switch self {
    case .band: "bands"
    case .gate: "gates"
    case .outcome: "outcomes"
    case .step: "steps"
    case .note: "notes"
    }
  }
}
