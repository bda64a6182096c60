/// How far a bound inside the tests can move, all others as they are, before the outcome changes.
///
/// A bound is a number at which the tests of one criterion, or of one gate, change. It moves in all
/// bands alike, so these go on covering every value once, and no further than to the next bound. A
/// profile notices nothing until the bound passes its own number, which then lies in the next cell;
/// so only the bounds beside that number can matter, and they turn just there.
public struct BoundStability: Sendable, Hashable {
  public enum Place: Sendable, Hashable {
    case criterion(Int)
    case gate(Int)
  }

  /// A bound that can change the outcome.
  public struct Bound: Sendable, Hashable {
    public var place: Place
    /// Stated or derived; of choices the bound is one on their count.
    public var attribute: Int
    public var number: FixedPoint
    /// Where it can stand without changing the outcome: one end is the profile's own number, on
    /// the other side the next bound is in the way.
    public var stays: RationalInterval
    /// The options that are recommended beyond, a bit each.
    public var recommended: UInt32
    /// Nil where these are the set of no outcome.
    public var outcome: Int?
  }

  /// In the order of criteria and then gates, for each attribute the bound below its number first.
  public var bounds: [Bound] = []

  public init(of profile: Profile, _ assessment: Assessment, in scorecard: Scorecard) {
    let ruleSet = scorecard.ruleSet
    for (index, criterion) in ruleSet.criteria.enumerated() {
      let conditions = criterion.bands.map(\.when)
      for moved in MovedBound.all(in: conditions, beside: profile, ruleSet.attributes) {
        guard case .decided(let band) = moved.row(of: conditions, profile, ruleSet.attributes)
        else { continue }
        var sums = assessment.sums
        for option in sums.indices {
          let points = [band, assessment.band(of: index)].map {
            $0.map { criterion.bands[$0].points[option] } ?? 0
          }
          sums[option] += criterion.weight * (points[0] - points[1])
        }
        add(moved, at: .criterion(index), sums, gates: assessment.gates, assessment, scorecard)
      }
    }
    for (index, gate) in ruleSet.gates.enumerated() {
      for moved in MovedBound.all(in: [gate.when], beside: profile, ruleSet.attributes) {
        let bit = UInt64(1) << UInt64(index)
        let holds = moved.truth(of: gate.when, profile, ruleSet.attributes) == true
        let gates = holds ? assessment.gates | bit : assessment.gates & ~bit
        add(moved, at: .gate(index), assessment.sums, gates: gates, assessment, scorecard)
      }
    }
  }

  private mutating func add(
    _ moved: MovedBound, at place: Place, _ sums: [Int64], gates: UInt64, _ assessment: Assessment,
    _ scorecard: Scorecard
  ) {
    let recommended = scorecard.recommended(sums, gates: gates)
    guard recommended != assessment.recommended else { return }
    bounds.append(
      Bound(
        place: place, attribute: moved.attribute, number: moved.bound.number, stays: moved.stays,
        recommended: recommended, outcome: scorecard.outcome(of: recommended)))
  }
}

/// A bound that has passed the number of a profile, which lies in the next cell then.
private struct MovedBound {
  var attribute: Int
  var bound: Threshold
  var stays: RationalInterval
  /// The bound after which the number lies now; nil before all.
  var cell: Threshold?

  /// The bounds beside the numbers of a profile.
  static func all(
    in conditions: [RuleSet.Condition], beside profile: Profile, _ attributes: [RuleSet.Attribute]
  ) -> [MovedBound] {
    var tests: [Int: [NumberTest]] = [:]
    for case .all(let requirements) in conditions {
      for case .test(let attribute, let test) in requirements {
        switch test {
        case .number(let test): tests[attribute, default: []].append(test)
        case .choices(let test): tests[attribute, default: []] += test.count.map { [$0] } ?? []
        case .boolean, .choice: break
        }
      }
    }
    return tests.keys.sorted().flatMap { attribute in
      number(attribute, profile, attributes).map {
        all(among: NumberCells(tests[attribute] ?? []).thresholds, of: attribute, beside: $0)
      } ?? []
    }
  }

  private static func all(
    among bounds: [Threshold], of attribute: Int, beside quantity: Quantity
  ) -> [MovedBound] {
    let passed = bounds.prefix { bound in
      let order = quantity.order(against: bound.number)
      return order > 0 || order == 0 && !bound.isBeyond
    }.count
    let number = Rational(quantity)
    var moved: [MovedBound] = []
    if passed > 0 {
      let bound = bounds[passed - 1]
      moved.append(
        MovedBound(
          attribute: attribute, bound: bound,
          stays: RationalInterval(to: .init(number, isIncluded: !bound.isBeyond)),
          cell: passed > 1 ? bounds[passed - 2] : nil))
    }
    if passed < bounds.count {
      let bound = bounds[passed]
      moved.append(
        MovedBound(
          attribute: attribute, bound: bound,
          stays: RationalInterval(from: .init(number, isIncluded: bound.isBeyond)), cell: bound))
    }
    return moved
  }

  private static func number(
    _ attribute: Int, _ profile: Profile, _ attributes: [RuleSet.Attribute]
  ) -> Quantity? {
    if case .choices(let chosen) = profile.answer(attribute, of: attributes) {
      return .number(FixedPoint(chosen.nonzeroBitCount))
    }
    return profile.quantity(attribute, of: attributes)
  }

  enum Row {
    /// A band; nil where the criterion is undecided.
    case decided(Int?)
    /// No band or several, as in criteria that were too large to check.
    case refused
  }

  func row(
    of conditions: [RuleSet.Condition], _ profile: Profile, _ attributes: [RuleSet.Attribute]
  ) -> Row {
    let truths = conditions.map { truth(of: $0, profile, attributes) }
    let holding = conditions.indices.filter { truths[$0] == true }
    if holding.count > 1 { return .refused }
    if let band = holding.first { return .decided(band) }
    let otherwise = conditions.firstIndex(of: .otherwise)
    if conditions.indices.contains(where: { $0 != otherwise && truths[$0] == nil }) {
      return .decided(nil)
    }
    return otherwise.map { .decided($0) } ?? .refused
  }

  /// As `Condition.truth`, with the number in its new cell.
  func truth(
    of condition: RuleSet.Condition, _ profile: Profile, _ attributes: [RuleSet.Attribute]
  ) -> Bool? {
    condition.truth { tested, test in
      guard tested == attribute else { return profile.meets(test, on: tested, of: attributes) }
      switch test {
      case .number(let test): return test.holds(after: cell)
      case .choices(var test):
        let holds = test.count?.holds(after: cell) ?? true
        test.count = nil
        return holds && profile.meets(.choices(test), on: tested, of: attributes) == true
      case .boolean, .choice: return profile.meets(test, on: tested, of: attributes)
      }
    }
  }
}
