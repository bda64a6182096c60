/// A rule set prepared for scoring: every condition a lookup, every product of weight and points
/// made beforehand.
///
/// It never changes. It is a class because it consists of many arrays, and handing it on should cost
/// one reference count, not one for each of them.
public final class Scorecard: Sendable {
  public let ruleSet: RuleSet
  /// For each option, the sum that is a fit of 100 %.
  public let best: [Int64]

  /// The criteria in their order, then the gates, then the sequence.
  let tables: DecisionTables
  let gates: Int
  let sequence: Int?
  /// Notes in blocks of a table each; apart, as a score does not need them.
  let notes: DecisionTables
  let products: BandProducts
  /// For each option, the least sum with which it is recommended.
  let needed: [Int64]
  /// For each gate, the bit of the option that it rules out.
  let ruledOut: [UInt32]
  let outcomes: OutcomeIndex
  let totalWeight: Int64

  public convenience init(_ ruleSet: RuleSet) { self.init(ruleSet, needed: nil) }

  /// - Parameter needed: for each option the least sum, where it is not the one of `recommend_at`.
  init(_ ruleSet: RuleSet, needed: [Int64]?) {
    self.ruleSet = ruleSet
    let attributes = ruleSet.attributes
    var tables = DecisionTables()
    for criterion in ruleSet.criteria {
      tables.add(criterion.bands.map(\.when), of: attributes)
    }
    gates = tables.add(ruleSet.gates.map(\.when), of: attributes)
    sequence = ruleSet.sequence.map { tables.add($0.bands.map(\.when), of: attributes) }
    self.tables = tables
    var notes = DecisionTables()
    for start in stride(from: 0, to: ruleSet.notes.count, by: DecisionTable.mostRows) {
      let block = ruleSet.notes[start...].prefix(DecisionTable.mostRows)
      notes.add(block.map(\.when), of: attributes, outcomes: ruleSet.outcomes.count)
    }
    self.notes = notes

    products = BandProducts(ruleSet, tables)
    best = ruleSet.options.indices.map(ruleSet.best)
    self.needed =
      needed ?? zip(ruleSet.options, best).map { Self.leastSum(for: $0.recommendAt, of: $1) }
    ruledOut = ruleSet.gates.map { UInt32(1) << UInt32($0.rulesOut) }
    outcomes = OutcomeIndex(ruleSet)
    totalWeight = ruleSet.criteria.reduce(0) { $0 + $1.weight }
  }

  /// The least whole sum with `100 · sum ≥ percent · best`.
  static func leastSum(for percent: FixedPoint, of best: Int64) -> Int64 {
    let scale = Int128(100 * FixedPoint.scale)
    let (quotient, rest) = (Int128(percent.scaled) * Int128(best)).quotientAndRemainder(
      dividingBy: scale)
    return Int64(quotient + (rest > 0 ? 1 : 0))
  }

  /// Decides for one profile, into an assessment that is used again; nothing is allocated.
  public func assess(_ profile: borrowing Profile, into assessment: inout Assessment) {
    assess(profile.values.span, profile.isKnown.span, into: &assessment)
  }

  /// Decides for the values of a profile, by attribute as in `Profile.values`.
  public func assess(
    _ values: Span<Int64>, _ isKnown: Span<Bool>, into assessment: inout Assessment
  ) {
    precondition(
      values.count == ruleSet.attributes.count && isKnown.count == values.count,
      "the values are those of a profile of this rule set")
    tables.match(values, isKnown, into: &assessment.matches)
    assessment.begin()
    let isFaulty = products.add(
      assessment.matches, &assessment.bands, to: &assessment.sums)
    if isFaulty { assessment.fault = fault(assessment.matches) }
    decide(&assessment)
  }

