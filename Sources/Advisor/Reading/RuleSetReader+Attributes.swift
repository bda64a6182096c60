import LocatedYAML

extension RuleSetReader {
  static let mostAttributes = 256
  static let mostChoices = 64
  static let reservedAttributes = ["profile", "name", "remarks", "outcome", "unknown"]

  /// Notes the names, which texts and derivations may use before they are declared.
  mutating func declareAttributes(_ node: Int) {
    for (name, key, _) in entries(node, "attributes") {
      if !isName(name) {
        problems.add(.badName(name, what: "an attribute"), at: place(key))
      } else if Self.reservedAttributes.contains(name) {
        problems.add(.reservedName(name, what: "an attribute"), at: place(key))
      }
      attributeIndex[name] = attributeIndex.count
      if attributeIndex.count == Self.mostAttributes + 1 {
        problems.add(.tooMany("attributes", limit: Self.mostAttributes), at: place(key))
      }
    }
  }

  mutating func readAttributes(_ node: Int) {
    // `entries` reports a node that is no mapping, which was done when the names were noted.
    guard tree.nodes[node].kind == .mapping else { return }
    var derivations: [(index: Int, node: Int)] = []
    for (name, _, value) in entries(node, "attributes") {
      guard attributeIndex[name] == attributes.count else { continue }
      var attribute = RuleSet.Attribute(
        name: name, kind: .boolean, title: nil, unit: nil, ask: nil, help: nil, effort: nil,
        canChange: true, group: nil)
      if let mapping = mapping(value, "the attribute '\(name)'") {
        var fields = FieldReader(mapping, "the attribute '\(name)'", in: tree)
        attribute.title = fields.optional("title").flatMap { readText($0) }
        attribute.unit = fields.optional("unit").flatMap { readUnit($0) }
        attribute.help = fields.optional("help").flatMap { readText($0) }
        attribute.group = fields.optional("group").flatMap { readLine($0, "a group") }
        attribute.effort = fields.optional("effort").flatMap { readNumber($0, "'effort'", 1...10) }
          .map { Int($0.scaled / FixedPoint.scale) }
        attribute.canChange =
          fields.optional("can_change").flatMap { readBoolean($0, "'can_change'") } ?? true
        if let derive = fields.optional("derive") {
          derivations.append((attributes.count, derive))
          attribute.ask = fields.optional("ask").flatMap { readText($0) }
          // Its inputs may be declared further down, so it is filled in at the end.
          attribute.kind = .derived(.sum([]))
        } else {
          attribute.ask = fields.required("ask", &problems).flatMap { readText($0) }
          if let kind = readKind(&fields) {
            attribute.kind = kind
          } else {
            unreadable.insert(attributes.count)
          }
        }
        fields.finish(in: tree, &problems)
      } else {
        unreadable.insert(attributes.count)
      }
      attributes.append(attribute)
    }
    for (index, node) in derivations {
      if let derivation = readDerivation(node) {
        attributes[index].kind = .derived(derivation)
      } else {
        unreadable.insert(index)
      }
    }
  }

  /// One word for all languages, or a text.
  private mutating func readUnit(_ node: Int) -> LocalizedText? {
    guard tree.isScalar(node) else { return readText(node) }
    return readLine(node, "a unit").map { unit in
      LocalizedText(languages.map { _ in LocalizedText.Template([.text(unit)]) })
    }
  }

  private mutating func readKind(_ fields: inout FieldReader) -> RuleSet.Kind? {
    guard let typeNode = fields.required("type", &problems),
      let type = scalar(typeNode, "a type")
    else { return nil }
    switch type {
    case "integer":
      let range = fields.optional("range").flatMap { readRange($0, step: FixedPoint.scale) }
      return .integer(range: range ?? Interval())
    case "number":
      let range = fields.optional("range").flatMap { readRange($0, step: 1) }
      return .number(range: range ?? Interval())
    case "boolean": return .boolean
    case "choice": return readValues(&fields, mayBeAlone: false).map { .choice($0) }
    case "choices": return readValues(&fields, mayBeAlone: true).map { .choices($0) }
    default:
      let types = ["integer", "number", "boolean", "choice", "choices"]
      problems.add(
        .unknown("type", type, nearest: types.nearest(to: type), all: types), at: place(typeNode))
      return nil
    }
  }

  private mutating func readRange(_ node: Int, step: Int64) -> Interval? {
    guard let text = scalar(node, "a range") else { return nil }
    guard let range = NumberTestReader.item(text) else {
      problems.add(.unreadableTest(text), at: place(node))
      return nil
    }
    if ValueRange(range, step: step) == nil { problems.add(.emptyRange, at: place(node)) }
    return range
  }

