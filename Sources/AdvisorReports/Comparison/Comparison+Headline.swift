import Advisor

/// What is recommended, in one sentence for both.
extension ComparisonBuilder {
  /// By verdict, as an explanation: nothing is said to be recommended while options are open.
  var headline: String {
    let advice = sides.map { AdviceText($0.values).text($0.decision, scorecard) }
    if isSame { return sameAdvice(advice[1]) }
    guard subject == .change else {
      return phrases.differ(phrases.side(labels[0], advice[0]), phrases.side(labels[1], advice[1]))
    }
    return sides.allSatisfy(isSettled)
      ? phrases.insteadOf(advice[1], advice[0]) : phrases.nowBefore(sides[1].headline, advice[0])
  }

  private var isSame: Bool {
    guard let a = sides[0].verdicts, let b = sides[1].verdicts else {
      return sides[0].outcome == sides[1].outcome
    }
    return a == b
  }

  private func isSettled(_ side: RationaleBuilder) -> Bool { side.decision.proved?.settled != nil }

  private func sameAdvice(_ advice: String) -> String {
    let (stays, staysOpen, none) =
      subject == .change
      ? (phrases.stays, phrases.staysOpen, phrases.stillNone)
      : (phrases.same, phrases.sameOpen, phrases.noneYet)
    guard let verdicts = sides[1].verdicts, !isSettled(sides[1]) else { return stays(advice) }
    return verdicts.allSatisfy { $0 == .open } ? none : staysOpen(advice)
  }
}
