/// A profile, and what the author of a rule set expects of it.
///
/// A test is read once, with everything in it found by its index, and can then be held against any
/// rule set with the same parts: what it rests on are values, no words and no places.
public struct RuleTest: Sendable {
  public var name: String
  public var profile: Profile
  /// At least one.
  public var expected: [Expected]

  /// One thing that has to be so; all parts are named by their indices.
  public enum Expected: Sendable, Hashable {
    /// The one that the stated facts support.
    case outcome(Int)
    case verdict(PossibleOutcomes.Verdict, option: Int)
    /// Whether just one outcome is possible.
    case certain(Bool)
    /// These outcomes are possible, and no others.
    case possible(Set<Int>)
    /// The fit as reports show it, with one decimal.
    case fit(NumberTest, option: Int)
    case band(Int, criterion: Int)
    case undecided(criterion: Int)
    /// These gates hold, and no others: a bit each.
    case gates(UInt64)
    case note(Int, holds: Bool)
    case startsWith(Start)
  }

  /// Where several options are recommended, which to begin with.
  public enum Start: Sendable, Hashable {
    case option(Int)
    case either
    /// Nothing is said: only one is recommended, or the answer is not known.
    case nothing
  }
}

extension RuleTest.Expected {
  /// Whether it speaks of what open answers can lead to.
  var asksForPossible: Bool {
    switch self {
    case .verdict, .certain, .possible: true
    case .outcome, .fit, .band, .undecided, .gates, .note, .startsWith: false
    }
  }
}