  private func fault(_ matches: Matches) -> Assessment.Fault? {
    for criterion in ruleSet.criteria.indices {
      let (holds, possible) = (matches.holds(criterion), matches.possible(criterion))
      let otherwise = tables.tables[criterion].otherwise
      if holds.nonzeroBitCount > 1 { return .severalBands(criterion: criterion) }
      if possible | otherwise == 0 { return .noBand(criterion: criterion) }
    }
    return nil
  }

  private func decide(_ assessment: inout Assessment) {
    assessment.gates = assessment.matches.holds(gates)
    assessment.recommended = recommended(assessment.sums, gates: assessment.gates)
    assessment.outcome = outcomes.outcome(of: assessment.recommended)
    if let sequence, assessment.recommended.nonzeroBitCount > 1 {
      let (holds, possible) = (
        assessment.matches.holds(sequence), assessment.matches.possible(sequence)
      )
      let isLeft = holds | possible == 0
      let band = isLeft ? tables.tables[sequence].otherwise : holds
      assessment.sequenceBand = band == 0 ? nil : band.trailingZeroBitCount
      if band.nonzeroBitCount > 1 { assessment.fault = .severalSteps }
      if isLeft, band == 0 { assessment.fault = .noStep }
    }
  }

  /// The options that sums recommend, a bit each, but for those that gates rule out.
  @inline(__always)
  func recommended(_ sums: [Int64], gates: UInt64) -> UInt32 {
    // No branch on what is recommended: a wrong guess here, where all the rest is decided, would
    // hold up the next profile.
    var recommended: UInt32 = 0
    for option in needed.indices {
      let isEnough: UInt32 = sums[option] >= needed[option] ? 1 : 0
      recommended |= isEnough &<< UInt32(truncatingIfNeeded: option)
    }
    return recommended & ~ruledOut(by: gates)
  }

  /// The options that gates rule out, a bit each.
  @inline(__always)
  func ruledOut(by gates: UInt64) -> UInt32 {
    var (ruledOut, left): (UInt32, UInt64) = (0, gates)
    while left != 0 {
      ruledOut |= self.ruledOut[left.trailingZeroBitCount]
      left &= left - 1
    }
    return ruledOut
  }

  /// How much work one profile is, as a multiple of that of a small rule set.
  var matchCost: Int { 1 + tables.inputCount / 64 }

  /// The outcome that recommends just these options, a bit each; nil where there is none.
  public func outcome(of recommended: UInt32) -> Int? { outcomes.outcome(of: recommended) }

  /// Finds the notes that hold; the outcome must be decided before.
  public func findNotes(_ profile: borrowing Profile, into assessment: inout Assessment) {
    notes.match(profile.values.span, profile.isKnown.span, into: &assessment.noteMatches)
    for (block, table) in notes.tables.enumerated() where table.outcomeMasks >= 0 {
      assessment.noteMatches.rows[block].x &=
        assessment.outcome.map { notes.masks[table.outcomeMasks + $0].x } ?? 0
    }
  }
}

/// The outcome of each set of options, a bit each.
struct OutcomeIndex: Sendable {
  /// Up to this many options the sets are looked up in an array.
  private static let mostInArray = 12

  /// For each outcome its options, a bit each.
  let sets: [UInt32]
  private var bySetOfMany: [UInt32: Int] = [:]
  private var bySet: [Int32] = []

  init(_ ruleSet: RuleSet) {
    sets = ruleSet.outcomes.map { $0.recommends.reduce(0) { $0 | UInt32(1) << UInt32($1) } }
    for (index, set) in sets.enumerated() { bySetOfMany[set] = index }
    guard ruleSet.options.count <= Self.mostInArray else { return }
    bySet = (0..<UInt32(1) << UInt32(ruleSet.options.count)).map { Int32(bySetOfMany[$0] ?? -1) }
  }

  func outcome(of recommended: UInt32) -> Int? {
    guard !bySet.isEmpty else { return bySetOfMany[recommended] }
    let outcome = Int(bySet[Int(recommended)])
    return outcome < 0 ? nil : outcome
  }
}
