public import Advisor

extension Rationale {
  /// How much is said.
  public enum Extent: Sendable { case short, full }

  /// Builds what is said of a decision.
  ///
  /// - Parameter language: the place of the language in the texts of the rule set.
  public init(
    of decision: Decision, _ proofs: DecisionProofs, by scorecard: Scorecard,
    extent: Extent = .short, language: Int
  ) {
    self = RationaleBuilder(decision, scorecard, language).rationale(proofs, extent)
  }
}

/// What all parts of a rationale are built from.
struct RationaleBuilder {
  let scorecard: Scorecard
  let decision: Decision
  let profile: Profile
  let assessment: Assessment
  let outcome: Int
  let language: Int
  let ruleSet: RuleSet
  let values: ValueText
  let words: Wording

  init(_ decision: Decision, _ scorecard: Scorecard, _ language: Int) {
    self.scorecard = scorecard
    self.decision = decision
    profile = decision.profile
    assessment = decision.assessment
    outcome = decision.outcome
    self.language = language
    ruleSet = scorecard.ruleSet
    values = ValueText(scorecard.ruleSet, language: language, style: .grouped)
    words = values.wording
  }

  func rationale(_ proofs: DecisionProofs, _ extent: Rationale.Extent) -> Rationale {
    let sections: [Rationale.Section?] = [
      summary(proofs), notes(.doubt, .doubts, words.doubts), meanings, fits, reasons, gates,
      extent == .full ? caseAgainst : nil, changes(proofs, extent),
      extent == .full ? stability(proofs) : nil, unknown(proofs), sequence,
      notes(.gain, .gains, words.gains), notes(.risk, .risks, words.risks),
      notes(.advice, .advice, words.advice), notes(.nextStep, .nextSteps, words.nextSteps),
    ]
    let said = sections.compactMap(\.self)
    return Rationale(
      isRightToLeft: words.isRightToLeft, title: profile.name ?? profile.id, headline: headline,
      standing: standing, firmness: firmness(proofs),
      sections: said + [sources(cited(in: said)), method].compactMap(\.self))
  }

  func text(_ text: LocalizedText) -> String { values.text(text, of: profile) }

  func ids(_ sources: [Int]) -> [String] { sources.map { ruleSet.sources[$0].id } }

  func section(_ kind: Rationale.Kind, _ heading: String, _ blocks: [Rationale.Block])
    -> Rationale.Section
  {
    Rationale.Section(kind: kind, heading: heading, blocks: blocks)
  }

  var unanswered: [RuleSet.Attribute] {
    ruleSet.attributes.indices.filter { !ruleSet.attributes[$0].isDerived && !profile.isKnown[$0] }
      .map { ruleSet.attributes[$0] }
  }

  func isRuledOut(_ option: Int) -> Bool {
    scorecard.isRuledOut(option, assessment)
  }

  /// The verdict on each option; nil where it could not be proved.
  var verdicts: [PossibleOutcomes.Verdict]? { decision.proved?.verdicts }

  var headline: String {
    guard let verdicts else {
      return "\(words.recommendationSoFar): \(text(ruleSet.outcomes[outcome].title))"
    }
    if verdicts.allSatisfy({ $0 == .open }) { return words.noRecommendationYet }
    guard verdicts.contains(.open) else {
      return "\(words.recommendation): \(AdviceText(values).text(decision, scorecard))"
    }
    return ruleSet.options.indices.map { option in
      "\(text(ruleSet.options[option].title)): \(words.verdict(verdicts[option]))."
    }.joined(separator: " ")
  }

  /// Whether open answers can change the outcome, and into what.
  var certainty: String {
    guard let possible = decision.proved else { return words.notProved }
    if possible.isCertain { return words.certain }
    let outcomes = possible.outcomes.map { text(ruleSet.outcomes[$0].title) }
    return "\(words.stillPossible): \(outcomes.joined(separator: words.semicolon))."
  }

