/// A tree in the canonical form of RFC 8785 (JCS), with every number as a text.
///
/// No blanks, keys in the order of their UTF-16 code units, texts with no escapes but those that
/// JSON demands. Numbers become texts as they are written: the form of the RFC for numbers is that
/// of doubles, which hold neither 64-bit integers nor exact decimals.
public struct CanonicalJSON {
  public private(set) var bytes: [UInt8] = []
  private let tree: YAMLTree

  /// - Parameter tree: as `JSONReader` reads it; keys are not repeated.
  public static func bytes(of tree: YAMLTree) -> [UInt8] {
    var json = CanonicalJSON(tree)
    json.append(0)
    return json.bytes
  }

  private init(_ tree: YAMLTree) {
    self.tree = tree
    bytes.reserveCapacity(tree.text.count + 8 * tree.nodes.count)
  }

  private mutating func append(_ node: Int) {
    switch tree.nodes[node].kind {
    case .plain: appendPlain(node)
    case .quoted: appendText(node)
    case .list:
      appendAll(tree.children(node), "[", "]") { $0.append($1) }
    case .mapping:
      appendAll(tree.sortedKeys(of: node), "{", "}") { json, key in
        json.appendText(key)
        json.bytes.append(UInt8(ascii: ":"))
        json.append(json.tree.nodes[key].next)
      }
    }
  }

  private mutating func appendAll(
    _ nodes: [Int], _ start: Unicode.Scalar, _ end: Unicode.Scalar,
    _ append: (inout CanonicalJSON, Int) -> Void
  ) {
    bytes.append(UInt8(ascii: start))
    for (index, node) in nodes.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(&self, node)
    }
    bytes.append(UInt8(ascii: end))
  }

  private mutating func appendPlain(_ node: Int) {
    let text = tree.text[tree.textRange(node)]
    // Words begin with a letter, numbers with a digit or a minus.
    guard let first = text.first, first < UInt8(ascii: "a") else { return bytes += text }
    appendText(node)
  }

  private mutating func appendText(_ node: Int) {
    bytes.append(UInt8(ascii: "\""))
    for byte in tree.text[tree.textRange(node)] {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension YAMLTree {
  /// The keys of a mapping in the order of their UTF-16 code units.
  public func sortedKeys(of mapping: Int) -> [Int] {
    var (keys, key): ([(units: [UInt16], node: Int)], Int) = ([], mapping + 1)
    while key < nodes[mapping].next {
      keys.append((Array(string(key).utf16), key))
      key = nodes[nodes[key].next].next
    }
    return keys.sorted { $0.units.lexicographicallyPrecedes($1.units) }.map(\.node)
  }
}
