import LocatedYAML

extension RuleSetReader {
  static let mostCriteria = 256
  static let mostBands = 64
  static let mostInputs = 4

  mutating func readCriteria(_ node: Int) {
    let nodes = items(node, "criteria")
    if nodes.count > Self.mostCriteria {
      problems.add(
        .tooMany("criteria", limit: Self.mostCriteria), at: place(nodes[Self.mostCriteria]))
    }
    for item in nodes.prefix(Self.mostCriteria) {
      if let criterion = readCriterion(item) { criteria.append(criterion) }
    }
    if nodes.isEmpty, tree.nodes[node].kind == .list {
      problems.add(.outOfLimits("'criteria'", "a list of at least one criterion"), at: place(node))
    }
  }

  private mutating func readCriterion(_ node: Int) -> RuleSet.Criterion? {
    guard let node = mapping(node, "a criterion") else { return nil }
    var fields = FieldReader(node, "a criterion", in: tree)
    let nameNode = fields.required("criterion", &problems)
    let name = nameNode.flatMap { readName($0, of: "a criterion") }
    if let name, let nameNode, criteria.contains(where: { $0.name == name }) {
      problems.add(.repeatedName(name, what: "the criterion"), at: place(nameNode))
    }
    let title = fields.required("title", &problems).flatMap { readText($0) }
    let from = fields.required("from", &problems).map { readFrom($0) } ?? []
    let weight = fields.required("weight", &problems)
      .flatMap { readNumber($0, "a weight", 1...1000) }
    let why = fields.optional("why").flatMap { scalar($0, "'why'") }
    let neutral = fields.optional("neutral").flatMap { scalar($0, "'neutral'") }
    let (inputs, isSingle) = readInputs(&fields)
    let bandsNode = fields.required("bands", &problems)
    fields.finish(in: tree, &problems)
    guard let inputs, let bandsNode else { return nil }
    let bands = readBands(bandsNode, of: name ?? "a criterion", at: nameNode ?? node) {
      reader, band, isLast in
      reader.readBand(band, inputs: inputs, isSingle: isSingle, isLast: isLast)
    }
    guard let name, let title, let weight, let bands else { return nil }
    return RuleSet.Criterion(
      name: name, title: title, weight: weight.scaled / FixedPoint.scale, why: why,
      neutral: neutral, inputs: inputs, bands: bands, from: from)
  }

  /// The inputs of a criterion or a sequence; nil where they cannot be known.
  private mutating func readInputs(_ fields: inout FieldReader) -> ([Int]?, isSingle: Bool) {
    let (input, inputs) = (fields.optional("input"), fields.optional("inputs"))
    switch (input, inputs) {
    case (let input?, nil): return (attribute(input).map { [$0] }, true)
    case (nil, let inputs?):
      let nodes = items(inputs, "inputs")
      if nodes.count > Self.mostInputs {
        problems.add(.tooManyInputs(Self.mostInputs), at: place(nodes[Self.mostInputs]))
      }
      var indices: [Int] = []
      for node in nodes {
        guard let index = attribute(node) else { return (nil, false) }
        if indices.contains(index) {
          problems.add(.repeatedName(attributes[index].name, what: "the input"), at: place(node))
        }
        indices.append(index)
      }
      if nodes.isEmpty, tree.nodes[inputs].kind == .list {
        problems.add(
          .outOfLimits("'inputs'", "a list of at least one attribute"), at: place(inputs))
      }
      return (indices.isEmpty ? nil : indices, false)
    case (nil, nil): problems.add(.missingKey("input", in: fields.what), at: fields.place)
    case (_?, let inputs?): problems.add(.bothKeys("input", "inputs"), at: place(inputs))
    }
    return (nil, false)
  }

