/// What would change the outcome of a decision, and how firmly it stands.
///
/// All of it speaks of what the stated facts support; what is unknown stays unknown.
public struct DecisionProofs: Sendable {
  /// The nearest tipping points of single attributes, as in `TippingPoints.single`.
  public var single: Result<[TippingPoint.Reach], NotProved>
  public var smallest: Result<SmallestTipping, NotProved>
  public var stability: WeightStability
  /// Nil where no weights change the outcome.
  public var weightChange: SmallestWeightChange?
  public var share: WeightingShare
  /// Nil where what it rests on is not proved.
  public var firmness: Firmness?

  public init(of decision: Decision, by tipping: TippingPoints) {
    let (profile, assessment) = (decision.profile, decision.assessment)
    single = proved { () throws(NotProved) in try tipping.reaches(of: profile) }
    smallest = proved { () throws(NotProved) in try tipping.smallest(of: profile) }
    stability = WeightStability(of: assessment, in: tipping.scorecard)
    weightChange = SmallestWeightChange(of: assessment, in: tipping.scorecard)
    share = WeightingShare(of: assessment, in: tipping.scorecard)
    guard let possible = decision.proved, let points = try? single.get() else { return }
    firmness = Firmness(
      isCertain: possible.isCertain, points: points.map(\.point), share: share)
  }
}

extension TippingPoints {
  func reaches(of profile: Profile) throws(NotProved) -> [TippingPoint.Reach] {
    var reaches: [TippingPoint.Reach] = []
    for point in try single(of: profile) { reaches.append(try reach(of: point, from: profile)) }
    return reaches
  }
}

/// A value, or why it is not proved.
func proved<Value>(_ value: () throws(NotProved) -> Value) -> Result<Value, NotProved> {
  do throws(NotProved) { return .success(try value()) } catch { return .failure(error) }
}
