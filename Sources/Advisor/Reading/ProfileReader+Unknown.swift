public import LocatedYAML

extension ProfileReader {
  /// Attributes of which a document says that they are `unknown`, in this very word.
  ///
  /// To a score it is the same as leaving them out; to an interview it says that they were asked.
  public func attributesSaidUnknown(in tree: YAMLTree) -> Set<Int> {
    guard !tree.isEmpty, tree.nodes[0].kind == .mapping else { return [] }
    var (said, children): (Set<Int>, [Int]) = ([], tree.children(0))
    while children.count >= 2 {
      let (key, value) = (children[0], children[1])
      children.removeFirst(2)
      guard tree.isScalar(key), tree.isScalar(value), tree.string(value) == "unknown",
        let attribute = ruleSet.attribute(named: tree.string(key))
      else { continue }
      said.insert(attribute)
    }
    return said
  }
}
