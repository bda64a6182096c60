import LocatedYAML

/// Sources, options, outcomes, gates, notes and the glossary.
extension RuleSetReader {
  static let mostOptions = 32
  static let mostGates = 64
  static let mostNotes = 256

  mutating func readSources(_ node: Int) {
    for (id, key, value) in entries(node, "sources") {
      guard isSourceName(id) else {
        problems.add(.badSourceName(id), at: place(key))
        continue
      }
      sourceIndex[id] = sources.count
      sources.append(.init(id: id, text: readText(value) ?? LocalizedText([])))
    }
  }

  private func isSourceName(_ id: String) -> Bool {
    guard let first = id.utf8.first, 0x41...0x5A ~= first else { return false }
    return id.utf8.allSatisfy { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 }
  }

  mutating func readUnused(_ node: Int) {
    for (id, key, value) in entries(node, "unused") {
      guard let index = sourceIndex[id] else {
        problems.add(
          .unknown("source", id, nearest: sources.map(\.id).nearest(to: id)), at: place(key))
        continue
      }
      sources[index].unusedBecause = scalar(value, "a reason")
    }
  }

  mutating func readGlossary(_ node: Int) -> [RuleSet.Term] {
    items(node, "glossary").compactMap { item in
      guard let item = mapping(item, "an entry of the glossary") else { return nil }
      var fields = FieldReader(item, "an entry of the glossary", in: tree)
      let term = fields.required("term", &problems).flatMap { readText($0) }
      let text = fields.required("text", &problems).flatMap { readText($0) }
      let from = fields.required("from", &problems).map { readFrom($0) } ?? []
      fields.finish(in: tree, &problems)
      guard let term, let text else { return nil }
      return .init(term: term, text: text, from: from)
    }
  }

  mutating func readOptions(_ node: Int) {
    for (name, key, value) in entries(node, "options") {
      if !isName(name) { problems.add(.badName(name, what: "an option"), at: place(key)) }
      if name == "either" { problems.add(.reservedName(name, what: "an option"), at: place(key)) }
      var option = RuleSet.Option(
        name: name, title: LocalizedText([]), examples: [], recommendAt: FixedPoint(0))
      if let mapping = mapping(value, "the option '\(name)'") {
        var fields = FieldReader(mapping, "the option '\(name)'", in: tree)
        option.title =
          fields.required("name", &problems).flatMap { readText($0) } ?? option.title
        option.examples =
          fields.optional("examples").map { node in
            items(node, "examples").compactMap { readLine($0, "an example") }
          } ?? []
        option.recommendAt =
          fields.required("recommend_at", &problems).flatMap {
            readNumber($0, "'recommend_at'", 0...100, decimals: 1)
          } ?? option.recommendAt
        option.declineAt = fields.optional("decline_at").flatMap { readDecline($0, option) }
        fields.finish(in: tree, &problems)
      }
      if options.count == Self.mostOptions {
        problems.add(.tooMany("options", limit: Self.mostOptions), at: place(key))
      }
      options.append(option)
    }
    if options.isEmpty, tree.nodes[node].kind == .mapping {
      problems.add(.outOfLimits("'options'", "at least one option"), at: place(node))
    }
  }

  private mutating func readDecline(_ node: Int, _ option: RuleSet.Option) -> FixedPoint? {
    guard let number = readNumber(node, "'decline_at'", -100...100, decimals: 1) else { return nil }
    guard number <= option.recommendAt else {
      problems.add(
        .outOfLimits("'decline_at'", "from -100 to 'recommend_at', which is \(option.recommendAt)"),
        at: place(node))
      return nil
    }
    return number
  }

  mutating func readOutcomes(_ node: Int) {
    var known: [Set<Int>: String] = [:]
    for (name, key, value) in entries(node, "outcomes") {
      if !isName(name) { problems.add(.badName(name, what: "an outcome"), at: place(key)) }
      var outcome = RuleSet.Outcome(name: name, recommends: [], title: LocalizedText([]))
      if let mapping = mapping(value, "the outcome '\(name)'") {
        var fields = FieldReader(mapping, "the outcome '\(name)'", in: tree)
        let recommends = fields.required("recommends", &problems)
        outcome.title =
          fields.required("title", &problems).flatMap { readText($0) } ?? outcome.title
        outcome.summary = fields.optional("summary").flatMap { readText($0) }
        fields.finish(in: tree, &problems)
        if let recommends, readRecommended(recommends, into: &outcome),
          let first = known.updateValue(name, forKey: outcome.recommends)
        {
          problems.add(.repeatedOutcome(name, first: first), at: place(key))
        }
      }
      outcomes.append(outcome)
    }
    if outcomes.isEmpty, tree.nodes[node].kind == .mapping {
      problems.add(.outOfLimits("'outcomes'", "at least one outcome"), at: place(node))
    }
  }

