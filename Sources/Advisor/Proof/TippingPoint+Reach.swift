extension TippingPoint {
  /// A tipping point, and how far beyond it the new outcome holds.
  public struct Reach: Sendable, Hashable {
    public var point: TippingPoint
    /// For a number, the nearest value beyond `to` on the same side with yet another outcome.
    ///
    /// Nil where the outcome holds up to the end of the range, and for all but numbers.
    public var until: FixedPoint?
  }
}

extension TippingPoints {
  /// How far the outcome of a tipping point holds while its number moves on.
  func reach(of point: TippingPoint, from profile: Profile) throws(NotProved)
    -> TippingPoint.Reach
  {
    guard let side = point.side else { return TippingPoint.Reach(point: point) }
    var changed = profile
    changed.state(point.attribute, point.to)
    let others = Set(scorecard.ruleSet.attributes.indices).subtracting([point.attribute])
    let next = try single(of: changed, fixed: others).first { $0.side == side }
    guard case .number(let until) = next?.to else { return TippingPoint.Reach(point: point) }
    return TippingPoint.Reach(point: point, until: until)
  }
}