  /// The bands, if all of them could be read; whether they fit together is checked once all of
  /// their conditions are known.
  private mutating func readBands<Band>(
    _ list: Int, of name: String, at node: Int,
    _ read: (inout RuleSetReader, Int, Bool) -> (RuleSet.Condition?, Band?)
  ) -> [Band]? {
    let nodes = items(list, "bands")
    if nodes.count > Self.mostBands {
      problems.add(
        .tooMany("bands of a criterion", limit: Self.mostBands), at: place(nodes[Self.mostBands]))
      return nil
    }
    var bands: [Band] = []
    var conditions: [RuleSet.Condition] = []
    for (index, band) in nodes.enumerated() {
      let (condition, band) = read(&self, band, index == nodes.count - 1)
      if let condition { conditions.append(condition) }
      if let band { bands.append(band) }
    }
    if conditions.count == nodes.count, !conditions.dropLast().contains(.otherwise),
      !nodes.isEmpty
    {
      checkPartition(conditions, of: name, at: node, bands: nodes)
    }
    if nodes.isEmpty, tree.nodes[list].kind == .list {
      problems.add(.outOfLimits("'bands'", "a list of at least one band"), at: place(list))
    }
    return bands.count == nodes.count && !bands.isEmpty ? bands : nil
  }

  private mutating func readBand(
    _ node: Int, inputs: [Int], isSingle: Bool, isLast: Bool
  ) -> (RuleSet.Condition?, RuleSet.Band?) {
    guard let node = mapping(node, "a band") else { return (nil, nil) }
    var fields = FieldReader(node, "a band", in: tree)
    let when = fields.required("when", &problems).flatMap {
      readBandCondition($0, inputs: inputs, isSingle: isSingle, isLast: isLast)
    }
    let points = fields.required("points", &problems).map { readPoints($0) }
    let because = fields.required("because", &problems).flatMap { readText($0) }
    let from = fields.optional("from").map { readFrom($0) } ?? []
    fields.finish(in: tree, &problems)
    guard let when, let points, let because else { return (when, nil) }
    return (when, RuleSet.Band(when: when, points: points, because: because, from: from))
  }

  private mutating func readPoints(_ node: Int) -> [Int64] {
    var points = [Int64](repeating: 0, count: options.count)
    for (_, key, value) in entries(node, "points") {
      guard let option = option(key) else { continue }
      if let number = readNumber(value, "points", -100...100) {
        points[option] = number.scaled / FixedPoint.scale
      }
    }
    return points
  }

  mutating func readSequence(_ node: Int, key: Int) -> RuleSet.Sequence? {
    guard let node = mapping(node, "'sequence'") else { return nil }
    var fields = FieldReader(node, "'sequence'", in: tree)
    let (inputs, isSingle) = readInputs(&fields)
    let bandsNode = fields.required("bands", &problems)
    fields.finish(in: tree, &problems)
    guard let inputs, let bandsNode else { return nil }
    let bands = readBands(bandsNode, of: "sequence", at: key) { reader, band, isLast in
      reader.readStep(band, inputs: inputs, isSingle: isSingle, isLast: isLast)
    }
    return bands.map { RuleSet.Sequence(inputs: inputs, bands: $0) }
  }

  private mutating func readStep(
    _ node: Int, inputs: [Int], isSingle: Bool, isLast: Bool
  ) -> (RuleSet.Condition?, RuleSet.Sequence.Step?) {
    guard let node = mapping(node, "a band") else { return (nil, nil) }
    var fields = FieldReader(node, "a band of the sequence", in: tree)
    let when = fields.required("when", &problems).flatMap {
      readBandCondition($0, inputs: inputs, isSingle: isSingle, isLast: isLast)
    }
    var startWith: Int?
    if let node = fields.required("start_with", &problems) {
      let isEither = tree.isScalar(node) && tree.string(node) == "either"
      startWith = isEither ? nil : option(node)
    }
    let because = fields.required("because", &problems).flatMap { readText($0) }
    let from = fields.optional("from").map { readFrom($0) } ?? []
    fields.finish(in: tree, &problems)
    guard let when, let because else { return (when, nil) }
    return (when, .init(when: when, startWith: startWith, because: because, from: from))
  }
}
