import Advisor
import LocatedYAML

/// The end of the questions: answers to check, the recommendation, and how to go on.
extension Dialogue {
  /// Other answers that are named at the end.
  private static let mostChanges = 3

  /// Says why nothing more is asked.
  func ending() -> String {
    var page = page
    page.addBlank()
    let asked = "\(interview.steps.count)"
    let rest = "\(ruleSet.statedCount - interview.steps.count)"
    let isCertain = (try? interviewer.possibleOutcomes(interview).get())?.isCertain ?? false
    page.add(isCertain ? words.certain(asked, rest) : words.allAsked(asked, rest))
    let keeping = isCertain ? [] : interviewer.keepingOpen(interview)
    if !keeping.isEmpty {
      page.add(
        words.keepsOpen(keeping.map(label).joined(separator: values.wording.semicolon)))
    }
    return page.text
  }

  func answersToCheck() -> String {
    var page = page
    page.heading(words.check)
    let digits = String(interview.steps.count).count
    for (index, step) in interview.steps.enumerated() {
      let number = "\(index + 1)"
      let margin = String(repeating: " ", count: digits - number.count)
      let answer = values.text(step.answer, of: step.attribute)
      page.item("  \(margin)\(number)  ", "\(label(step.attribute)): \(answer)")
    }
    let assessment = interviewer.scorecard.assess(interview.profile)
    let doubts = ruleSet.notes.indices.filter {
      ruleSet.notes[$0].kind == .doubt && assessment.holds(note: $0)
    }
    if !doubts.isEmpty { page.heading(values.wording.doubts) }
    for note in doubts { page.item("- ", text(ruleSet.notes[note].text)) }
    page.addBlank()
    return page.text
  }

  /// The recommendation and the command for all of its reasons.
  func result() -> String {
    let scorecard = interviewer.scorecard
    guard let decision = interviewer.completions.decision(of: interview.profile) else {
      return said(values.wording.notProved)
    }
    let proofs = DecisionProofs(of: decision, by: TippingPoints(scorecard), interviewer.completions)
    var rationale = Rationale(of: decision, proofs, by: scorecard, language: values.language)
    rationale.title = ""
    rationale.sections = rationale.sections.filter {
      [.summary, .fits, .changes].contains($0.kind)
    }
    .map { section in
      var section = section
      section.blocks = section.blocks.map(shortened)
      return section
    }
    var page = page
    if let file {
      page.addBlank()
      page.add(words.report)
      page.code("advise explain\(options) \(file)")
    }
    let report = TextReport(rationale, values.wording, style: style).text()
    return "\n" + report.drop { $0 == "\n" } + (file == nil ? "" : page.text)
  }

  /// Few changes, and fits without bars, which nobody can read aloud.
  private func shortened(_ block: Rationale.Block) -> Rationale.Block {
    switch block {
    case .entries(let entries): .entries(Array(entries.prefix(Self.mostChanges)))
    case .fits(let fits):
      .entries(
        fits.map { fit in
          let needed = "\(values.wording.needed): \(fit.needed.oneDecimal)"
          let state = "\(fit.state) (\(needed))"
          return Rationale.Entry(
            label: fit.option, text: fit.fit.signless + values.wording.comma + state)
        })
    default: block
    }
  }

  /// How to go on later, where answers are kept.
  public func leaving() -> String {
    // A command within Arabic stands on a line of its own.
    let line = "\(words.goOn) \(commandToGoOn)"
    if !values.wording.isRightToLeft, line.cells <= style.width { return line + "\n" }
    var page = page
    page.add(words.goOn)
    page.code(commandToGoOn)
    return page.text
  }

  /// The command that goes on with what was answered.
  public var commandToGoOn: String {
    let command = "advise ask\(interview.extent == .all ? " --all" : "")\(options)"
    if let file { return "\(command) \(file)" }
    let answers = interview.steps.map { step in
      let attribute = ruleSet.attributes[step.attribute]
      return " --set '\(attribute.name)=\(ProfileText.value(step.answer, of: attribute))'"
    }
    return command + answers.joined()
  }

  func label(_ attribute: Int) -> String {
    TippingText(values: values, profile: interview.profile).label(attribute)
  }
}
