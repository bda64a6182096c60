public import LocatedYAML

/// Where the conditions of a rule set stand in its file, so that an author can go there.
///
/// A rule set holds no places; they are looked up in its text by those who ask for them.
public struct RuleSetPlaces: Sendable {
  /// For each criterion its bands.
  public private(set) var criteria: [[SourceLocation]] = []
  /// The criteria themselves.
  public private(set) var criterion: [SourceLocation] = []
  public private(set) var gates: [SourceLocation] = []
  public private(set) var sequence: [SourceLocation] = []
  public private(set) var notes: [SourceLocation] = []

  /// - Parameter source: that of a rule set that could be read.
  public init(in source: SourceText) {
    var yaml = YAMLReader()
    yaml.read(source.utf8.span)
    let tree = yaml.tree
    guard !tree.isEmpty else { return }
    let criteria = tree.items(of: "criteria", in: 0)
    let bands = criteria.map { tree.items(of: "bands", in: $0) }
    let gates = tree.items(of: "gates", in: 0)
    let steps = tree.value(of: "sequence", in: 0).map { tree.items(of: "bands", in: $0) } ?? []
    let notes = tree.items(of: "notes", in: 0)
    // All at once: the text is gone through only one time.
    let all = criteria + bands.flatMap(\.self) + gates + steps + notes
    var rest = source.locations(ofScalars: all.map { tree.nodes[$0].place })[...]
    func take(_ count: Int) -> [SourceLocation] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    criterion = take(criteria.count)
    self.criteria = bands.map { take($0.count) }
    self.gates = take(gates.count)
    sequence = take(steps.count)
    self.notes = take(notes.count)
  }
}
