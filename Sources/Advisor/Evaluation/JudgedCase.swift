/// A case, and what a rule set makes of it.
public struct JudgedCase: Sendable {
  public let known: Case
  public let assessment: Assessment
  /// The outcome on what is known.
  public let outcome: Int
  public let advice: Advice
  /// Nil where it is not proved how far completions reach.
  let standings: [Standing]?
  /// Options of the outcome that was chosen, a bit each.
  let chosen: UInt32

  public var id: String { known.id }

  /// Whether the advice says something, and just what was chosen.
  public var agrees: Bool { advice.isCommitted && advice.yes == chosen }

  public func chose(_ option: Int) -> Bool { chosen >> UInt32(option) & 1 == 1 }

  /// What is said of each option.
  public struct Advice: Sendable, Hashable {
    /// Nil where it is not proved.
    public let verdicts: [PossibleOutcomes.Verdict]?
    /// The options that are a yes, a bit each.
    public let yes: UInt32

    init(_ verdicts: [PossibleOutcomes.Verdict]?) {
      self.verdicts = verdicts
      yes = (verdicts ?? []).enumerated().reduce(0) {
        $1.element == .yes ? $0 | 1 << UInt32($1.offset) : $0
      }
    }

    /// Whether some option is a yes, or every one a no.
    public var isCommitted: Bool {
      yes != 0 || verdicts.map { $0.allSatisfy { $0 == .no } } ?? false
    }
  }
}

extension JudgedCase {
  /// Nil where the profile ends in no outcome, or in a criterion of which no band matches, or two.
  public init?(_ known: Case, by completions: Completions) {
    let scorecard = completions.scorecard
    let assessment = scorecard.assess(known.profile)
    guard let outcome = assessment.outcome, assessment.fault == nil else { return nil }
    (self.known, self.assessment, self.outcome) = (known, assessment, outcome)
    chosen = scorecard.outcomes.sets[known.chose]
    do throws(NotProved) {
      let standings = try completions.standings(of: known.profile, assessment)
      self.standings = standings
      advice = Advice(
        standings.map {
          $0.verdict(scorecard, recommendMoved: FixedPoint(0), declineMoved: FixedPoint(0))
        })
    } catch {
      // What all completions come to can be plain where their reach is too much work.
      standings = nil
      advice = Advice(try? completions.possible(known.profile, assessment).get().verdicts)
    }
  }

  /// The advice where the bars of every option are moved by so many percent.
  func advice(
    _ scorecard: Scorecard, recommendMoved: FixedPoint, declineMoved: FixedPoint
  ) -> Advice {
    Advice(
      standings?.map {
        $0.verdict(scorecard, recommendMoved: recommendMoved, declineMoved: declineMoved)
      })
  }
}
