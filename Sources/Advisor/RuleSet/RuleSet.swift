/// What a rule file says: options, facts about an organisation, and how they bear on each other.
///
/// The values know nothing of YAML and hold no places; a rule set that was read is free of the
/// mistakes that `RuleSet(reading:)` reports.
public struct RuleSet: Sendable {
  public var name: String
  /// Semantic version; every result names it.
  public var version: String
  let file: FileDigest
  public var title: LocalizedText
  /// The first is the default.
  public var languages: [String]
  public var sources: [Source]
  public var glossary: [Term]
  public var options: [Option]
  /// Stated and derived ones, in the order of the file.
  public var attributes: [Attribute]
  public var criteria: [Criterion]
  public var gates: [Gate]
  public var outcomes: [Outcome]
  public var sequence: Sequence?
  public var notes: [Note]
  public var expectations: [Expectation]

  /// Something that can be recommended.
  public struct Option: Sendable {
    public var name: String
    public var title: LocalizedText
    /// Products that the source names; none is recommended.
    public var examples: [String]
    /// Percent of the best attainable from which it is recommended.
    public var recommendAt: FixedPoint
    /// Percent of the best attainable up to which the answer is no although facts are missing;
    /// nil where evidence alone never declines.
    public var declineAt: FixedPoint?
  }

  /// A named set of recommended options.
  public struct Outcome: Sendable {
    public var name: String
    public var recommends: Set<Int>
    public var title: LocalizedText
    public var summary: LocalizedText?
  }

  /// Of the file, as 64 hexadecimal digits.
  public var sha256: String { file.digits }

  public func attribute(named name: String) -> Int? {
    attributes.firstIndex { $0.name == name }
  }

  public func option(named name: String) -> Int? { options.firstIndex { $0.name == name } }

  /// The place of a language in every text; nil for one that the rule set lacks.
  public func language(_ name: String) -> Int? { languages.firstIndex(of: name) }
}
