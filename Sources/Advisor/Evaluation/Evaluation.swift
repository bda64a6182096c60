/// How well the advice of a rule set agrees with what was chosen.
///
/// Cases are kept in the order of their names, so that the order of files changes nothing.
public struct Evaluation: Sendable {
  public static let mostCases = 10_000

  public let scorecard: Scorecard
  public let cases: [JudgedCase]

  /// - Parameter cases: each with a name of its own.
  public init(_ cases: [JudgedCase], by scorecard: Scorecard) {
    self.scorecard = scorecard
    self.cases = cases.sorted { $0.id < $1.id }
  }

  /// How often the advice says something, and agrees.
  public var agreement: Agreement { agreements { _ in 0 }[0] ?? Agreement() }

  /// The same for each kind of case.
  public func agreements<Kind: Hashable>(by kind: (JudgedCase) -> Kind) -> [Kind: Agreement] {
    cases.reduce(into: [:]) { agreements, judged in
      agreements[kind(judged), default: Agreement()].add(
        isCommitted: judged.advice.isCommitted, agrees: judged.agrees)
    }
  }

  /// For each outcome, how it went where it was chosen.
  public var byChoice: [Agreement] {
    let agreements = agreements { $0.known.chose }
    return scorecard.ruleSet.outcomes.indices.map { agreements[$0] ?? Agreement() }
  }

  /// How it went for each basis, in the order of their names; nil, last, where none is stated.
  public var byBasis: [(basis: String?, agreement: Agreement)] {
    agreements { $0.known.basis }.map { (basis: $0.key, agreement: $0.value) }
      .sorted {
        ($0.basis == nil ? 1 : 0, $0.basis ?? "") < ($1.basis == nil ? 1 : 0, $1.basis ?? "")
      }
  }

  /// Cases in which the advice says something else than what was chosen.
  public var disagreements: [JudgedCase] {
    cases.filter { $0.advice.isCommitted && !$0.agrees }
  }

  public var abstentions: [JudgedCase] { cases.filter { !$0.advice.isCommitted } }
}

extension Evaluation {
  /// What was advised where an outcome was chosen.
  public struct Row: Sendable, Hashable {
    /// For each outcome, how often it was advised.
    public var advised: [Int]
    /// A set of options that is no outcome.
    public var otherSets = 0
    public var notCommitted = 0
  }

  /// Outcomes of which a table can be made.
  static let mostConfused = 64

  /// A row for each outcome that can be chosen; nil where there are more than 64 of them.
  public var confusion: [Row]? {
    let outcomes = scorecard.ruleSet.outcomes.count
    guard outcomes <= Self.mostConfused else { return nil }
    var rows = [Row](repeating: Row(advised: Array(repeating: 0, count: outcomes)), count: outcomes)
    for judged in cases {
      let row = judged.known.chose
      if !judged.advice.isCommitted {
        rows[row].notCommitted += 1
      } else if let outcome = scorecard.outcome(of: judged.advice.yes) {
        rows[row].advised[outcome] += 1
      } else {
        rows[row].otherSets += 1
      }
    }
    return rows
  }

  /// How far a yes, or a no, on one option can be relied on.
  public struct Accuracy: Sendable, Hashable {
    /// How often it was said, and how often rightly.
    public var said = 0
    public var right = 0
    /// How often it would have been right.
    public var wanted = 0

    public var precision: Share { Share(right, of: said) }
    public var recall: Share { Share(right, of: wanted) }
  }

  /// Verdicts on one option; what is open, or not proved, is neither.
  public func accuracy(_ option: Int) -> (yes: Accuracy, no: Accuracy, open: Int) {
    var (yes, no, open) = (Accuracy(), Accuracy(), 0)
    for judged in cases {
      let isChosen = judged.chose(option)
      if isChosen { yes.wanted += 1 } else { no.wanted += 1 }
      switch judged.advice.verdicts?[option] {
      case .yes:
        yes.said += 1
        if isChosen { yes.right += 1 }
      case .no:
        no.said += 1
        if !isChosen { no.right += 1 }
      case .open, nil: open += 1
      }
    }
    return (yes, no, open)
  }
}
