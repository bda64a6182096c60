import Advisor

/// What is not known, and which of it matters.
extension RationaleBuilder {
  /// Attributes that are named as those whose answers would tell most.
  private static let mostTelling = 2

  /// Which missing answer would tell, whatever it is; otherwise those that leave the fewest outcomes
  /// on average.
  ///
  /// Nil where no answer alone ever leaves fewer outcomes.
  func telling(_ proofs: DecisionProofs) -> String? {
    guard let matters = try? proofs.matters.get() else { return nil }
    if let one = matters.first(where: { $0.settles == 1 }) {
      return words.proof.oneWouldTell(title(of: one.attribute))
    }
    let possible = Rational(Int128(decision.proved?.outcomes.count ?? 0))
    // Of those that tell alike, the first in the order of the file.
    let most = matters.filter { $0.outcomesLeft < possible }.enumerated()
      .sorted { ($0.element.outcomesLeft, $0.offset) < ($1.element.outcomesLeft, $1.offset) }
      .prefix(Self.mostTelling).map { title(of: $0.element.attribute) }
    return most.isEmpty ? nil : words.proof.wouldTellMost(most.joined(separator: words.comma))
  }

  private func title(of attribute: Int) -> String {
    ruleSet.attributes[attribute].title.map(text) ?? ruleSet.attributes[attribute].name
  }

  func unknown(_ proofs: DecisionProofs) -> Rationale.Section {
    guard !unanswered.isEmpty else {
      return section(.unknown, words.unknown, [.paragraph(words.everythingKnown)])
    }
    let questions = unanswered.map { attribute in
      attribute.title.map(text) ?? attribute.name
    }
    var blocks: [Rationale.Block] = []
    var entries = [
      Rationale.Entry(label: words.unanswered, text: questions.joined(separator: words.comma))
    ]
    switch proofs.matters {
    case .success([]): blocks.append(.paragraph(words.proof.noneMatters))
    case .success(let matters):
      let titles = matters.map { title(of: $0.attribute) }
      entries.append(.init(label: words.proof.matter, text: titles.joined(separator: words.comma)))
      // While options are open, the summary says it.
      if advised != nil, let telling = telling(proofs) { blocks.append(.paragraph(telling)) }
    case .failure: blocks.append(.paragraph(words.proof.matterNotProved))
    }
    let undecided = ruleSet.criteria.indices.filter { !assessment.isDecided($0) }
    if !undecided.isEmpty {
      let titles = undecided.map { text(ruleSet.criteria[$0].title) }
      entries.append(.init(label: words.undecided, text: titles.joined(separator: words.comma)))
      let share = Rounded(
        100 * Int128(undecided.reduce(0) { $0 + ruleSet.criteria[$1].weight }),
        over: Int128(ruleSet.criteria.reduce(0) { $0 + $1.weight }), decimals: 0)
      entries.append(.init(label: words.undecidedWeight, text: "\(share)%"))
      blocks.append(.paragraph(words.countAsZero))
    }
    return section(.unknown, words.unknown, [.entries(entries)] + blocks)
  }
}
