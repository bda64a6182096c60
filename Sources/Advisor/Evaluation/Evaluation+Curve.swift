/// Agreement against commitment: what moving the bars would do.
extension Evaluation {
  public struct Point: Sendable, Hashable {
    /// By how many percent the bars of all options are moved.
    public var shift: FixedPoint
    /// With `recommend_at` moved.
    public var recommend: Agreement
    /// With `decline_at` moved, of the options that have one.
    public var decline: Agreement
  }

  /// Moves that show the whole range and what lies near.
  public static let shifts = [-20, -15, -10, -5, -2, -1, 0, 1, 2, 5, 10, 15, 20].map {
    FixedPoint($0)
  }

  public var curve: [Point] {
    Self.shifts.map { shift in
      Point(
        shift: shift, recommend: agreement(recommendMoved: shift, declineMoved: FixedPoint(0)),
        decline: agreement(recommendMoved: FixedPoint(0), declineMoved: shift))
    }
  }

  /// How it would go with the bars moved; everything else stays as it is.
  public func agreement(recommendMoved: FixedPoint, declineMoved: FixedPoint) -> Agreement {
    var agreement = Agreement()
    for judged in cases {
      let advice = judged.advice(
        scorecard, recommendMoved: recommendMoved, declineMoved: declineMoved)
      agreement.add(
        isCommitted: advice.isCommitted, agrees: advice.isCommitted && advice.yes == judged.chosen)
    }
    return agreement
  }
}
