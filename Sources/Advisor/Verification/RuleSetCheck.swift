/// What is found in a rule set over the whole space of its profiles; read this file first.
///
/// Everything is computed exactly. What takes too long to compute is named as not proved.
public struct RuleSetCheck: Sendable {
  /// In the order of the file as far as they are about the same kind of thing.
  public internal(set) var findings: [Finding] = []
  public internal(set) var notProved: [UnprovedFinding] = []
  /// For each option the lowest and the highest sum over complete profiles.
  public internal(set) var sums: [Result<ClosedRange<Int64>, NotProved>] = []
  /// The sets of options that complete profiles are recommended, with one each; where these are
  /// too many, those that were found.
  public internal(set) var recommended: [(options: UInt32, example: Profile)] = []
  /// Expectations that hold, by index.
  public internal(set) var provedExpectations: [Int] = []

  public init(_ scorecard: Scorecard) {
    let space = ProfileSpace(scorecard)
    checkOptions(space)
    checkOutcomes(space)
    checkExpectations(space)
    let dead = checkBands(scorecard.ruleSet)
    checkDecisiveness(space, dead: dead)
    checkPoints(scorecard.ruleSet)
    checkSources(scorecard.ruleSet)
  }

  mutating func add(_ code: Finding.Code, _ subject: Finding.Subject, _ witnesses: [Profile] = []) {
    findings.append(Finding(code, subject, witnesses))
  }

  mutating func add(unproved code: Finding.Code, _ subject: Finding.Subject, _ reason: NotProved) {
    notProved.append(UnprovedFinding(code, subject, reason))
  }
}
