/// An organisation of which it is known what it chose, and what was known of it before.
public struct Case: Sendable {
  /// Its name among all cases.
  public var id: String
  public var name: String?
  public var about: String?
  /// How the choice is known, in a word: adopted, recommended.
  public var basis: String?
  public var source: String?
  public var doubt: String?
  /// What was known before, as the rule set reads it.
  public var profile: Profile
  /// The outcome that was chosen.
  public var chose: Int

  public init(id: String, profile: Profile, chose: Int) {
    self.id = id
    self.profile = profile
    self.chose = chose
  }
}
