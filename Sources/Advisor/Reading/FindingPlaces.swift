import LocatedYAML

/// Where in a rule file the things stand that findings are about.
///
/// A rule set holds no places: they are looked up in its text where there is something to say.
struct FindingPlaces {
  private let tree: YAMLTree
  /// Texts that are the same in two languages, and these.
  private(set) var sameTexts: [(node: Int, languages: [Int])] = []

  /// - Parameter source: that of a rule set that could be read.
  init(in source: SourceText, languages: [String]) {
    var yaml = YAMLReader()
    yaml.read(source.utf8.span)
    tree = yaml.tree
    sameTexts = tree.nodes.indices.compactMap { node in
      texts(node, languages).flatMap(Self.alike).map { (node: node, languages: $0) }
    }
  }

  /// The number of scalars before a subject.
  func place(of subject: Finding.Subject, in ruleSet: RuleSet) -> Int {
    let node: Int? =
      switch subject {
      case .ruleSet: nil
      case .option(let option): key("options", option)
      case .options: key("outcomes")
      case .outcome(let outcome): key("outcomes", outcome)
      case .criterion(let criterion), .points(let criterion, _):
        item("criteria", criterion).flatMap { value(of: "criterion", in: $0) }
      case .band(let criterion, let band):
        item("criteria", criterion).flatMap { value(of: "bands", in: $0) }
          .map { tree.children($0)[band] }
      case .expectation(let expectation): item("expect", expectation)
      case .source(let source): key("sources", source)
      case .text(let text, _): sameTexts[text].node
      }
    return node.map { tree.nodes[$0].place } ?? 0
  }

  private func value(of key: String, in mapping: Int) -> Int? {
    self.key(key, in: mapping).map { tree.nodes[$0].next }
  }

  private func key(_ key: String, in mapping: Int = 0) -> Int? {
    let children = tree.children(mapping)
    return stride(from: 0, to: children.count, by: 2).map { children[$0] }
      .first { tree.isScalar($0) && tree.string($0) == key }
  }

  private func key(_ section: String, _ index: Int) -> Int? {
    value(of: section, in: 0).map { tree.children($0)[2 * index] }
  }

  private func item(_ section: String, _ index: Int) -> Int? {
    value(of: section, in: 0).map { tree.children($0)[index] }
  }

  /// A text by languages, in their order; nil where a node is none.
  private func texts(_ node: Int, _ languages: [String]) -> [String]? {
    guard tree.nodes[node].kind == .mapping else { return nil }
    let children = tree.children(node)
    guard children.count == 2 * languages.count, children.allSatisfy(tree.isScalar) else {
      return nil
    }
    let texts = languages.compactMap { value(of: $0, in: node) }.map(tree.string)
    return texts.count == languages.count ? texts : nil
  }

  /// The first two languages in which a text is the same; one without letters needs no translation.
  private static func alike(_ texts: [String]) -> [Int]? {
    for (index, text) in texts.enumerated() where text.contains(where: \.isLetter) {
      if let first = texts[..<index].firstIndex(of: text) { return [first, index] }
    }
    return nil
  }
}
