/// A questionnaire under way: what was asked, what was answered, and what is still to be asked.
///
/// A value without words and without a terminal: a dialogue, a page of a web site and a test use
/// the same one. What can be asked next follows from proofs; an `Interviewer` works them out.
public struct Interview: Sendable {
  public struct Step: Sendable, Hashable {
    public var attribute: Int
    /// Unknown for "don't know".
    public internal(set) var answer: Answer
    /// Whether it was answered before the interview began.
    public var wasStated: Bool
  }

  /// What is asked.
  public enum Extent: Sendable {
    /// What can still change the outcome.
    case needed
    /// Everything, in the order of the rule set.
    case all
  }

  public let extent: Extent
  /// All that is known.
  public internal(set) var profile: Profile
  /// Each question once: those that were answered before, then those asked, in their order.
  ///
  /// "Don't know" is an answer: it stays open in completions and is not asked again.
  public internal(set) var steps: [Step] = []
  /// Questions that are still to be asked, in the order of the rule set: those that can change the
  /// outcome, and those of which it is not proved that they cannot.
  ///
  /// Going forward never makes it longer.
  public internal(set) var open: [Int] = []
  /// Why it is not proved of some of them; nil where it is proved of all.
  public internal(set) var notProved: NotProved?
  /// Of the open questions the one to ask; nil at the end.
  public internal(set) var next: Int?
  /// The step that was gone back to, whose answer can be given anew.
  public internal(set) var revisited: Int?

  init(of profile: Profile, _ extent: Extent) { (self.profile, self.extent) = (profile, extent) }

  /// The question to answer now; nil at the end.
  public var question: Int? { revisited.map { steps[$0].attribute } ?? next }

  public var isFinished: Bool { question == nil }

  /// At most so many questions follow the present one.
  public var atMostMore: Int { max(0, open.count - (revisited == nil ? 1 : 0)) }

  /// Questions that were asked, without those that were answered before.
  public var asked: [Int] { steps.filter { !$0.wasStated }.map(\.attribute) }

  /// Attributes answered "don't know".
  public var skipped: [Int] { steps.filter { $0.answer == .unknown }.map(\.attribute) }

  /// What was said of an attribute; nil where it was not asked.
  public func answer(to attribute: Int) -> Answer? {
    steps.first { $0.attribute == attribute }?.answer
  }

  /// Goes back a step; false at the first.
  ///
  /// No answer is lost: each stays until it is given anew.
  public mutating func goBack() -> Bool { revisit((revisited ?? steps.count) - 1) }

  /// Goes to a step, to answer it anew; false where there is none.
  public mutating func revisit(_ step: Int) -> Bool {
    guard steps.indices.contains(step) else { return false }
    revisited = step
    return true
  }

  /// Goes on with the next open question, the answers being what they are.
  public mutating func goOn() { revisited = nil }

  /// Answers the present question; `Interviewer.update` must follow.
  mutating func take(_ answer: Answer) -> Bool {
    guard let question else { return false }
    if let revisited {
      let isOther = steps[revisited].answer != answer
      steps[revisited].answer = answer
      self.revisited = nil
      profile.state(question, answer)
      return isOther
    }
    steps.append(Step(attribute: question, answer: answer, wasStated: false))
    profile.state(question, answer)
    return false
  }
}
