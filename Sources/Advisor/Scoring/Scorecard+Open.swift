extension Scorecard {
  /// Whether nothing is recommended only because facts are missing.
  ///
  /// "None" is said of a profile only where every option is ruled out by a gate, has evidence
  /// enough against it (`decline_at`), or cannot reach what it needs whatever the missing answers
  /// are. The last is a bound: every undecided criterion counts with the best of the bands that are
  /// still possible, so that false is proved and true is caution.
  public func isOpen(_ assessment: Assessment) -> Bool {
    assessment.recommended == 0
      && ruleSet.options.indices.contains { isOpen($0, assessment) }
  }

  private func isOpen(_ option: Int, _ assessment: Assessment) -> Bool {
    let isRuledOut = ruleSet.gates.indices.contains {
      assessment.holds(gate: $0) && ruleSet.gates[$0].rulesOut == option
    }
    if isRuledOut { return false }
    if let declineAt = ruleSet.options[option].declineAt,
      Int128(assessment.sums[option]) * Int128(100 * FixedPoint.scale)
        <= Int128(declineAt.scaled) * Int128(best[option])
    {
      return false
    }
    return mostAttainable(option, assessment) >= needed[option]
  }

  /// The sum of an option if every undecided criterion turned out as well as it still can.
  private func mostAttainable(_ option: Int, _ assessment: Assessment) -> Int64 {
    var sum = assessment.sums[option]
    for criterion in ruleSet.criteria.indices where !assessment.isDecided(criterion) {
      let possible = assessment.matches.possible(criterion) | tables.tables[criterion].otherwise
      let products = ruleSet.criteria[criterion].bands.indices.lazy
        .filter { possible >> UInt64($0) & 1 == 1 }
        .map { self.products.product(criterion: criterion, band: $0, option: option) }
      // A ratio whose divisor is 0 leaves a criterion undecided for good.
      sum += max(0, products.max() ?? 0)
    }
    return sum
  }
}
