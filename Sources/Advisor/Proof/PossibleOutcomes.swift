/// What completions of a profile can lead to, all of it exact.
public struct PossibleOutcomes: Sendable {
  /// What people are told of an option.
  public enum Verdict: String, Sendable, CaseIterable { case yes, no, open }

  /// Outcomes that some completion leads to, in the order of the rule set.
  public internal(set) var outcomes: [Int]
  /// For each of them answers to open questions that lead to it, where examples were asked for.
  ///
  /// What such answers leave open changes nothing any more.
  public internal(set) var examples: [[CompletedAnswer]]
  /// For each option.
  public internal(set) var verdicts: [Verdict]

  /// Whether one outcome is possible.
  public var isCertain: Bool { outcomes.count == 1 }
}

extension PossibleOutcomes.Verdict {
  /// - Parameters:
  ///   - isRecommended: on what is known.
  ///   - isDeclined: where it is not, for a gate or for evidence enough against it.
  ///   - can: whether some completion recommends the option.
  ///   - cannot: whether some completion does not.
  init(isRecommended: Bool, isDeclined: @autoclosure () -> Bool, can: Bool, cannot: Bool) {
    if !cannot || isRecommended && can {
      self = .yes
    } else if !can || !isRecommended && isDeclined() {
      self = .no
    } else {
      self = .open
    }
  }
}

/// An answer that a completion gives.
public struct CompletedAnswer: Sendable, Hashable {
  public var attribute: Int
  public var answer: Answer

  public init(attribute: Int, answer: Answer) {
    (self.attribute, self.answer) = (attribute, answer)
  }
}

extension Scorecard {
  /// - Parameters:
  ///   - can: whether some completion recommends the option.
  ///   - cannot: whether some completion does not.
  func verdict(_ option: Int, _ assessment: Assessment, can: Bool, cannot: Bool)
    -> PossibleOutcomes.Verdict
  {
    .init(
      isRecommended: assessment.recommends(option), isDeclined: isDeclined(option, assessment),
      can: can, cannot: cannot)
  }

  /// Whether a gate rules an option out, or there is evidence enough against it.
  private func isDeclined(_ option: Int, _ assessment: Assessment) -> Bool {
    let isRuledOut = isRuledOut(option, assessment)
    guard !isRuledOut, let declineAt = ruleSet.options[option].declineAt else { return isRuledOut }
    return isAtMost(declineAt, assessment.sums[option], option)
  }

  /// Whether the fit of a sum is at most so many percent.
  func isAtMost(_ percent: FixedPoint, _ sum: Int64, _ option: Int) -> Bool {
    Int128(sum) * Int128(100 * FixedPoint.scale) <= Int128(percent.scaled) * Int128(best[option])
  }
}
