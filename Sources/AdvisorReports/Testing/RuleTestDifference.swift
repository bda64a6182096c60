import Advisor

/// An expectation that was not met, in words: what it is about, what it says, what came.
struct RuleTestDifference {
  /// The key of the test file.
  var key: String
  /// The option, criterion or note that it is about; nil where it is about the whole.
  var about: String?
  var expected: String
  var got: String

  /// `outcome`, `fit of erp`, `note one-suite`.
  var subject: String {
    guard let about else { return key }
    return switch key {
    case "verdict": "verdict on \(about)"
    case "fit": "fit of \(about)"
    case "reasons", "undecided": "reason \(about)"
    default: "note \(about)"
    }
  }

  init(_ expected: RuleTest.Expected, _ tested: TestedRuleSet.Tested, by scorecard: Scorecard) {
    let words = RuleTestWords(scorecard, tested)
    let ruleSet = scorecard.ruleSet
    let assessment = tested.result.assessment
    switch expected {
    case .outcome(let outcome):
      self.init("outcome", nil, words.outcome(outcome), words.outcome(assessment.outcome))
    case .verdict(let verdict, let option):
      let got = words.possible { $0.verdicts[option].rawValue }
      self.init("verdict", ruleSet.options[option].name, verdict.rawValue, got)
    case .certain(let isCertain):
      let got = words.possible { "\($0.isCertain), possible: \(words.outcomes($0.outcomes))" }
      self.init("certain", nil, "\(isCertain)", got)
    case .possible(let outcomes):
      let got = words.possible { words.outcomes($0.outcomes) }
      self.init("possible", nil, words.outcomes(outcomes.sorted()), got)
    case .fit(let test, let option):
      let fit = scorecard.fit(assessment, option: option).description
      self.init("fit", ruleSet.options[option].name, test.description, fit)
    case .band(let band, let criterion):
      self.init(
        "reasons", ruleSet.criteria[criterion].name, words.band(band, of: criterion),
        words.reason(criterion))
    case .undecided(let criterion):
      let name = ruleSet.criteria[criterion].name
      self.init("undecided", name, "undecided", words.reason(criterion))
    case .gates(let gates):
      self.init("gates", nil, words.gates(gates), words.gates(assessment.gates))
    case .note(let note, let holds):
      self.init(
        holds ? "notes" : "without_notes", ruleSet.notes[note].name,
        holds ? "holds" : "does not hold", holds ? "does not hold" : "holds")
    case .startsWith(let start):
      self.init("start_with", nil, words.start(start), words.start(scorecard.start(assessment)))
    }
  }

  private init(_ key: String, _ about: String?, _ expected: String, _ got: String) {
    (self.key, self.about, self.expected, self.got) = (key, about, expected, got)
  }
}
