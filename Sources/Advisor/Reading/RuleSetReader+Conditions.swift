import LocatedYAML

extension RuleSetReader {
  /// The condition of a band: a test on the one input, or a mapping for several inputs.
  mutating func readBandCondition(
    _ node: Int, inputs: [Int], isSingle: Bool, isLast: Bool
  ) -> RuleSet.Condition? {
    if tree.isScalar(node), tree.string(node) == "otherwise" {
      if !isLast { problems.add(.misplacedOtherwise, at: place(node)) }
      return .otherwise
    }
    if isSingle {
      guard let input = inputs.first else { return nil }
      return readTest(node, of: input).map { .all([.test(attribute: input, $0)]) }
    }
    guard tree.nodes[node].kind == .mapping else {
      problems.add(
        .wrongType("'when' of a criterion with 'inputs'", must: "a mapping of inputs to tests"),
        at: place(node))
      return nil
    }
    return readRequirements(node, among: inputs)
  }

  /// The condition of a gate, a note or an expectation.
  ///
  /// - Parameters:
  ///   - mayAskOutcome: whether `outcome:` is allowed.
  ///   - mayAskUnknown: whether `unknown:` is allowed.
  mutating func readCondition(_ node: Int, mayAskOutcome: Bool, mayAskUnknown: Bool)
    -> RuleSet.Condition?
  {
    guard let node = mapping(node, "'when'") else { return nil }
    return readRequirements(
      node, among: nil, mayAskOutcome: mayAskOutcome, mayAskUnknown: mayAskUnknown)
  }

  private mutating func readRequirements(
    _ node: Int, among inputs: [Int]?, mayAskOutcome: Bool = false, mayAskUnknown: Bool = false
  ) -> RuleSet.Condition? {
    var requirements: [RuleSet.Requirement] = []
    var isComplete = true
    for (name, key, value) in entries(node, "when") {
      if name == "outcome", mayAskOutcome {
        requirements.append(.outcome(scalarOrItems(value).compactMap { outcome($0) }))
      } else if name == "unknown", mayAskUnknown {
        requirements.append(.unknown(scalarOrItems(value).compactMap { attribute($0) }))
      } else if let index = attributeIndex[name], inputs?.contains(index) ?? true {
        if let test = readTest(value, of: index) {
          requirements.append(.test(attribute: index, test))
        } else {
          isComplete = false
        }
      } else {
        isComplete = false
        let names = inputs.map { $0.map { attributes[$0].name } } ?? attributes.map(\.name)
        let kind = inputs == nil ? "attribute" : "input of this criterion"
        problems.add(
          .unknown(kind, name, nearest: names.nearest(to: name)).as("unknown-attribute"),
          at: place(key))
      }
    }
    return isComplete ? .all(requirements) : nil
  }

  private mutating func scalarOrItems(_ node: Int) -> [Int] {
    tree.isScalar(node) ? [node] : items(node, "a name or a list of names")
  }

  /// A test on the value of one attribute, in the form that its type takes.
  mutating func readTest(_ node: Int, of attribute: Int) -> RuleSet.ValueTest? {
    guard !unreadable.contains(attribute) else { return nil }
    let name = attributes[attribute].name
    switch attributes[attribute].kind {
    case .integer, .number, .derived:
      guard let text = scalar(node, "a test on '\(name)'") else { return nil }
      guard let test = NumberTestReader.test(text) else {
        problems.add(.unreadableTest(text), at: place(node))
        return nil
      }
      return .number(test)
    case .boolean:
      guard let text = scalar(node, "a test on '\(name)'") else { return nil }
      if text == "true" || text == "false" { return .boolean(text == "true") }
      problems.add(.unreadableBooleanTest(text), at: place(node))
      return nil
    case .choice: return readChoiceTest(node, of: attribute)
    case .choices: return readChoicesTest(node, of: attribute)
    }
  }

  private mutating func readChoiceTest(_ node: Int, of attribute: Int) -> RuleSet.ValueTest? {
    let all = Set(attributes[attribute].values.indices)
    switch tree.nodes[node].kind {
    case .plain, .quoted: return value(node, of: attribute).map { .choice([$0]) }
    case .list:
      let values = tree.children(node).map { value($0, of: attribute) }
      return values.contains(nil) ? nil : .choice(Set(values.compactMap(\.self)))
    case .mapping:
      var fields = FieldReader(node, "a test on '\(attributes[attribute].name)'", in: tree)
      let excluded = fields.required("not", &problems)
      fields.finish(in: tree, &problems)
      guard let excluded else { return nil }
      let values = items(excluded, "not").map { value($0, of: attribute) }
      return values.contains(nil) ? nil : .choice(all.subtracting(values.compactMap(\.self)))
    }
  }

  private mutating func readChoicesTest(_ node: Int, of attribute: Int) -> RuleSet.ValueTest? {
    let what = "a test on '\(attributes[attribute].name)'"
    guard tree.nodes[node].kind == .mapping else {
      problems.add(.wrongType(what, must: "a mapping of any, all, none and count"), at: place(node))
      return nil
    }
    var fields = FieldReader(node, what, in: tree)
    var test = RuleSet.ChoicesTest()
    let before = problems.errorCount
    test.any = fields.optional("any").map { mask($0, of: attribute, "any") }
    test.all = fields.optional("all").map { mask($0, of: attribute, "all") }
    test.none = fields.optional("none").map { mask($0, of: attribute, "none") }
    if let count = fields.optional("count"), let text = scalar(count, "'count'") {
      test.count = NumberTestReader.test(text)
      if test.count == nil { problems.add(.unreadableTest(text), at: place(count)) }
    }
    fields.finish(in: tree, &problems)
    return problems.errorCount == before ? .choices(test) : nil
  }

  /// A list of values as bits.
  mutating func mask(_ node: Int, of attribute: Int, _ what: String) -> UInt64 {
    items(node, what).compactMap { value($0, of: attribute) }
      .reduce(0) { $0 | UInt64(1) << UInt64($1) }
  }

  private mutating func value(_ node: Int, of attribute: Int) -> Int? {
    guard let name = scalar(node, "a value") else { return nil }
    let values = attributes[attribute].values
    guard let index = values.firstIndex(where: { $0.name == name }) else {
      problems.add(
        .unknown(
          "value of '\(attributes[attribute].name)'", name,
          nearest: values.map(\.name).nearest(to: name)), at: place(node))
      return nil
    }
    return index
  }
}

extension Diagnostic.Problem {
  /// The same message under another code.
  fileprivate func `as`(_ code: String) -> Self { Self(code, message) }
}
