/// The search for other answers that change the outcome of one profile.
///
/// Whether they do is found by scoring; which answers are tried follows from the tests on them.
struct TippingSearch {
  let rules: TippingPoints
  /// Without derived numbers that are unknown for good.
  let relations: NumberRelations
  let present: Profile
  let presentlyRecommended: UInt32
  let presentSums: [ClosedRange<Int64>]
  /// Known attributes that may change and that some criterion or gate reads.
  let changeable: [Int]
  /// The present one, apart from what is being tried.
  var profile: Profile
  var assessment: Assessment
  /// Profiles scored so far.
  var cells = 0
  /// By attribute, for sets in which nothing else ties it.
  var remembered: [Int: [Int64]] = [:]

  init(_ rules: TippingPoints, _ profile: Profile, _ fixed: Set<Int>) {
    self.rules = rules
    relations = rules.relations.resting(onKnown: profile.isKnown)
    present = profile
    self.profile = profile
    assessment = Assessment(for: rules.scorecard)
    rules.scorecard.assess(profile, into: &assessment)
    presentlyRecommended = assessment.recommended
    presentSums = assessment.sums.map { $0...$0 }
    let attributes = rules.scorecard.ruleSet.attributes
    changeable = attributes.indices.filter {
      profile.isKnown[$0] && !rules.readers[$0].isEmpty && attributes[$0].canChange
        && !fixed.contains($0)
    }
  }

  /// Whether the outcome of the profile that is tried is another one.
  ///
  /// A profile for which a criterion has no band, or two, is refused and has no outcome.
  mutating func tips() -> Bool {
    cells += 1
    rules.scorecard.assess(profile, into: &assessment)
    switch assessment.fault {
    case .noBand, .severalBands: return false
    case .noStep, .severalSteps, nil: break
    }
    return assessment.recommended != presentlyRecommended
  }

  /// The first of some values of an attribute that changes the outcome; the profile keeps it.
  mutating func first(of values: some Swift.Sequence<Int64>, for attribute: Int) -> Int64? {
    let before = profile.values[attribute]
    for value in values {
      profile.values[attribute] = value
      if tips() { return value }
    }
    profile.values[attribute] = before
    return nil
  }

  /// The nearest values of an attribute that change the outcome, for a number on either side.
  mutating func points(of attribute: Int) throws(NotProved) -> [TippingPoint] {
    defer { profile.values[attribute] = present.values[attribute] }
    switch rules.scorecard.ruleSet.attributes[attribute].kind {
    case .integer, .number:
      let numbers = nearestNumbers(of: attribute)
      var points: [TippingPoint] = []
      if first(of: numbers.above, for: attribute) != nil { points.append(point(attribute, .above)) }
      if first(of: numbers.below, for: attribute) != nil { points.append(point(attribute, .below)) }
      return points
    case .boolean, .choice, .choices:
      return try nearest(of: attribute) ? [point(attribute, nil)] : []
    case .derived: return []
    }
  }

  /// Gives an attribute the nearest value that changes the outcome, with all others as they are.
  ///
  /// - Returns: false where there is none; the value is then the one that it was.
  mutating func nearest(of attribute: Int) throws(NotProved) -> Bool {
    let now = present.values[attribute]
    switch rules.scorecard.ruleSet.attributes[attribute].kind {
    case .integer, .number:
      return first(of: nearestNumbers(of: attribute).byDistance(from: now), for: attribute) != nil
    case .boolean: return first(of: [1 - now], for: attribute) != nil
    case .choice(let values):
      return first(of: values.indices.map { Int64($0) }.filter { $0 != now }, for: attribute) != nil
    case .choices(let values): return try nearestChoices(of: attribute, values.count)
    case .derived: return false
    }
  }

  /// Sets that differ by few values first, as there may be too many of the others.
  private mutating func nearestChoices(of attribute: Int, _ count: Int) throws(NotProved) -> Bool {
    guard let choices = rules.choices[attribute] else { return false }
    let chosen = UInt64(bitPattern: present.values[attribute])
    var (tried, most) = (0, 1)
    while tried < count {
      let sets = try choices.sets(next: chosen, differingByAtMost: most)
        .filter { ($0 ^ chosen).nonzeroBitCount > tried }
      if first(of: sets.map { Int64(bitPattern: $0) }, for: attribute) != nil { return true }
      (tried, most) = (most, 2 * most)
    }
    return false
  }

  func nearestNumbers(of attribute: Int) -> NearestNumbers {
    NearestNumbers(of: attribute, next: present.values[attribute], profile, relations)
  }

  /// The value that an attribute has just been given, and what was found for it.
  private func point(_ attribute: Int, _ side: TippingPoint.Side?) -> TippingPoint {
    let attributes = rules.scorecard.ruleSet.attributes
    return TippingPoint(
      attribute: attribute, from: present.answer(attribute, of: attributes),
      to: profile.answer(attribute, of: attributes), side: side,
      recommended: assessment.recommended, outcome: assessment.outcome)
  }
}