  /// False where not all of them could be read.
  private mutating func readRecommended(_ node: Int, into outcome: inout RuleSet.Outcome) -> Bool {
    var isComplete = tree.nodes[node].kind == .list
    for item in items(node, "recommends") {
      guard let option = option(item) else {
        isComplete = false
        continue
      }
      if !outcome.recommends.insert(option).inserted {
        problems.add(.repeatedOption(options[option].name), at: place(item))
      }
    }
    return isComplete
  }

  mutating func readGates(_ node: Int) -> [RuleSet.Gate] {
    var gates: [RuleSet.Gate] = []
    let nodes = items(node, "gates")
    if nodes.count > Self.mostGates {
      problems.add(.tooMany("gates", limit: Self.mostGates), at: place(nodes[Self.mostGates]))
    }
    for item in nodes.prefix(Self.mostGates) {
      guard let item = mapping(item, "a gate") else { continue }
      var fields = FieldReader(item, "a gate", in: tree)
      let name = fields.required("gate", &problems).flatMap { node -> String? in
        guard let name = readName(node, of: "a gate") else { return nil }
        if gates.contains(where: { $0.name == name }) {
          problems.add(.repeatedName(name, what: "the gate"), at: place(node))
        }
        return name
      }
      let rulesOut = fields.required("rules_out", &problems).flatMap { option($0) }
      let when = fields.required("when", &problems).flatMap {
        readCondition($0, mayAskOutcome: false, mayAskUnknown: false)
      }
      let because = fields.required("because", &problems).flatMap { readText($0) }
      let from = fields.required("from", &problems).map { readFrom($0) } ?? []
      fields.finish(in: tree, &problems)
      guard let name, let rulesOut, let when, let because else { continue }
      gates.append(.init(name: name, rulesOut: rulesOut, when: when, because: because, from: from))
    }
    return gates
  }

  mutating func readNotes(_ node: Int) -> [RuleSet.Note] {
    var notes: [RuleSet.Note] = []
    let nodes = items(node, "notes")
    if nodes.count > Self.mostNotes {
      problems.add(.tooMany("notes", limit: Self.mostNotes), at: place(nodes[Self.mostNotes]))
    }
    for item in nodes.prefix(Self.mostNotes) {
      guard let item = mapping(item, "a note") else { continue }
      var fields = FieldReader(item, "a note", in: tree)
      let name = fields.required("note", &problems).flatMap { node -> String? in
        guard let name = readName(node, of: "a note") else { return nil }
        if notes.contains(where: { $0.name == name }) {
          problems.add(.repeatedName(name, what: "the note"), at: place(node))
        }
        return name
      }
      let from = fields.required("from", &problems).map { readFrom($0) } ?? []
      let kind = fields.required("kind", &problems).flatMap { readKind($0) }
      let when = fields.optional("when").map {
        readCondition($0, mayAskOutcome: true, mayAskUnknown: true)
      }
      let text = fields.required("text", &problems).flatMap { readText($0) }
      fields.finish(in: tree, &problems)
      guard let name, let kind, let text, let condition = when ?? .all([]) else { continue }
      notes.append(.init(name: name, kind: kind, when: condition, text: text, from: from))
    }
    return notes
  }

  private mutating func readKind(_ node: Int) -> RuleSet.Note.Kind? {
    guard let name = scalar(node, "a kind") else { return nil }
    if let kind = RuleSet.Note.Kind(rawValue: name) { return kind }
    let kinds = RuleSet.Note.Kind.allCases.map(\.rawValue)
    problems.add(
      .unknown("kind", name, nearest: kinds.nearest(to: name), all: kinds), at: place(node))
    return nil
  }
}
