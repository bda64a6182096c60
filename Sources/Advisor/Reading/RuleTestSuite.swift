public import LocatedYAML

/// The tests of one file, and where they stand in it.
public struct RuleTestSuite: Sendable {
  /// Where a test begins, and each of its expectations.
  public struct Place: Sendable {
    public var test: SourceLocation
    public var expected: [SourceLocation]
  }

  /// Why a path gives no text.
  public struct Unreadable: Error {
    public var reason: String

    public init(reason: String) { self.reason = reason }
  }

  /// All that is wrong with the file, and with the profiles that it names; never empty.
  public struct Refusal: Error {
    public var all: [Diagnostics]
  }

  /// Gives the text of a profile's file, by its path beside the file of tests.
  public typealias ProfileFile = (String) -> Result<SourceText, Unreadable>

  /// The path of the file.
  public var name: String
  public var tests: [RuleTest]
  /// Of each test.
  public var places: [Place]

  /// Reads the tests of a file for the rule set that it is about.
  public init(
    reading document: RuleTestDocument, for ruleSet: RuleSet, profileFile: @escaping ProfileFile
  ) throws(Refusal) {
    var reader = RuleTestReader(document, for: ruleSet, profileFile: profileFile)
    reader.readFile()
    var refused = reader.problemsOfFiles
    if reader.rules.problems.hasErrors {
      refused.append(Diagnostics(reader.rules.problems, in: document.source))
    }
    guard refused.isEmpty else { throw Refusal(all: refused) }
    name = document.source.name
    tests = reader.tests
    let tree = document.tree
    let nodes = reader.nodes.flatMap { [$0.test] + $0.expected }
    var rest = document.source.locations(ofScalars: nodes.map { tree.nodes[$0].place })[...]
    places = reader.nodes.map { node in
      let place = rest.prefix(1 + node.expected.count)
      rest = rest.dropFirst(place.count)
      return Place(test: place[place.startIndex], expected: Array(place.dropFirst()))
    }
  }
}
