/// Leads interviews over one rule set: proves which questions can still change the outcome, and
/// chooses among them.
///
/// An object works on one interview at a time; what it found out is kept for the next.
public final class Interviewer {
  /// Which of the questions that can change the outcome comes first.
  public enum Order: Sendable {
    /// The one that narrows the outcome most for its effort.
    case narrowing
    /// The first in the file: what a plain form with a proof would ask.
    case file
  }

  private struct State: Hashable {
    var values: [Int64]
    var isKnown: [Bool]
    var candidates: [Int]
    var group: String?
  }

  private struct Choice {
    var open: [Int]
    var notProved: NotProved?
    var next: Int?
  }

  private static let mostRemembered = 20_000

  public let completions: Completions
  private let order: Order
  private var chooser: QuestionChooser
  private var remembered: [State: Choice] = [:]

  public init(_ scorecard: Scorecard, order: Order = .narrowing) {
    completions = Completions(scorecard)
    self.order = order
    chooser = QuestionChooser(completions)
  }

  public var scorecard: Scorecard { completions.scorecard }

  /// Begins an interview.
  ///
  /// - Parameters:
  ///   - profile: what is known beforehand; it is not asked.
  ///   - skipped: attributes answered "don't know" beforehand.
  public func begin(
    _ profile: Profile, skipped: Set<Int> = [], extent: Interview.Extent = .needed
  ) -> Interview {
    var interview = Interview(of: profile, extent)
    for attribute in stated where profile.isKnown[attribute] || skipped.contains(attribute) {
      let answer = profile.answer(attribute, of: scorecard.ruleSet)
      interview.steps.append(.init(attribute: attribute, answer: answer, wasStated: true))
    }
    update(&interview, among: stated)
    return interview
  }

  /// Answers the present question: the next one, or that of a step that was gone back to.
  public func answer(_ interview: inout Interview, _ answer: Answer) {
    let forward = interview.open
    let isOther = interview.take(answer)
    // An earlier answer that is another one now may open questions that were closed.
    update(&interview, among: isOther ? stated : forward)
  }

  private var stated: [Int] {
    let attributes = scorecard.ruleSet.attributes
    return attributes.indices.filter { !attributes[$0].isDerived }
  }

  private func update(_ interview: inout Interview, among candidates: [Int]) {
    let asked = Set(interview.steps.map(\.attribute))
    let left = candidates.filter { !asked.contains($0) }
    if interview.extent == .all {
      (interview.open, interview.next) = (left, left.first)
      return
    }
    let group = interview.steps.last.flatMap { scorecard.ruleSet.attributes[$0.attribute].group }
    let (values, isKnown) = (interview.profile.values, interview.profile.isKnown)
    let state = State(
      values: zip(values, isKnown).map { $1 ? $0 : 0 }, isKnown: isKnown, candidates: left,
      group: group)
    let choice = remembered[state] ?? choose(interview.profile, left, group)
    if remembered.count > Self.mostRemembered { remembered.removeAll() }
    remembered[state] = choice
    (interview.open, interview.notProved, interview.next) = (
      choice.open, choice.notProved, choice.next
    )
  }

  private func choose(_ profile: Profile, _ candidates: [Int], _ group: String?) -> Choice {
    let (open, notProved) = completions.changing(candidates, in: profile)
    guard open.count > 1, order == .narrowing, notProved == nil else {
      return Choice(open: open, notProved: notProved, next: open.first)
    }
    // Of two that are as good the one of the group that was just asked about, then of the file.
    let attributes = scorecard.ruleSet.attributes
    let ordered =
      group == nil
      ? open
      : open.filter { attributes[$0].group == group }
        + open.filter { attributes[$0].group != group }
    return Choice(
      open: open, notProved: nil, next: chooser.choose(among: ordered, in: profile) ?? open.first)
  }

  /// What the answers so far can lead to.
  public func possibleOutcomes(_ interview: Interview) -> Result<PossibleOutcomes, NotProved> {
    let assessment = scorecard.assess(interview.profile)
    return completions.possible(interview.profile, assessment)
  }

  /// Answers that nobody knew and that can still change the outcome, or may: it is not proved.
  public func keepingOpen(_ interview: Interview) -> [Int] {
    completions.changing(interview.skipped, in: interview.profile).0
  }

  /// What each answer to the present question would leave possible.
  public func effects(_ interview: Interview) -> Result<[Matter.Cell], NotProved> {
    proved { () throws(NotProved) in
      guard let question = interview.question else { return [] }
      var profile = interview.profile
      profile.isKnown[question] = false
      return try completions.effects(of: question, in: profile)
    }
  }
}

extension Completions {
  /// The attributes of which some answer can change the outcome, and those of which it is not
  /// proved that none can; in that case the reason as well.
  func changing(_ candidates: [Int], in profile: Profile) -> ([Int], NotProved?) {
    let assessment = scorecard.assess(profile)
    var (left, notProved): (Int, NotProved?) = (Self.mostWork, nil)
    let open = candidates.filter { attribute in
      guard !profile.isKnown[attribute] else { return false }
      guard left >= 0 else { return true }
      let answer = proved { () throws(NotProved) in
        try canChange(attribute, in: profile, assessment)
      }
      left -= nodes
      if left < 0 { notProved = NotProved(limit: .cells, reached: Self.mostWork) }
      switch answer {
      case .success(let canChange): return canChange
      case .failure(let reason):
        notProved = reason
        return true
      }
    }
    return (open, notProved)
  }
}
