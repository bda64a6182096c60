import Advisor

extension RuleSetDocument {
  var criteria: Document.Section {
    section("criteria", words.criteria, ruleSet.criteria.map(part))
  }

  private func part(_ criterion: RuleSet.Criterion) -> Document.Block {
    let inputs = criterion.inputs.map(tests.label).joined(separator: fixed.comma)
    var blocks: [Document.Block] = [
      .paragraph(
        [
          .words("\(words.reads): "), .value(inputs),
          .words("\(fixed.semicolon)\(fixed.weight): "), .value(String(criterion.weight)),
          .words("\(fixed.semicolon)\(fixed.sources): "),
        ] + cited(criterion.from))
    ]
    let head =
      ["#", words.when]
      + ruleSet.options.indices.map { words.points(title(option: $0)) } + [
        words.because, fixed.sources,
      ]
    let input = criterion.inputs.count == 1 ? criterion.inputs.first : nil
    let rows = criterion.bands.enumerated().map { index, band -> [[Span]] in
      [[.value(String(index + 1))], [.value(tests.text(band.when, of: input))]]
        + ruleSet.options.indices.map { points(of: band, criterion, option: $0) }
        + [text(band.because), cited(band.from)]
    }
    blocks.append(table(head, rows))
    if let why = criterion.why {
      blocks.append(.paragraph([.words("\(words.authorSays): "), .value(why)]))
    }
    return .part(heading: named(text(criterion.title), criterion.name), blocks)
  }

  /// Points, and what they add to the fit in percent.
  private func points(
    of band: RuleSet.Band, _ criterion: RuleSet.Criterion, option: Int
  ) -> [Span] {
    let points = band.points[option]
    let added = Rounded(
      100 * Int128(points * criterion.weight), over: Int128(ruleSet.best(option: option)),
      decimals: 1)
    let shown = points < 0 ? "−\(points.magnitude)" : String(points)
    return [.value(points == 0 ? shown : "\(shown) (\(added.signless)%)")]
  }

  var gates: Document.Section {
    let rows = ruleSet.gates.map { gate -> [[Span]] in
      [
        [.code(gate.name)], [.value(title(option: gate.rulesOut))], [.value(tests.text(gate.when))],
        text(gate.because), cited(gate.from),
      ]
    }
    let head = [words.gate, words.rulesOut, words.when, words.because, fixed.sources]
    return section("gates", fixed.gates, rows.isEmpty ? [] : [table(head, rows)])
  }

  var outcomes: Document.Section {
    let rows = ruleSet.outcomes.map { outcome -> [[Span]] in
      let options = outcome.recommends.sorted().map { title(option: $0) }
      return [
        named(text(outcome.title), outcome.name),
        [.value(options.isEmpty ? words.nothing : options.joined(separator: fixed.comma))],
        outcome.summary.map(text) ?? [],
      ]
    }
    return section(
      "outcomes", words.outcomes, [table([words.outcome, words.recommends, words.summary], rows)])
  }

  var sequence: Document.Section {
    guard let sequence = ruleSet.sequence else { return section("sequence", fixed.sequence, []) }
    let input = sequence.inputs.count == 1 ? sequence.inputs.first : nil
    let rows = sequence.bands.map { band -> [[Span]] in
      [
        [.value(tests.text(band.when, of: input))],
        [.value(band.startWith.map { title(option: $0) } ?? words.either)], text(band.because),
        cited(band.from),
      ]
    }
    let inputs = sequence.inputs.map(tests.label).joined(separator: fixed.comma)
    return section(
      "sequence", fixed.sequence,
      [
        .paragraph([.words("\(words.reads): "), .value(inputs)]),
        table([words.when, words.startWith, words.because, fixed.sources], rows),
      ])
  }

  var notes: Document.Section {
    let kinds: [(RuleSet.Note.Kind, String)] = [
      (.doubt, fixed.doubts), (.gain, fixed.gains), (.risk, fixed.risks), (.advice, fixed.advice),
      (.nextStep, fixed.nextSteps),
    ]
    let parts = kinds.compactMap { kind, heading -> Document.Block? in
      let rows = ruleSet.notes.filter { $0.kind == kind }.map { note -> [[Span]] in
        [
          [.code(note.name)], [.value(tests.text(note.when))], text(note.text), cited(note.from),
        ]
      }
      guard !rows.isEmpty else { return nil }
      return .part(
        heading: [.words(heading)],
        [table([words.note, words.when, words.text, fixed.sources], rows)])
    }
    return section("notes", words.notes, parts)
  }
}
