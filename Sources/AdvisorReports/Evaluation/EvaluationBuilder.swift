public import Advisor

extension EvaluationReport {
  /// - Parameters:
  ///   - baseline: of the same cases, by another rule set.
  ///   - language: the place of the language in the texts of the rule set.
  public init(of evaluation: Evaluation, baseline: Evaluation?, language: Int) {
    self = EvaluationBuilder(evaluation, baseline, language).report
  }
}

/// What all parts of the report are built from.
struct EvaluationBuilder {
  let evaluation: Evaluation
  let baseline: Evaluation?
  let language: Int
  let ruleSet: RuleSet
  let words: EvaluationWording
  let common: Wording
  let twins: NearTwins

  init(_ evaluation: Evaluation, _ baseline: Evaluation?, _ language: Int) {
    (self.evaluation, self.baseline, self.language) = (evaluation, baseline, language)
    ruleSet = evaluation.scorecard.ruleSet
    words = EvaluationWording(ruleSet.languages[language])
    common = Wording(ruleSet.languages[language])
    twins = NearTwins(evaluation)
  }

  var report: EvaluationReport {
    EvaluationReport(
      isRightToLeft: common.isRightToLeft, title: words.title(ruleSet.name, ruleSet.version),
      sections: [
        .init(
          heading: "",
          blocks: [
            .paragraph(words.cases(String(evaluation.cases.count)) + " " + words.explained)
          ]), summary, paired, byChoice, confusion, byOption, byBasis, curve, disagreements,
        abstentions,
      ].compactMap(\.self))
  }

  private var summary: EvaluationReport.Section {
    func row(_ label: String, _ agreement: Agreement) -> [String] {
      [
        label, text(agreement.commitment), text(agreement.commitment.interval),
        text(agreement.agreement), text(agreement.agreement.interval),
      ]
    }
    var rows = [row(ruleSet.name, evaluation.agreement)]
    if let outcome = evaluation.mostFrequentChoice {
      rows.append(
        row(words.always(ruleSet.outcomes[outcome].name), evaluation.always(outcome)))
    }
    if let baseline { rows.append(row(baseline.scorecard.ruleSet.name, baseline.agreement)) }
    return .init(
      heading: words.summary,
      blocks: [
        .table(
          .init(
            columns: [
              words.ruleSet, words.committed, words.interval, words.agrees, words.interval,
            ], rows: rows)), others,
      ])
  }

  /// What the rows beside that of the rule set are.
  private var others: EvaluationReport.Block {
    guard let other = baseline?.scorecard.ruleSet else { return .paragraph(words.mostFrequent) }
    let title = other.title.plain(other.language(ruleSet.languages[language]) ?? 0)
    return .paragraph(words.mostFrequent + " " + words.baselineIs(other.name, title))
  }

  private var paired: EvaluationReport.Section {
    func rows(_ name: String, _ comparison: Evaluation.Comparison) -> [[String]] {
      [(words.overAll, comparison.all), (words.overCommitted, comparison.committed)].map {
        [$0(name), String($1.onlyFirst), String($1.onlySecond), chance($1)]
      }
    }
    var all: [[String]] = []
    if let outcome = evaluation.mostFrequentChoice {
      all += rows(
        words.always(ruleSet.outcomes[outcome].name), evaluation.compared(withAlways: outcome))
    }
    if let baseline {
      all += rows(baseline.scorecard.ruleSet.name, evaluation.compared(with: baseline))
    }
    return .init(
      heading: words.paired,
      blocks: [
        .paragraph(words.pairedExplained),
        .table(
          .init(columns: [words.against, words.onlyRuleSet, words.onlyOther, "p"], rows: all)),
      ])
  }

