public import Advisor

extension Comparison {
  /// Builds what is said of two decisions.
  ///
  /// - Parameter language: the place of the language in the texts of the rule set.
  public init(
    _ difference: DecisionDifference, of subject: Subject, by order: Order = .impact, language: Int
  ) {
    self = ComparisonBuilder(difference, subject, order, language).comparison
  }
}

/// What all parts of a comparison are built from.
struct ComparisonBuilder {
  let difference: DecisionDifference
  let subject: Comparison.Subject
  let order: Comparison.Order
  /// What is said of each decision alone.
  let sides: [RationaleBuilder]
  let labels: [String]
  let ruleSet: RuleSet
  let words: Wording
  var phrases: ComparisonWording { words.comparison }
  var scorecard: Scorecard { difference.scorecard }

  init(
    _ difference: DecisionDifference, _ subject: Comparison.Subject, _ order: Comparison.Order,
    _ language: Int
  ) {
    self.difference = difference
    self.subject = subject
    self.order = order
    sides = [difference.a, difference.b].map {
      RationaleBuilder($0, difference.scorecard, language)
    }
    ruleSet = difference.scorecard.ruleSet
    words = sides[0].words
    labels =
      subject == .change
      ? [words.comparison.before, words.comparison.after]
      : [words.comparison.first, words.comparison.second]
  }

  var comparison: Comparison {
    Comparison(
      isRightToLeft: words.isRightToLeft, titles: titles, headline: headline,
      standings: zip(labels, sides).map { phrases.side($0, standing($1)) },
      columns: labels + [phrases.difference], fits: ruleSet.options.indices.map(fit),
      balances: ruleSet.options.indices.map(balance),
      unchanged: phrases.unchanged(
        "\(ruleSet.criteria.count - difference.criteria.count)", "\(ruleSet.criteria.count)"),
      sections: [subject == .profiles ? answers : nil, gates, sequence, notes]
        .compactMap(\.self),
      rules: sides[0].text(ruleSet.title),
      rulesID: ["\(ruleSet.name) \(ruleSet.version)", "SHA-256 \(ruleSet.sha256)"])
  }

  private var titles: [String] {
    let names = sides.map { $0.profile.name ?? $0.profile.id }
    guard subject == .change else { return zip(labels, names).map { phrases.side($0, $1) } }
    let changes = difference.answers.map { changed in
      phrases.side(tipping(0).label(changed.attribute), change(changed))
    }
    return [
      names[0],
      changes.isEmpty
        ? phrases.noneChanges : phrases.whatIf(changes.joined(separator: words.semicolon)),
    ]
  }

  func tipping(_ side: Int) -> TippingText {
    TippingText(values: sides[side].values, profile: sides[side].profile)
  }

  private func change(_ changed: JointChange.ChangedAnswer) -> String {
    let attribute = changed.attribute
    let (from, to) = (
      sides[0].values.text(changed.from, of: attribute),
      sides[0].values.text(changed.to, of: attribute)
    )
    return switch (changed.from, changed.to) {
    case (.choices, .choices): tipping(0).change(attribute, changed.from, changed.to)
    case (.number, _), (_, .number): phrases.numberInstead(to, from)
    default: words.proof.other(to, from)
    }
  }

  /// As an explanation begins, and what the stated facts say where the advice is not that.
  private func standing(_ side: RationaleBuilder) -> String {
    let headline = side.headline
    var text = "\(headline)\(headline.hasSuffix(".") ? "" : ".") \(side.standing)"
    if let proved = side.decision.proved, proved.settled != side.assessment.recommended {
      let known = TippingText(values: side.values, profile: side.profile)
        .outcome(side.outcome, side.assessment.recommended)
      text += " \(words.proof.onWhatIsKnown(known))"
    }
    return text
  }

  private func fit(option: Int) -> Comparison.Fit {
    let fits = sides.map { scorecard.fit($0.assessment, option: option) }
    let needed = ruleSet.options[option].recommendAt
    let shown = Rounded(Int128(needed.scaled), over: Int128(FixedPoint.scale), decimals: 1)
    let states = sides.map { $0.fit(option: option).state }
    return Comparison.Fit(
      option: sides[0].title(option: option), fits: fits,
      difference: difference.shownFit(option: option), needed: needed,
      distances: fits.map { Rounded(units: $0.units - shown.units, decimals: 1) },
      state: states[0] == states[1]
        ? phrases.alike(states[0])
        : zip(labels, states).map { phrases.side($0, $1) + "." }.joined(separator: " "))
  }
}
