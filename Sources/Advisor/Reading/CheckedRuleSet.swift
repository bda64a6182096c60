public import LocatedYAML

/// A rule file with all that is found in it: mistakes where it cannot be read, otherwise what the
/// rules do over the whole space of profiles.
public struct CheckedRuleSet: Sendable {
  public struct Entry: Sendable {
    public var diagnostic: Diagnostic
    public var subject: Subject
    public var witnesses: [Profile] = []
  }

  public enum Subject: Sendable {
    case finding(Finding.Subject)
    case bands(BandFault)
    /// What was wrong on loading, in the words of the diagnostic.
    case text
  }

  public let reading: RuleSetReading
  /// Nil where the rule set cannot be read.
  public let scorecard: Scorecard?
  public let check: RuleSetCheck?
  /// In the order of the file.
  public private(set) var entries: [Entry]

  public init(_ source: SourceText) {
    reading = RuleSetReading(of: source)
    entries = []
    scorecard = reading.ruleSet.map { Scorecard($0) }
    check = scorecard.map { RuleSetCheck($0) }
    for diagnostic in reading.diagnostics {
      let fault = reading.bandFault(of: diagnostic)
      entries.append(
        Entry(
          diagnostic: diagnostic, subject: fault.map { .bands($0) } ?? .text,
          witnesses: fault?.witness.map { [$0] } ?? []))
    }
    if let scorecard, let check { add(check, scorecard) }
    let order = entries.indices.sorted {
      let (a, b) = (entries[$0].diagnostic.location, entries[$1].diagnostic.location)
      return a == b ? $0 < $1 : a < b
    }
    entries = order.map { entries[$0] }
  }

  public var hasErrors: Bool { entries.contains { $0.diagnostic.severity == .error } }

  private mutating func add(_ check: RuleSetCheck, _ scorecard: Scorecard) {
    let ruleSet = scorecard.ruleSet
    let places = FindingPlaces(in: reading.source, languages: ruleSet.languages)
    let findings =
      check.findings
      + places.sameTexts.enumerated().map {
        Finding(.sameText, .text($0, languages: $1.languages))
      }
    let locations = reading.source.locations(
      ofScalars: findings.map { places.place(of: $0.subject, in: ruleSet) })
    for (finding, location) in zip(findings, locations) {
      let diagnostic = Diagnostic(
        finding.problem(scorecard), at: location,
        severity: finding.code.isError ? .error : .warning)
      entries.append(
        Entry(
          diagnostic: diagnostic, subject: .finding(finding.subject),
          witnesses: finding.witnesses))
    }
  }
}
