/// What would bring in an option that the stated facts do not recommend.
///
/// It is searched by the rules as they bear on this option alone. Nothing else can then turn first
/// and hide the value that brings the option in, so that "no answer does" is proved as well.
public struct OptionProofs: Sendable {
  public var option: Int
  /// The nearest answers that alone bring it in, with the whole outcome that they lead to.
  public var single: Result<[TippingPoint.Reach], NotProved>
  /// The fewest answers, three at most, that bring it in together; nil where none do.
  public var smallest: Result<JointChange?, NotProved>

  /// Attributes that were not to change, beside those that cannot.
  public var fixed: Set<Int>

  /// - Parameter option: one that the assessment of the decision does not recommend.
  public init(
    bringing option: Int, into decision: Decision, by tipping: TippingPoints, fixed: Set<Int> = []
  ) {
    (self.option, self.fixed) = (option, fixed)
    let alone = TippingPoints(Scorecard(tipping.scorecard.ruleSet.only(option: option)))
    let profile = decision.profile
    single = proved { () throws(NotProved) in
      var reaches: [TippingPoint.Reach] = []
      for var point in try alone.single(of: profile, fixed: fixed) {
        let changed = tipping.assess(profile, [(point.attribute, point.to)])
        (point.recommended, point.outcome) = (changed.recommended, changed.outcome)
        reaches.append(try tipping.reach(of: point, from: profile))
      }
      return reaches
    }
    smallest = proved { () throws(NotProved) in
      guard var change = try alone.smallest(of: profile, fixed: fixed).change else { return nil }
      let changed = tipping.assess(profile, change.answers.map { ($0.attribute, $0.to) })
      (change.recommended, change.outcome) = (changed.recommended, changed.outcome)
      return change
    }
  }
}

extension TippingPoints {
  /// The assessment of a profile with other answers.
  fileprivate func assess(_ profile: Profile, _ answers: [(attribute: Int, Answer)]) -> Assessment {
    var changed = profile
    for (attribute, answer) in answers { changed.state(attribute, answer) }
    return scorecard.assess(changed)
  }
}

extension RuleSet {
  /// The rules as they bear on one option.
  func only(option: Int) -> RuleSet {
    var rules = only([option])
    let title = options[option].title
    rules.outcomes = [
      Outcome(name: "in", recommends: [0], title: title),
      Outcome(name: "out", recommends: [], title: title),
    ]
    return rules
  }
}
