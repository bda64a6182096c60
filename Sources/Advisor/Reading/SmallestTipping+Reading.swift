public import LocatedYAML

extension SmallestTipping {
  /// Reads a smallest change and its certificate as a receipt holds them.
  ///
  /// Nil where they are not written as one writes them; what they say is not checked here.
  ///
  /// - Parameters:
  ///   - change: the node of the change: null, or `size`, `changes` and `outcome`.
  ///   - sizes: the node of the certificate: a list with `size`, `sums` and `searched`.
  public init?(
    change: Int, sizes: Int, in tree: YAMLTree, of profile: Profile, by reader: ProfileReader
  ) {
    let parts = CertificateParts(tree: tree, ruleSet: reader.ruleSet)
    guard tree.nodes[sizes].kind == .list else { return nil }
    var read: [TippingCertificate.Size] = []
    for node in tree.children(sizes) {
      guard let size = parts.size(node) else { return nil }
      read.append(size)
    }
    certificate = TippingCertificate(sizes: read)
    if tree.nodes[change].kind == .mapping {
      guard let joint = parts.change(change, of: profile, by: reader) else { return nil }
      self.change = joint
    }
  }
}

/// Reads the parts of a certificate; nil for what is no such part.
private struct CertificateParts {
  let tree: YAMLTree
  let ruleSet: RuleSet

  func size(_ node: Int) -> TippingCertificate.Size? {
    guard let size = number("size", node), let sums = tree.value(of: "sums", in: node),
      let searched = tree.value(of: "searched", in: node)
    else { return nil }
    let ranges = ruleSet.options.compactMap { option in
      tree.value(of: option.name, in: sums).flatMap(range)
    }
    let sets = tree.children(searched).compactMap(searchedSet)
    guard ranges.count == ruleSet.options.count, sets.count == tree.children(searched).count,
      let size = Int(exactly: size)
    else { return nil }
    return TippingCertificate.Size(size: size, sums: ranges, searched: sets)
  }

  private func searchedSet(_ node: Int) -> TippingCertificate.SearchedSet? {
    guard let attributes = tree.value(of: "attributes", in: node), let cells = number("cells", node)
    else { return nil }
    let names = tree.children(attributes)
    let indices = names.compactMap { ruleSet.attribute(named: tree.string($0)) }
    guard indices.count == names.count, let cells = Int(exactly: cells) else { return nil }
    return TippingCertificate.SearchedSet(attributes: indices, cells: cells)
  }

  private func range(_ node: Int) -> ClosedRange<Int64>? {
    let ends = tree.children(node).compactMap { Int64(tree.string($0)) }
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
  }

  private func number(_ key: String, _ node: Int) -> Int64? {
    tree.value(of: key, in: node).flatMap { Int64(tree.string($0)) }
  }

  func change(_ node: Int, of profile: Profile, by reader: ProfileReader) -> JointChange? {
    guard let changes = tree.value(of: "changes", in: node),
      let outcome = tree.value(of: "outcome", in: node)
    else { return nil }
    var changed = Profile(attributes: ruleSet.attributes.count)
    var problems = ProblemList()
    reader.read(tree.subtree(changes), id: "", into: &changed, &problems)
    guard problems.all.isEmpty else { return nil }
    var all = profile
    let answers = ruleSet.attributes.indices.filter { changed.isKnown[$0] }.map { attribute in
      let answer = changed.answer(attribute, of: ruleSet)
      all.state(attribute, answer)
      return JointChange.ChangedAnswer(
        attribute: attribute, from: profile.answer(attribute, of: ruleSet), to: answer)
    }
    // A set that is no outcome has no name; which one it is follows from the answers.
    let named = ruleSet.outcomes.firstIndex { $0.name == tree.string(outcome) }
    let recommended = named.map {
      ruleSet.outcomes[$0].recommends.reduce(0) { $0 | UInt32(1) << UInt32($1) }
    }
    return JointChange(
      answers: answers, recommended: recommended ?? TippingCheck(ruleSet).recommended(all),
      outcome: named)
  }
}
