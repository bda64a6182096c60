/// One thing that is wrong with a text, and where.
public struct Diagnostic: Error, Sendable, Hashable {
  /// What is wrong.
  ///
  /// Each kind is made by one static function, kept with the others of its stage in a file named
  /// `…+Problems.swift`.
  public struct Problem: Sendable, Hashable {
    /// Stable and short, for tests and for programs: `unknown-key`.
    public var code: String
    /// For the person who wrote the text: what is wrong, then what to do.
    public var message: String

    public init(_ code: String, _ message: String) {
      self.code = code
      self.message = message
    }
  }

  public enum Severity: String, Sendable, Hashable { case error, warning }

  public var problem: Problem
  public var location: SourceLocation
  public var severity: Severity

  public init(_ problem: Problem, at location: SourceLocation, severity: Severity = .error) {
    self.problem = problem
    self.location = location
    self.severity = severity
  }
}

/// Everything that is wrong with one text, in the order of the text; never empty.
public struct Diagnostics: Error, Sendable {
  public var source: SourceText
  public private(set) var all: [Diagnostic]
  /// How many there were beyond those.
  public private(set) var omitted: Int

  public init(_ all: [Diagnostic], omitted: Int = 0, in source: SourceText) {
    precondition(!all.isEmpty, "a text is refused for at least one reason")
    self.source = source
    self.omitted = omitted
    self.all = all.sorted { $0.location < $1.location }
  }

  public init(_ problems: ProblemList, in source: SourceText) {
    let locations = source.locations(ofScalars: problems.all.map(\.place))
    self.init(
      zip(problems.all, locations).map { Diagnostic($0.problem, at: $1, severity: $0.severity) },
      omitted: problems.omitted, in: source)
  }
}

/// Problems of a text while it is read, each at the number of scalars before it.
///
/// Errors and warnings are each kept up to a limit, and counted beyond it: a text of garbage is
/// described well enough by the first.
public struct ProblemList: Sendable {
  public struct Entry: Sendable {
    public var problem: Diagnostic.Problem
    public var place: Int
    public var severity: Diagnostic.Severity
  }

  /// Errors, and as many warnings, that are kept.
  public static let limit = 100
  public private(set) var all: [Entry] = []
  /// Those kept and those beyond the limit.
  public private(set) var errorCount = 0
  public private(set) var warningCount = 0

  public init() {}

  public var hasErrors: Bool { errorCount > 0 }

  /// How many problems there were beyond the limit.
  public var omitted: Int { errorCount + warningCount - all.count }

  /// Whether a further error would only be counted, so that its message need not be thought of.
  public var isFull: Bool { errorCount >= Self.limit }

  public mutating func add(
    _ problem: Diagnostic.Problem, at place: Int, severity: Diagnostic.Severity = .error
  ) {
    let count = severity == .error ? errorCount : warningCount
    if count < Self.limit {
      all.append(Entry(problem: problem, place: place, severity: severity))
    }
    if severity == .error { errorCount += 1 } else { warningCount += 1 }
  }

  /// Takes errors away that another problem explains.
  mutating func removeErrors(where isUnwanted: (Entry) -> Bool) {
    let before = all.count
    all.removeAll(where: isUnwanted)
    errorCount -= before - all.count
  }

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    (errorCount, warningCount) = (0, 0)
  }
}
