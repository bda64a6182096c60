import Advisor

/// Why a question is asked.
extension Dialogue {
  /// Kinds of answers that are listed; of more only their number is said.
  private static let mostListed = 8

  func why(_ question: Int) -> String {
    var page = page
    page.add(words.why)
    let (criteria, gates) = readers(of: question)
    for index in criteria {
      let criterion = ruleSet.criteria[index]
      let sources = criterion.from.map { ruleSet.sources[$0].id }
      page.add(
        words.criterion(
          text(criterion.title), "\(criterion.weight)",
          sources.joined(separator: values.wording.comma)))
    }
    for index in gates {
      let gate = ruleSet.gates[index]
      let sources = gate.from.map { ruleSet.sources[$0].id }
      page.add(
        words.gate(
          text(ruleSet.options[gate.rulesOut].title),
          sources.joined(separator: values.wording.comma)))
    }
    if criteria.isEmpty, gates.isEmpty { page.add(words.forReport) }
    switch interviewer.possibleOutcomes(interview) {
    case .success(let possible): page.add(words.possible(outcomes(possible.outcomes)))
    case .failure: page.add(values.wording.notProved)
    }
    switch interviewer.effects(interview) {
    case .success(let cells): add(cells, question, to: &page)
    case .failure: page.add(values.wording.notProved)
    }
    return page.text
  }

  private func add(_ cells: [Matter.Cell], _ question: Int, to page: inout TextPage) {
    let cells = joined(cells)
    guard cells.count <= Self.mostListed else {
      let settling = cells.count { $0.outcomes.count == 1 }
      return page.add(words.kinds("\(cells.count)", "\(settling)"))
    }
    page.add("\(words.effects):")
    for cell in cells {
      page.item("- ", "\(label(cell.cell, question)): \(outcomes(cell.outcomes))")
    }
  }

  /// Numbers next to each other that leave the same outcomes are one kind.
  private func joined(_ cells: [Matter.Cell]) -> [Matter.Cell] {
    guard cells.allSatisfy({ $0.cell.intervals.count == 1 }) else { return cells }
    return cells.reduce(into: []) { joined, cell in
      if let last = joined.indices.last, joined[last].outcomes == cell.outcomes {
        joined[last].cell.intervals[0].upper = cell.cell.intervals[0].upper
      } else {
        joined.append(cell)
      }
    }
  }

  private func label(_ cell: AnswerCell, _ question: Int) -> String {
    if !cell.intervals.isEmpty { return cell.intervals.map(limits).joined(separator: words.or) }
    if !cell.choices.isEmpty {
      return cell.choices.map { values.text(.choice($0), of: question) }
        .joined(separator: values.wording.comma)
    }
    let answer = values.text(cell.answer, of: question)
    // Of sets that are alike one stands for all.
    return if case .choices(let chosen) = cell.answer, chosen != 0 { words.such(answer) } else {
      answer
    }
  }

  private func outcomes(_ outcomes: [Int]) -> String {
    outcomes.map { text(ruleSet.outcomes[$0].title) }.joined(separator: values.wording.semicolon)
  }

  /// The criteria and gates that test an attribute, or one derived from it.
  private func readers(of question: Int) -> (criteria: [Int], gates: [Int]) {
    func reads(_ attribute: Int) -> Bool {
      if case .derived(let derivation) = ruleSet.attributes[attribute].kind {
        return derivation.inputs.contains(question)
      }
      return attribute == question
    }
    func tests(_ condition: RuleSet.Condition) -> Bool {
      guard case .all(let requirements) = condition else { return false }
      return requirements.contains { requirement in
        if case .test(let attribute, _) = requirement { reads(attribute) } else { false }
      }
    }
    return (
      ruleSet.criteria.indices.filter { ruleSet.criteria[$0].inputs.contains(where: reads) },
      ruleSet.gates.indices.filter { tests(ruleSet.gates[$0].when) }
    )
  }

  func text(_ text: LocalizedText) -> String { values.text(text, of: interview.profile) }
}
