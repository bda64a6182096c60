/// Something that a rule set does or leaves undone, and that its author should know.
public struct Finding: Sendable {
  public enum Code: String, Sendable, CaseIterable {
    case missingOutcome = "missing-outcome"
    case unreachableOutcome = "unreachable-outcome"
    case optionAlways = "option-always"
    case optionNever = "option-never"
    case deadBand = "dead-band"
    case neverDecisive = "never-decisive"
    case expectationRefuted = "expectation-refuted"
    case oneSided = "one-sided"
    case unusedSource = "unused-source"
    case sameText = "same-text"

    /// Whether the rule set should not be used as it is.
    public var isError: Bool {
      switch self {
      case .missingOutcome, .unreachableOutcome, .optionAlways, .optionNever, .deadBand,
        .expectationRefuted:
        true
      case .neverDecisive, .oneSided, .unusedSource, .sameText: false
      }
    }
  }

  /// What of the rule set it is about; all by index.
  public enum Subject: Sendable, Hashable {
    case ruleSet
    case option(Int)
    /// A set of options, a bit each.
    case options(UInt32)
    case outcome(Int)
    case criterion(Int)
    case band(criterion: Int, band: Int)
    /// What a criterion gives to an option.
    case points(criterion: Int, option: Int)
    case expectation(Int)
    case source(Int)
    /// Two languages in which a text is the same, of the texts that are.
    case text(Int, languages: [Int])
  }

  public var code: Code
  public var subject: Subject
  /// Profiles that show it.
  public var witnesses: [Profile] = []

  init(_ code: Code, _ subject: Subject, _ witnesses: [Profile] = []) {
    (self.code, self.subject, self.witnesses) = (code, subject, witnesses)
  }
}

/// A finding that is neither there nor ruled out: a limit was reached.
public struct UnprovedFinding: Sendable, Hashable {
  public var code: Finding.Code
  public var subject: Finding.Subject
  public var reason: NotProved

  init(_ code: Finding.Code, _ subject: Finding.Subject, _ reason: NotProved) {
    (self.code, self.subject, self.reason) = (code, subject, reason)
  }
}
