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
      case .options: tree.key("outcomes", in: 0)
      case .outcome(let outcome): key("outcomes", outcome)
      case .criterion(let criterion), .points(let criterion, _):
        tree.value(of: "criterion", in: tree.items(of: "criteria", in: 0)[criterion])
      case .band(let criterion, let band):
        tree.items(of: "bands", in: tree.items(of: "criteria", in: 0)[criterion])[band]
      case .expectation(let expectation): tree.items(of: "expect", in: 0)[expectation]
      case .source(let source): key("sources", source)
      case .text(let text, _): sameTexts[text].node
      }
    return node.map { tree.nodes[$0].place } ?? 0
  }

  private func key(_ section: String, _ index: Int) -> Int? {
    tree.value(of: section, in: 0).map { tree.children($0)[2 * index] }
  }

  /// A text by languages, in their order; nil where a node is none.
  private func texts(_ node: Int, _ languages: [String]) -> [String]? {
    guard tree.nodes[node].kind == .mapping else { return nil }
    let children = tree.children(node)
    guard children.count == 2 * languages.count, children.allSatisfy(tree.isScalar) else {
      return nil
    }
    let texts = languages.compactMap { tree.value(of: $0, in: node) }.map(tree.string)
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
