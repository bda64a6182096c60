extension RuleSet {
  /// A fact that a profile can state, or one that follows from such facts.
  public struct Attribute: Sendable {
    public var name: String
    public var kind: Kind
    /// A short label for tables; where there is none, the name stands.
    public var title: LocalizedText?
    public var unit: LocalizedText?
    /// The question; nil only for derived attributes.
    public var ask: LocalizedText?
    public var help: LocalizedText?
    /// How hard it is to answer, from 1 to 10.
    public var effort: Int?
    /// Whether an organisation decides it.
    public var canChange: Bool
    /// Attributes of one group are asked together.
    public var group: String?

    public var isDerived: Bool {
      if case .derived = kind { true } else { false }
    }
  }

  public enum Kind: Sendable {
    case integer(range: Interval)
    case number(range: Interval)
    case boolean
    case choice([Value])
    /// At most 64 values.
    case choices([Value])
    case derived(Derivation)
  }

  /// One value of a choice.
  public struct Value: Sendable {
    public var name: String
    public var text: LocalizedText
    /// Whether it cannot stand together with other values.
    public var isAlone: Bool
  }

  /// How an attribute follows from stated ones, given by their indices.
  public enum Derivation: Sendable, Hashable {
    /// Unknown where the divisor is 0.
    case ratio(Int, Int)
    /// How many of the values are chosen: a bit a value.
    case count(of: Int, among: UInt64)
    case sum([Int])

    public var inputs: [Int] {
      switch self {
      case .ratio(let dividend, let divisor): [dividend, divisor]
      case .count(let choices, _): [choices]
      case .sum(let terms): terms
      }
    }
  }
}

extension RuleSet.Attribute {
  /// The stated attributes that must be known for this one to be.
  ///
  /// - Parameter index: its own.
  func statedInputs(at index: Int) -> [Int] {
    if case .derived(let derivation) = kind { derivation.inputs } else { [index] }
  }

  /// The values of a choice or of choices, otherwise none.
  public var values: [RuleSet.Value] {
    switch kind {
    case .choice(let values), .choices(let values): values
    default: []
    }
  }

  public var range: Interval? {
    switch kind {
    case .integer(let range), .number(let range): range
    default: nil
    }
  }
}

extension Sequence<RuleSet.Condition> {
  /// The stated attributes that must be known for all of their tests to be.
  func statedInputs(in attributes: [RuleSet.Attribute]) -> Set<Int> {
    var inputs: Set<Int> = []
    for case .all(let requirements) in self {
      for case .test(let attribute, _) in requirements {
        inputs.formUnion(attributes[attribute].statedInputs(at: attribute))
      }
    }
    return inputs
  }
}
