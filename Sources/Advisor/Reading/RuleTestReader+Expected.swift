import LocatedYAML

extension RuleTestReader {
  typealias Located = (value: RuleTest.Expected, node: Int)

  /// What a test expects, with the place of each, in the order in which results are told.
  mutating func readExpected(_ fields: inout FieldReader) -> [Located] {
    var expected: [Located] = []
    if let node = fields.optional("outcome"), let outcome = rules.outcome(node) {
      expected.append((.outcome(outcome), node))
    }
    if let node = fields.optional("verdict") { expected += readVerdicts(node) }
    if let node = fields.optional("certain"), let isCertain = rules.readBoolean(node, "'certain'") {
      expected.append((.certain(isCertain), node))
    }
    if let node = fields.optional("possible") {
      expected.append((.possible(Set(list(node, "possible") { $0.rules.outcome($1) })), node))
    }
    if let node = fields.optional("fit") { expected += readFits(node) }
    if let node = fields.optional("reasons") { expected += readReasons(node) }
    if let node = fields.optional("undecided") {
      expected += located(node, "undecided") { reader, item in
        reader.place(of: item, among: reader.criteria).map { .undecided(criterion: $0) }
      }
    }
    if let node = fields.optional("gates") {
      let gates = list(node, "gates") { $0.place(of: $1, among: $0.gates) }
      expected.append((.gates(gates.reduce(0) { $0 | UInt64(1) << UInt64($1) }), node))
    }
    expected += readNotes(fields.optional("notes"), fields.optional("without_notes"))
    if let node = fields.optional("start_with"), let start = readStart(node) {
      expected.append((.startsWith(start), node))
    }
    return expected
  }

  private mutating func readVerdicts(_ node: Int) -> [Located] {
    rules.entries(node, "verdict").compactMap { _, key, value in
      guard let option = rules.option(key),
        let word = rules.scalar(value, "a verdict")
      else { return nil }
      guard let verdict = PossibleOutcomes.Verdict(rawValue: word) else {
        rules.problems.add(.wrongType("a verdict", must: "yes, no or open"), at: rules.place(value))
        return nil
      }
      return (.verdict(verdict, option: option), value)
    }
  }

  private mutating func readFits(_ node: Int) -> [Located] {
    rules.entries(node, "fit").compactMap { _, key, value in
      guard let option = rules.option(key), let text = rules.scalar(value, "a fit") else {
        return nil
      }
      guard let test = NumberTestReader.test(text) else {
        rules.problems.add(.unreadableTest(text), at: rules.place(value))
        return nil
      }
      return (.fit(test, option: option), value)
    }
  }

  private mutating func readReasons(_ node: Int) -> [Located] {
    rules.entries(node, "reasons").compactMap { _, key, value in
      guard let criterion = place(of: key, among: criteria),
        let band = readBand(value, of: criterion)
      else {
        return nil
      }
      return (.band(band, criterion: criterion), value)
    }
  }

  /// A band by its number, or by its test as the rule set has it.
  private mutating func readBand(_ node: Int, of criterion: Int) -> Int? {
    let (inputs, bands) = (ruleSet.criteria[criterion].inputs, ruleSet.criteria[criterion].bands)
    let text = tree.isScalar(node) ? tree.string(node) : ""
    if !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      if let number = Int(text), bands.indices.contains(number - 1) { return number - 1 }
    } else {
      guard
        let condition = rules.readBandCondition(
          node, inputs: inputs, isSingle: inputs.count == 1, isLast: true)
      else { return nil }
      if let band = bands.firstIndex(where: { $0.when.isSame(as: condition) }) { return band }
    }
    rules.problems.add(
      .unknownBand(ruleSet.criteria[criterion].name, bands: bands.count), at: rules.place(node))
    return nil
  }

  private mutating func readNotes(_ holding: Int?, _ missing: Int?) -> [Located] {
    var expected: [Located] = []
    for (node, key, holds) in [(holding, "notes", true), (missing, "without_notes", false)] {
      guard let node else { continue }
      expected += located(node, key) { reader, item in
        reader.place(of: item, among: reader.notes).map { .note($0, holds: holds) }
      }
    }
    var seen: Set<Int> = []
    for case (.note(let note, let holds), let node) in expected where !seen.insert(note).inserted {
      rules.problems.add(
        holds ? .repeatedValue(notes.all[note]) : .contradiction(notes.all[note]),
        at: rules.place(node))
    }
    return expected
  }

  private mutating func readStart(_ node: Int) -> RuleTest.Start? {
    if tree.nodes[node].kind == .plain, ["~", "null"].contains(tree.string(node)) {
      return .nothing
    }
    if tree.isScalar(node), tree.string(node) == "either" { return .either }
    return rules.option(node).map { .option($0) }
  }
}

/// Lists of names.
extension RuleTestReader {
  private mutating func list(
    _ node: Int, _ what: String, _ index: (inout RuleTestReader, Int) -> Int?
  ) -> [Int] {
    var indices: [Int] = []
    for item in rules.items(node, what) {
      guard let found = index(&self, item) else { continue }
      if indices.contains(found) {
        rules.problems.add(.repeatedValue(tree.string(item)), at: rules.place(item))
      }
      indices.append(found)
    }
    return indices
  }

  private mutating func located(
    _ node: Int, _ what: String, _ expected: (inout RuleTestReader, Int) -> RuleTest.Expected?
  ) -> [Located] {
    rules.items(node, what).compactMap { item in expected(&self, item).map { ($0, item) } }
  }

  private mutating func place(of node: Int, among names: Names) -> Int? {
    guard let name = rules.scalar(node, "a \(names.kind)") else { return nil }
    if let place = names.places[name] { return place }
    let nearest = rules.problems.isFull ? nil : names.all.nearest(to: name)
    rules.problems.add(.unknown(names.kind, name, nearest: nearest), at: rules.place(node))
    return nil
  }

  /// Names of parts of one kind.
  struct Names {
    let kind: String
    let all: [String]
    let places: [String: Int]

    init(_ kind: String, _ all: [String]) {
      (self.kind, self.all) = (kind, all)
      places = Dictionary(zip(all, all.indices), uniquingKeysWith: { first, _ in first })
    }
  }
}

extension RuleSet.Condition {
  /// Whether it is the same condition, in whatever order its parts were written.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.otherwise, .otherwise): true
    case (.all(let own), .all(let others)): Set(own) == Set(others)
    default: false
    }
  }
}
