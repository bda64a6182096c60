public import LocatedYAML

extension Diagnostic.Problem {
  static let emptyCase = Self(
    "empty-document", "the document is empty; a case begins with 'case: name'")
  static let notACase = Self(
    "not-a-mapping", "a case is a mapping that begins with 'case: name'")
  static let unnamedCase = Self("empty-id", "'case' is empty; write a name of its own")
  static let profileOfCase = Self(
    "wrong-type", "'profile' must be a mapping of attributes to answers; '{}' where none is known")
  /// - Parameter first: where the other one stands.
  public static func repeatedCase(_ id: String, first: String) -> Self {
    Self(
      "repeated-case", "the case '\(id.shortened)' stands in \(first) as well; keep one of the two")
  }
  public static func tooManyCases(_ limit: Int) -> Self {
    Self("out-of-limits", "there may be at most \(limit) cases; evaluate them in parts")
  }

  /// The same problem, said of a baseline.
  public var ofBaseline: Self { Self(code, "for the baseline, \(message)") }
}
