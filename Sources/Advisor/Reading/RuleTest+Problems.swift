import LocatedYAML

extension Diagnostic.Problem {
  static let emptyTests = Self(
    "empty-document", "the file is empty; tests begin with 'tests:', a list below it")
  static let notTests = Self(
    "not-a-mapping", "a file of tests is a mapping with 'tests:', a list below it")
  static let rulesNotTests = Self(
    "not-tests",
    "this is a rule set; its tests stand in a file of their own, named like it but ending in .tests.yaml"
  )
  static let severalTestDocuments = Self(
    "several-documents", "tests stand in one document; put all of them into the one list")
  static func noProfile(_ keys: [String]) -> Self {
    Self(
      "missing-key",
      "a test needs a profile: \(keys.map { "'\($0)'" }.joined(separator: ", ")); '{}' is one of which nothing is known"
    )
  }
  static let nothingExpected = Self(
    "nothing-expected", "the test expects nothing; add 'outcome', 'reasons' or another expectation")
  static func repeatedTest(_ name: String) -> Self {
    Self("repeated-name", "a test is called '\(name.shortened)' already; choose another name")
  }
  static func unknownBand(_ criterion: String, bands: Int) -> Self {
    Self(
      "unknown-band",
      "'\(criterion)' has no such band; write its number, 1 to \(bands), or its test as the rule set has it"
    )
  }
  static func unreadableProfile(_ path: String, reason: String) -> Self {
    Self("no-profile-file", "'\(path.shortened)' gives no profile: \(reason)")
  }
  static func wrongProfile(_ path: String) -> Self {
    Self(
      "no-profile-file",
      "'\(path.shortened)' is no profile of this rule set; see what is said of it")
  }
  static let fixedValues = Self(
    "wrong-type", "'each' must be one attribute with a list, such as {employees: [49, 50]}")
  static func contradiction(_ note: String) -> Self {
    Self(
      "contradiction", "'\(note)' cannot both hold and not hold; remove it from one of the lists")
  }
}
