/// What a profile gets: the band of every criterion, sums, and the outcome.
///
/// It is filled by `Scorecard.assess` and used again for the next profile.
public struct Assessment: Sendable {
  /// Why a profile cannot be decided.
  ///
  /// Both need a criterion that was too large to check on loading.
  public enum Fault: Sendable, Hashable {
    case noBand(criterion: Int)
    case severalBands(criterion: Int)
    case noStep
    case severalSteps
  }

  /// The band of each criterion, from 0; -1 where it is undecided.
  public internal(set) var bands: [Int32]
  /// For each option.
  public internal(set) var sums: [Int64]
  /// Recommended options, a bit each.
  public internal(set) var recommended: UInt32 = 0
  /// The gates that hold, a bit each.
  public internal(set) var gates: UInt64 = 0
  /// Nil where the recommended options are the set of no outcome.
  public internal(set) var outcome: Int?
  /// The band of the sequence that holds; nil as well where it does not apply.
  public internal(set) var sequenceBand: Int?
  public internal(set) var fault: Fault?
  /// Room to work in.
  var matches: Matches
  var noteMatches: Matches

  public init(for scorecard: Scorecard) {
    bands = Array(repeating: -1, count: scorecard.ruleSet.criteria.count)
    sums = Array(repeating: 0, count: scorecard.ruleSet.options.count)
    matches = Matches(for: scorecard.tables)
    noteMatches = Matches(for: scorecard.notes)
  }

  mutating func begin() {
    (recommended, gates, outcome, sequenceBand, fault) = (0, 0, nil, nil, nil)
  }

  public func recommends(_ option: Int) -> Bool { recommended >> UInt32(option) & 1 == 1 }

  /// The band of a criterion; nil where it is undecided.
  public func band(of criterion: Int) -> Int? {
    bands[criterion] < 0 ? nil : Int(bands[criterion])
  }

  public func isDecided(_ criterion: Int) -> Bool { bands[criterion] >= 0 }

  public func holds(gate: Int) -> Bool { gates >> UInt64(gate) & 1 == 1 }

  public func holds(note: Int) -> Bool {
    let (block, row) = note.quotientAndRemainder(dividingBy: DecisionTable.mostRows)
    return noteMatches.holds(block) >> UInt64(row) & 1 == 1
  }
}

extension Scorecard {
  /// The assessment of one profile, with its notes.
  public func assess(_ profile: Profile) -> Assessment {
    var assessment = Assessment(for: self)
    assess(profile, into: &assessment)
    findNotes(profile, into: &assessment)
    return assessment
  }

  /// Percent of the best attainable, to one decimal.
  public func fit(_ assessment: Assessment, option: Int) -> Rounded {
    Rounded(100 * Int128(assessment.sums[option]), over: Int128(best[option]), decimals: 1)
  }

  /// Percent of the best attainable, before rounding.
  public func exactFit(sum: Int64, option: Int) -> Rational {
    Rational(100 * Int128(sum), over: Int128(best[option]))
  }

  /// Whether a gate that holds rules an option out.
  public func isRuledOut(_ option: Int, _ assessment: Assessment) -> Bool {
    ruleSet.gates.indices.contains {
      assessment.holds(gate: $0) && ruleSet.gates[$0].rulesOut == option
    }
  }

  /// What a band adds to the fit of an option: percent of the best attainable, to one decimal.
  ///
  /// Before rounding, the contributions of a profile add up to its fit.
  public func contribution(criterion: Int, band: Int, option: Int) -> Rounded {
    let product = products.product(criterion: criterion, band: band, option: option)
    return Rounded(100 * Int128(product), over: Int128(best[option]), decimals: 1)
  }

  /// Weight of the decided criteria as a share of all, to two decimals.
  public func coverage(_ assessment: Assessment) -> Rounded {
    Rounded(Int128(decidedWeight(assessment)), over: Int128(totalWeight), decimals: 2)
  }

  public func decidedWeight(_ assessment: Assessment) -> Int64 {
    var weight: Int64 = 0
    for criterion in assessment.bands.indices where assessment.bands[criterion] >= 0 {
      weight += ruleSet.criteria[criterion].weight
    }
    return weight
  }
}
