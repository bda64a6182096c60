import Testing

@testable import Advisor

struct `An interview` {
  @Test(arguments: 0..<30)
  func `asks only what can change the outcome, and stops with a proof`(_ seed: Int) throws {
    guard let ruleSet = `Possible outcomes`.ruleSet(seed) else { return }
    let interviewer = Interviewer(Scorecard(ruleSet))
    // With answers that nobody knows in every second one.
    for profile in AllProfiles(of: ruleSet, unknown: seed % 2 == 1, everyNth: 1_301) {
      var interview = interviewer.begin(Profile(attributes: ruleSet.attributes.count))
      var most = Int.max
      while let question = interview.question {
        let changing = Self.changing(interview, interviewer.scorecard)
        #expect(interview.open == changing, "seed \(seed)")
        #expect(changing.contains(question), "seed \(seed)")
        #expect(interview.atMostMore == changing.count - 1)
        #expect(interview.atMostMore < most)
        most = interview.atMostMore
        interviewer.answer(&interview, profile.answer(question, of: ruleSet))
      }
      #expect(Self.changing(interview, interviewer.scorecard) == [], "seed \(seed)")
      let possible = try interviewer.possibleOutcomes(interview).get()
      let outcomes = Set(Self.completions(of: interview, interviewer.scorecard).map(\.outcome))
      #expect(Set(possible.outcomes) == outcomes, "seed \(seed)")
      if seed % 2 == 0 {
        #expect(possible.outcomes == [interviewer.scorecard.assess(profile).outcome])
      }
    }
  }

  @Test(arguments: 0..<30)
  func `of a complete profile ends with its outcome, proved`(_ seed: Int) throws {
    guard let ruleSet = `Possible outcomes`.ruleSet(seed) else { return }
    for order in [Interviewer.Order.narrowing, .file] {
      let interviewer = Interviewer(Scorecard(ruleSet), order: order)
      for profile in AllProfiles(of: ruleSet, unknown: false, everyNth: 211) {
        let played = interviewer.play(profile)
        #expect(played.isProved)
        #expect(played.outcome == interviewer.scorecard.assess(profile).outcome)
        #expect(played.saved == 5 - played.asked.count)
        #expect(played.asked.allSatisfy { played.profile.values[$0] == profile.values[$0] })
      }
    }
  }

  /// Yes-or-no questions, so that each of the few profiles is as likely as any other.
  @Test(arguments: 0..<40)
  func `asks as few questions as can be where they are few`(_ seed: Int) throws {
    let scorecard = Self.yesOrNo(seed, questions: 5)
    let interviewer = Interviewer(scorecard)
    let profiles = Self.completeProfiles(of: scorecard)
    let asked = profiles.reduce(0) { $0 + interviewer.play($1).asked.count }
    #expect(asked == Self.fewest(profiles, scorecard), "seed \(seed)")
  }

  /// Too many for `QuestionTree` at first.
  @Test(arguments: 0..<6)
  func `asks no more than the order of the file does`(_ seed: Int) throws {
    let scorecard = Self.yesOrNo(seed, questions: 13)
    let (narrowing, file) = (Interviewer(scorecard), Interviewer(scorecard, order: .file))
    var (asked, inOrder) = (0, 0)
    let profiles = try RandomProfiles(narrowing.completions, seed: 1)
    for profile in profiles.prefix(60) {
      asked += narrowing.play(profile).asked.count
      inOrder += file.play(profile).asked.count
    }
    #expect(asked <= inOrder, "seed \(seed)")
  }

  @Test(arguments: 0..<20)
  func `with an earlier answer changed goes on as if it had been given at once`(_ seed: Int) throws
  {
    guard let ruleSet = `Possible outcomes`.ruleSet(seed) else { return }
    let interviewer = Interviewer(Scorecard(ruleSet))
    let profiles = Array(AllProfiles(of: ruleSet, unknown: true, everyNth: 9_001).prefix(2))
    guard profiles.count == 2 else { return }
    var interview = interviewer.begin(Profile(attributes: ruleSet.attributes.count))
    while let question = interview.question {
      interviewer.answer(&interview, profiles[0].answer(question, of: ruleSet))
    }
    guard let step = interview.steps.first else { return }
    var steps = 0
    while interview.goBack() { steps += 1 }
    #expect(steps == interview.steps.count)
    #expect(interview.question == step.attribute)
    let answer = profiles[1].answer(step.attribute, of: ruleSet)
    interviewer.answer(&interview, answer)
    let skipped = Set(interview.skipped)
    let fresh = interviewer.begin(interview.profile, skipped: skipped)
    #expect(interview.open == fresh.open)
    #expect(interview.answer(to: step.attribute) == answer)
    for step in interview.steps.dropFirst() {
      #expect(step.answer == profiles[0].answer(step.attribute, of: ruleSet))
    }
  }

