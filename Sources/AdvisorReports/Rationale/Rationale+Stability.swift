import Advisor

/// How far thresholds and weights can move before the outcome changes.
extension RationaleBuilder {
  func stability(_ proofs: DecisionProofs) -> Rationale.Section {
    section(
      .stability, words.proof.stability,
      [thresholds(proofs.stability), share(proofs.share)] + weights(proofs.stability)
        + weightsTogether(proofs.weightChange) + bounds(proofs.bounds))
  }

  private func thresholds(_ stability: WeightStability) -> Rationale.Block {
    .entries(
      ruleSet.options.indices.map { option in
        let needed = ruleSet.options[option].recommendAt.oneDecimal
        let interval = stability.thresholds[option]
        let text =
          if let most = interval.greatestTenth {
            words.proof.staysUpTo(needed, most.signless)
          } else if let least = interval.leastTenth {
            // No threshold is below 0.
            words.proof.staysFrom(needed, Rounded(units: max(0, least.units), decimals: 1).signless)
          } else {
            words.proof.staysAlways(needed)
          }
        return Rationale.Entry(label: title(option: option), text: text)
      })
  }

  private func share(_ share: WeightingShare) -> Rationale.Block {
    .paragraph(
      words.proof.share(
        values.style.text(FixedPoint(share.samples)),
        Rounded(units: share.stays.units, decimals: 1).description))
  }

  private func weights(_ stability: WeightStability) -> [Rationale.Block] {
    let entries = ruleSet.criteria.indices.compactMap { criterion in
      weight(criterion, stability.weights[criterion]).map { text in
        Rationale.Entry(label: self.text(ruleSet.criteria[criterion].title), text: text)
      }
    }
    return entries.isEmpty
      ? [.paragraph(words.proof.noWeightAlone)]
      : [.paragraph(words.proof.weightsAlone), .entries(entries)]
  }

  /// Nil where no weight of the criterion changes the outcome.
  private func weight(_ criterion: Int, _ interval: RationalInterval) -> String? {
    let now = "\(ruleSet.criteria[criterion].weight)"
    let isFromZero = interval.lower.map { $0.number == 0 && $0.isIncluded } ?? true
    let least = isFromZero ? nil : interval.leastTenth?.description
    return switch (least, interval.greatestTenth?.description) {
    case (nil, nil): nil
    case (let least?, nil): words.proof.weightFrom(now, least)
    case (nil, let most?): words.proof.weightUpTo(now, most)
    case (let least?, let most?): words.proof.weightBetween(now, least, most)
    }
  }

  /// Below the distance nothing changes, whether or not the distance itself is enough.
  private func weightsTogether(_ change: SmallestWeightChange?) -> [Rationale.Block] {
    guard let change else { return [.paragraph(words.proof.noWeights)] }
    let distance = RationalInterval(to: .init(change.distance, isIncluded: true))
    let tenths = distance.greatestTenth ?? Rounded(units: 0, decimals: 1)
    let option = title(option: change.option)
    let sentence =
      tenths.units == 0
      ? words.proof.weightsAtOnce(option) : words.proof.weightsTogether("\(tenths)", option)
    return [.paragraph("\(sentence) \(turn(change))")]
  }

  private func turn(_ change: SmallestWeightChange) -> String {
    if change.weights.allSatisfy({ $0 == 0 }) { return words.proof.turnAtZero }
    let moves = zip(ruleSet.criteria, change.weights)
      .filter { Rational(Int128($0.weight)) != $1 }
      .map { criterion, weight in
        words.proof.weightMoves(
          text(criterion.title), "\(criterion.weight)",
          Rounded(weight.numerator, over: weight.denominator, decimals: 1).description)
      }
    return moves.isEmpty
      ? "" : words.proof.turnAt(moves.joined(separator: words.semicolon))
  }

  private func bounds(_ stability: BoundStability) -> [Rationale.Block] {
    stability.bounds.isEmpty
      ? [.paragraph(words.proof.noBoundAlone)]
      : [
        .paragraph(words.proof.boundsAlone),
        .entries(
          stability.bounds.map { bound in
            Rationale.Entry(label: place(bound.place), text: text(bound))
          }),
      ]
  }

  private func place(_ place: BoundStability.Place) -> String {
    switch place {
    case .criterion(let index): text(ruleSet.criteria[index].title)
    case .gate(let index): title(option: ruleSet.gates[index].rulesOut)
    }
  }

  /// Ends that have more places than a profile can state are rounded inwards.
  private func text(_ bound: BoundStability.Bound) -> String {
    let tipping = TippingText(values: values, profile: profile)
    let parts = [values.style.text(bound.number), tipping.label(bound.attribute)]
    let outcome = tipping.outcome(bound.outcome, bound.recommended)
    func phrase(_ phrase: Phrase, _ end: String) -> String {
      phrase(parts[0], parts[1], values.style.text(digits: end), outcome)
    }
    if let end = bound.stays.lower {
      guard let number = end.number.decimal else {
        return phrase(words.proof.boundFrom, bound.stays.leastTenth?.description ?? "")
      }
      return phrase(end.isIncluded ? words.proof.boundFrom : words.proof.boundAbove, number)
    }
    guard let end = bound.stays.upper else { return "" }
    guard let number = end.number.decimal else {
      return phrase(words.proof.boundUpTo, bound.stays.greatestTenth?.description ?? "")
    }
    return phrase(end.isIncluded ? words.proof.boundUpTo : words.proof.boundBelow, number)
  }
}

extension Rational {
  /// As a decimal number of a profile; nil where that would need more places.
  fileprivate var decimal: String? {
    let (scaled, rest) = (numerator * Int128(FixedPoint.scale))
      .quotientAndRemainder(dividingBy: denominator)
    return rest == 0 ? Rounded(units: scaled, decimals: FixedPoint.places).shortened : nil
  }
}
