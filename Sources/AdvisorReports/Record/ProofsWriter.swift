import Advisor

/// Writes the proofs of a decision as keys of its record.
struct ProofsWriter: Sendable {
  let scorecard: Scorecard
  private var ruleSet: RuleSet { scorecard.ruleSet }

  init(_ scorecard: Scorecard) { self.scorecard = scorecard }

  /// Adds the keys, each after a comma.
  func append(_ proofs: DecisionProofs, to json: inout JSONText) {
    json.append(raw: ",\"fit_range\":")
    append(proofs.sums, to: &json) { sums, json in
      json.append(raw: "{")
      for (option, range) in sums.enumerated() {
        appendName(ruleSet.options[option].name, isFirst: option == 0, to: &json)
        json.append(
          [range.lowerBound, range.upperBound].map {
            scorecard.exactFit(sum: $0, option: option).description
          })
      }
      json.append(raw: "}")
    }
    json.append(raw: ",\"matters\":")
    append(proofs.matters, to: &json) { matters, json in
      json.appendList(matters) { append($0, to: &$1) }
    }
    json.append(raw: ",\"tipping\":{\"single\":")
    append(proofs.single, to: &json) { points, json in
      json.appendList(points.map(\.point)) { append($0, to: &$1) }
    }
    json.append(raw: ",\"smallest\":")
    append(proofs.smallest, to: &json) { smallest, json in append(smallest.change, to: &json) }
    json.append(raw: "},\"weights\":")
    json.appendList(Array(ruleSet.criteria.enumerated())) { entry, json in
      json.append(raw: "{\"criterion\":")
      json.append(entry.element.name)
      json.append(raw: ",\"weight\":")
      json.append(entry.element.weight)
      append(proofs.stability.weights[entry.offset], to: &json)
      json.append(raw: "}")
    }
    json.append(raw: ",\"thresholds\":")
    json.appendList(Array(ruleSet.options.enumerated())) { entry, json in
      json.append(raw: "{\"option\":")
      json.append(entry.element.name)
      json.append(raw: ",\"recommend_at\":")
      json.append(raw: Array(entry.element.recommendAt.description.utf8))
      append(proofs.stability.thresholds[entry.offset], to: &json)
      json.append(raw: "}")
    }
    json.append(raw: ",\"bounds\":")
    json.appendList(proofs.bounds.bounds) { append($0, to: &$1) }
    json.append(raw: ",\"weight_change\":")
    append(proofs.weightChange, to: &json)
    append(proofs.share, to: &json)
    json.append(raw: ",\"firmness\":")
    if let firmness = proofs.firmness {
      json.append(firmness.rawValue)
    } else {
      json.append(raw: "null")
    }
    json.append(raw: ",\"not_proved\":")
    json.appendList(proofs.notProved) { entry, json in
      json.append(raw: "{\"what\":")
      json.append(entry.what)
      json.append(raw: ",\"limit\":")
      json.append(entry.reason.limit.rawValue)
      json.append(raw: ",\"reached\":")
      json.append(Int64(entry.reason.reached))
      json.append(raw: "}")
    }
  }

  private func append<Value>(
    _ value: Result<Value, NotProved>, to json: inout JSONText,
    _ write: (Value, inout JSONText) -> Void
  ) {
    if case .success(let value) = value { write(value, &json) } else { json.append(raw: "null") }
  }

  private func append(_ matter: Matter, to json: inout JSONText) {
    json.append(raw: "{\"attribute\":")
    json.append(ruleSet.attributes[matter.attribute].name)
    json.append(raw: ",\"settles\":")
    json.append(matter.settles.description)
    json.append(raw: ",\"answers\":")
    json.appendList(matter.cells) { answer, json in
      json.append(raw: "{\"when\":")
      append(answer.cell, of: matter.attribute, to: &json)
      json.append(raw: ",\"possible_outcomes\":")
      json.append(answer.outcomes.map { ruleSet.outcomes[$0].name })
      json.append(raw: "}")
    }
    json.append(raw: "}")
  }

  /// A number's cell as a test, a choice's as a value or a list of them; of choices an example.
  private func append(_ cell: AnswerCell, of attribute: Int, to json: inout JSONText) {
    if !cell.intervals.isEmpty {
      json.append(cell.intervals.map(\.description).joined(separator: ", "))
    } else if cell.choices.count > 1 {
      json.append(cell.choices.map { ruleSet.attributes[attribute].values[$0].name })
    } else {
      json.append(cell.answer, of: ruleSet.attributes[attribute])
    }
  }

