import LocatedYAML

/// Looking up what is known to be there; a rule set that could be read holds no places itself.
extension YAMLTree {
  /// The key of a mapping with some name; nil where it has none, or is no mapping.
  func key(_ name: String, in mapping: Int) -> Int? {
    guard nodes[mapping].kind == .mapping else { return nil }
    let children = children(mapping)
    return stride(from: 0, to: children.count, by: 2).map { children[$0] }
      .first { isScalar($0) && string($0) == name }
  }

  /// The value of a key of a mapping.
  func value(of name: String, in mapping: Int) -> Int? {
    key(name, in: mapping).map { nodes[$0].next }
  }

  /// The items of the list under a key.
  func items(of name: String, in mapping: Int) -> [Int] {
    value(of: name, in: mapping).map { nodes[$0].kind == .list ? children($0) : [] } ?? []
  }
}
