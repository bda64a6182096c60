import LocatedYAML

extension RuleSetReader {
  mutating func readExpectations(_ node: Int) -> [RuleSet.Expectation] {
    var expectations: [RuleSet.Expectation] = []
    for item in items(node, "expect") {
      guard let item = mapping(item, "an expectation") else { continue }
      var fields = FieldReader(item, "an expectation", in: tree)
      let over = fields.optional("over").flatMap { readProfiles($0) } ?? .complete
      func add(_ promise: RuleSet.Promise?) {
        if let promise { expectations.append(.init(promise: promise, over: over)) }
      }
      if let more = fields.optional("more") {
        add(readMonotone(more, &fields))
      } else if let step = fields.optional("step") {
        let attribute = orderedAttribute(step, orBoolean: false)
        let limit = fields.required("at_most", &problems).flatMap {
          readNumber($0, "'at_most'", 0...10_000, decimals: 1)
        }
        if let attribute, let limit { add(.step(attribute: attribute, atMost: limit)) }
      } else if let criteria = fields.optional("criteria") {
        add(readTogether(criteria, &fields))
      } else if let whenever = fields.optional("whenever") {
        add(readWhenever(whenever, &fields))
      } else {
        problems.add(
          .missingKey("more', 'step', 'criteria' or 'whenever", in: "an expectation"),
          at: place(item))
        continue
      }
      fields.finish(in: tree, &problems)
    }
    return expectations
  }

  /// A stated attribute of which there can be more.
  private mutating func orderedAttribute(_ node: Int, orBoolean: Bool) -> Int? {
    guard let index = attribute(node), !unreadable.contains(index) else { return nil }
    switch attributes[index].kind {
    case .integer, .number, .choices: return index
    case .boolean where orBoolean: return index
    case .boolean, .choice, .derived:
      problems.add(
        .notDerivable(attributes[index].name, must: "name a stated number or choices"),
        at: place(node))
      return nil
    }
  }

  private mutating func readMonotone(_ node: Int, _ fields: inout FieldReader)
    -> RuleSet.Promise?
  {
    let attribute = orderedAttribute(node, orBoolean: true)
    let lowers = fields.optional("never_lowers")
    let raises = fields.optional("never_raises")
    switch (lowers, raises) {
    case (let node?, nil):
      guard let option = option(node), let attribute else { return nil }
      return .monotone(attribute: attribute, option: option, .neverLowers)
    case (nil, let node?):
      guard let option = option(node), let attribute else { return nil }
      return .monotone(attribute: attribute, option: option, .neverRaises)
    case (nil, nil):
      problems.add(
        .missingKey("never_lowers' or 'never_raises", in: "an expectation"), at: fields.place)
    case (_?, let node?):
      problems.add(.bothKeys("never_lowers", "never_raises"), at: place(node))
    }
    return nil
  }

  private mutating func readTogether(_ node: Int, _ fields: inout FieldReader)
    -> RuleSet.Promise?
  {
    let indices = items(node, "criteria").compactMap { item -> Int? in
      guard let name = scalar(item, "a criterion") else { return nil }
      guard let index = criteria.firstIndex(where: { $0.name == name }) else {
        problems.add(
          .unknown("criterion", name, nearest: criteria.map(\.name).nearest(to: name)),
          at: place(item))
        return nil
      }
      return index
    }
    guard let limits = fields.required("together_at_most", &problems) else { return nil }
    var atMost: [Int: FixedPoint] = [:]
    for (_, key, value) in entries(limits, "together_at_most") {
      guard let option = option(key) else { continue }
      atMost[option] = readNumber(value, "'together_at_most'", -10_000...10_000, decimals: 1)
    }
    return .together(criteria: indices, atMost: atMost)
  }

  private mutating func readWhenever(_ node: Int, _ fields: inout FieldReader)
    -> RuleSet.Promise?
  {
    let condition = readCondition(node, mayAskOutcome: false, mayAskUnknown: true)
    let (always, never) = (fields.optional("always"), fields.optional("never"))
    switch (always, never) {
    case (let node?, nil), (nil, let node?):
      guard let condition, let subject = readSubject(node) else { return nil }
      return .whenever(condition, .init(isAlways: always != nil, subject: subject))
    case (nil, nil):
      problems.add(.missingKey("always' or 'never", in: "an expectation"), at: fields.place)
    case (_?, let node?): problems.add(.bothKeys("always", "never"), at: place(node))
    }
    return nil
  }

  private mutating func readProfiles(_ node: Int) -> RuleSet.Profiles? {
    guard let name = scalar(node, "'over'") else { return nil }
    if let named = RuleSet.Profiles(rawValue: name) { return named }
    problems.add(.wrongType("'over'", must: "complete or all"), at: place(node))
    return nil
  }

  private mutating func readSubject(_ node: Int) -> RuleSet.Promise.Subject? {
    guard tree.nodes[node].kind == .mapping else { return option(node).map { .option($0) } }
    var fields = FieldReader(node, "an expectation", in: tree)
    let named = fields.required("outcome", &problems).flatMap { outcome($0) }
    fields.finish(in: tree, &problems)
    return named.map { .outcome($0) }
  }
}
