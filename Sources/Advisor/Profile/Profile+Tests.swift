extension Profile {
  /// Whether a value meets a test; nil where it is unknown or not defined.
  func meets(_ test: RuleSet.ValueTest, on attribute: Int, of attributes: [RuleSet.Attribute])
    -> Bool?
  {
    switch (test, answer(attribute, of: attributes)) {
    case (.number(let test), _): quantity(attribute, of: attributes).map(test.holds)
    case (.boolean(let wanted), .boolean(let value)): wanted == value
    case (.choice(let accepted), .choice(let value)): accepted.contains(value)
    case (.choices(let test), .choices(let chosen)): test.holds(chosen)
    default: nil
    }
  }
}
