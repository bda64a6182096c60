extension RuleSet {
  /// The rules as they bear on some of the options: whether these are recommended is decided as by
  /// all of them.
  ///
  /// Criteria that give them no points are left out, and there are no outcomes.
  func only(_ kept: [Int]) -> RuleSet {
    var rules = self
    rules.options = kept.map { options[$0] }
    for criterion in criteria.indices {
      for band in criteria[criterion].bands.indices {
        let points = criteria[criterion].bands[band].points
        rules.criteria[criterion].bands[band].points = kept.map { points[$0] }
      }
    }
    rules.criteria.removeAll { $0.bands.allSatisfy { $0.points.allSatisfy { $0 == 0 } } }
    rules.gates = gates.compactMap { gate in
      guard let place = kept.firstIndex(of: gate.rulesOut) else { return nil }
      var gate = gate
      gate.rulesOut = place
      return gate
    }
    rules.outcomes = []
    (rules.sequence, rules.notes, rules.expectations) = (nil, [], [])
    return rules
  }

  /// With just one outcome: these options, a bit each.
  func with(outcome set: UInt32) -> RuleSet {
    var rules = self
    rules.outcomes = [
      Outcome(
        name: "asked", recommends: Set(options.indices.filter { set >> UInt32($0) & 1 == 1 }),
        title: title)
    ]
    return rules
  }
}
