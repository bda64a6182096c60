import Advisor

/// What speaks for each option and against it.
extension RationaleBuilder {
  var fits: Rationale.Section {
    section(
      .fits, words.fits,
      [.paragraph(words.percentOfBest + "."), .fits(ruleSet.options.indices.map(fit))])
  }

  func fit(option: Int) -> Rationale.Fit {
    let isRecommended = assessment.recommends(option)
    return Rationale.Fit(
      option: title(option: option), fit: scorecard.fit(assessment, option: option),
      needed: ruleSet.options[option].recommendAt,
      state: isRuledOut(option)
        ? words.ruledOut
          // What open answers can still turn is not said to be declined.
        : verdicts?[option] == .open
          ? words.open : isRecommended ? words.recommended : words.notRecommended,
      isRecommended: isRecommended)
  }

  func title(option: Int) -> String { text(ruleSet.options[option].title) }

  var reasons: Rationale.Section {
    let balances = ruleSet.options.indices.map { Rationale.Block.balance(balance(option: $0)) }
    return section(.reasons, "", balances)
  }

  func balance(option: Int) -> Rationale.Balance {
    var reasons: [Rationale.Reason] = []
    var neutral: [String] = []
    var shown: Int128 = 0
    for (criterion, rule) in ruleSet.criteria.enumerated() where assessment.isDecided(criterion) {
      let band = Int(assessment.bands[criterion])
      let contribution = scorecard.contribution(criterion: criterion, band: band, option: option)
      guard rule.bands[band].points[option] != 0 else {
        neutral.append(text(rule.title))
        continue
      }
      shown += contribution.units
      reasons.append(
        .init(
          criterion: rule.name, title: text(rule.title), weight: rule.weight,
          contribution: contribution, because: text(rule.bands[band].because),
          sources: ids(rule.from + rule.bands[band].from)))
    }
    // Equal contributions stay in the order of the file.
    let sorted = reasons.enumerated().sorted {
      let (a, b) = (
        $0.element.contribution.units.magnitude, $1.element.contribution.units.magnitude
      )
      return a == b ? $0.offset < $1.offset : a > b
    }.map(\.element)
    let fit = scorecard.fit(assessment, option: option)
    return Rationale.Balance(
      option: text(ruleSet.options[option].title),
      supporting: sorted.filter { isPositive($0, option) },
      opposing: sorted.filter { !isPositive($0, option) }, neutral: neutral,
      rounding: shown == fit.units ? nil : Rounded(units: fit.units - shown, decimals: 1), fit: fit)
  }

  /// By its points: a contribution that is rounded to 0.0 has a side nevertheless.
  private func isPositive(_ reason: Rationale.Reason, _ option: Int) -> Bool {
    guard let criterion = ruleSet.criteria.firstIndex(where: { $0.name == reason.criterion }) else {
      return true
    }
    let band = Int(assessment.bands[criterion])
    return ruleSet.criteria[criterion].bands[band].points[option] > 0
  }

  var gates: Rationale.Section? { gates { _ in true } }

  /// The gates that hold, of those asked for.
  func gates(where isAskedFor: (RuleSet.Gate) -> Bool) -> Rationale.Section? {
    let entries = ruleSet.gates.indices.filter { assessment.holds(gate: $0) }
      .map { ruleSet.gates[$0] }.filter(isAskedFor)
      .map { gate in
        Rationale.Entry(
          label: title(option: gate.rulesOut), text: text(gate.because), sources: ids(gate.from))
      }
    return entries.isEmpty ? nil : section(.gates, words.gates, [.entries(entries)])
  }

  /// What speaks most against what is recommended, and for what is not.
  var caseAgainst: Rationale.Section {
    section(
      .against, words.proof.caseAgainst,
      ruleSet.options.indices.map { option in
        let balance = balance(option: option)
        let title = title(option: option)
        return assessment.recommends(option)
          ? .reasons(words.proof.against(title), Array(balance.opposing.prefix(3)))
          : .reasons(words.proof.inFavour(title), Array(balance.supporting.prefix(3)))
      })
  }
}
