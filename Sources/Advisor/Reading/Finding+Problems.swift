import LocatedYAML

/// What is said of findings: what is so, then what to do.
extension Finding {
  func problem(_ scorecard: Scorecard) -> Diagnostic.Problem {
    Diagnostic.Problem(code.rawValue, message(scorecard))
  }

  private func message(_ scorecard: Scorecard) -> String {
    let rules = scorecard.ruleSet
    func criterion(_ index: Int) -> String { "'\(rules.criteria[index].name)'" }
    switch (code, subject) {
    case (.missingOutcome, .options(let set)):
      return
        "profiles can be recommended \(rules.names(of: set)), and no outcome recommends just that; add one"
    case (.unreachableOutcome, .outcome(let outcome)):
      return
        "no complete profile ends in '\(rules.outcomes[outcome].name)'; mend the rules so that one does; without the outcome, profiles with open answers that end there would be refused"
    case (.optionAlways, .option(let option)):
      return
        "every complete profile is recommended '\(rules.options[option].name)'; raise 'recommend_at', or lower its points"
    case (.optionNever, .option(let option)):
      return
        "no complete profile is recommended '\(rules.options[option].name)'; lower 'recommend_at', or raise its points"
    case (.deadBand, .band(let index, let band)):
      return
        "no complete profile falls into band \(band + 1) of \(criterion(index)); remove or widen it"
    case (.neverDecisive, .band(let index, let band)):
      return
        "band \(band + 1) of \(criterion(index)) never changes what is recommended; give it more weight if it should"
    case (.neverDecisive, .criterion(let index)):
      return
        "\(criterion(index)) never changes what is recommended; give it more weight, or remove it"
    case (.oneSided, .points(let index, let option)):
      let points = rules.criteria[index].bands.map { $0.points[option] }
      let (sign, answer) =
        points.allSatisfy { $0 >= 0 } ? ("negative", "worst") : ("positive", "best")
      return
        "the points of \(criterion(index)) for '\(rules.options[option].name)' are never \(sign), so unknown counts as the \(answer) answer; balance them, or say why not with 'neutral'"
    case (.unusedSource, .source(let source)):
      return
        "nothing cites '\(rules.sources[source].id)'; cite it, or say in 'unused' why no rule rests on it"
    case (.sameText, .text(_, let languages)):
      let names = languages.map { "'\(rules.languages[$0])'" }.joined(separator: " and ")
      return "the text is the same in \(names); translate it"
    case (.expectationRefuted, .expectation(let index)):
      return "expectation \(index + 1) does not hold: \(refutation(index, scorecard))"
    default: return code.rawValue
    }
  }

  /// What the witnesses show.
  private func refutation(_ index: Int, _ scorecard: Scorecard) -> String {
    let rules = scorecard.ruleSet
    let assessments = witnesses.map { scorecard.assess($0) }
    guard let first = assessments.first, let last = assessments.last else { return "" }
    func fits(_ option: Int) -> String {
      "the fit of '\(rules.options[option].name)' goes from \(scorecard.fit(first, option: option)) to \(scorecard.fit(last, option: option))"
    }
    switch rules.expectations[index].promise {
    case .monotone(let attribute, let option, _):
      return "with more of '\(rules.attributes[attribute].name)' \(fits(option))"
    case .step(let attribute, let limit):
      let option = rules.options.indices.max {
        scorecard.change($0, first, last) < scorecard.change($1, first, last)
      }
      return
        "one step of '\(rules.attributes[attribute].name)' moves a fit by more than \(limit): \(fits(option ?? 0))"
    case .together(let criteria, let limits):
      let over = limits.sorted { $0.key < $1.key }.map { option, limit in
        let sum = criteria.reduce(Int64(0)) { sum, criterion in
          let band = first.bands[criterion]
          return band < 0
            ? sum
            : sum
              + scorecard.products.product(criterion: criterion, band: Int(band), option: option)
        }
        let share = Rounded(100 * Int128(sum), over: Int128(scorecard.best[option]), decimals: 1)
        return "\(share) of at most \(limit) to '\(rules.options[option].name)'"
      }
      return "the criteria add \(over.joined(separator: " and "))"
    case .whenever:
      return "here \(rules.names(of: first.recommended)) is recommended"
    }
  }
}

extension Scorecard {
  /// By how much the fit of an option differs.
  fileprivate func change(_ option: Int, _ a: Assessment, _ b: Assessment) -> Rational {
    exactFit(sum: abs(b.sums[option] - a.sums[option]), option: option)
  }
}

extension RuleSet {
  /// Options, a bit each, by their names.
  fileprivate func names(of set: UInt32) -> String {
    let names = options.indices.filter { set >> UInt32($0) & 1 == 1 }.map {
      "'\(options[$0].name)'"
    }
    return names.isEmpty ? "nothing" : names.joined(separator: " with ")
  }
}
