/// How firmly a recommendation stands against other answers and other weights.
public enum Firmness: String, Sendable, CaseIterable {
  /// Certain, no near tipping point, and the outcome stays in at least 95 % of weightings.
  case firm
  case leaning
  /// A near tipping point, or the outcome stays in less than 70 % of weightings.
  case close

  /// - Parameters:
  ///   - isCertain: whether one outcome is possible, whatever the open answers are.
  ///   - points: the single tipping points.
  public init(isCertain: Bool, points: [TippingPoint], share: WeightingShare) {
    if points.contains(where: \.isNear) || 10 * share.staying < 7 * share.samples {
      self = .close
    } else {
      self = isCertain && 20 * share.staying >= 19 * share.samples ? .firm : .leaning
    }
  }
}

extension TippingPoint {
  /// Whether it is within 10 % of a number, or one value of a list.
  ///
  /// Another answer to a question with one answer is never near.
  public var isNear: Bool {
    switch (from, to) {
    case (.number(let from), .number(let to)):
      // Differences of 64-bit numbers, ten times, need more than 64 bits.
      (Int128(to.scaled) - Int128(from.scaled)).magnitude * 10 <= Int128(from.scaled).magnitude
    case (.choices(let from), .choices(let to)): (from ^ to).nonzeroBitCount == 1
    default: false
    }
  }
}
