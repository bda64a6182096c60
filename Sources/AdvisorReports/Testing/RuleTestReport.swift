public import Advisor
import LocatedYAML

/// What came of the tests of rule sets, for their authors: every failure with what was expected and
/// what came, then what no test reaches, then the counts.
public struct RuleTestReport {
  /// Contributions that are shown where an outcome is wrong, for each option.
  private static let mostReasons = 4

  private let tested: [TestedRuleSet]
  private let minimum: Int?
  private let layout: TextLayout

  /// - Parameter minimum: percent of each rule set that tests have to reach.
  public init(_ tested: [TestedRuleSet], minimum: Int? = nil, width: Int = 80) {
    self.tested = tested
    self.minimum = minimum
    layout = TextLayout(width: max(40, min(width, 200)))
  }

  public func text() -> String {
    var lines: [String] = []
    for rules in tested {
      for suite in rules.suites {
        for test in suite.tests where !test.result.isPassed {
          lines += failure(test, file: suite.file, rules.scorecard) + [""]
        }
      }
    }
    for rules in tested { lines += RuleTestCoverageText(rules, minimum: minimum).lines(layout) }
    let (count, failed) = tested.reduce((0, 0)) { ($0.0 + $1.testCount, $0.1 + $1.failedCount) }
    lines.append(
      "\(count) \(count == 1 ? "test" : "tests"): \(count - failed) passed, \(failed) failed")
    return lines.map { $0 + "\n" }.joined()
  }

  private func failure(_ tested: TestedRuleSet.Tested, file: String, _ scorecard: Scorecard)
    -> [String]
  {
    let place = "\(tested.place.test.line):\(tested.place.test.column)"
    return ["\(file.printable):\(place): failed: \(tested.test.name.printable)"]
      + body(tested, scorecard)
  }

  /// What is wrong with a test, below its name.
  func body(_ tested: TestedRuleSet.Tested, _ scorecard: Scorecard) -> [String] {
    if let refusal = RuleTestWords(scorecard, tested).refusal {
      return wrap("  ", "the profile has no decision: \(refusal)")
    }
    var lines: [String] = []
    for index in tested.result.failed {
      let difference = RuleTestDifference(tested.test.expected[index], tested, by: scorecard)
      let line = tested.place.expected[index].line
      lines += wrap("  ", "line \(line), \(difference.subject)")
      lines += wrap("    expected ", difference.expected) + wrap("    got      ", difference.got)
    }
    // What makes an outcome is the same for all that is expected of it.
    guard tested.result.failed.contains(where: { tested.test.expected[$0].isAboutFits }) else {
      return lines
    }
    return lines + fits(tested.result.assessment, scorecard)
  }

  /// A text after a label, its further lines below it.
  private func wrap(_ label: String, _ text: String) -> [String] {
    let lines = layout.wrap(text.printable, indent: label.count)
    return [label + (lines.first ?? "").dropFirst(label.count)] + lines.dropFirst()
  }

  /// For each option its fit beside its threshold, and what adds most to it.
  private func fits(_ assessment: Assessment, _ scorecard: Scorecard) -> [String] {
    let ruleSet = scorecard.ruleSet
    return ruleSet.options.indices.flatMap { option -> [String] in
      let fit = scorecard.fit(assessment, option: option)
      let gates = ruleSet.gates.indices.filter {
        assessment.holds(gate: $0) && ruleSet.gates[$0].rulesOut == option
      }.map { ", ruled out by \(ruleSet.gates[$0].name)" }
      let head =
        "\(ruleSet.options[option].name): fit \(fit), recommended from "
        + "\(ruleSet.options[option].recommendAt)\(gates.joined())"
      return wrap("  ", head)
        + strongest(option, assessment, scorecard).map { "    \($0)" }
    }
  }

  private func strongest(_ option: Int, _ assessment: Assessment, _ scorecard: Scorecard)
    -> [String]
  {
    let reasons = scorecard.ruleSet.criteria.indices.compactMap { criterion in
      assessment.band(of: criterion).map { band in
        (
          criterion: criterion, band: band,
          value: scorecard.contribution(criterion: criterion, band: band, option: option)
        )
      }
    }.filter { $0.value.units != 0 }
      .sorted {
        ($1.value.units.magnitude, $0.criterion) < ($0.value.units.magnitude, $1.criterion)
      }
    return reasons.prefix(Self.mostReasons).map { reason in
      let number = (reason.value.units > 0 ? "+" : "") + reason.value.description
      let margin = String(repeating: " ", count: max(0, 6 - number.cells))
      return "\(margin)\(number)  \(scorecard.ruleSet.criteria[reason.criterion].name), band "
        + "\(reason.band + 1)"
    }
  }
}

extension RuleTest.Expected {
  fileprivate var isAboutFits: Bool {
    switch self {
    case .outcome, .fit, .verdict: true
    default: false
    }
  }
}
