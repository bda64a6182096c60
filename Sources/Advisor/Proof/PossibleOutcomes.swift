/// What completions of a profile can lead to, all of it exact.
public struct PossibleOutcomes: Sendable {
  /// What people are told of an option.
  public enum Verdict: String, Sendable { case yes, no, open }

  /// Sets of options, a bit each, that some completion recommends; sorted.
  public internal(set) var sets: [UInt32]
  /// For each set, answers to the open questions that lead to it.
  public internal(set) var examples: [[CompletedAnswer]]
  /// Outcomes of these sets, in the order of the rule set.
  public internal(set) var outcomes: [Int]
  /// For each option the least and the greatest sum over all completions.
  public internal(set) var sums: [ClosedRange<Int64>]
  /// For each option.
  public internal(set) var verdicts: [Verdict]

  /// Whether one outcome is possible.
  public var isCertain: Bool { outcomes.count == 1 }

  /// Whether every option is a no: only then is it right to say that nothing is needed.
  public var isDeclined: Bool { verdicts.allSatisfy { $0 == .no } }

  /// Whether some option is a yes, or every one a no: whether there is advice.
  public var isCommitted: Bool { verdicts.contains(.yes) || isDeclined }
}

/// An answer that a completion gives.
public struct CompletedAnswer: Sendable, Hashable {
  public var attribute: Int
  public var answer: Answer
}

/// Why something is not proved: a limit was reached.
public struct NotProved: Error, Sendable, Hashable {
  public enum Limit: String, Sendable {
    /// Cells of one part of the rule set that share attributes.
    case cells
    /// Sums that have to be told apart.
    case sums
    /// Values of one attribute.
    case values
  }

  public var limit: Limit
  public var reached: Int
}

extension Scorecard {
  func verdict(_ option: Int, _ assessment: Assessment, among sets: [UInt32])
    -> PossibleOutcomes.Verdict
  {
    let recommending = sets.count { $0 >> UInt32(option) & 1 == 1 }
    let isRecommended = assessment.recommends(option)
    if recommending == sets.count || isRecommended && recommending > 0 { return .yes }
    if recommending == 0 || !isRecommended && isDeclined(option, assessment) { return .no }
    return .open
  }

  /// Whether a gate rules an option out, or there is evidence enough against it.
  private func isDeclined(_ option: Int, _ assessment: Assessment) -> Bool {
    let isRuledOut = isRuledOut(option, assessment)
    guard !isRuledOut, let declineAt = ruleSet.options[option].declineAt else { return isRuledOut }
    return Int128(assessment.sums[option]) * Int128(100 * FixedPoint.scale)
      <= Int128(declineAt.scaled) * Int128(best[option])
  }
}
