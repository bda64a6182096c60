import LocatedYAML

/// Finds the first place at which two receipts differ.
///
/// Both are canonical, so that their keys stand in the same order.
struct ReceiptDifference {
  let stated: YAMLTree
  let recomputed: YAMLTree

  /// What was decided and from what before all that rests on it.
  ///
  /// - Parameter skipped: keys at the top that are not looked at.
  func first(without skipped: [String]) -> ReceiptFault? {
    for key in ["profile", "record"] {
      if let a = stated.value(of: key, in: 0), let b = recomputed.value(of: key, in: 0),
        let found = first(in: a, b, key)
      {
        return found
      }
    }
    return first(in: 0, 0, "", without: skipped)
  }

  private func first(in a: Int, _ b: Int, _ path: String, without skipped: [String] = [])
    -> ReceiptFault?
  {
    let (kind, other) = (stated.nodes[a].kind, recomputed.nodes[b].kind)
    switch (kind, other) {
    case (.mapping, .mapping): return firstOfMappings(a, b, path, skipped)
    case (.list, .list): return firstOfLists(a, b, path)
    default:
      // Bytes, as equal texts may be written with other scalars.
      let isSame =
        kind == other && stated.string(a).utf8.elementsEqual(recomputed.string(b).utf8)
      return isSame ? nil : difference(path, a, b)
    }
  }

  private func firstOfMappings(_ a: Int, _ b: Int, _ path: String, _ skipped: [String])
    -> ReceiptFault?
  {
    func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    for key in keys(stated, a) where !skipped.contains(key) {
      guard let value = stated.value(of: key, in: a) else { continue }
      guard let other = recomputed.value(of: key, in: b) else {
        return difference(name(key.shortened), value, nil)
      }
      if let found = first(in: value, other, name(key.shortened)) { return found }
    }
    let missing = keys(recomputed, b).first {
      !skipped.contains($0) && stated.value(of: $0, in: a) == nil
    }
    return missing.map { difference(name($0), nil, recomputed.value(of: $0, in: b)) }
  }

  private func firstOfLists(_ a: Int, _ b: Int, _ path: String) -> ReceiptFault? {
    let (items, others) = (stated.children(a), recomputed.children(b))
    for index in 0..<max(items.count, others.count) {
      let place = "\(path)[\(index)]"
      guard index < items.count else { return difference(place, nil, others[index]) }
      guard index < others.count else { return difference(place, items[index], nil) }
      if let found = first(in: items[index], others[index], place) { return found }
    }
    return nil
  }

  private func keys(_ tree: YAMLTree, _ mapping: Int) -> [String] {
    let children = tree.children(mapping)
    return stride(from: 0, to: children.count, by: 2).map { tree.string(children[$0]) }
  }

  private func difference(_ path: String, _ a: Int?, _ b: Int?) -> ReceiptFault {
    .difference(
      path: path, stated: a.map { text(stated, $0) }, recomputed: b.map { text(recomputed, $0) })
  }

  private func text(_ tree: YAMLTree, _ node: Int) -> String {
    String(decoding: CanonicalJSON.bytes(of: tree.subtree(node)), as: UTF8.self)
  }
}
