extension RuleSet {
  /// A text shown when its condition holds; it never changes a score.
  public struct Note: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      case advice, risk, gain, doubt
      case nextStep = "next_step"
    }

    public var name: String
    public var kind: Kind
    public var when: Condition
    public var text: LocalizedText
    public var from: [Int]
  }

  /// A statement that criteria and notes rest on.
  public struct Source: Sendable {
    public var id: String
    public var text: LocalizedText
    /// Why no rule rests on it, where none does.
    public var unusedBecause: String?
  }

  /// An entry of the glossary.
  public struct Term: Sendable {
    public var term: LocalizedText
    public var text: LocalizedText
    public var from: [Int]
  }
}
