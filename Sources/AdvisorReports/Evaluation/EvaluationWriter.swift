public import Advisor

/// An evaluation as JSON: every count, and every case with what was said of it.
public struct EvaluationWriter {
  private let evaluation: Evaluation
  private let baseline: Evaluation?
  private let twins: NearTwins
  private let ruleSet: RuleSet
  private var json = JSONText()

  public init(_ evaluation: Evaluation, baseline: Evaluation?) {
    (self.evaluation, self.baseline) = (evaluation, baseline)
    twins = NearTwins(evaluation)
    ruleSet = evaluation.scorecard.ruleSet
  }

  /// One object; ends with a line end.
  public func text() -> String {
    var writer = self
    writer.write()
    return String(decoding: writer.json.bytes, as: UTF8.self) + "\n"
  }

  private mutating func write() {
    json.append(raw: "{\"ruleset\":")
    write(ruleSet)
    key("result")
    write(evaluation.agreement, withIntervals: true)
    key("by_choice")
    list(Array(evaluation.byChoice.enumerated())) { writer, item in
      writer.json.append(raw: "{\"chose\":")
      writer.json.append(writer.ruleSet.outcomes[item.offset].name)
      writer.key("result")
      writer.write(item.element)
      writer.json.append(raw: "}")
    }
    key("by_basis")
    list(evaluation.byBasis) { writer, item in
      writer.json.append(raw: "{\"basis\":")
      writer.write(item.basis)
      writer.key("result")
      writer.write(item.agreement, withIntervals: true)
      writer.json.append(raw: "}")
    }
    writeConfusion()
    writeOptions()
    writeCurve()
    writeBaselines()
    key("judged")
    list(Array(evaluation.cases.indices)) { writer, index in writer.writeCase(index) }
    json.append(raw: "}")
  }

  private mutating func writeConfusion() {
    key("confusion")
    guard let confusion = evaluation.confusion else { return json.append(raw: "null") }
    list(Array(confusion.enumerated())) { writer, item in
      let outcomes = writer.ruleSet.outcomes
      writer.json.append(raw: "{\"chose\":")
      writer.json.append(outcomes[item.offset].name)
      writer.key("advised")
      writer.json.append(raw: "{")
      for (index, outcome) in outcomes.enumerated() {
        if index > 0 { writer.json.append(raw: ",") }
        writer.json.append(outcome.name)
        writer.json.append(raw: ":")
        writer.json.append(Int64(item.element.advised[index]))
      }
      writer.json.append(raw: "}")
      writer.count("other_sets", item.element.otherSets)
      writer.count("not_committed", item.element.notCommitted)
      writer.json.append(raw: "}")
    }
  }

  private mutating func writeOptions() {
    key("options")
    list(Array(ruleSet.options.enumerated())) { writer, item in
      let accuracy = writer.evaluation.accuracy(item.offset)
      writer.json.append(raw: "{\"option\":")
      writer.json.append(item.element.name)
      for (name, part) in [("yes", accuracy.yes), ("no", accuracy.no)] {
        writer.key(name)
        writer.json.append(raw: "{\"precision\":")
        writer.write(part.precision)
        writer.key("recall")
        writer.write(part.recall)
        writer.json.append(raw: "}")
      }
      writer.count("open", accuracy.open)
      writer.json.append(raw: "}")
    }
  }

  private mutating func writeCurve() {
    key("curve")
    list(evaluation.curve) { writer, point in
      writer.json.append(raw: "{\"moved_by\":")
      writer.json.append(raw: Array(point.shift.description.utf8))
      writer.key("recommend_at")
      writer.write(point.recommend)
      writer.key("decline_at")
      writer.write(point.decline)
      writer.json.append(raw: "}")
    }
  }

  private mutating func writeBaselines() {
    key("always")
    if let outcome = evaluation.mostFrequentChoice {
      json.append(raw: "{\"outcome\":")
      json.append(ruleSet.outcomes[outcome].name)
      write(evaluation.always(outcome), evaluation.compared(withAlways: outcome))
    } else {
      json.append(raw: "null")
    }
    key("baseline")
    if let baseline {
      json.append(raw: "{\"ruleset\":")
      write(baseline.scorecard.ruleSet)
      write(baseline.agreement, evaluation.compared(with: baseline))
    } else {
      json.append(raw: "null")
    }
  }

