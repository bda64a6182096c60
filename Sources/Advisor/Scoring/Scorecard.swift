/// A rule set prepared for scoring: every condition a lookup, every product of weight and points
/// made beforehand.
///
/// It never changes. It is a class because it consists of many arrays, and handing it on should cost
/// one reference count, not one for each of them.
public final class Scorecard: Sendable {
  public let ruleSet: RuleSet
  /// For each option, the sum that is a fit of 100 %.
  public let best: [Int64]

  let tables: DecisionTables
  let criteria: [DecisionTable]
  let gates: DecisionTable
  let notes: [DecisionTable]
  let sequence: DecisionTable?
  /// Weight times points, options within bands within criteria.
  let products: [Int64]
  /// For each criterion, where its first band's products begin.
  let firstProduct: [Int]
  /// `100 · sum ≥ recommend_at · best` with both sides in ten thousandths of a percent.
  let needed: [Int128]
  /// For each gate, the bit of the option that it rules out.
  let ruledOut: [UInt32]
  /// The outcome for each set of options, options as bits.
  let outcomes: [UInt32: Int]
  let totalWeight: Int64

  public init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    var tables = DecisionTables()
    criteria = ruleSet.criteria.map { tables.add($0.bands.map(\.when), of: ruleSet.attributes) }
    gates = tables.add(ruleSet.gates.map(\.when), of: ruleSet.attributes)
    notes = stride(from: 0, to: ruleSet.notes.count, by: DecisionTable.mostRows).map { start in
      let block = ruleSet.notes[start...].prefix(DecisionTable.mostRows)
      return tables.add(
        block.map(\.when), of: ruleSet.attributes, outcomes: ruleSet.outcomes.count)
    }
    sequence = ruleSet.sequence.map { tables.add($0.bands.map(\.when), of: ruleSet.attributes) }
    self.tables = tables

    var (products, firstProduct): ([Int64], [Int]) = ([], [])
    for criterion in ruleSet.criteria {
      firstProduct.append(products.count)
      for band in criterion.bands { products += band.points.map { $0 * criterion.weight } }
    }
    (self.products, self.firstProduct) = (products, firstProduct)
    best = ruleSet.options.indices.map(ruleSet.best)
    needed = zip(ruleSet.options, best).map { Int128($0.recommendAt.scaled) * Int128($1) }
    ruledOut = ruleSet.gates.map { UInt32(1) << UInt32($0.rulesOut) }
    outcomes = Dictionary(
      ruleSet.outcomes.enumerated().map {
        ($1.recommends.reduce(0) { $0 | UInt32(1) << UInt32($1) }, $0)
      },
      uniquingKeysWith: { first, _ in first })
    totalWeight = ruleSet.criteria.reduce(0) { $0 + $1.weight }
  }

  /// Decides for one profile, into an assessment that is used again; nothing is allocated.
  public func assess(_ profile: Profile, into assessment: inout Assessment) {
    let (values, isKnown) = (profile.values.span, profile.isKnown.span)
    let optionCount = best.count
    assessment.begin()
    for criterion in criteria.indices {
      let table = criteria[criterion]
      let match = tables.match(table, values, isKnown)
      var holds = match.holds
      if holds == 0, match.possible == 0 {
        holds = table.otherwise
        if holds == 0 { assessment.fault = .noBand(criterion: criterion) }
      }
      guard holds != 0 else {
        assessment.bands[criterion] = -1
        continue
      }
      if holds & (holds - 1) != 0 { assessment.fault = .severalBands(criterion: criterion) }
      let band = holds.trailingZeroBitCount
      assessment.bands[criterion] = Int32(truncatingIfNeeded: band)
      let product = firstProduct[criterion] + band * optionCount
      for option in 0..<optionCount { assessment.sums[option] += products[product + option] }
    }
    decide(values, isKnown, &assessment)
  }

  private func decide(
    _ values: Span<Int64>, _ isKnown: Span<Bool>, _ assessment: inout Assessment
  ) {
    assessment.gates = tables.match(gates, values, isKnown).holds
    var isRuledOut: UInt32 = 0
    var holding = assessment.gates
    while holding != 0 {
      isRuledOut |= ruledOut[holding.trailingZeroBitCount]
      holding &= holding - 1
    }
    for option in best.indices where isRuledOut >> UInt32(option) & 1 == 0 {
      // 100 · sum ≥ recommend_at · best, both sides times ten thousand.
      if Int128(assessment.sums[option]) * Int128(100 * FixedPoint.scale) >= needed[option] {
        assessment.recommended |= UInt32(1) << UInt32(option)
      }
    }
    assessment.outcome = outcomes[assessment.recommended]
    if let sequence, assessment.recommended.nonzeroBitCount > 1 {
      let match = tables.match(sequence, values, isKnown)
      let holds = match.holds == 0 && match.possible == 0 ? sequence.otherwise : match.holds
      assessment.sequenceBand = holds == 0 ? nil : holds.trailingZeroBitCount
    }
  }

  /// The notes that hold, in the order of the file.
  public func notes(_ profile: Profile, _ assessment: Assessment) -> [Int] {
    var found: [Int] = []
    forEachNote(profile, assessment) { found.append($0) }
    return found
  }

  /// Calls for each note that holds, without allocating.
  public func forEachNote(
    _ profile: Profile, _ assessment: Assessment, _ body: (Int) -> Void
  ) {
    for (block, table) in notes.enumerated() {
      var holds = tables.match(table, profile.values.span, profile.isKnown.span).holds
      if table.outcomeMasks >= 0 {
        holds &= assessment.outcome.map { tables.masks[table.outcomeMasks + $0] } ?? 0
      }
      while holds != 0 {
        body(block * DecisionTable.mostRows + holds.trailingZeroBitCount)
        holds &= holds - 1
      }
    }
  }
}
