import LocatedYAML

/// What stands at a path of keys in a receipt.
struct ReceiptParts {
  let tree: YAMLTree

  init(_ tree: YAMLTree) { self.tree = tree }

  func node(_ path: String...) -> Int? { node(path) }

  /// The text there; nil where none stands, as for null.
  func text(_ path: String...) -> String? { text(path) }

  func text(_ path: [String]) -> String? {
    node(path).flatMap { tree.nodes[$0].kind == .quoted ? tree.string($0) : nil }
  }

  private func node(_ path: [String]) -> Int? {
    path.reduce(0 as Int?) { node, key in node.flatMap { tree.value(of: key, in: $0) } }
  }
}
