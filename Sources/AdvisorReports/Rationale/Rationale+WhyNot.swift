public import Advisor

extension Rationale {
  /// Builds what keeps an option down, in place of all that is said of a decision.
  ///
  /// - Parameters:
  ///   - fixed: attributes that are not to change, beside those that cannot.
  ///   - language: the place of the language in the texts of the rule set.
  public init(
    whyNot option: Int, _ decision: Decision, by tipping: TippingPoints, fixed: Set<Int> = [],
    language: Int
  ) {
    let builder = RationaleBuilder(decision, tipping.scorecard, language)
    self = builder.whyNot(option, tipping, fixed)
  }
}

extension RationaleBuilder {
  fileprivate func whyNot(_ option: Int, _ tipping: TippingPoints, _ fixed: Set<Int>) -> Rationale {
    let (title, words) = (title(option: option), words.proof)
    let isYes = verdicts.map { $0[option] == .yes } ?? assessment.recommends(option)
    var rationale = Rationale(
      isRightToLeft: self.words.isRightToLeft, title: profile.name ?? profile.id,
      headline: isYes ? words.isRecommended(title) : words.whyNot(title),
      standing: "\(headline)\(headline.hasSuffix(".") ? "" : ".") \(certainty)",
      sections: [fit(alone: option)])
    if isYes { return rationale }
    rationale.sections += [gates { $0.rulesOut == option }, opposing(option)].compactMap(\.self)
    // No answer has to bring in what the stated facts recommend.
    if !assessment.recommends(option) {
      let proofs = OptionProofs(bringing: option, into: decision, by: tipping, fixed: fixed)
      rationale.sections.append(bringing(proofs))
    }
    return rationale
  }

  private func fit(alone option: Int) -> Rationale.Section {
    var blocks: [Rationale.Block] = [
      .paragraph(words.percentOfBest + "."), .fits([fit(option: option)]),
    ]
    if verdicts?[option] == .no, assessment.recommends(option) {
      blocks.append(.paragraph(words.proof.keptByOpen))
    } else if !assessment.recommends(option) {
      blocks.append(.paragraph(missing(option)))
    }
    if verdicts?[option] == .open {
      blocks.append(
        .paragraph("\(title(option: option)): \(words.open). \(words.proof.openCanBring)"))
    }
    return section(.fits, words.fits, blocks)
  }

  /// How far the fit is from what is needed.
  private func missing(_ option: Int) -> String {
    let best = Int128(scorecard.best[option])
    let scale = Int128(FixedPoint.scale)
    let gap =
      Int128(ruleSet.options[option].recommendAt.scaled) * best
      - 100 * scale * Int128(assessment.sums[option])
    if gap <= 0 { return words.proof.enough }
    let points = Rounded(gap, over: scale * best, decimals: 1)
    return words.proof.missing(points.units == 0 ? words.proof.lessThanTenth : "\(points)")
  }

  private func opposing(_ option: Int) -> Rationale.Section {
    let balance = balance(option: option)
    var blocks: [Rationale.Block] = [
      balance.opposing.isEmpty
        ? .paragraph("\(words.opposing): \(words.nothing).")
        : .reasons(nil, Array(balance.opposing.prefix(3)))
    ]
    let couldSupport = ruleSet.criteria.indices.filter {
      ruleSet.criteria[$0].bands.contains { $0.points[option] > 0 }
    }
    let silent = couldSupport.filter { criterion in
      let band = Int(assessment.bands[criterion])
      return band >= 0 && ruleSet.criteria[criterion].bands[band].points[option] == 0
    }
    let undecided = couldSupport.filter { !assessment.isDecided($0) }
    let lists = [(words.proof.addNothing, silent), (words.proof.couldStill, undecided)]
    for (phrase, criteria) in lists where !criteria.isEmpty {
      let titles = strongestFirst(criteria, option).map { text(ruleSet.criteria[$0].title) }
      blocks.append(.paragraph(phrase(titles.joined(separator: words.comma))))
    }
    return section(.against, words.proof.opposing, blocks)
  }

  /// By the most that they can add; equal ones in the order of the file.
  private func strongestFirst(_ criteria: [Int], _ option: Int) -> [Int] {
    criteria.sorted { a, b in
      let (first, second) = (
        ruleSet.criteria[a].best(option: option), ruleSet.criteria[b].best(option: option)
      )
      return first == second ? a < b : first > second
    }
  }

  private func bringing(_ proofs: OptionProofs) -> Rationale.Section {
    var blocks = aside + kept(proofs.fixed)
    switch (proofs.single, proofs.smallest) {
    case (.failure, _): blocks.append(.paragraph(words.proof.bringingNotProved))
    case (.success(let reaches), _) where !reaches.isEmpty: blocks += shown(reaches, Self.mostShown)
    case (_, .success(let change?)): blocks += together(change, words.proof.bringTogether)
    case (_, .success(nil)): blocks.append(.paragraph(words.proof.nothingBrings))
    case (_, .failure):
      blocks.append(
        .paragraph("\(words.proof.noSingleBrings) \(words.proof.jointNotProved)"))
    }
    return section(.bringsIn, words.proof.bringsIn, blocks)
  }
}
