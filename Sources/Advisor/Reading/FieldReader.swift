import LocatedYAML

/// The keys of one mapping of a rule file, taken out one by one; what is left over is unknown.
struct FieldReader {
  /// What the mapping describes, for messages: "criterion 'size'".
  let what: String
  let place: Int
  private var fields: [(name: String, key: Int, value: Int)] = []
  private var asked: [String] = []

  init(_ mapping: Int, _ what: String, in tree: YAMLTree) {
    self.what = what
    place = tree.nodes[mapping].place
    let children = tree.children(mapping)
    for index in stride(from: 0, to: children.count, by: 2) {
      // Keys that are no text, merge keys and repeated keys were reported when the file was read.
      guard tree.isScalar(children[index]) else { continue }
      let name = tree.string(children[index])
      if name == "<<" || fields.contains(where: { $0.name == name }) { continue }
      fields.append((name, children[index], children[index + 1]))
    }
  }

  /// The key itself, while its value was not taken.
  func key(of name: String) -> Int? { fields.first { $0.name == name }?.key }

  mutating func optional(_ key: String) -> Int? {
    asked.append(key)
    guard let index = fields.firstIndex(where: { $0.name == key }) else { return nil }
    return fields.remove(at: index).value
  }

  mutating func required(_ key: String, _ problems: inout ProblemList) -> Int? {
    let value = optional(key)
    if value == nil { problems.add(.missingKey(key, in: what), at: place) }
    return value
  }

  /// Reports the keys that nobody asked for.
  func finish(in tree: YAMLTree, _ problems: inout ProblemList) {
    for field in fields {
      problems.add(
        .unknownRuleKey(field.name, in: what, nearest: asked.nearest(to: field.name)),
        at: tree.nodes[field.key].place)
    }
  }
}
