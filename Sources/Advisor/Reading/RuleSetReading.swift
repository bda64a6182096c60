public import LocatedYAML

/// What came of reading a rule set: the rule set, or all that is wrong with it.
public struct RuleSetReading: Sendable {
  public let source: SourceText
  /// Nil where something is wrong.
  public private(set) var ruleSet: RuleSet?
  /// Errors where it could not be read, otherwise warnings; in the order of the text.
  public private(set) var diagnostics: [Diagnostic] = []
  /// How many there were beyond those.
  public private(set) var omitted = 0
  /// As far as they could be read.
  public private(set) var attributes: [RuleSet.Attribute] = []
  private var bandFaults: [BandFault] = []

  public init(of source: SourceText) {
    self.source = source
    var yaml = YAMLReader()
    yaml.read(source.utf8.span)
    guard !yaml.stoppedEarly, !yaml.tree.isEmpty else {
      var problems = yaml.problems
      if !yaml.stoppedEarly { problems.add(.emptyRuleSet, at: 0) }
      take(problems)
      return
    }
    var reader = RuleSetReader(yaml.tree, yaml.problems)
    let end = yaml.tree.nodes[0].next
    if end < yaml.tree.nodes.count {
      reader.problems.add(.severalDocuments, at: yaml.tree.nodes[end].place)
    }
    ruleSet = reader.ruleSet(file: FileDigest(of: source.utf8))
    (attributes, bandFaults) = (reader.attributes, reader.bandFaults)
    take(reader.problems)
  }

  private mutating func take(_ problems: ProblemList) {
    guard !problems.all.isEmpty else { return }
    diagnostics = Diagnostics(problems, in: source).all
    omitted = problems.omitted
  }

  /// What a diagnostic says of bands that do not fit together; nil where it is about something else.
  public func bandFault(of diagnostic: Diagnostic) -> BandFault? {
    bandFaults.first { $0.problem == diagnostic.problem }
  }
}

/// Bands of a criterion, or of the sequence, that do not fit together or were not checked.
public struct BandFault: Sendable {
  let problem: Diagnostic.Problem
  /// The name of the criterion; nil for the sequence.
  public let criterion: String?
  /// From 0.
  public let bands: [Int]
  /// A profile that meets none of the bands, or several; nil where they were not checked.
  public let witness: Profile?
}
