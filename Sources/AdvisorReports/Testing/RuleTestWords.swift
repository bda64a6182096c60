import Advisor

/// Names and values of a rule set as its author writes them.
struct RuleTestWords {
  let scorecard: Scorecard
  let tested: TestedRuleSet.Tested

  init(_ scorecard: Scorecard, _ tested: TestedRuleSet.Tested) {
    (self.scorecard, self.tested) = (scorecard, tested)
  }

  private var ruleSet: RuleSet { scorecard.ruleSet }

  func outcome(_ outcome: Int?) -> String { outcome.map { ruleSet.outcomes[$0].name } ?? "none" }

  func outcomes(_ outcomes: [Int]) -> String { list(outcomes.map { ruleSet.outcomes[$0].name }) }

  func gates(_ gates: UInt64) -> String {
    list(
      ruleSet.gates.indices.filter { gates >> UInt64($0) & 1 == 1 }.map { ruleSet.gates[$0].name })
  }

  func start(_ start: RuleTest.Start) -> String {
    switch start {
    case .option(let option): ruleSet.options[option].name
    case .either: "either"
    case .nothing: "~"
    }
  }

  private func list(_ names: [String]) -> String { "[\(names.joined(separator: ", "))]" }

  func possible(_ word: (PossibleOutcomes) -> String) -> String {
    switch tested.result.possible {
    case .success(let possible): word(possible)
    case .failure(let problem): "not proved (\(problem.reached) \(problem.limit.rawValue))"
    case nil: "not asked"
    }
  }

  /// `band 3 ([50..250))`.
  func band(_ band: Int, of criterion: Int) -> String {
    guard case .all(let requirements) = ruleSet.criteria[criterion].bands[band].when,
      case .test(let attribute, let test)? = requirements.first, requirements.count == 1
    else { return "band \(band + 1)" }
    let shown: String? =
      switch test {
      case .number(let test): test.description
      case .boolean(let isTrue): "\(isTrue)"
      case .choice(let accepted):
        accepted.sorted().map { ruleSet.attributes[attribute].values[$0].name }
          .joined(separator: ", ")
      case .choices: nil
      }
    return "band \(band + 1)" + (shown.map { " (\($0))" } ?? "")
  }

  /// The band that holds, with the values that decide it.
  func reason(_ criterion: Int) -> String {
    let band = tested.result.assessment.band(of: criterion)
    let values = ruleSet.criteria[criterion].inputs.map { input in
      "\(ruleSet.attributes[input].name): \(value(input))"
    }
    let what = band.map { self.band($0, of: criterion) } ?? "undecided"
    return "\(what), as \(values.joined(separator: ", "))"
  }

  private func value(_ attribute: Int) -> String {
    let profile = tested.test.profile
    guard ruleSet.attributes[attribute].isDerived else {
      return profile.answer(attribute, of: ruleSet)
        .inProfileSyntax(for: ruleSet.attributes[attribute])
    }
    return profile.quantity(attribute, of: ruleSet).map(ValueText(ruleSet, language: 0).text)
      ?? "unknown"
  }

  /// Why a profile has no decision; nil where it has one.
  var refusal: String? {
    let assessment = tested.result.assessment
    switch assessment.fault {
    case .noBand(let criterion): return "no band of '\(ruleSet.criteria[criterion].name)' matches"
    case .severalBands(let criterion):
      return "several bands of '\(ruleSet.criteria[criterion].name)' match"
    case .noStep: return "no band of 'sequence' matches"
    case .severalSteps: return "several bands of 'sequence' match"
    case nil: break
    }
    guard assessment.outcome == nil else { return nil }
    let set = ruleSet.options.indices.filter(assessment.recommends).map {
      ruleSet.options[$0].name
    }
    return "no outcome recommends \(list(set))"
  }
}
