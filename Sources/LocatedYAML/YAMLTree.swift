/// A document as flat arrays: every value knows its text, its place and where it ends.
///
/// YAML and JSON give the same trees: a text of JSON is quoted, numbers, `true`, `false` and `null`
/// are plain.
///
/// A reader fills the same tree again and again, so that reading a profile allocates nothing once
/// the arrays have grown. Node 0 is the root; the children of a list follow it, and those of a
/// mapping as key, value, key, value.
public struct YAMLTree: Sendable {
  public enum Kind: UInt8, Sendable {
    /// A scalar without quotes, one with quotes or a block scalar, a list, a mapping.
    case plain, quoted, list, mapping
  }

  public struct Node: Sendable {
    public internal(set) var kind: Kind
    /// How many scalars of the text stand before it.
    public internal(set) var place: Int
    /// The first node after this one and all that it holds.
    public internal(set) var next: Int
    var textStart: Int
    var textCount: Int
  }

  public internal(set) var nodes: [Node] = []
  /// The texts of all scalars, one after the other.
  public internal(set) var text: [UInt8] = []
  /// Where the document begins: its `---`, or its first value.
  public internal(set) var start = 0

  public init() {}

  public var isEmpty: Bool { nodes.isEmpty }

  public func isScalar(_ node: Int) -> Bool {
    nodes[node].kind == .plain || nodes[node].kind == .quoted
  }

  /// The bytes of a scalar within `text`.
  public func textRange(_ node: Int) -> Range<Int> {
    nodes[node].textStart..<nodes[node].textStart + nodes[node].textCount
  }

  /// The text of a scalar; empty for lists and mappings.
  public func string(_ node: Int) -> String {
    String(decoding: text[textRange(node)], as: UTF8.self)
  }

  /// The items of a list, or keys and values of a mapping in turn.
  public func children(_ node: Int) -> [Int] {
    var children: [Int] = []
    children.reserveCapacity(countChildren(node))
    var child = node + 1
    while child < nodes[node].next {
      children.append(child)
      child = nodes[child].next
    }
    return children
  }

  private func countChildren(_ node: Int) -> Int {
    var (count, child) = (0, node + 1)
    while child < nodes[node].next {
      count += 1
      child = nodes[child].next
    }
    return count
  }

  /// The value of a key in a mapping; nil where there is none, or the node is no mapping.
  public func value(of key: String, in mapping: Int) -> Int? {
    guard nodes[mapping].kind == .mapping else { return nil }
    var child = mapping + 1
    while child < nodes[mapping].next {
      let value = nodes[child].next
      if isScalar(child), text[textRange(child)].elementsEqual(key.utf8) { return value }
      child = nodes[value].next
    }
    return nil
  }

  /// A node and all that it holds as a tree of its own.
  public func subtree(_ root: Int) -> YAMLTree {
    var tree = YAMLTree()
    let (firstText, start) = (nodes[root].textStart, nodes[root].place)
    var textEnd = firstText
    for node in nodes[root..<nodes[root].next] {
      var node = node
      textEnd = max(textEnd, node.textStart + node.textCount)
      node.next -= root
      node.textStart -= firstText
      tree.nodes.append(node)
    }
    tree.text = Array(text[firstText..<textEnd])
    tree.start = start
    return tree
  }

  func sameText(_ a: Int, _ b: Int) -> Bool {
    guard nodes[a].textCount == nodes[b].textCount else { return false }
    for offset in 0..<nodes[a].textCount
    where text[nodes[a].textStart + offset] != text[nodes[b].textStart + offset] {
      return false
    }
    return true
  }
}
