public import LocatedYAML

/// Reads cases: a profile, and what was chosen.
public struct CaseReader: Sendable {
  private let ruleSet: RuleSet
  private let profiles: ProfileReader

  /// - Parameter other: a rule set whose attributes are no mistakes either; they are passed over.
  ///   So a baseline need not know all that a case says.
  public init(_ ruleSet: RuleSet, passingOver other: RuleSet? = nil) {
    self.ruleSet = ruleSet
    profiles = ProfileReader(ruleSet, passingOver: Set(other?.attributes.map(\.name) ?? []))
  }

  /// Reads a document; nil where something is wrong with it, which is added to `problems`.
  public func read(_ tree: YAMLTree, _ problems: inout ProblemList) -> Case? {
    guard !tree.isEmpty else {
      problems.add(.emptyCase, at: tree.start)
      return nil
    }
    guard tree.nodes[0].kind == .mapping else {
      let isNothing = tree.nodes[0].kind == .plain && tree.textRange(0).isEmpty
      problems.add(isNothing ? .emptyCase : .notACase, at: tree.nodes[0].place)
      return nil
    }
    var fields = FieldReader(0, "the case", in: tree)
    let idNode = fields.required("case", &problems)
    let id = idNode.flatMap { text($0, "case", tree, &problems) }
    if let idNode, id == "" { problems.add(.unnamedCase, at: tree.nodes[idNode].place) }
    func optional(_ key: String) -> String? {
      fields.optional(key).flatMap { text($0, key, tree, &problems) }
    }
    let (name, about) = (optional("name"), optional("about"))
    let (basis, source, doubt) = (optional("basis"), optional("source"), optional("doubt"))
    let profileNode = fields.required("profile", &problems)
    let chose = fields.required("chose", &problems).flatMap { outcome($0, tree, &problems) }
    fields.finish(in: tree, &problems)

    var profile = Profile(attributes: ruleSet.attributes.count)
    if let profileNode {
      profiles.read(profileNode, of: tree, id: id ?? "", into: &profile, &problems)
    }
    guard problems.all.isEmpty, let id, let chose else { return nil }
    profile.name = profile.name ?? name
    var read = Case(id: id, profile: profile, chose: chose)
    (read.name, read.about, read.basis) = (name, about, basis)
    (read.source, read.doubt) = (source, doubt)
    return read
  }

  private func text(
    _ node: Int, _ key: String, _ tree: YAMLTree, _ problems: inout ProblemList
  ) -> String? {
    guard tree.isScalar(node) else {
      problems.add(.wrongAnswer(key, must: "one text"), at: tree.nodes[node].place)
      return nil
    }
    return tree.string(node)
  }

  private func outcome(_ node: Int, _ tree: YAMLTree, _ problems: inout ProblemList) -> Int? {
    guard let name = text(node, "chose", tree, &problems) else { return nil }
    if let outcome = ruleSet.outcomes.firstIndex(where: { $0.name == name }) { return outcome }
    let names = ruleSet.outcomes.map(\.name)
    problems.add(
      .unknown("outcome", name, nearest: names.nearest(to: name), all: Array(names.prefix(16))),
      at: tree.nodes[node].place)
    return nil
  }
}
