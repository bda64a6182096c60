import LocatedYAML

/// Answers that are values of a list.
extension ProfileReader {
  func readChoice(
    _ index: Int, _ node: Int, _ tree: YAMLTree, _ profile: inout Profile,
    _ problems: inout ProblemList
  ) {
    guard tree.isScalar(node) else {
      return problems.add(
        .wrongAnswer(ruleSet.attributes[index].name, must: "one value, not a list"),
        at: tree.nodes[node].place)
    }
    guard let value = value(index, node, tree, &problems) else { return }
    profile.values[index] = Int64(value)
    profile.isKnown[index] = true
  }

  func readChoices(
    _ index: Int, _ node: Int, _ tree: YAMLTree, _ profile: inout Profile,
    _ problems: inout ProblemList
  ) {
    guard tree.nodes[node].kind == .list else {
      let text = tree.isScalar(node) ? tree.string(node) : ""
      let words = text.filter { !"[]{}\"".contains($0) }.shortened
      let example =
        Self.isNone(text) ? "[] for none of them" : "such as [\(words.isEmpty ? "a, b" : words)]"
      return problems.add(
        .wrongAnswer(ruleSet.attributes[index].name, must: "a list, \(example)"),
        at: tree.nodes[node].place)
    }
    var chosen: UInt64 = 0
    var item = node + 1
    while item < tree.nodes[node].next {
      let place = tree.nodes[item].place
      if !tree.isScalar(item) {
        problems.add(
          .wrongAnswer(ruleSet.attributes[index].name, must: "a list of single values"), at: place)
      } else if isUnknown(item, tree) {
        problems.add(.unknownInList, at: place)
      } else if let value = value(index, item, tree, &problems) {
        let bit = UInt64(1) << UInt64(value)
        if chosen & bit != 0 {
          problems.add(.repeatedValue(tree.string(item)), at: place)
        }
        chosen |= bit
      }
      item = tree.nodes[item].next
    }
    if chosen & (chosen &- 1) != 0 { checkAlone(index, chosen, node, tree, &problems) }
    profile.values[index] = Int64(bitPattern: chosen)
    profile.isKnown[index] = true
  }

  /// Whether a word probably means that none of the values is chosen.
  static func isNone(_ word: String) -> Bool {
    ["none", "no", "nothing", "0", "لا شيء", "لا"].contains(word.lowercased())
  }

  private func checkAlone(
    _ index: Int, _ chosen: UInt64, _ node: Int, _ tree: YAMLTree, _ problems: inout ProblemList
  ) {
    for (value, stated) in ruleSet.attributes[index].values.enumerated()
    where stated.isAlone && chosen >> UInt64(value) & 1 == 1 {
      let item = tree.children(node).first { tree.isScalar($0) && tree.string($0) == stated.name }
      problems.add(.standsAlone(stated.name), at: tree.nodes[item ?? node].place)
    }
  }

  private func value(
    _ index: Int, _ node: Int, _ tree: YAMLTree, _ problems: inout ProblemList
  ) -> Int? {
    if let value = values[index].index(of: tree.text.span.extracting(tree.textRange(node))) {
      return value
    }
    let names = problems.isFull ? [] : ruleSet.attributes[index].values.map(\.name)
    let text = tree.string(node)
    problems.add(
      .unknownAnswer(
        text, of: ruleSet.attributes[index].name,
        nearest: (names + ["unknown"]).nearest(to: text), all: names),
      at: tree.nodes[node].place)
    return nil
  }
}
