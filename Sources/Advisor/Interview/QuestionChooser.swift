/// Chooses the question that is expected to need the fewest others after it, for its effort.
///
/// While the open questions are few, the best way to ask all of them is worked out (`QuestionTree`).
/// Before that the question is chosen that narrows the outcome most: completions are drawn from
/// the priors of all open answers, and counted by answer and outcome. What is left uncertain by a
/// question is how often two completions with the same answer differ in their outcome (Gini's
/// impurity), in whole numbers, so that every machine chooses alike.
struct QuestionChooser {
  /// Completions that are drawn; the seed is always the same.
  static let samples = 4_096
  /// Cells and outcomes that are counted apart; what lies beyond is counted together.
  private static let mostCells = 256
  private static let mostOutcomes = 32

  private let completions: Completions
  /// Priors that depend on no other answer.
  private var priors: [Int: AnswerPrior] = [:]

  init(_ completions: Completions) { self.completions = completions }

  private var ruleSet: RuleSet { completions.scorecard.ruleSet }

  /// - Parameter questions: those that can change the outcome; of two as good the first is taken.
  /// - Returns: nil where the answers to some of them are too many.
  mutating func choose(among questions: [Int], in profile: Profile) -> Int? {
    var priors: [AnswerPrior] = []
    for question in questions {
      guard let prior = prior(of: question, in: profile) else { return nil }
      priors.append(prior)
    }
    let others = others(than: questions, in: profile)
    let costs = questions.map { ruleSet.attributes[$0].cost }
    if let tree = QuestionTree(
      priors, costs: costs, unanswered: others, profile, completions.scorecard)
    {
      return questions[tree.first]
    }
    return questions[mostNarrowing(priors, costs, others, profile)]
  }

  private mutating func prior(of attribute: Int, in profile: Profile) -> AnswerPrior? {
    if let known = priors[attribute] { return known }
    guard let prior = try? completions.prior(of: attribute, in: profile) else { return nil }
    if completions.deciding.partners[attribute].isEmpty { priors[attribute] = prior }
    return prior
  }

  /// Open answers that are not asked for, because nobody knows them.
  private mutating func others(than questions: [Int], in profile: Profile) -> [AnswerPrior] {
    let assessment = completions.scorecard.assess(profile)
    let open = OpenPart.allAttributes(of: completions.openParts(profile, assessment))
    return open.attributes.filter { !questions.contains($0) }
      .compactMap { prior(of: $0, in: profile) }
  }

  private func mostNarrowing(
    _ priors: [AnswerPrior], _ costs: [Int64], _ others: [AnswerPrior], _ profile: Profile
  ) -> Int {
    let sample = DrawnCompletions(priors, others, profile, completions.scorecard)
    let whole = sample.uncertainty(within: nil)
    var best: (question: Int, gain: Int64) = (0, .min)
    for question in priors.indices {
      let gain = whole - sample.uncertainty(within: question)
      // Compared as fractions: gain over cost.
      if best.gain == .min
        || Int128(gain) * Int128(costs[best.question]) > Int128(best.gain) * Int128(costs[question])
      {
        best = (question, gain)
      }
    }
    return best.question
  }

  /// Completions drawn by chance: for each the cell of every question, and the outcome.
  private struct DrawnCompletions {
    private var cells: [[Int]]
    private var outcomes: [Int] = []

    init(
      _ priors: [AnswerPrior], _ others: [AnswerPrior], _ profile: Profile, _ scorecard: Scorecard
    ) {
      var numbers = SplitMix64(seed: 1)
      var profile = profile
      var assessment = Assessment(for: scorecard)
      var places: [UInt32: Int] = [:]
      cells = priors.map { _ in [] }
      for prior in priors + others { profile.isKnown[prior.attribute] = true }
      for _ in 0..<QuestionChooser.samples {
        for (question, prior) in priors.enumerated() {
          let (cell, value) = prior.draw(&numbers)
          profile.values[prior.attribute] = value
          cells[question].append(min(cell, QuestionChooser.mostCells - 1))
        }
        for prior in others { profile.values[prior.attribute] = prior.draw(&numbers).value }
        scorecard.assess(profile, into: &assessment)
        let place =
          places[assessment.recommended] ?? min(places.count, QuestionChooser.mostOutcomes - 1)
        places[assessment.recommended] = place
        outcomes.append(place)
      }
    }

    /// How often two completions with the same answer to a question, or any two, have different
    /// outcomes, scaled; estimated without the bias that makes many cells look good.
    func uncertainty(within question: Int?) -> Int64 {
      var counts = [Int64](
        repeating: 0, count: QuestionChooser.mostCells * QuestionChooser.mostOutcomes)
      for sample in outcomes.indices {
        let cell = question.map { cells[$0][sample] } ?? 0
        counts[cell * QuestionChooser.mostOutcomes + outcomes[sample]] += 1
      }
      var sum: Int64 = 0
      for cell in 0..<QuestionChooser.mostCells {
        var (all, alike): (Int64, Int64) = (0, 0)
        for outcome in 0..<QuestionChooser.mostOutcomes {
          let count = counts[cell * QuestionChooser.mostOutcomes + outcome]
          all += count
          alike += count * count
        }
        if all > 1 { sum += (all * all - alike) << 16 / (all - 1) }
      }
      return sum
    }
  }
}
