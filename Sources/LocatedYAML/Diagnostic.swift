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

  public init(_ all: [Diagnostic], in source: SourceText) {
    precondition(!all.isEmpty, "a text is refused for at least one reason")
    self.source = source
    self.all = all.sorted { $0.location < $1.location }
  }

  public init(_ problems: ProblemList, in source: SourceText) {
    let locations = source.locations(ofScalars: problems.all.map(\.place))
    self.init(
      zip(problems.all, locations).map { Diagnostic($0.problem, at: $1, severity: $0.severity) },
      in: source)
  }
}

/// Problems of a text while it is read, each at the number of scalars before it.
///
/// It grows to at most `limit` problems: a text of garbage is described well enough by the first.
public struct ProblemList: Sendable {
  public struct Entry: Sendable {
    public var problem: Diagnostic.Problem
    public var place: Int
    public var severity: Diagnostic.Severity
  }

  public static let limit = 100
  public private(set) var all: [Entry] = []
  /// How many problems there were beyond the limit.
  public private(set) var omitted = 0

  public init() {}

  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  public mutating func add(
    _ problem: Diagnostic.Problem, at place: Int, severity: Diagnostic.Severity = .error
  ) {
    if all.count < Self.limit {
      all.append(Entry(problem: problem, place: place, severity: severity))
    } else {
      omitted += 1
    }
  }

  mutating func removeAll(where isUnwanted: (Entry) -> Bool) { all.removeAll(where: isUnwanted) }

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    omitted = 0
  }
}