  private mutating func write(_ agreement: Agreement, _ comparison: Evaluation.Comparison) {
    key("result")
    write(agreement, withIntervals: true)
    for (name, test) in [("paired", comparison.all), ("paired_committed", comparison.committed)] {
      key(name)
      json.append(raw: "{\"only_ruleset\":")
      json.append(Int64(test.onlyFirst))
      count("only_other", test.onlySecond)
      key("p")
      json.append(test.chance)
      json.append(raw: "}")
    }
    json.append(raw: "}")
  }

  private mutating func writeCase(_ index: Int) {
    let judged = evaluation.cases[index]
    json.append(raw: "{\"case\":")
    json.append(judged.id)
    key("name")
    write(judged.known.name)
    key("basis")
    write(judged.known.basis)
    key("source")
    write(judged.known.source)
    key("doubt")
    write(judged.known.doubt)
    key("chose")
    json.append(ruleSet.outcomes[judged.known.chose].name)
    key("advised")
    write(evaluation.advised(index))
    key("verdict")
    if let verdicts = judged.advice.verdicts {
      forEachOption { writer, option in writer.json.append(verdicts[option].rawValue) }
    } else {
      json.append(raw: "null")
    }
    key("agrees")
    json.append(raw: judged.agrees ? "true" : "false")
    key("fit")
    forEachOption { writer, option in
      writer.json.append(writer.evaluation.scorecard.fit(judged.assessment, option: option))
    }
    key("baseline")
    write(baseline?.advised(index))
    key("near_twins")
    let (others, count) = twins.others(of: index, atMost: NearTwins.mostNamed)
    json.append(raw: "{\"count\":")
    json.append(Int64(count))
    key("first")
    json.append(others.map(\.id))
    json.append(raw: "}")
    json.append(raw: "}")
  }

  private mutating func forEachOption(_ body: (inout Self, Int) -> Void) {
    json.append(raw: "{")
    for (index, option) in ruleSet.options.enumerated() {
      if index > 0 { json.append(raw: ",") }
      json.append(option.name)
      json.append(raw: ":")
      body(&self, index)
    }
    json.append(raw: "}")
  }

  private mutating func write(_ ruleSet: RuleSet) {
    json.append(raw: "{\"name\":")
    json.append(ruleSet.name)
    key("version")
    json.append(ruleSet.version)
    key("sha256")
    json.append(ruleSet.sha256)
    json.append(raw: "}")
  }

  private mutating func write(_ agreement: Agreement, withIntervals: Bool = false) {
    json.append(raw: "{\"cases\":")
    json.append(Int64(agreement.cases))
    count("committed", agreement.committed)
    count("agrees", agreement.agreeing)
    if withIntervals {
      key("commitment")
      write(agreement.commitment)
      key("agreement")
      write(agreement.agreement)
    }
    json.append(raw: "}")
  }

  private mutating func write(_ share: Share) {
    json.append(raw: "{\"count\":")
    json.append(Int64(share.count))
    count("of", share.whole)
    key("percent")
    if let percent = share.percent { json.append(percent) } else { json.append(raw: "null") }
    key("interval")
    if let interval = share.interval {
      json.append(raw: "[")
      json.append(interval.lower)
      json.append(raw: ",")
      json.append(interval.upper)
      json.append(raw: "]")
    } else {
      json.append(raw: "null")
    }
    json.append(raw: "}")
  }

  private mutating func write(_ text: String?) {
    if let text { json.append(text) } else { json.append(raw: "null") }
  }

  private mutating func key(_ name: String) {
    json.append(raw: ",")
    json.append(name)
    json.append(raw: ":")
  }

  private mutating func count(_ name: String, _ number: Int) {
    key(name)
    json.append(Int64(number))
  }

  private mutating func list<Item>(_ items: [Item], _ write: (inout Self, Item) -> Void) {
    json.append(raw: "[")
    for (index, item) in items.enumerated() {
      if index > 0 { json.append(raw: ",") }
      write(&self, item)
    }
    json.append(raw: "]")
  }
}
