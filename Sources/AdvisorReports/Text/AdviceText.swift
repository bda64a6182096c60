public import Advisor

/// The advice of a decision in few words: by verdict, since what is known may not be enough yet.
public struct AdviceText: Sendable {
  private let values: ValueText

  public init(_ values: ValueText) { self.values = values }

  private var words: Wording { values.wording }

  /// The title of the outcome, or what is clear of each option.
  public func text(_ decision: Decision, _ scorecard: Scorecard) -> String {
    let ruleSet = values.ruleSet
    guard let possible = decision.proved else {
      return values.text(ruleSet.outcomes[decision.outcome].title, of: decision.profile)
    }
    if let settled = possible.settled, let outcome = scorecard.outcome(of: settled) {
      return values.text(ruleSet.outcomes[outcome].title, of: decision.profile)
    }
    if possible.verdicts.allSatisfy({ $0 == .open }) { return words.open }
    return ruleSet.options.indices
      .filter { possible.verdicts[$0] != .no || possible.settled != nil }
      .map { option in
        "\(title(option, decision.profile)): \(words.verdict(possible.verdicts[option]))"
      }.joined(separator: words.semicolon)
  }

  func title(_ option: Int, _ profile: Profile) -> String {
    values.text(values.ruleSet.options[option].title, of: profile)
  }
}

extension Wording {
  func verdict(_ verdict: PossibleOutcomes.Verdict) -> String {
    switch verdict {
    case .yes: yes
    case .no: no
    case .open: open
    }
  }
}
