@testable import Advisor

/// What is recommended with any weights and thresholds, written down as the language defines it.
struct PlainDecision {
  let ruleSet: RuleSet
  /// For each criterion the band that holds; nil where it is undecided.
  let bands: [Int?]
  let ruledOut: Set<Int>
  let weights: [Rational]
  let thresholds: [Rational]

  init(_ ruleSet: RuleSet, _ profile: Profile) {
    self.ruleSet = ruleSet
    let plain = PlainEvaluation(ruleSet: ruleSet, profile: profile)
    bands = ruleSet.criteria.map { plain.bands(of: $0).first }
    ruledOut = Set(ruleSet.gates.filter { plain.truth($0.when) == true }.map(\.rulesOut))
    weights = ruleSet.criteria.map { Rational(Int128($0.weight)) }
    thresholds = ruleSet.options.map { Rational($0.recommendAt) }
  }

  /// `100 · sum − recommend_at · best` of an option.
  func margin(_ option: Int, _ weights: [Rational], _ threshold: Rational) -> Rational {
    var (sum, best): (Rational, Rational) = (0, 0)
    for (criterion, weight) in zip(ruleSet.criteria.indices, weights) {
      let points = ruleSet.criteria[criterion].bands.map { $0.points[option] }
      if let band = bands[criterion] { sum = sum + weight * Rational(Int128(points[band])) }
      best = best + weight * Rational(Int128(points.map { max(0, $0) }.max() ?? 0))
    }
    return 100 * sum - threshold * best
  }

  func recommended(_ weights: [Rational], _ thresholds: [Rational]) -> Set<Int> {
    Set(
      ruleSet.options.indices.filter {
        !ruledOut.contains($0) && margin($0, weights, thresholds[$0]) >= 0
      })
  }

  var recommended: Set<Int> { recommended(weights, thresholds) }

  func recommended(_ weights: [Rational]) -> Set<Int> { recommended(weights, thresholds) }

  func recommended(criterion: Int, weight: Rational) -> Set<Int> {
    var weights = weights
    weights[criterion] = weight
    return recommended(weights)
  }

  func recommended(option: Int, at threshold: Rational) -> Set<Int> {
    var thresholds = thresholds
    thresholds[option] = threshold
    return recommended(weights, thresholds)
  }
}

extension Rational {
  /// Less than what lies between two ends that differ.
  static let trifle = Rational(1, over: 1_000_000_000_000)

  static func + (a: Rational, b: Rational) -> Rational {
    Rational(
      a.numerator * b.denominator + b.numerator * a.denominator,
      over: a.denominator * b.denominator)
  }

  static func - (a: Rational, b: Rational) -> Rational { a + -1 * b }

  static func * (a: Rational, b: Rational) -> Rational {
    Rational(a.numerator * b.numerator, over: a.denominator * b.denominator)
  }

  static func / (a: Rational, b: Rational) -> Rational {
    Rational(a.numerator * b.denominator, over: a.denominator * b.numerator)
  }

  var magnitude: Rational { self < 0 ? -1 * self : self }
}

/// A profile with its rule set, and both ways to decide about it.
struct DecisionCase {
  let scorecard: Scorecard
  let assessment: Assessment
  let plain: PlainDecision

  init(_ scorecard: Scorecard, _ profile: Profile) {
    self.scorecard = scorecard
    assessment = scorecard.assess(profile)
    plain = PlainDecision(scorecard.ruleSet, profile)
  }

  /// Profiles of random rule sets, and small cases of one option.
  ///
  /// The numbers of these, and of every second rule set, are coarse, so that margins and slopes of
  /// 0 and equal slopes occur.
  static func random(_ seeds: Range<Int>) -> [DecisionCase] {
    seeds.compactMap(coarse) + seeds.flatMap(profiles)
  }

  private static func profiles(_ seed: Int) -> [DecisionCase] {
    guard var ruleSet = `Possible outcomes`.ruleSet(seed) else { return [] }
    if seed % 2 == 1 { makeCoarse(&ruleSet) }
    guard ruleSet.options.indices.allSatisfy({ ruleSet.best(option: $0) > 0 }) else { return [] }
    let scorecard = Scorecard(ruleSet)
    return AllProfiles(of: ruleSet, unknown: true, everyNth: 4_001).map {
      DecisionCase(scorecard, $0)
    }
  }

  private static func makeCoarse(_ ruleSet: inout RuleSet) {
    for option in ruleSet.options.indices {
      ruleSet.options[option].recommendAt.scaled -=
        ruleSet.options[option].recommendAt.scaled % 250_000
    }
    for criterion in ruleSet.criteria.indices {
      ruleSet.criteria[criterion].weight = ruleSet.criteria[criterion].weight % 3 + 1
      for band in ruleSet.criteria[criterion].bands.indices {
        ruleSet.criteria[criterion].bands[band].points = ruleSet.criteria[criterion].bands[band]
          .points.map { $0 - $0 % 50 }
      }
    }
  }

  private static func coarse(_ seed: Int) -> DecisionCase? {
    var random = Randomness(seed: seed)
    func points() -> Int64 { 50 * Int64.random(in: -2...2, using: &random) }
    let criteria = (0..<Int.random(in: 2...5, using: &random)).map { _ in
      (Int64.random(in: 1...3, using: &random), points(), points())
    }
    guard criteria.contains(where: { $1 > 0 || $2 > 0 }) else { return nil }
    let answers = criteria.map { _ in [true, false, nil].randomElement(using: &random) ?? nil }
    return small(
      recommendAt: [25 * Int.random(in: 0...4, using: &random)], criteria, answers: answers)
  }

  /// A criterion for each yes-or-no question: points if yes, and if no; options differ in their
  /// thresholds only.
  static func small(
    recommendAt: [Int], _ criteria: [(weight: Int64, yes: Int64, no: Int64)], answers: [Bool?]
  ) -> DecisionCase {
    var random = RandomRuleSet(seed: 0)
    var ruleSet = random.ruleSet()
    ruleSet.options = recommendAt.enumerated().map { index, percent in
      .init(
        name: "o\(index)", title: RandomRuleSet.text, examples: [],
        recommendAt: FixedPoint(percent))
    }
    ruleSet.gates = []
    ruleSet.attributes = criteria.indices.map { TiedNumbers.attribute("a\($0)", .boolean) }
    ruleSet.criteria = criteria.enumerated().map { index, criterion in
      let bands = [(true, criterion.yes), (false, criterion.no)].map { answer, points in
        RuleSet.Band(
          when: .all([.test(attribute: index, .boolean(answer))]),
          points: recommendAt.map { _ in points },
          because: RandomRuleSet.text, from: [])
      }
      return RuleSet.Criterion(
        name: "c\(index)", title: RandomRuleSet.text, weight: criterion.weight, inputs: [index],
        bands: bands, from: [])
    }
    var profile = Profile(attributes: answers.count)
    for (attribute, answer) in answers.enumerated() {
      if let answer { profile.state(attribute, .boolean(answer)) }
    }
    return DecisionCase(Scorecard(ruleSet), profile)
  }
}
