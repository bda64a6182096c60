public import Advisor

/// What is said of two decisions side by side, in order, in one language and without any format.
///
/// Every sentence comes from the rule set or from `Wording`; every number from the decisions.
public struct Comparison: Sendable {
  /// What the two are.
  public enum Subject: Sendable {
    /// A profile, and the same with other answers.
    case change
    case profiles
  }

  /// Which criteria come first.
  public enum Order: String, Sendable, CaseIterable {
    /// Those that add most to the difference.
    case impact
    /// As in the rule set.
    case rules
  }

  public var isRightToLeft: Bool
  /// Whose decisions they are, and what is changed.
  public var titles: [String]
  /// What is recommended in each, or that it is the same.
  public var headline: String
  /// What is recommended in each, and how much is known.
  public var standings: [String]
  /// What the two are called, and their difference.
  public var columns: [String]
  public var fits: [Fit]
  public var balances: [Balance]
  /// How many criteria are as they were.
  public var unchanged: String
  public var sections: [Section]
  /// The rule set: its title, and what names it for programs.
  public var rules: String
  public var rulesID: [String]

  public struct Fit: Sendable {
    public var option: String
    public var fits: [Rounded]
    public var difference: Rounded
    public var needed: FixedPoint
    /// How far each fit is from what is needed.
    public var distances: [Rounded]
    public var state: String
  }

  /// What makes the difference of one option's fit; it adds up to that.
  public struct Balance: Sendable {
    public var option: String
    public var causes: [Cause]
    /// Titles of criteria that are in another band and add as much as before.
    public var silent: [String]
    /// What closes the gap between rounded differences; nil where there is none.
    public var rounding: Rounded?
    public var difference: Rounded
  }

  /// A criterion that adds more in one of the two.
  public struct Cause: Sendable {
    public var criterion: String
    public var title: String
    public var difference: Rounded
    /// What holds in each, with its contribution.
    public var reasons: [String]
  }

  public struct Section: Sendable {
    public var heading: String
    public var entries: [Rationale.Entry]
  }
}
