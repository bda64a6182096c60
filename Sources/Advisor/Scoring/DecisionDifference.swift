/// How two decisions of one rule set differ, all of it exact.
///
/// The model is additive: what the criteria add to the difference of a fit adds up to just that.
public struct DecisionDifference: Sendable {
  public let scorecard: Scorecard
  public let a: Decision
  public let b: Decision
  /// Stated attributes with another answer, in the order of the rule set.
  public let answers: [JointChange.ChangedAnswer]
  /// Criteria with another band, or decided in one of the two only, in the order of the rule set.
  public let criteria: [ChangedCriterion]

  public struct ChangedCriterion: Sendable, Hashable {
    public var criterion: Int
    /// The bands; nil where it is undecided, which is not the same as a band of 0 points.
    public var from: Int?
    public var to: Int?
    /// For each option, how much more it adds to the sum.
    public var sums: [Int64]
  }

  public init(from a: Decision, to b: Decision, by scorecard: Scorecard) {
    self.scorecard = scorecard
    self.a = a
    self.b = b
    let ruleSet = scorecard.ruleSet
    answers = ruleSet.attributes.indices.compactMap { attribute in
      let (from, to) = (
        a.profile.answer(attribute, of: ruleSet), b.profile.answer(attribute, of: ruleSet)
      )
      return from == to ? nil : .init(attribute: attribute, from: from, to: to)
    }
    criteria = ruleSet.criteria.indices.compactMap { criterion in
      let (from, to) = (a.assessment.band(of: criterion), b.assessment.band(of: criterion))
      guard from != to else { return nil }
      func sum(_ band: Int?, _ option: Int) -> Int64 {
        band.map { scorecard.products.product(criterion: criterion, band: $0, option: option) } ?? 0
      }
      return ChangedCriterion(
        criterion: criterion, from: from, to: to,
        sums: ruleSet.options.indices.map { sum(to, $0) - sum(from, $0) })
    }
  }
}

extension DecisionDifference {
  /// How much more the fit of an option is in the second decision, in percent of the best.
  public func exactFit(option: Int) -> Rational {
    scorecard.exactFit(sum: b.assessment.sums[option] - a.assessment.sums[option], option: option)
  }

  /// The difference of the two fits as they are shown.
  public func shownFit(option: Int) -> Rounded {
    let (a, b) = (
      scorecard.fit(a.assessment, option: option), scorecard.fit(b.assessment, option: option)
    )
    return Rounded(units: b.units - a.units, decimals: 1)
  }

  public func exact(_ changed: ChangedCriterion, option: Int) -> Rational {
    scorecard.exactFit(sum: changed.sums[option], option: option)
  }

  /// To one decimal.
  public func shown(_ changed: ChangedCriterion, option: Int) -> Rounded {
    Rounded(
      100 * Int128(changed.sums[option]), over: Int128(scorecard.best[option]), decimals: 1)
  }

  /// What is left between the shown differences of criteria and that of the fit.
  public func rounding(option: Int) -> Rounded {
    let shown = criteria.reduce(0) { $0 + self.shown($1, option: option).units }
    return Rounded(units: shownFit(option: option).units - shown, decimals: 1)
  }

  /// The criteria that add most to the differences first, whatever the sign; equal ones stay in the
  /// order of the rule set.
  public var byImpact: [ChangedCriterion] {
    let options = scorecard.ruleSet.options.indices
    let impacts = criteria.map { changed in
      options.map { exact(changed, option: $0).magnitude }.max() ?? 0
    }
    return criteria.indices.sorted { a, b in
      impacts[a] == impacts[b] ? a < b : impacts[a] > impacts[b]
    }.map { criteria[$0] }
  }
}

extension Rational {
  var magnitude: Rational { numerator < 0 ? Rational(-numerator, over: denominator) : self }
}