  private var byChoice: EvaluationReport.Section {
    var columns = [words.chosen, words.number, words.committed, words.agrees]
    if baseline != nil { columns += [words.baselineCommitted, words.baselineAgrees] }
    let compared = baseline?.byChoice(in: ruleSet)
    let rows = evaluation.byChoice.enumerated().map { outcome, agreement in
      var row = [
        ruleSet.outcomes[outcome].name, String(agreement.cases), String(agreement.committed),
        String(agreement.agreeing),
      ]
      if let other = compared?[outcome] {
        row += [String(other.committed), String(other.agreeing)]
      }
      return row
    }
    return .init(heading: words.byChoice, blocks: [.table(.init(columns: columns, rows: rows))])
  }

  private var confusion: EvaluationReport.Section? {
    guard let rows = evaluation.confusion else { return nil }
    let hasOthers = rows.contains { $0.otherSets > 0 }
    let names = ruleSet.outcomes.map(\.name)
    return .init(
      heading: words.confusion,
      blocks: [
        .table(
          .init(
            columns: [words.chosen] + names + (hasOthers ? [words.otherSets] : [])
              + [words.notCommitted],
            rows: zip(names, rows).map { name, row in
              [name]
                + (row.advised + (hasOthers ? [row.otherSets] : []) + [row.notCommitted]).map {
                  String($0)
                }
            }))
      ])
  }

  private var byOption: EvaluationReport.Section {
    var (rows, open): ([[String]], [String]) = ([], [])
    for (index, option) in ruleSet.options.enumerated() {
      let accuracy = evaluation.accuracy(index)
      let title = option.title.plain(language)
      for (word, part) in [(common.yes, accuracy.yes), (common.no, accuracy.no)] {
        rows.append([
          words.verdict(title, word), text(part.precision), text(part.precision.interval),
          text(part.recall), text(part.recall.interval),
        ])
      }
      open.append(words.open(title, common.open, String(accuracy.open)))
    }
    return .init(
      heading: words.byOption,
      blocks: [
        .paragraph(words.byOptionExplained),
        .table(
          .init(
            columns: ["", words.precision, words.interval, words.recall, words.interval],
            rows: rows)), .paragraph(open.joined(separator: " ")),
      ])
  }

  private var byBasis: EvaluationReport.Section {
    let rows = evaluation.byBasis.map { basis, agreement in
      [
        basis ?? words.noBasis, String(agreement.cases), text(agreement.commitment),
        text(agreement.agreement), text(agreement.agreement.interval),
      ]
    }
    return .init(
      heading: words.byBasis,
      blocks: [
        .table(
          .init(
            columns: [words.basis, words.number, words.committed, words.agrees, words.interval],
            rows: rows))
      ])
  }

  private var curve: EvaluationReport.Section {
    let declines = ruleSet.options.contains { $0.declineAt != nil }
    let rows = evaluation.curve.map { point in
      [sign(of: point.shift)]
        + [text(point.recommend.commitment), text(point.recommend.agreement)]
        + (declines ? [text(point.decline.commitment), text(point.decline.agreement)] : [])
    }
    return .init(
      heading: words.curve,
      blocks: [
        .paragraph(words.curveExplained),
        .table(
          .init(
            columns: [words.moved, "recommend_at", words.agrees]
              + (declines ? ["decline_at", words.agrees] : []), rows: rows)),
      ])
  }

  private func sign(of shift: FixedPoint) -> String {
    shift.scaled < 0
      ? "−\(shift.description.dropFirst())" : (shift.scaled > 0 ? "+" : "") + shift.description
  }

  private func chance(_ test: PairedTest) -> String {
    let chance = test.chance
    return chance.units == 0 ? "<0.0001" : chance.description
  }

  /// Such as `52/68 (76.5%)`.
  private func text(_ share: Share) -> String {
    let percent = share.percent.map { " (\($0)%)" } ?? ""
    return "\(share.count)/\(share.whole)\(percent)"
  }

  private func text(_ interval: WilsonInterval?) -> String {
    interval.map { "\($0.lower)–\($0.upper)" } ?? "–"
  }
}
