/// The best way to ask a few questions: worked out for every set of answers, from the last question
/// to the first.
///
/// A state says for each question which cell its answer is in, or that it was not asked. It is
/// settled when everything that can still be asked leads to the same outcome. The cost of a state
/// is that of its best question and the mean cost of what follows. Answers count by the prior, a
/// value for each cell; where numbers are tied by ratios or sums that is an approximation.
struct QuestionTree {
  /// States that are worked out.
  static let most = 60_000

  /// The question to ask first, by its place.
  private(set) var first = 0
  /// What asking in the best way costs on average, scaled by `scale`.
  private(set) var cost: Int64 = 0
  static let scale: Int64 = 1 << 24

  /// Nil where there are too many states.
  ///
  /// - Parameter unanswered: answers that stay open, because nobody knows them.
  init?(
    _ priors: [AnswerPrior], costs: [Int64], unanswered: [AnswerPrior], _ profile: Profile,
    _ scorecard: Scorecard
  ) {
    let grid = Grid(priors.map(\.cells.count))
    let endings = Grid.ways(unanswered.map(\.cells.count))
    guard let states = grid.states, let endings, states * endings <= Self.most else { return nil }
    let outcomes = Outcomes(priors, unanswered, endings, profile, scorecard)
    var (costOf, outcomeOf) = (
      [Int64](repeating: 0, count: states), [UInt64?](repeating: nil, count: states)
    )
    // A state comes after all that its questions lead to.
    var digits = priors.map { _ in 0 }
    for state in 0..<states {
      let open = digits.indices.filter { grid.isOpen($0, digits) }
      if let question = open.first {
        let next = grid.next(of: state, question)
        let outcome = next.first { _ in true }.flatMap { outcomeOf[$0] }
        if outcome != nil, next.allSatisfy({ outcomeOf[$0] == outcome }) {
          outcomeOf[state] = outcome
        } else {
          costOf[state] = .max
          for question in open {
            let next = grid.next(of: state, question)
            let rest = next.reduce(0) { $0 + costOf[$1] } / Int64(grid.cells[question])
            let cost = costs[question] * Self.scale + rest
            if cost < costOf[state] { (costOf[state], first) = (cost, question) }
          }
        }
      } else {
        outcomeOf[state] = outcomes.outcome(of: digits)
      }
      grid.count(&digits)
    }
    cost = costOf[states - 1]
  }

  /// Numbers the states: a digit for each question, its greatest one for "not asked".
  private struct Grid {
    let cells: [Int]
    let strides: [Int]
    /// Nil where there are too many.
    let states: Int?

    init(_ cells: [Int]) {
      self.cells = cells
      states = Self.ways(cells.map { $0 + 1 })
      var stride = 1
      strides = cells.map { count in
        defer { stride = stride.multipliedReportingOverflow(by: count + 1).partialValue }
        return stride
      }
    }

    static func ways(_ counts: [Int]) -> Int? {
      var ways = 1
      for count in counts {
        ways = ways.multipliedReportingOverflow(by: count).partialValue
        guard 1...QuestionTree.most ~= ways else { return nil }
      }
      return ways
    }

    func isOpen(_ question: Int, _ digits: [Int]) -> Bool { digits[question] == cells[question] }

    /// The states that the answers to an open question lead to.
    func next(of state: Int, _ question: Int) -> StrideTo<Int> {
      let start = state - cells[question] * strides[question]
      return stride(from: start, to: state, by: strides[question])
    }

    /// The digits of the next state.
    func count(_ digits: inout [Int]) {
      for question in digits.indices {
        digits[question] += 1
        if digits[question] <= cells[question] { return }
        digits[question] = 0
      }
    }
  }

  /// What complete answers lead to, whatever the answers are that nobody knows.
  private struct Outcomes {
    let priors: [AnswerPrior]
    let unanswered: [AnswerPrior]
    let endings: Int
    let profile: Profile
    let scorecard: Scorecard

    init(
      _ priors: [AnswerPrior], _ unanswered: [AnswerPrior], _ endings: Int, _ profile: Profile,
      _ scorecard: Scorecard
    ) {
      (self.priors, self.unanswered, self.endings) = (priors, unanswered, endings)
      var profile = profile
      for prior in priors + unanswered { profile.isKnown[prior.attribute] = true }
      (self.profile, self.scorecard) = (profile, scorecard)
    }

    /// A number that stands for the outcomes of all endings, one after the other.
    func outcome(of cells: [Int]) -> UInt64 {
      var (profile, all): (Profile, UInt64) = (profile, 0)
      var assessment = Assessment(for: scorecard)
      for (prior, cell) in zip(priors, cells) {
        profile.values[prior.attribute] = prior.cells[cell][0]
      }
      for ending in 0..<endings {
        var rest = ending
        for prior in unanswered {
          profile.values[prior.attribute] = prior.cells[rest % prior.cells.count][0]
          rest /= prior.cells.count
        }
        scorecard.assess(profile, into: &assessment)
        all = all &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(assessment.recommended)
      }
      return all
    }
  }
}
