/// An organisation's answers, prepared for scoring: a 64-bit value for every attribute.
public struct Profile: Sendable {
  public var id: String
  public var name: String?
  /// By attribute: a number in ten thousandths; 0 or 1 for a boolean; the index of a choice; a bit
  /// for each of the choices.
  ///
  /// Derived attributes have none.
  public internal(set) var values: [Int64]
  /// By attribute.
  public internal(set) var isKnown: [Bool]

  /// A profile of which nothing is known.
  public init(id: String = "", attributes: Int) {
    self.id = id
    values = Array(repeating: 0, count: attributes)
    isKnown = Array(repeating: false, count: attributes)
  }

  mutating func forgetAll() {
    name = nil
    for attribute in isKnown.indices { isKnown[attribute] = false }
  }

  public mutating func state(_ attribute: Int, _ answer: Answer) {
    isKnown[attribute] = true
    switch answer {
    case .unknown: isKnown[attribute] = false
    case .number(let number): values[attribute] = number.scaled
    case .boolean(let isTrue): values[attribute] = isTrue ? 1 : 0
    case .choice(let index): values[attribute] = Int64(index)
    case .choices(let chosen): values[attribute] = Int64(bitPattern: chosen)
    }
  }
}

/// What a profile says of one stated attribute.
public enum Answer: Sendable, Hashable {
  case unknown
  case number(FixedPoint)
  case boolean(Bool)
  /// A value, by index.
  case choice(Int)
  /// Values, a bit each.
  case choices(UInt64)
}

extension Profile {
  public func answer(_ attribute: Int, of ruleSet: RuleSet) -> Answer {
    answer(attribute, of: ruleSet.attributes)
  }

  public func answer(_ attribute: Int, of attributes: [RuleSet.Attribute]) -> Answer {
    guard isKnown[attribute] else { return .unknown }
    let value = values[attribute]
    return switch attributes[attribute].kind {
    case .integer, .number: .number(FixedPoint(scaled: value))
    case .boolean: .boolean(value == 1)
    case .choice: .choice(Int(value))
    case .choices: .choices(UInt64(bitPattern: value))
    case .derived: .unknown
    }
  }

  /// The number that a derived or a numeric attribute has; nil where it is unknown.
  public func quantity(_ attribute: Int, of ruleSet: RuleSet) -> Quantity? {
    quantity(attribute, of: ruleSet.attributes)
  }

  func quantity(_ attribute: Int, of attributes: [RuleSet.Attribute]) -> Quantity? {
    switch attributes[attribute].kind {
    case .integer, .number:
      return isKnown[attribute] ? .number(FixedPoint(scaled: values[attribute])) : nil
    case .derived(.ratio(let dividend, let divisor)):
      guard isKnown[dividend], isKnown[divisor], values[divisor] != 0 else { return nil }
      return .ratio(FixedPoint(scaled: values[dividend]), FixedPoint(scaled: values[divisor]))
    case .derived(.count(let choices, let among)):
      guard isKnown[choices] else { return nil }
      return .number(FixedPoint((UInt64(bitPattern: values[choices]) & among).nonzeroBitCount))
    case .derived(.sum(let terms)):
      guard terms.allSatisfy({ isKnown[$0] }) else { return nil }
      return .sum(terms.reduce(0) { $0 + Int128(values[$1]) })
    case .boolean, .choice, .choices: return nil
    }
  }
}
