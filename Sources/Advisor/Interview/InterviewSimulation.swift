/// Interviews of many profiles, and how many questions they took, in three ways of asking.
public struct InterviewSimulation {
  /// A way to ask.
  public enum Way: Sendable, CaseIterable {
    /// As `advise ask` does.
    case narrowing
    /// What can still change the outcome, in the order of the file, until the outcome is proved.
    case fileWithProof
    /// Everything.
    case everything
  }

  /// How many interviews took how many questions.
  public struct Lengths: Sendable {
    /// By number of questions.
    public private(set) var counts: [Int] = []

    public init() {}

    public var interviews: Int { counts.reduce(0, +) }

    public mutating func add(_ questions: Int) {
      while counts.count <= questions { counts.append(0) }
      counts[questions] += 1
    }

    /// To two decimals; nil without interviews.
    public var mean: Rounded? {
      let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
      return interviews == 0
        ? nil : Rounded(Int128(sum), over: Int128(interviews), decimals: 2)
    }

    /// The fewest questions with which so many percent of the interviews had ended.
    public func percentile(_ percent: Int) -> Int {
      var ended = 0
      for (questions, count) in counts.enumerated() {
        ended += count
        if 100 * ended >= percent * interviews, ended > 0 { return questions }
      }
      return 0
    }

    public var most: Int { max(0, counts.count - 1) }
  }

  private let narrowing: Interviewer
  private let inOrder: Interviewer
  /// For all interviews, by way of asking.
  public private(set) var lengths: [Way: Lengths] = [:]
  /// Of interviews as `advise ask` leads them, for each outcome in which they ended.
  public private(set) var byOutcome: [Int: Lengths] = [:]
  /// Interviews that ended with one outcome left.
  public private(set) var proved = 0
  /// Proved interviews of which the outcome is not that of the whole profile: a fault.
  public private(set) var wrong = 0

  public init(_ scorecard: Scorecard) {
    narrowing = Interviewer(scorecard)
    inOrder = Interviewer(scorecard, order: .file)
  }

  public var ruleSet: RuleSet { narrowing.scorecard.ruleSet }

  /// Plays a profile, and counts it.
  public mutating func play(_ profile: Profile) -> PlayedInterview {
    let played = narrowing.play(profile)
    lengths[.narrowing, default: Lengths()].add(played.asked.count)
    lengths[.fileWithProof, default: Lengths()].add(inOrder.play(profile).asked.count)
    lengths[.everything, default: Lengths()].add(ruleSet.statedCount)
    if let outcome = played.outcome {
      byOutcome[outcome, default: Lengths()].add(played.asked.count)
    }
    if played.isProved {
      proved += 1
      let whole = narrowing.scorecard.assess(profile)
      let possible = try? narrowing.completions.possible(profile, whole).get()
      if let possible, possible.outcomes != [played.outcome] { wrong += 1 }
    }
    return played
  }
}
