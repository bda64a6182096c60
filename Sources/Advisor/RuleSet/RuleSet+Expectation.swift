extension RuleSet {
  /// What the author promises of the rule set, to be proved over the space of profiles.
  public struct Expectation: Sendable, Hashable {
    public var promise: Promise
    public var over: Profiles
  }

  public enum Promise: Sendable, Hashable {
    /// More of an attribute never moves the fit of an option against the direction.
    case monotone(attribute: Int, option: Int, Direction)
    /// One step of an attribute moves no fit by more than this many percent.
    case step(attribute: Int, atMost: FixedPoint)
    /// Criteria together add at most this many percent to the fit of each of these options.
    case together(criteria: [Int], atMost: [Int: FixedPoint])
    /// Wherever the condition holds, the claim does.
    case whenever(Condition, Claim)

    public enum Direction: String, Sendable, Hashable {
      case neverLowers = "never_lowers"
      case neverRaises = "never_raises"
    }

    public struct Claim: Sendable, Hashable {
      /// Whether the subject is always there, or never.
      public var isAlways: Bool
      public var subject: Subject
    }

    public enum Subject: Sendable, Hashable {
      case option(Int)
      case outcome(Int)
    }
  }

  /// The profiles that an expectation speaks of: those that state every attribute, or all.
  public enum Profiles: String, Sendable, Hashable { case complete, all }
}
