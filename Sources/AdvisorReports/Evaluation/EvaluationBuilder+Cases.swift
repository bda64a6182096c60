import Advisor

/// Single cases, with what one needs to judge who is right.
extension EvaluationBuilder {
  var disagreements: EvaluationReport.Section {
    entries(words.disagreements, [.paragraph(words.twinsExplained)]) {
      $0.advice.isCommitted && !$0.agrees
    } _: { judged in
      [words.chose(name(of: judged.known.chose), advised(judged))] + reasons(judged)
    }
  }

  var abstentions: EvaluationReport.Section {
    entries(words.abstentions, []) {
      !$0.advice.isCommitted
    } _: { judged in
      [words.choseOpen(name(of: judged.known.chose), verdicts(judged))]
    }
  }

  private func entries(
    _ heading: String, _ before: [EvaluationReport.Block], where isMeant: (JudgedCase) -> Bool,
    _ lines: (JudgedCase) -> [String]
  ) -> EvaluationReport.Section {
    var entries: [EvaluationReport.Entry] = []
    for (index, judged) in evaluation.cases.enumerated() where isMeant(judged) {
      var said = (judged.known.about.map { [$0] } ?? []) + lines(judged)
      if let baseline {
        said.append(words.baselineSays(baseline.advised(index) ?? common.open))
      }
      if let doubt = judged.known.doubt { said.append(words.doubt(doubt)) }
      let (others, count) = twins.others(of: index, atMost: NearTwins.mostNamed)
      if count > 0 { said.append(words.twins(list(others, more: count - others.count))) }
      entries.append(.init(heading: title(of: judged), lines: said))
    }
    let count = "\(heading) (\(entries.count))"
    return entries.isEmpty
      ? .init(heading: count, blocks: [.paragraph(words.none)])
      : .init(heading: count, blocks: before + [.entries(entries)])
  }

  private func title(of judged: JudgedCase) -> String {
    judged.known.name.map { "\(judged.id): \($0)" } ?? judged.id
  }

  private func list(_ others: [JudgedCase], more: Int) -> String {
    (others.map { "\($0.id) (\(name(of: $0.known.chose)))" }
      + (more > 0 ? [words.more(String(more))] : [])).joined(separator: common.comma)
  }

  private func name(of outcome: Int) -> String { ruleSet.outcomes[outcome].name }

  private func advised(_ judged: JudgedCase) -> String {
    evaluation.scorecard.outcome(of: judged.advice.yes).map(name) ?? verdicts(judged)
  }

  private func verdicts(_ judged: JudgedCase) -> String {
    guard let verdicts = judged.advice.verdicts else { return words.verdictsNotProved }
    return ruleSet.options.indices.map { option in
      words.verdict(
        ruleSet.options[option].title.plain(language), common.verdict(verdicts[option]))
    }.joined(separator: common.semicolon)
  }

  /// For each option that is advised and was not chosen, or the other way round, why.
  private func reasons(_ judged: JudgedCase) -> [String] {
    let decision = Decision(
      profile: judged.known.profile, assessment: judged.assessment, outcome: judged.outcome)
    let builder = RationaleBuilder(decision, evaluation.scorecard, language)
    return ruleSet.options.indices.flatMap { option -> [String] in
      let isAdvised = judged.advice.verdicts?[option] == .yes
      guard isAdvised != judged.chose(option) else { return [] }
      let balance = builder.balance(option: option)
      func lines(_ reasons: [Rationale.Reason], _ phrase: Phrase) -> [String] {
        reasons.prefix(2).map { reason in
          let number = reason.contribution
          return phrase(
            balance.option, number.units > 0 ? "+\(number)" : number.signless, reason.because)
        }
      }
      if isAdvised { return lines(balance.supporting, words.speaks) }
      if let gate = ruleSet.gates.indices.first(where: {
        judged.assessment.holds(gate: $0) && ruleSet.gates[$0].rulesOut == option
      }) {
        return [words.ruledOut(balance.option, builder.text(ruleSet.gates[gate].because))]
      }
      let fit = builder.fit(option: option)
      return lines(balance.opposing, words.speaksAgainst)
        + (balance.supporting.isEmpty
          ? [words.noReason(balance.option, fit.fit.signless, fit.needed.oneDecimal)]
          : lines(balance.supporting, words.speaks))
    }
  }
}

extension NearTwins {
  /// Those that are named; the others are counted.
  static let mostNamed = 5
}

extension Evaluation {
  /// The outcome that is advised in a case; nil where nothing is.
  func advised(_ index: Int) -> String? {
    let advice = cases[index].advice
    guard advice.isCommitted else { return nil }
    if let outcome = scorecard.outcome(of: advice.yes) {
      return scorecard.ruleSet.outcomes[outcome].name
    }
    return scorecard.ruleSet.options.enumerated()
      .filter { advice.yes >> UInt32($0.offset) & 1 == 1 }.map(\.element.name)
      .joined(separator: " + ")
  }

  /// How it went for each outcome of another rule set, by its name.
  func byChoice(in other: RuleSet) -> [Agreement] {
    let agreements = agreements { scorecard.ruleSet.outcomes[$0.known.chose].name }
    return other.outcomes.map { agreements[$0.name] ?? Agreement() }
  }
}
