/// Holds tests against one rule set.
///
/// What can be used again is: a test that does not speak of open answers costs little more than the
/// score of its profile, so that thousands can be held against thousands of variants of a rule set.
public final class RuleTestBench {
  public let scorecard: Scorecard
  private var assessment: Assessment
  /// Made for the first test that speaks of open answers.
  private lazy var completions = Completions(scorecard)

  public init(_ scorecard: Scorecard) {
    self.scorecard = scorecard
    assessment = Assessment(for: scorecard)
  }

  /// - Parameter test: of a rule set with the same attributes, criteria, bands and so on.
  public func result(of test: RuleTest) -> RuleTestResult {
    scorecard.assess(test.profile.values.span, test.profile.isKnown.span, into: &assessment)
    scorecard.findNotes(test.profile, into: &assessment)
    var result = RuleTestResult(assessment: assessment)
    guard !result.isRefused else { return result }
    if test.expected.contains(where: \.asksForPossible) {
      result.possible = completions.possible(test.profile, assessment)
    }
    result.failed = test.expected.indices.filter {
      !scorecard.meets(test.expected[$0], result)
    }
    return result
  }
}

/// What came of a test.
public struct RuleTestResult: Sendable {
  public internal(set) var assessment: Assessment
  /// Nil where no expectation speaks of it.
  public internal(set) var possible: Result<PossibleOutcomes, NotProved>?
  /// The expectations that are not met, as indices.
  public internal(set) var failed: [Int] = []

  /// Whether the profile has no outcome, so that nothing can be expected of it.
  public var isRefused: Bool { assessment.fault != nil || assessment.outcome == nil }
  public var isPassed: Bool { failed.isEmpty && !isRefused }
}

extension Scorecard {
  /// Where several options are recommended, which to begin with.
  public func start(_ assessment: Assessment) -> RuleTest.Start {
    guard let band = assessment.sequenceBand, let sequence = ruleSet.sequence else {
      return .nothing
    }
    return sequence.bands[band].startWith.map { .option($0) } ?? .either
  }

  func meets(_ expected: RuleTest.Expected, _ result: RuleTestResult) -> Bool {
    let assessment = result.assessment
    let possible = try? result.possible?.get()
    switch expected {
    case .outcome(let outcome): return assessment.outcome == outcome
    case .verdict(let verdict, let option): return possible?.verdicts[option] == verdict
    case .certain(let isCertain): return possible?.isCertain == isCertain
    case .possible(let outcomes): return possible.map { Set($0.outcomes) == outcomes } ?? false
    case .fit(let test, let option): return test.holds(shownFit(assessment, option: option))
    case .band(let band, let criterion): return assessment.band(of: criterion) == band
    case .undecided(let criterion): return !assessment.isDecided(criterion)
    case .gates(let gates): return assessment.gates == gates
    case .note(let note, let holds): return assessment.holds(note: note) == holds
    case .startsWith(let start): return self.start(assessment) == start
    }
  }

  private func shownFit(_ assessment: Assessment, option: Int) -> Quantity {
    .sum(fit(assessment, option: option).units * Int128(FixedPoint.scale / 10))
  }
}
