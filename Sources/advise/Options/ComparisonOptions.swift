import Advisor
import AdvisorReports
import ArgumentParser

/// What the commands take that set two decisions side by side.
struct ComparisonOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
  enum Sort: String, ExpressibleByArgument, CaseIterable { case impact, rules }

  @OptionGroup var ruleSetOptions: RuleSetOptions
  @OptionGroup var textOptions: TextOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "Criteria by their impact, or as in the rules.")
  var sort = Sort.impact

  func print(
    _ a: Batch.Scored, _ b: Batch.Scored, of subject: Comparison.Subject,
    by scorecard: Scorecard, language: Int
  ) throws(Output.Failure) {
    let difference = DecisionDifference(from: a.decision, to: b.decision, by: scorecard)
    let order: Comparison.Order = sort == .impact ? .impact : .rules
    var output = Output()
    switch format {
    case .text:
      let comparison = Comparison(difference, of: subject, by: order, language: language)
      let words = Wording(scorecard.ruleSet.languages[language])
      try output.write(ComparisonReport(comparison, words, style: textOptions.style).text())
    case .json:
      var json = JSONText()
      ComparisonWriter(DecisionRecordWriter(scorecard, language: language))
        .append(
          difference, by: order, from: .init(source: a.source, line: a.line),
          and: .init(source: b.source, line: b.line), to: &json)
      json.append(raw: "\n")
      try output.write(json.bytes)
    }
    try output.flush()
  }

  /// The rule set, and the place of the language in its texts.
  func load() throws(ExitStatus) -> (Scorecard, language: Int) {
    let ruleSet = try ruleSetOptions.load()
    let language = try ruleSetOptions.language(in: ruleSet, forPeople: format == .text)
    return (Scorecard(ruleSet), language)
  }
}
