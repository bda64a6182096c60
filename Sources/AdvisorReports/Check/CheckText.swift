public import Advisor
import LocatedYAML

/// What was found in a rule set, for the person who writes it.
public struct CheckText: Sendable {
  private let checked: CheckedRuleSet

  public init(_ checked: CheckedRuleSet) { self.checked = checked }

  /// Every finding with its line and mark, and its witnesses as profiles that can be copied out.
  ///
  /// Bands that give no points never decide, as their author means it: they are counted only.
  public func findings() -> String {
    let witnesses = WitnessWriter(checked.reading.attributes)
    var text = ""
    for entry in checked.entries where !isNeutral(entry) {
      text += Diagnostics([entry.diagnostic], in: checked.reading.source).description + "\n"
      for (index, witness) in entry.witnesses.enumerated() {
        let count = entry.witnesses.count
        text += "    # a profile that shows it" + (count > 1 ? ", \(index + 1) of \(count)" : "")
        text += "\n"
        for line in witnesses.yaml(witness) { text += "    \(line.printable)\n" }
      }
    }
    if checked.reading.omitted > 0 {
      text +=
        "\(checked.reading.source.name.printable): \(checked.reading.omitted) more not shown\n"
    }
    for unproved in checked.check?.notProved ?? [] { text += line(unproved) + "\n" }
    return text
  }

  private func line(_ unproved: UnprovedFinding) -> String {
    var about = ""
    if let ruleSet = checked.scorecard?.ruleSet {
      var json = JSONText()
      CheckAbout(unproved.subject, in: ruleSet).append(to: &json)
      about = String(decoding: json.bytes, as: UTF8.self)
    }
    return
      "\(checked.reading.source.name.printable): not proved: \(unproved.code.rawValue) \(about.printable): "
      + "more than \(unproved.reason.reached) \(unproved.reason.limit.rawValue)"
  }

  private func isNeutral(_ entry: CheckedRuleSet.Entry) -> Bool {
    guard case .finding(.band(let criterion, let band)) = entry.subject,
      entry.diagnostic.problem.code == Finding.Code.neverDecisive.rawValue
    else { return false }
    return checked.scorecard?.ruleSet.criteria[criterion].bands[band].points
      .allSatisfy { $0 == 0 } ?? false
  }

  /// What was looked at, and what came of it.
  public func summary() -> String {
    let name = checked.reading.source.name.printable
    let shown = checked.entries.filter { !isNeutral($0) }
    let errors = shown.count { $0.diagnostic.severity == .error }
    let counts = "\(count(errors, "error")), \(count(shown.count - errors, "warning"))"
    guard let scorecard = checked.scorecard, let check = checked.check else {
      return "\(name): \(counts)"
    }
    let ruleSet = scorecard.ruleSet
    let neutral = checked.entries.count - shown.count
    var lines = [
      "\(name): \(counts); \(count(ruleSet.criteria.count, "criterion", "criteria")), \(count(ruleSet.options.count, "option"))"
        + (neutral > 0 ? "; \(count(neutral, "band")) without points, which decide nothing" : "")
    ]
    if !ruleSet.expectations.isEmpty {
      lines.append(
        "  \(check.provedExpectations.count) of \(count(ruleSet.expectations.count, "expectation")) proved"
      )
    }
    for (option, sums) in check.sums.enumerated() {
      guard let sums = try? sums.get() else { continue }
      func fit(_ sum: Int64) -> Rounded {
        Rounded(100 * Int128(sum), over: Int128(scorecard.best[option]), decimals: 1)
      }
      let option = ruleSet.options[option]
      lines.append(
        "  fit of \(option.name): \(fit(sums.lowerBound)) to \(fit(sums.upperBound)), recommended from \(option.recommendAt)"
      )
    }
    if !check.notProved.isEmpty {
      lines.append("  \(count(check.notProved.count, "thing")) not proved")
    }
    return lines.joined(separator: "\n")
  }

  private func count(_ number: Int, _ one: String, _ several: String? = nil) -> String {
    "\(number) \(number == 1 ? one : several ?? one + "s")"
  }
}
