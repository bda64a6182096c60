extension RuleSetCheck {
  /// Finds bands that no complete profile falls into.
  ///
  /// What a criterion does not read is free, so each is looked at alone.
  ///
  /// - Returns: for each criterion its dead bands, a bit each.
  mutating func checkBands(_ ruleSet: RuleSet) -> [UInt64] {
    var budget = Partition.budget
    return ruleSet.criteria.indices.map { criterion in
      let bands = ruleSet.criteria[criterion].bands
      let partition = Partition(bands.map(\.when), of: ruleSet.attributes)
      guard let reached = partition.reached(budget: &budget) else {
        add(
          unproved: .deadBand, .criterion(criterion),
          NotProved(limit: .cells, reached: Partition.limit))
        return 0
      }
      var dead: UInt64 = 0
      for band in bands.indices where reached >> UInt64(band) & 1 == 0 {
        add(.deadBand, .band(criterion: criterion, band: band))
        dead |= 1 << UInt64(band)
      }
      return dead
    }
  }

  /// Finds criteria that count what is unknown as the best or as the worst answer.
  ///
  /// An option that a criterion gives no points at all is not what it is about.
  mutating func checkPoints(_ ruleSet: RuleSet) {
    for (index, criterion) in ruleSet.criteria.enumerated() where criterion.neutral == nil {
      for option in ruleSet.options.indices {
        let points = criterion.bands.map { $0.points[option] }
        guard points.contains(where: { $0 != 0 }) else { continue }
        if points.allSatisfy({ $0 >= 0 }) || points.allSatisfy({ $0 <= 0 }) {
          add(.oneSided, .points(criterion: index, option: option))
        }
      }
    }
  }

  /// Finds sources that nothing cites, although nothing says why.
  mutating func checkSources(_ ruleSet: RuleSet) {
    let cited = ruleSet.citedSources
    for (index, source) in ruleSet.sources.enumerated()
    where source.unusedBecause == nil && !cited.contains(index) {
      add(.unusedSource, .source(index))
    }
  }
}

extension RuleSet {
  /// The sources that something rests on, by index.
  public var citedSources: Set<Int> {
    var cited: Set<Int> = []
    for criterion in criteria {
      cited.formUnion(criterion.from)
      for band in criterion.bands { cited.formUnion(band.from) }
    }
    for gate in gates { cited.formUnion(gate.from) }
    for step in sequence?.bands ?? [] { cited.formUnion(step.from) }
    for note in notes { cited.formUnion(note.from) }
    for term in glossary { cited.formUnion(term.from) }
    return cited
  }
}
