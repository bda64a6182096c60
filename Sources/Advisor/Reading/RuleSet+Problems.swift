import LocatedYAML

extension Diagnostic.Problem {
  static func missingKey(_ key: String, in what: String) -> Self {
    Self("missing-key", "'\(key)' is missing in \(what); add it")
  }
  static func unknownRuleKey(_ key: String, in what: String, nearest: String?) -> Self {
    Self(
      "unknown-key",
      "\(what) has no key '\(key.shortened)'; "
        + (nearest.map { "did you mean '\($0)'?" } ?? "remove it"))
  }
  static func wrongType(_ what: String, must: String) -> Self {
    Self("wrong-type", "\(what) must be \(must)")
  }
  static func badName(_ name: String, what: String) -> Self {
    Self(
      "bad-name",
      "'\(name.shortened)' is no name for \(what); use a-z first, then a-z, 0-9, _ and -, such as 'back_office'"
    )
  }
  static func badSourceName(_ name: String) -> Self {
    Self(
      "bad-name",
      "'\(name.shortened)' is no id of a source; use A-Z first, then A-Z and 0-9, such as 'C4'")
  }
  static func reservedName(_ name: String, what: String) -> Self {
    Self("reserved-name", "\(what) may not be called '\(name)'; choose another name")
  }
  static func repeatedName(_ name: String, what: String) -> Self {
    Self(
      "repeated-name",
      "\(what) '\(name.shortened)' is there already; choose another name, or keep one")
  }
  static func badVersion(_ version: String) -> Self {
    Self("bad-version", "'\(version.shortened)' is no version; write three numbers such as 1.0.0")
  }
  static func unreadableTest(_ text: String) -> Self {
    Self(
      "unreadable-test",
      "'\(text.shortened)' is not a test on a number; write one such as \">= 250\", \"[50..250)\" or \"not(1, 2)\""
    )
  }
  static func unreadableBooleanTest(_ text: String) -> Self {
    Self("unreadable-test", "'\(text.shortened)' is not a test on a boolean; write true or false")
  }
  static let emptyRange = Self("empty-range", "no value lies in this range; widen it")
  /// - Parameter all: what there is to choose from, where that is short.
  static func unknown(_ kind: String, _ name: String, nearest: String?, all: [String] = [])
    -> Self
  {
    let code =
      switch kind {
      case "attribute", "option", "outcome", "source", "criterion", "gate", "note", "profile":
        "unknown-\(kind)"
      default: "unknown-value"
      }
    let choice =
      all.isEmpty ? "declare it, or correct the name" : "write \(all.joined(separator: ", "))"
    let hint = nearest.map { "did you mean '\($0)'?" } ?? choice
    return Self(code, "no \(kind) is called '\(name.shortened)'; \(hint)")
  }
  static func missingLanguage(_ language: String) -> Self {
    Self(
      "missing-language", "the text is missing in '\(language)'; every declared language needs it")
  }
  static func undeclaredLanguage(_ language: String, nearest: String?) -> Self {
    Self(
      "undeclared-language",
      "the language '\(language.shortened)' is not declared in 'languages'; "
        + (nearest.map { "did you mean '\($0)'?" } ?? "declare or remove it"))
  }
  static let emptyText = Self("empty-text", "a text may not be empty; write it")
  static func textTooLong(_ limit: Int) -> Self {
    Self("too-long", "a text may have at most \(limit) bytes; shorten it")
  }
  static let controlInText = Self(
    "control-character",
    "a text of a rule set may hold no line ends, control characters or bidi controls; fold lines with '>-'"
  )
  static func openPlaceholder(_ text: String) -> Self {
    Self(
      "unknown-placeholder",
      "'{\(text.shortened)' has no closing brace; add it, or write '{{' for a brace")
  }
  static func unknownPlaceholder(_ name: String, nearest: String?) -> Self {
    Self(
      "unknown-placeholder",
      "'{\(name.shortened)}' is neither an attribute nor {name}; "
        + (nearest.map { "did you mean '{\($0)}'?" } ?? "write '{{' for a brace"))
  }
  static func outOfLimits(_ what: String, _ limits: String) -> Self {
    Self("out-of-limits", "\(what) must be \(limits)")
  }
  static func tooMany(_ what: String, limit: Int) -> Self {
    Self("out-of-limits", "there may be at most \(limit) \(what)")
  }
  static func tooManyInputs(_ limit: Int) -> Self {
    Self("too-many-inputs", "a criterion reads at most \(limit) inputs; split it")
  }
  static let misplacedOtherwise = Self(
    "misplaced-otherwise", "'otherwise' may stand only in the last band; move it there")
  static func gap(_ where_: String, witness: String) -> Self {
    Self("gap", "no band of '\(where_)' matches \(witness); widen a band or add one")
  }
  static func overlap(_ where_: String, witness: String, bands: [Int]) -> Self {
    let numbers = bands.map { String($0 + 1) }.joined(separator: " and ")
    return Self(
      "overlap", "in '\(where_)', \(witness) matches bands \(numbers); narrow one of them")
  }
  static func notChecked(_ where_: String) -> Self {
    Self(
      "not-checked",
      "the bands of '\(where_)' combine in too many ways for gaps and overlaps to be looked for; split the criterion"
    )
  }
  static let severalDocuments = Self(
    "several-documents", "a rule file holds one rule set; remove the second document")
  static func repeatedOption(_ name: String) -> Self {
    Self("repeated-option", "the option '\(name)' is listed twice; keep one")
  }
  static func repeatedOutcome(_ name: String, first: String) -> Self {
    Self(
      "repeated-outcome",
      "'\(name)' recommends the same options as '\(first)'; keep one of the outcomes")
  }
  static func noBest(_ option: String) -> Self {
    Self(
      "no-best",
      "no band gives points to the option '\(option)', so it has no fit; give it points somewhere")
  }
  static func notDerivable(_ name: String, must: String) -> Self {
    Self("not-derivable", "'\(name.shortened)' cannot be used here; \(must)")
  }
  static func bothKeys(_ a: String, _ b: String) -> Self {
    Self("unknown-key", "state '\(a)' or '\(b)', not both")
  }
}
