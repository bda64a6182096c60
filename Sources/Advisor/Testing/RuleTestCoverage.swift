/// Which parts of a rule set the profiles of tests reach.
///
/// A part is covered when it holds for the profile of some test, whatever that test expects: a band
/// its criterion falls into, a gate or a note that holds, an outcome, a step of the sequence. Whether
/// a test would notice a change of the part is another question.
public struct RuleTestCoverage: Sendable {
  public enum Part: Sendable, Hashable {
    case band(Int, criterion: Int)
    case gate(Int)
    case outcome(Int)
    case step(Int)
    case note(Int)
  }

  /// All there are: criterion by criterion, then gates, outcomes, steps and notes.
  public let parts: [Part]
  private var reached: Set<Part> = []

  public init(_ ruleSet: RuleSet) {
    var parts: [Part] = []
    for (index, criterion) in ruleSet.criteria.enumerated() {
      parts += criterion.bands.indices.map { .band($0, criterion: index) }
    }
    parts += ruleSet.gates.indices.map { .gate($0) }
    parts += ruleSet.outcomes.indices.map { .outcome($0) }
    parts += ruleSet.sequence?.bands.indices.map { .step($0) } ?? []
    parts += ruleSet.notes.indices.map { .note($0) }
    self.parts = parts
  }

  /// Adds what holds for a profile; one without a decision adds nothing.
  public mutating func add(_ assessment: Assessment) {
    guard assessment.fault == nil, let outcome = assessment.outcome else { return }
    for part in parts where !reached.contains(part) {
      let holds =
        switch part {
        case .band(let band, let criterion): assessment.band(of: criterion) == band
        case .gate(let gate): assessment.holds(gate: gate)
        case .outcome(let index): outcome == index
        case .step(let step): assessment.sequenceBand == step
        case .note(let note): assessment.holds(note: note)
        }
      if holds { reached.insert(part) }
    }
  }

  public var covered: Int { reached.count }

  public func covers(_ part: Part) -> Bool { reached.contains(part) }

  /// Percent of the parts; rounded down, so that 100 means all.
  public var percent: Rounded {
    Rounded(units: Int128(1000 * covered / max(1, parts.count)), decimals: 1)
  }

  public func reaches(percent: Int) -> Bool { 100 * covered >= percent * parts.count }
}