  private mutating func readValues(_ fields: inout FieldReader, mayBeAlone: Bool)
    -> [RuleSet.Value]?
  {
    guard let node = fields.required("values", &problems) else { return nil }
    var values: [RuleSet.Value] = []
    for (name, key, value) in entries(node, "values") {
      if !isName(name) { problems.add(.badName(name, what: "a value"), at: place(key)) }
      if mayBeAlone, values.count == Self.mostChoices {
        problems.add(.tooMany("values", limit: Self.mostChoices), at: place(key))
      }
      if name == "unknown" { problems.add(.reservedName(name, what: "a value"), at: place(key)) }
      var isAlone = false
      var text: LocalizedText?
      // A language is no name of two keys, so `text` tells the long form from the short one.
      if isLongForm(value) {
        var fields = FieldReader(value, "the value '\(name)'", in: tree)
        text = fields.required("text", &problems).flatMap { readText($0) }
        if mayBeAlone {
          isAlone = fields.optional("alone").flatMap { readBoolean($0, "'alone'") } ?? false
        }
        fields.finish(in: tree, &problems)
      } else {
        text = readText(value)
      }
      values.append(.init(name: name, text: text ?? LocalizedText([]), isAlone: isAlone))
    }
    if values.isEmpty, tree.nodes[node].kind == .mapping {
      problems.add(.outOfLimits("'values'", "at least one value"), at: place(node))
    }
    return values.isEmpty ? nil : values
  }

  private func isLongForm(_ value: Int) -> Bool {
    guard tree.nodes[value].kind == .mapping else { return false }
    let children = tree.children(value)
    return stride(from: 0, to: children.count, by: 2).contains { index in
      let key = tree.string(children[index])
      return ["text", "alone"].contains(key) && !languages.contains(key)
    }
  }

  private mutating func readDerivation(_ node: Int) -> RuleSet.Derivation? {
    guard let mapping = mapping(node, "'derive'") else { return nil }
    var fields = FieldReader(mapping, "'derive'", in: tree)
    let (ratio, count, sum) = (
      fields.optional("ratio"), fields.optional("count"), fields.optional("sum")
    )
    let before = problems.errorCount
    fields.finish(in: tree, &problems)
    // A mistyped key is enough said.
    if problems.errorCount > before { return nil }
    switch (ratio, count, sum) {
    case (let ratio?, nil, nil):
      guard let terms = readTerms(ratio, "ratio") else { return nil }
      guard terms.count == 2 else {
        problems.add(.wrongType("'ratio'", must: "a list of two attributes"), at: place(ratio))
        return nil
      }
      return .ratio(terms[0], terms[1])
    case (nil, let count?, nil): return readCount(count)
    case (nil, nil, let sum?):
      guard let terms = readTerms(sum, "sum") else { return nil }
      guard !terms.isEmpty else {
        problems.add(.wrongType("'sum'", must: "a list of attributes"), at: place(sum))
        return nil
      }
      return .sum(terms)
    default:
      problems.add(.wrongType("'derive'", must: "one of ratio, count and sum"), at: place(node))
      return nil
    }
  }

  private mutating func readTerms(_ node: Int, _ what: String) -> [Int]? {
    guard tree.nodes[node].kind == .list else {
      _ = items(node, what)
      return nil
    }
    let children = tree.children(node)
    let terms = children.compactMap { item -> Int? in
      guard let index = attribute(item) else { return nil }
      switch attributes[index].kind {
      case .integer, .number: return index
      default:
        problems.add(
          .notDerivable(attributes[index].name, must: "name a stated integer or number"),
          at: place(item))
        return nil
      }
    }
    return terms.count == children.count ? terms : nil
  }

  private mutating func readCount(_ node: Int) -> RuleSet.Derivation? {
    guard tree.nodes[node].kind == .mapping else {
      return countedAttribute(node).map { .count(of: $0, among: ~0) }
    }
    var fields = FieldReader(node, "'count'", in: tree)
    let of = fields.required("of", &problems).flatMap { countedAttribute($0) }
    let among = fields.required("among", &problems)
    fields.finish(in: tree, &problems)
    guard let of, let among else { return nil }
    return .count(of: of, among: mask(among, of: of, "among"))
  }

  private mutating func countedAttribute(_ node: Int) -> Int? {
    guard let index = attribute(node) else { return nil }
    guard case .choices = attributes[index].kind else {
      problems.add(
        .notDerivable(attributes[index].name, must: "name an attribute of type choices"),
        at: place(node))
      return nil
    }
    return index
  }
}
