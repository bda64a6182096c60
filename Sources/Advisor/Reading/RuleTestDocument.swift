public import LocatedYAML

/// A file of tests that was parsed, and the rule set that it is about; the tests themselves can be
/// read once that is loaded.
public struct RuleTestDocument: Sendable {
  public let source: SourceText
  let tree: YAMLTree
  let problems: ProblemList

  /// Throws what makes the file unreadable.
  public init(reading source: SourceText) throws(Diagnostics) {
    var yaml = YAMLReader()
    yaml.read(source.utf8.span)
    (self.source, tree) = (source, yaml.tree)
    var problems = yaml.problems
    if !yaml.stoppedEarly {
      if tree.isEmpty {
        problems.add(.emptyTests, at: 0)
      } else if tree.nodes[0].kind != .mapping {
        problems.add(.notTests, at: tree.nodes[0].place)
      } else if Self.scalar("ruleset", in: tree) != nil {
        problems.add(.rulesNotTests, at: tree.nodes[0].place)
      } else {
        self.problems = problems
        return
      }
    }
    throw Diagnostics(problems, in: source)
  }

  /// The path of the rule set, beside this file, where it names one.
  public var rules: String? { Self.scalar("tests_of", in: tree) }

  private static func scalar(_ key: String, in tree: YAMLTree) -> String? {
    let children = tree.children(0)
    return stride(from: 0, to: children.count, by: 2)
      .first { tree.string(children[$0]) == key && tree.isScalar(children[$0 + 1]) }
      .map { tree.string(children[$0 + 1]) }
  }
}
