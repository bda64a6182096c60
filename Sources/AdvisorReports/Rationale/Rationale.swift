public import Advisor

/// What is said of one decision, in order, in one language and without any format.
///
/// Text, Markdown and pages are renderings of the same value, so they say the same. Every sentence
/// comes from the rule set or from `Wording`; every number from the assessment.
public struct Rationale: Sendable {
  public var isRightToLeft: Bool
  /// The organisation.
  public var title: String
  /// The recommendation in one sentence; false while what is known is not enough for one.
  public var headline: String
  /// How much is known.
  public var standing: String
  /// How firmly the recommendation stands, where there is one.
  public var firmness: String?
  public var sections: [Section]

  public struct Section: Sendable {
    public var kind: Kind
    public var heading: String
    public var blocks: [Block]
  }

  public enum Kind: String, Sendable, CaseIterable {
    case summary, doubts, words, fits, reasons, gates, against, changes, stability, unknown
    case sequence, gains, risks, advice
    case bringsIn = "brings-in"
    case nextSteps = "next-steps"
    case sources, method
  }

  public enum Block: Sendable {
    case paragraph(String)
    case entries([Entry])
    case fits([Fit])
    case balance(Balance)
    /// Reasons of one side, the strongest first; a heading where the section's own does not say whose.
    case reasons(String?, [Reason])
    /// A long Latin text, such as a hash, on a line of its own.
    case code(String)
  }

  /// A text of a list, what it is about, and the sources it rests on.
  public struct Entry: Sendable {
    public var label: String?
    public var text: String
    public var sources: [String] = []
  }

  /// One option's fit against what is needed, all in percent of the best attainable.
  public struct Fit: Sendable {
    public var option: String
    public var fit: Rounded
    public var needed: FixedPoint
    public var state: String
    public var isRecommended: Bool
  }

  /// The contributions to one option's fit, which add up to it.
  public struct Balance: Sendable {
    public var option: String
    /// The strongest first.
    public var supporting: [Reason]
    public var opposing: [Reason]
    /// Titles of criteria that were decided and add 0.
    public var neutral: [String]
    /// What closes the gap between rounded contributions and the rounded fit; nil where there is none.
    public var rounding: Rounded?
    public var fit: Rounded
  }

  public struct Reason: Sendable {
    public var criterion: String
    public var title: String
    public var weight: Int64
    public var contribution: Rounded
    public var because: String
    public var sources: [String]
  }
}
