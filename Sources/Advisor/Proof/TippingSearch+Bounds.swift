extension TippingSearch {
  /// What other answers to some attributes can lead to, at the most.
  struct Bounds {
    /// For each option the sums between which it stays.
    var sums: [ClosedRange<Int64>]
    /// Options that gates rule out in any case, and in some case; a bit each.
    var ruledOut: UInt32
    var mayBeRuledOut: UInt32

    /// Whether these bounds allow another set of recommended options.
    func allowOther(than recommended: UInt32, _ needed: [Int64]) -> Bool {
      sums.indices.contains { option in
        let bit = UInt32(1) << UInt32(option)
        return recommended & bit == 0
          ? sums[option].upperBound >= needed[option] && ruledOut & bit == 0
          : sums[option].lowerBound < needed[option] || mayBeRuledOut & bit != 0
      }
    }
  }

  /// Whether other answers to these attributes, with all others as they are, could change the
  /// outcome; true is caution, false is proved.
  mutating func canTip(_ attributes: [Int]) -> Bool {
    bounds(of: attributes).allowOther(than: presentlyRecommended, rules.scorecard.needed)
  }

  /// The attributes are taken for unknown.
  ///
  /// What is decided all the same stays so; every other criterion that reads one of them can give
  /// what a band gives that is still possible, or nothing.
  mutating func bounds(of attributes: [Int]) -> Bounds {
    let scorecard = rules.scorecard
    var readers = TippingPoints.Readers()
    for attribute in attributes {
      readers.formUnion(rules.readers[attribute])
      profile.isKnown[attribute] = false
    }
    cells += 1
    scorecard.assess(profile, into: &assessment)
    for attribute in attributes { profile.isKnown[attribute] = true }
    var (least, most) = (assessment.sums, assessment.sums)
    for word in 0..<4 {
      var left = readers.criteria[word]
      while left != 0 {
        let criterion = 64 * word + left.trailingZeroBitCount
        left &= left - 1
        if assessment.isDecided(criterion) { continue }
        widen(&least, &most, by: criterion)
      }
    }
    let possible = assessment.matches.possible(scorecard.gates) & readers.gates
    return Bounds(
      sums: zip(least, most).map { $0...$1 },
      ruledOut: rules.scorecard.ruledOut(by: assessment.gates),
      mayBeRuledOut: rules.scorecard.ruledOut(by: assessment.gates | possible))
  }

  private func widen(_ least: inout [Int64], _ most: inout [Int64], by criterion: Int) {
    let products = rules.scorecard.products
    let possible =
      assessment.matches.possible(criterion) | rules.scorecard.tables.tables[criterion].otherwise
    for option in least.indices {
      var (low, high): (Int64, Int64) = (0, 0)
      var left = possible
      while left != 0 {
        let product = products.product(
          criterion: criterion, band: left.trailingZeroBitCount, option: option)
        (low, high) = (min(low, product), max(high, product))
        left &= left - 1
      }
      least[option] += low
      most[option] += high
    }
  }
}
