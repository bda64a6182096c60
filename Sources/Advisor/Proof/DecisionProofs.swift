/// What would change the outcome of a decision, and how firmly it stands.
///
/// All of it speaks of what the stated facts support; what is unknown stays unknown.
public struct DecisionProofs: Sendable {
  let possible: Result<PossibleOutcomes, NotProved>?
  /// For each option the least and the greatest sum over all completions.
  public var sums: Result<[ClosedRange<Int64>], NotProved>
  /// The missing answers that can change the outcome.
  public var matters: Result<[Matter], NotProved>
  /// The nearest tipping points of single attributes, as in `TippingPoints.single`.
  public var single: Result<[TippingPoint.Reach], NotProved>
  public var smallest: Result<SmallestTipping, NotProved>
  public var stability: WeightStability
  public var bounds: BoundStability
  /// Nil where no weights change the outcome.
  public var weightChange: SmallestWeightChange?
  public var share: WeightingShare
  /// Nil where what it rests on is not proved.
  public var firmness: Firmness?

  /// Attributes that were not to change, beside those that cannot.
  public var fixed: Set<Int>

  public init(
    of decision: Decision, by tipping: TippingPoints, _ completions: Completions,
    fixed: Set<Int> = []
  ) {
    self.fixed = fixed
    let (profile, assessment) = (decision.profile, decision.assessment)
    possible = decision.possible
    sums = proved { () throws(NotProved) in try completions.sums(of: profile, assessment) }
    matters = proved { () throws(NotProved) in
      try completions.matters(in: profile, assessment)
    }
    single = proved { () throws(NotProved) in try tipping.reaches(of: profile, fixed: fixed) }
    smallest = proved { () throws(NotProved) in try tipping.smallest(of: profile, fixed: fixed) }
    stability = WeightStability(of: assessment, in: tipping.scorecard)
    bounds = BoundStability(of: profile, assessment, in: tipping.scorecard)
    weightChange = SmallestWeightChange(of: assessment, in: tipping.scorecard)
    share = WeightingShare(of: assessment, in: tipping.scorecard)
    guard let possible = decision.proved, let points = try? single.get() else { return }
    firmness = Firmness(
      isCertain: possible.isCertain, points: points.map(\.point), share: share)
  }
}

extension DecisionProofs {
  /// What is not proved, by the names of the keys in a record, and why.
  public var notProved: [(what: String, reason: NotProved)] {
    var all: [(what: String, reason: NotProved)] = []
    func add<Value>(_ what: String, _ value: Result<Value, NotProved>) {
      if case .failure(let reason) = value { all.append((what, reason)) }
    }
    if let possible { add("possible_outcomes", possible) }
    add("fit_range", sums)
    add("matters", matters)
    add("tipping.single", single)
    add("tipping.smallest", smallest)
    // It rests on the outcomes that are possible and on single tipping points.
    if firmness == nil, let first = all.first(where: { Self.bearing.contains($0.what) }) {
      all.append(("firmness", first.reason))
    }
    return all
  }

  private static let bearing = ["possible_outcomes", "tipping.single"]
}

extension TippingPoints {
  func reaches(of profile: Profile, fixed: Set<Int>) throws(NotProved) -> [TippingPoint.Reach] {
    var reaches: [TippingPoint.Reach] = []
    for point in try single(of: profile, fixed: fixed) {
      reaches.append(try reach(of: point, from: profile))
    }
    return reaches
  }
}
