import Advisor

/// What would change the advice.
extension RationaleBuilder {
  /// Entries of the short form.
  static let mostShown = 6

  private var tipping: TippingText { TippingText(values: values, profile: profile) }

  /// Whether the outcome of what is known is what people are told, so that changes of the one are
  /// changes of the other.
  private var isAdvised: Bool { decision.proved?.settled == assessment.recommended }

  func firmness(_ proofs: DecisionProofs) -> String? {
    guard isAdvised, let points = try? proofs.single.get() else { return nil }
    return switch proofs.firmness {
    case .firm: words.proof.firm
    case .leaning: words.proof.leaning
    case .close:
      points.contains(where: \.point.isNear)
        ? words.proof.closeToAnswers : words.proof.closeToWeights
    case nil: nil
    }
  }

  func changes(_ proofs: DecisionProofs, _ extent: Rationale.Extent) -> Rationale.Section? {
    // Where no answer is known there is none to change.
    guard profile.isKnown.contains(true) else { return nil }
    var blocks = aside + kept(proofs.fixed)
    switch proofs.single {
    case .failure:
      blocks.append(.paragraph(words.proof.singleNotProved))
      return section(.changes, words.proof.whatWouldChange, blocks)
    case .success([]): break
    case .success(let reaches):
      blocks += shown(reaches, extent == .full ? reaches.count : Self.mostShown)
      if extent == .full { blocks.append(.paragraph(words.proof.oneIsEnough)) }
      return section(.changes, words.proof.whatWouldChange, blocks)
    }
    switch proofs.smallest {
    case .failure:
      blocks.append(.paragraph("\(words.proof.noSingle) \(words.proof.jointNotProved)"))
    case .success(let smallest):
      blocks +=
        smallest.change.map { together($0, words.proof.together) }
        ?? [.paragraph(words.proof.nothingChanges)]
    }
    return section(.changes, words.proof.whatWouldChange, blocks)
  }

  /// What the changes are counted against, where answers are missing.
  var aside: [Rationale.Block] {
    if unanswered.isEmpty { return [] }
    if isAdvised { return [.paragraph(words.proof.unknownAside)] }
    let known = tipping.outcome(outcome, assessment.recommended)
    return [.paragraph("\(words.proof.onWhatIsKnown(known)) \(words.proof.unknownAside)")]
  }

  /// The answers that were not to change.
  func kept(_ fixed: Set<Int>) -> [Rationale.Block] {
    if fixed.isEmpty { return [] }
    let labels = fixed.sorted().map(tipping.label).joined(separator: words.comma)
    return [.paragraph(words.proof.kept(labels))]
  }

  func shown(_ reaches: [TippingPoint.Reach], _ most: Int) -> [Rationale.Block] {
    let entries = Rationale.Block.entries(reaches.prefix(most).map(tipping.entry))
    let more = reaches.count - most
    return more > 0 ? [entries, .paragraph(words.proof.more("\(more)"))] : [entries]
  }

  func together(_ change: JointChange, _ sentence: Phrase) -> [Rationale.Block] {
    let outcome = tipping.outcome(change.outcome, change.recommended)
    return [.paragraph(sentence(outcome)), .entries(change.answers.map(tipping.entry))]
  }
}
