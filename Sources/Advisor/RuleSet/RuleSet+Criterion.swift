extension RuleSet {
  /// One weighted aspect; its bands partition the values of its inputs.
  public struct Criterion: Sendable {
    public var name: String
    public var title: LocalizedText
    public var weight: Int64
    /// Why this weight and these bounds, for authors.
    public var why: String?
    /// Why its points lean to one side, where the author says so.
    public var neutral: String?
    /// Attributes, by index.
    public var inputs: [Int]
    public var bands: [Band]
    /// Sources, by index.
    public var from: [Int]

    /// The most that it can add to the sum of an option.
    public func best(option: Int) -> Int64 { weight * mostPoints(option: option) }

    /// The most points of a band for an option; 0 where all are below.
    func mostPoints(option: Int) -> Int64 {
      bands.reduce(0) { max($0, $1.points[option]) }
    }
  }

  /// One row of a criterion: where it holds, and what it then adds to each option.
  public struct Band: Sendable {
    public var when: Condition
    /// For each option, from -100 to 100.
    public var points: [Int64]
    public var because: LocalizedText
    public var from: [Int]
  }

  /// Which option to begin with, where several are recommended.
  public struct Sequence: Sendable {
    public var inputs: [Int]
    public var bands: [Step]

    public struct Step: Sendable {
      public var when: Condition
      /// An option; nil for any of them.
      public var startWith: Int?
      public var because: LocalizedText
      public var from: [Int]
    }
  }

  /// Rules an option out, whatever its fit.
  public struct Gate: Sendable {
    public var name: String
    /// An option, by index.
    public var rulesOut: Int
    public var when: Condition
    public var because: LocalizedText
    public var from: [Int]
  }

  /// Weight times the most points of every criterion: the sum that is a fit of 100 %.
  public func best(option: Int) -> Int64 {
    criteria.reduce(0) { $0 + $1.best(option: option) }
  }
}