  var standing: String {
    let asked = ruleSet.attributes.count { !$0.isDerived }
    let percent = Rounded(
      100 * Int128(scorecard.decidedWeight(assessment)),
      over: Int128(ruleSet.criteria.reduce(0) { $0 + $1.weight }), decimals: 0)
    return "\(certainty) \(words.answers): \(asked - unanswered.count) \(words.of) \(asked). "
      + "\(words.coverage): \(percent)%."
  }

  /// What the advised outcome means; nothing is summed up while options are open.
  var advised: Int? {
    guard let possible = decision.proved else { return outcome }
    return possible.settled.flatMap(scorecard.outcome)
  }

  private func summary(_ proofs: DecisionProofs) -> Rationale.Section? {
    guard let advised else {
      return section(.summary, "", [.paragraph(telling(proofs) ?? words.missingWouldTell)])
    }
    return ruleSet.outcomes[advised].summary.map { section(.summary, "", [.paragraph(text($0))]) }
  }

  /// The entries of the glossary that explain the options: those whose term holds an option's name
  /// in some language.
  private var meanings: Rationale.Section? {
    let entries = ruleSet.options.compactMap { option -> Rationale.Entry? in
      let term = ruleSet.glossary.first { term in
        ruleSet.languages.indices.contains {
          term.term.plain($0).contains(option.title.plain($0))
        }
      }
      guard let term else { return nil }
      return Rationale.Entry(
        label: text(term.term), text: text(term.text), sources: ids(term.from))
    }
    return entries.isEmpty ? nil : section(.words, words.words, [.entries(entries)])
  }

  private var sequence: Rationale.Section? {
    guard let sequence = ruleSet.sequence, let band = assessment.sequenceBand else { return nil }
    let step = sequence.bands[band]
    let entry = Rationale.Entry(label: nil, text: text(step.because), sources: ids(step.from))
    return section(.sequence, words.sequence, [.paragraph(first(step)), .entries([entry])])
  }

  /// What to begin with.
  func first(_ step: RuleSet.Sequence.Step) -> String {
    step.startWith.map { "\(words.beginWith): \(text(ruleSet.options[$0].title))." }
      ?? words.beginWithEither
  }

  private func notes(_ kind: RuleSet.Note.Kind, _ section: Rationale.Kind, _ heading: String)
    -> Rationale.Section?
  {
    let entries = ruleSet.notes.indices.filter { assessment.holds(note: $0) }
      .map { ruleSet.notes[$0] }.filter { $0.kind == kind }
      .map { Rationale.Entry(label: nil, text: text($0.text), sources: ids($0.from)) }
    return entries.isEmpty ? nil : self.section(section, heading, [.entries(entries)])
  }

  private func cited(in sections: [Rationale.Section]) -> Set<String> {
    var cited: Set<String> = []
    for block in sections.flatMap(\.blocks) {
      switch block {
      case .entries(let entries): cited.formUnion(entries.flatMap(\.sources))
      case .balance(let balance):
        cited.formUnion((balance.supporting + balance.opposing).flatMap(\.sources))
      case .reasons(_, let reasons): cited.formUnion(reasons.flatMap(\.sources))
      case .paragraph, .fits, .code: break
      }
    }
    return cited
  }

  private func sources(_ cited: Set<String>) -> Rationale.Section? {
    let entries = ruleSet.sources.filter { cited.contains($0.id) }
      .map { Rationale.Entry(label: $0.id, text: text($0.text)) }
    return entries.isEmpty ? nil : section(.sources, words.sources, [.entries(entries)])
  }

  private var method: Rationale.Section {
    section(
      .method, words.method,
      [
        .paragraph(words.formula),
        .paragraph("\(words.rules): \(text(ruleSet.title))"),
        .code("\(ruleSet.name) \(ruleSet.version)"),
        .code("SHA-256 \(ruleSet.sha256)"),
      ])
  }
}
