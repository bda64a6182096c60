public import LocatedYAML

extension Diagnostic.Problem {
  static let emptyDocument = Self(
    "empty-document", "the document is empty; write '{}' for a profile of which nothing is known")
  static let notAMapping = Self(
    "not-a-mapping", "a profile is a mapping of attributes to answers, such as 'employees: 45'")
  static let emptyRuleSet = Self(
    "empty-document", "the file is empty; a rule set begins with 'ruleset: name'")
  static let notARuleSet = Self(
    "not-a-mapping", "a rule set is a mapping that begins with 'ruleset: name'")
  static func unknownKey(_ key: String, nearest: String?) -> Self {
    let other =
      key == "ruleset"
      ? "this is a rule set, not a profile" : "use a key of the rule set, or put it into 'remarks'"
    let hint = nearest.map { "did you mean '\($0)'?" } ?? other
    return Self("unknown-key", "no attribute is called '\(key.shortened)'; \(hint)")
  }
  static func derivedAttribute(_ name: String, from inputs: [String]) -> Self {
    Self(
      "derived-attribute",
      "'\(name)' is computed from \(inputs.joined(separator: " and ")); state these instead")
  }
  static func wrongAnswer(_ name: String, must: String) -> Self {
    Self("wrong-type", "'\(name)' must be \(must)")
  }
  static func notANumber(_ text: String, hint: String?) -> Self {
    Self(
      "not-a-number",
      "'\(text.shortened)' is not a number; "
        + (hint ?? "write digits such as 45 or 4.5, or 'unknown'"))
  }
  static func notAnInteger(_ text: String) -> Self {
    Self("not-an-integer", "'\(text.shortened)' is not a whole number; write it without a point")
  }
  static func tooPrecise(_ text: String) -> Self {
    Self("too-precise", "'\(text.shortened)' has more than 4 decimal places; round it")
  }
  static func tooLarge(_ text: String) -> Self {
    Self("too-large", "'\(text.shortened)' is too large; numbers go to 922337203685477.5807")
  }
  static func outOfRange(_ name: String, _ text: String, range: String) -> Self {
    Self("out-of-range", "'\(name)' must be \(range), not \(text.shortened)")
  }
  static func notBoolean(_ text: String, hint: String?) -> Self {
    Self(
      "not-boolean",
      "'\(text.shortened)' is neither true nor false; "
        + (hint.map { "did you mean '\($0)'?" } ?? "write one of them, or 'unknown'"))
  }
  static func unknownAnswer(_ text: String, of name: String, nearest: String?, all: [String])
    -> Self
  {
    let hint =
      nearest.map { "did you mean '\($0)'?" }
      ?? "the values are \(all.prefix(16).joined(separator: ", "))"
    return Self("unknown-value", "'\(text.shortened)' is no value of '\(name)'; \(hint)")
  }
  static func repeatedValue(_ name: String) -> Self {
    Self("repeated-value", "'\(name)' is in the list twice; keep one")
  }
  static func standsAlone(_ name: String) -> Self {
    Self("stands-alone", "'\(name)' cannot stand together with other values; keep one or the other")
  }
  static let unknownInList = Self(
    "unknown-in-list",
    "a list may not hold 'unknown' or nothing; make the whole answer unknown, or name the values")
  static let emptyID = Self("empty-id", "'profile' is empty; write an id, or leave the key out")
  static let idCharacter = Self(
    "id-character", "'profile' may hold no '/' and no control characters; choose another id")
  /// Why an assessment is no decision.
  public static func undecided(_ assessment: Assessment, by ruleSet: RuleSet) -> Self {
    switch assessment.fault {
    case .noBand(let criterion): undecidable(ruleSet.criteria[criterion].name, several: false)
    case .severalBands(let criterion): undecidable(ruleSet.criteria[criterion].name, several: true)
    case .noStep: undecidable("sequence", several: false)
    case .severalSteps: undecidable("sequence", several: true)
    case nil:
      noOutcome(
        ruleSet.options.indices.filter(assessment.recommends).map { ruleSet.options[$0].name })
    }
  }
  /// The profile recommends a set of options that no outcome names.
  static func noOutcome(_ options: [String]) -> Self {
    let set = options.isEmpty ? "no option at all" : options.joined(separator: " and ")
    return Self(
      "no-outcome",
      "this profile is recommended \(set), and the rule set has no outcome for that; add one to it"
    )
  }
  /// The criterion was not checked on loading, and no band, or more than one, matches.
  static func undecidable(_ criterion: String, several: Bool) -> Self {
    Self(
      "undecidable",
      (several ? "several bands of '\(criterion)' match" : "no band of '\(criterion)' matches")
        + " this profile; correct the rule set"
    )
  }
}