  private func append(_ point: TippingPoint, to json: inout JSONText) {
    json.append(raw: "{\"attribute\":")
    json.append(ruleSet.attributes[point.attribute].name)
    json.append(raw: ",\"from\":")
    json.append(point.from, of: ruleSet.attributes[point.attribute])
    json.append(raw: ",\"to\":")
    json.append(point.to, of: ruleSet.attributes[point.attribute])
    if let side = point.side {
      json.append(raw: ",\"side\":")
      json.append(side.rawValue)
    }
    appendOutcome(point.outcome, to: &json)
  }

  private func append(_ change: JointChange?, to json: inout JSONText) {
    guard let change else { return json.append(raw: "null") }
    json.append(raw: "{\"size\":")
    json.append(Int64(change.answers.count))
    json.append(raw: ",\"changes\":{")
    for (index, answer) in change.answers.enumerated() {
      appendName(ruleSet.attributes[answer.attribute].name, isFirst: index == 0, to: &json)
      json.append(answer.to, of: ruleSet.attributes[answer.attribute])
    }
    json.append(raw: "}")
    appendOutcome(change.outcome, to: &json)
  }

  private func appendOutcome(_ outcome: Int?, to json: inout JSONText) {
    json.append(raw: ",\"outcome\":")
    if let outcome { json.append(ruleSet.outcomes[outcome].name) } else { json.append(raw: "null") }
    json.append(raw: "}")
  }

  private func append(_ interval: RationalInterval, to json: inout JSONText) {
    append(interval.lower, "from", to: &json)
    append(interval.upper, "to", to: &json)
  }

  private func append(_ end: RationalInterval.End?, _ key: String, to json: inout JSONText) {
    appendName(key, isFirst: false, to: &json)
    if let end { json.append(end.number.description) } else { json.append(raw: "null") }
    appendName("\(key)_included", isFirst: false, to: &json)
    json.append(raw: end?.isIncluded == true ? "true" : "false")
  }

  private func append(_ bound: BoundStability.Bound, to json: inout JSONText) {
    switch bound.place {
    case .criterion(let index):
      json.append(raw: "{\"criterion\":")
      json.append(ruleSet.criteria[index].name)
    case .gate(let index):
      json.append(raw: "{\"gate\":")
      json.append(ruleSet.gates[index].name)
    }
    json.append(raw: ",\"attribute\":")
    json.append(ruleSet.attributes[bound.attribute].name)
    json.append(raw: ",\"bound\":")
    json.append(raw: Array(bound.number.description.utf8))
    append(bound.stays, to: &json)
    appendOutcome(bound.outcome, to: &json)
  }

  private func append(_ change: SmallestWeightChange?, to json: inout JSONText) {
    guard let change else { return json.append(raw: "null") }
    json.append(raw: "{\"distance\":")
    json.append(change.distance.description)
    json.append(raw: ",\"included\":")
    json.append(raw: change.isReached ? "true" : "false")
    json.append(raw: ",\"option\":")
    json.append(ruleSet.options[change.option].name)
    json.append(raw: ",\"weights\":{")
    let moved = zip(ruleSet.criteria, change.weights).filter { Rational(Int128($0.weight)) != $1 }
    for (index, (criterion, weight)) in moved.enumerated() {
      appendName(criterion.name, isFirst: index == 0, to: &json)
      json.append(weight.description)
    }
    json.append(raw: "}}")
  }

  private func append(_ share: WeightingShare, to json: inout JSONText) {
    json.append(raw: ",\"weighting_share\":{\"stays\":")
    json.append(share.stays)
    json.append(raw: ",\"standard_error\":")
    json.append(share.standardError)
    json.append(raw: ",\"samples\":")
    json.append(Int64(share.samples))
    json.append(raw: ",\"seed\":")
    json.append(raw: Array(String(share.seed).utf8))
    json.append(raw: "}")
  }

  private func appendName(_ name: String, isFirst: Bool, to json: inout JSONText) {
    if !isFirst { json.append(raw: ",") }
    json.append(name)
    json.append(raw: ":")
  }
}
