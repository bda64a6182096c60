extension RuleSet {
  /// When a band, a gate or a note holds.
  public enum Condition: Sendable, Hashable {
    /// All of the tests hold. The profile is unknown to none of them.
    case all([Requirement])
    /// Whatever the other bands leave.
    case otherwise
  }

  /// One part of a condition.
  public enum Requirement: Sendable, Hashable {
    case test(attribute: Int, ValueTest)
    /// These attributes are unknown (notes only).
    case unknown([Int])
    /// The outcome is one of these (notes only).
    case outcome([Int])
  }

  /// A test on the value of one attribute.
  public enum ValueTest: Sendable, Hashable {
    case number(NumberTest)
    case boolean(Bool)
    /// One of these values, by index.
    case choice(Set<Int>)
    case choices(ChoicesTest)
  }

  /// A test on a set of values, each a bit; all parts that are there must hold.
  public struct ChoicesTest: Sendable, Hashable {
    public var any: UInt64?
    public var all: UInt64?
    public var none: UInt64?
    public var count: NumberTest?

    public init(
      any: UInt64? = nil, all: UInt64? = nil, none: UInt64? = nil, count: NumberTest? = nil
    ) {
      self.any = any
      self.all = all
      self.none = none
      self.count = count
    }

    public func holds(_ chosen: UInt64) -> Bool {
      if let any, chosen & any == 0 { return false }
      if let all, chosen & all != all { return false }
      if let none, chosen & none != 0 { return false }
      return count?.holds(.number(FixedPoint(chosen.nonzeroBitCount))) ?? true
    }
  }
}

extension RuleSet.Condition {
  /// True, false, or nil for unknown, as is `otherwise`: of a condition on answers alone.
  ///
  /// - Parameter meets: whether the value of an attribute meets a test.
  func truth(by meets: (_ attribute: Int, RuleSet.ValueTest) -> Bool?) -> Bool? {
    guard case .all(let requirements) = self else { return nil }
    var truth: Bool? = true
    for case .test(let attribute, let test) in requirements {
      switch meets(attribute, test) {
      case false: return false
      case nil: truth = nil
      case true: break
      }
    }
    return truth
  }
}
