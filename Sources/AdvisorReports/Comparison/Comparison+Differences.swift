import Advisor

/// What makes the two decisions differ.
extension ComparisonBuilder {
  func balance(option: Int) -> Comparison.Balance {
    let rounding = difference.rounding(option: option)
    let effective = difference.criteria.filter { $0.sums[option] != 0 }
    return Comparison.Balance(
      option: sides[0].title(option: option),
      causes: ordered(effective, option).map { cause($0, option) },
      silent: difference.criteria.filter { $0.sums[option] == 0 }
        .map { sides[0].text(ruleSet.criteria[$0.criterion].title) },
      rounding: rounding.units == 0 ? nil : rounding,
      difference: difference.shownFit(option: option))
  }

  /// Of one option, sums are as good as fits; equal ones stay in the order of the rule set.
  private func ordered(_ criteria: [DecisionDifference.ChangedCriterion], _ option: Int)
    -> [DecisionDifference.ChangedCriterion]
  {
    guard order == .impact else { return criteria }
    return criteria.sorted { a, b in
      let (first, second) = (a.sums[option].magnitude, b.sums[option].magnitude)
      return first == second ? a.criterion < b.criterion : first > second
    }
  }

  private func cause(_ changed: DecisionDifference.ChangedCriterion, _ option: Int)
    -> Comparison.Cause
  {
    let rule = ruleSet.criteria[changed.criterion]
    return Comparison.Cause(
      criterion: rule.name, title: sides[0].text(rule.title),
      difference: difference.shown(changed, option: option),
      reasons: sides.indices.map { side in
        guard let band = [changed.from, changed.to][side] else {
          return phrases.side(labels[side], phrases.undecided)
        }
        let contribution = scorecard.contribution(
          criterion: changed.criterion, band: band, option: option)
        return phrases.side(
          "\(labels[side]) (\(contribution.signed))", sides[side].text(rule.bands[band].because))
      })
  }

  /// How the answers of two profiles differ; of lists, what only one of them has.
  var answers: Comparison.Section? {
    section(
      phrases.answers,
      difference.answers.map { changed in
        let text: [String]
        if case .choices(let a) = changed.from, case .choices(let b) = changed.to {
          text = zip(labels, [a & ~b, b & ~a]).filter { $1 != 0 }.map { label, chosen in
            phrases.side(phrases.sideAlone(label), tipping(0).list(chosen, changed.attribute))
          }
        } else {
          text = zip(labels, [changed.from, changed.to]).map { label, answer in
            phrases.side(label, sides[0].values.text(answer, of: changed.attribute))
          }
        }
        return Rationale.Entry(
          label: tipping(0).label(changed.attribute), text: text.joined(separator: words.semicolon))
      })
  }

  var gates: Comparison.Section? {
    let gates = ruleSet.gates
    return section(
      words.gates,
      gates.indices.flatMap { gate in
        alone { $0.holds(gate: gate) }.map { side, label in
          Rationale.Entry(
            label: phrases.side(label, sides[side].title(option: gates[gate].rulesOut)),
            text: sides[side].text(gates[gate].because))
        }
      })
  }

  /// Those of the first alone, then those of the second.
  var notes: Comparison.Section? {
    let found = ruleSet.notes.indices.flatMap { note in
      alone { $0.holds(note: note) }.map {
        (note: ruleSet.notes[note], side: $0.side, label: $0.label)
      }
    }
    return section(
      phrases.notes,
      sides.indices.flatMap { side in
        found.filter { $0.side == side }.map { found in
          Rationale.Entry(
            label: phrases.side(found.label, heading(found.note.kind)),
            text: sides[side].text(found.note.text))
        }
      })
  }

  var sequence: Comparison.Section? {
    guard let bands = ruleSet.sequence?.bands,
      sides[0].assessment.sequenceBand != sides[1].assessment.sequenceBand
    else { return nil }
    return section(
      words.sequence,
      zip(labels, sides).compactMap { label, side in
        side.assessment.sequenceBand.map { band in
          Rationale.Entry(
            label: label, text: "\(side.first(bands[band])) \(side.text(bands[band].because))")
        }
      })
  }

  /// The side of which something is true, where it is not of the other, and how that is said.
  private func alone(_ holds: (Assessment) -> Bool) -> [(side: Int, label: String)] {
    let having = sides.indices.filter { holds(sides[$0].assessment) }
    return having.count == 1 ? having.map { ($0, phrases.sideAlone(labels[$0])) } : []
  }

  private func section(_ heading: String, _ entries: [Rationale.Entry]) -> Comparison.Section? {
    entries.isEmpty ? nil : Comparison.Section(heading: heading, entries: entries)
  }

  private func heading(_ kind: RuleSet.Note.Kind) -> String {
    switch kind {
    case .doubt: words.doubts
    case .risk: words.risks
    case .gain: words.gains
    case .advice: words.advice
    case .nextStep: words.nextSteps
    }
  }
}
