extension TippingCheck {
  /// The options that are recommended, a bit each.
  func recommended(_ profile: Profile) -> UInt32 {
    let sums = bounds([], profile).sums.map(\.lowerBound)
    return ruleSet.options.indices.reduce(0) { recommended, option in
      let isRuledOut = ruleSet.gates.contains {
        $0.rulesOut == option && truth($0.when, profile) == true
      }
      return isRuledOut || !isEnough(sums[option], option)
        ? recommended : recommended | 1 << UInt32(option)
    }
  }

  func isEnough(_ sum: Int64, _ option: Int) -> Bool {
    Int128(100 * FixedPoint.scale) * Int128(sum)
      >= Int128(ruleSet.options[option].recommendAt.scaled) * Int128(ruleSet.best(option: option))
  }

  /// The sums, and the gates that may hold, with some attributes unknown.
  func bounds(_ set: [Int], _ profile: Profile) -> (
    sums: [ClosedRange<Int64>], gates: [(gate: Int, isCertain: Bool)]
  ) {
    var profile = profile
    for attribute in set { profile.isKnown[attribute] = false }
    var sums = ruleSet.options.map { _ in Int64(0)...0 }
    for (index, criterion) in ruleSet.criteria.enumerated() {
      let (decided, possible) = bands(of: criterion, profile)
      if decided == nil, inputs[index].isDisjoint(with: set) { continue }
      for option in sums.indices {
        let products = (decided.map { [$0] } ?? possible).map {
          criterion.weight * criterion.bands[$0].points[option]
        }
        let all = decided == nil ? products + [0] : products
        sums[option] =
          sums[option].lowerBound + (all.min() ?? 0)...sums[option].upperBound + (all.max() ?? 0)
      }
    }
    var gates: [(gate: Int, isCertain: Bool)] = []
    for (gate, stated) in ruleSet.gates.enumerated() {
      let truth = truth(stated.when, profile)
      let isOpen = truth == nil && !inputs[ruleSet.criteria.count + gate].isDisjoint(with: set)
      if truth == true || isOpen { gates.append((gate, isCertain: truth == true)) }
    }
    return (sums, gates)
  }

  /// The band that a profile falls into, nil where that is undecided, and all that it may.
  func bands(of criterion: RuleSet.Criterion, _ profile: Profile) -> (
    decided: Int?, possible: [Int]
  ) {
    let truths = criterion.bands.map { truth($0.when, profile) }
    let possible = criterion.bands.indices.filter { truths[$0] != false }
    let isLeft = possible.count == 1 && criterion.bands[possible[0]].when == .otherwise
    return (truths.firstIndex(of: true) ?? (isLeft ? possible[0] : nil), possible)
  }

  func truth(_ condition: RuleSet.Condition, _ profile: Profile) -> Bool? {
    condition.truth { profile.meets($1, on: $0, of: ruleSet.attributes) }
  }
}