  /// Weights that add up to too many different sums.
  @Test func `asks in the order of the file where nothing can be proved`() throws {
    var random = Randomness(seed: 1)
    let criteria = (0..<24).map { (_: Int) -> (weight: Int64, yes: Int64, no: Int64) in
      (
        Int64.random(in: 500...1000, using: &random), Int64.random(in: 1...100, using: &random),
        Int64.random(in: -100...0, using: &random)
      )
    }
    let scorecard = DecisionCase.small(
      recommendAt: [40], criteria, answers: [Bool?](repeating: nil, count: 24)
    ).scorecard
    let interviewer = Interviewer(scorecard)
    var interview = interviewer.begin(Profile(attributes: 24))
    #expect(interview.notProved != nil)
    #expect(interview.open == Array(0..<24))
    var profile = Profile(attributes: 24)
    for question in 0..<24 { profile.state(question, .boolean(question % 3 == 0)) }
    for question in 0..<3 {
      #expect(interview.question == question)
      interviewer.answer(&interview, profile.answer(question, of: scorecard.ruleSet))
    }
    let played = interviewer.play(profile)
    #expect(played.isProved)
    #expect(played.outcome == scorecard.assess(profile).outcome)
  }

  @Test func `of all questions asks for each in the order of the file`() throws {
    let scorecard = Self.yesOrNo(1, questions: 4)
    let interviewer = Interviewer(scorecard)
    var known = Profile(attributes: 4)
    known.state(1, .boolean(true))
    var interview = interviewer.begin(known, skipped: [2], extent: .all)
    #expect(interview.steps.map(\.attribute) == [1, 2])
    interviewer.answer(&interview, .boolean(true))
    interviewer.answer(&interview, .unknown)
    #expect(interview.isFinished)
    #expect(interview.asked == [0, 3])
    #expect(interview.skipped == [2, 3])
  }
}

extension `An interview` {
  private struct Completion {
    var values: [Int64]
    var outcome: Int
  }

  private static func completions(of interview: Interview, _ scorecard: Scorecard)
    -> [Completion]
  {
    var assessment = Assessment(for: scorecard)
    return `Possible outcomes`.completions(of: interview.profile, scorecard.ruleSet).map {
      scorecard.assess($0, into: &assessment)
      return Completion(values: $0.values, outcome: assessment.outcome ?? -1)
    }
  }

  /// Questions not yet asked that two completions differ in alone, with different outcomes.
  private static func changing(_ interview: Interview, _ scorecard: Scorecard) -> [Int] {
    let all = completions(of: interview, scorecard)
    let asked = Set(interview.steps.map(\.attribute))
    return scorecard.ruleSet.attributes.indices.filter { attribute in
      guard !asked.contains(attribute), !scorecard.ruleSet.attributes[attribute].isDerived else {
        return false
      }
      var outcomes: [[Int64]: Int] = [:]
      return all.contains { completion in
        var rest = completion.values
        rest[attribute] = 0
        let known = outcomes.updateValue(completion.outcome, forKey: rest)
        return known.map { $0 != completion.outcome } ?? false
      }
    }
  }

  /// Questions with weights of which many can be decided by few.
  static func yesOrNo(_ seed: Int, questions: Int) -> Scorecard {
    var random = Randomness(seed: seed)
    let criteria = (0..<questions).map { _ in
      (
        Int64.random(in: 1...9, using: &random), Int64.random(in: 1...100, using: &random),
        Int64.random(in: -100...100, using: &random)
      )
    }
    return DecisionCase.small(
      recommendAt: [Int.random(in: 10...60, using: &random), 45], criteria,
      answers: criteria.map { _ in nil }
    ).scorecard
  }

  static func completeProfiles(of scorecard: Scorecard) -> [Profile] {
    let questions = scorecard.ruleSet.attributes.count
    return (0..<1 << questions).map { number in
      var profile = Profile(attributes: questions)
      for question in 0..<questions {
        profile.state(question, .boolean(number >> question & 1 == 1))
      }
      return profile
    }
  }

  /// The fewest questions, added up over profiles, with which all of their outcomes can be told.
  private static func fewest(
    _ profiles: [Profile], _ scorecard: Scorecard, _ asked: Set<Int> = []
  ) -> Int {
    let outcomes = Set(profiles.map { scorecard.assess($0).outcome })
    guard outcomes.count > 1 else { return 0 }
    return profiles.count
      + (scorecard.ruleSet.attributes.indices.filter { !asked.contains($0) }.map { question in
        [0, 1].reduce(0) { sum, answer in
          let left = profiles.filter { $0.values[question] == answer }
          return sum + fewest(left, scorecard, asked.union([question]))
        }
      }.min() ?? 0)
  }
}
