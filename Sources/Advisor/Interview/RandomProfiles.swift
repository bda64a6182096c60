/// Complete profiles drawn from the priors of all attributes; a seed gives the same ones everywhere.
public struct RandomProfiles: Sequence, IteratorProtocol {
  private let priors: [AnswerPrior]
  private let attributes: Int
  private var numbers: SplitMix64
  private var count = 0

  public init(_ completions: Completions, seed: UInt64) throws(NotProved) {
    let ruleSet = completions.scorecard.ruleSet
    attributes = ruleSet.attributes.count
    let blank = Profile(attributes: attributes)
    var priors: [AnswerPrior] = []
    for attribute in ruleSet.attributes.indices where !ruleSet.attributes[attribute].isDerived {
      priors.append(try completions.prior(of: attribute, in: blank))
    }
    self.priors = priors
    numbers = SplitMix64(seed: seed)
  }

  /// The ids are `random-1`, `random-2` and so on.
  public mutating func next() -> Profile? {
    count += 1
    var profile = Profile(id: "random-\(count)", attributes: attributes)
    for prior in priors {
      profile.values[prior.attribute] = prior.draw(&numbers).value
      profile.isKnown[prior.attribute] = true
    }
    return profile
  }
}
