/// Finds out what open answers can lead to.
///
/// Criteria and gates that share no open attribute are independent: each group of those that do is
/// worked out by itself, and the groups are added up. Within a group one attribute after the other
/// is given values that stand for all, which cuts the rest into smaller groups. What a group can
/// add is kept for the next profile.
///
/// An object works on one profile at a time; several threads take one each.
public final class Completions {
  /// Profiles that are looked at for one group.
  static let mostNodes = 200_000
  /// The same for all groups of a profile, and for all profiles that one question leads to.
  static let mostWork = 1_000_000
  private static let mostRemembered = 20_000

  public let scorecard: Scorecard
  let deciding: DecidingParts
  let aims: [Effects.Aim]
  /// Whether an answer may stay unknown for good as well, as in profiles that are not complete.
  let mayStayUnknown: Bool
  /// What stays unknown for good.
  var unanswered: AttributeSet
  var profile: Profile
  var matches: Matches
  var nodes = 0
  var comparisons = 0
  /// Nodes of the groups that were used, remembered ones too, so that it is the same in every run.
  var work = 0
  var answers = CompletedAnswers()
  /// Values of attributes that stand for all, once they were asked for.
  private var values: [[Int64]??]
  /// Whether `profile` is the one that is worked on.
  private var isCopied = false
  /// For each part the group that it last was alone.
  private var last: [(attributes: AttributeSet, rows: SIMD2<UInt64>, group: EffectGroup)?]
  private var remembered: [[UInt64]: Result<EffectGroup, NotProved>] = [:]

  public convenience init(_ scorecard: Scorecard) {
    self.init(scorecard, mayStayUnknown: false)
  }

  /// - Parameters:
  ///   - unanswered: attributes that stay unknown in every profile.
  ///   - tellsSkipsApart: see `RepresentativeValues`.
  init(
    _ scorecard: Scorecard, mayStayUnknown: Bool, unanswered: AttributeSet = AttributeSet(),
    tellsSkipsApart: Bool = false
  ) {
    self.scorecard = scorecard
    self.mayStayUnknown = mayStayUnknown
    self.unanswered = unanswered
    deciding = DecidingParts(scorecard, tellsSkipsApart: tellsSkipsApart)
    let options = scorecard.ruleSet.options.indices
    let nothing = [Bool?](repeating: nil, count: options.count)
    aims =
      scorecard.ruleSet.outcomes.map { outcome in
        Effects.Aim(wanted: options.map { outcome.recommends.contains($0) })
      }
      + options.flatMap { option in
        [true, false].flatMap { isWanted in
          var wanted = nothing
          wanted[option] = isWanted
          return [
            Effects.Aim(wanted: wanted), Effects.Aim(wanted: wanted, ignoresGates: true),
          ]
        }
      }
    profile = Profile(attributes: scorecard.ruleSet.attributes.count)
    matches = Matches(for: scorecard.tables)
    values = scorecard.ruleSet.attributes.map { _ in nil }
    last = deciding.parts.map { _ in nil }
  }

  /// Values of an attribute that stand for all; nil where they depend on other answers, or are too
  /// many.
  func values(of attribute: Int) -> [Int64]? {
    if let known = values[attribute] { return known }
    let found = deciding.values(of: attribute)
    values[attribute] = .some(found)
    return found
  }

  /// Whether an attribute has its value by now, or stays without one.
  func isSettled(_ attribute: Int) -> Bool {
    profile.isKnown[attribute] || unanswered.contains(attribute)
  }

  /// What completions of a profile can lead to.
  ///
  /// - Parameters:
  ///   - assessment: that of the profile.
  ///   - withExamples: whether an example is wanted for each outcome.
  public func possibleOutcomes(
    of profile: borrowing Profile, _ assessment: Assessment, withExamples: Bool = false
  ) throws(NotProved) -> PossibleOutcomes {
    work = 0
    return try outcomes(of: profile, assessment, withExamples: withExamples)
  }

  func outcomes(
    of profile: borrowing Profile, _ assessment: Assessment, withExamples: Bool = false
  ) throws(NotProved) -> PossibleOutcomes {
    let open = openParts(profile, assessment)
    if let set = settled(open, assessment) { return only(set, assessment) }
    let groups = try effectGroups(of: open, profile, assessment)
    var reach = Reach(assessment.sums, ruledOut: scorecard.ruledOut(by: assessment.gates))
    for group in groups { reach.add(group) }
    let options = scorecard.needed.indices
    let can = options.map { reach.canRecommend($0, scorecard.needed[$0]) }
    let cannot = options.map { reach.canDecline($0, scorecard.needed[$0]) }
    let start = answers.count
    defer { answers.forget(from: start) }
    var search = OutcomeSearch(
      scorecard, assessment, scorecard.ruledOut(by: assessment.gates), groups)
    var (outcomes, examples): ([Int], [[CompletedAnswer]]) = ([], [])
    for (index, set) in scorecard.outcomes.sets.enumerated()
    where options.allSatisfy({ set >> UInt32($0) & 1 == 1 ? can[$0] : cannot[$0] }) {
      guard let origin = try search.find(set, &answers) else { continue }
      outcomes.append(index)
      if withExamples { examples.append(answers.all(origin, scorecard.ruleSet)) }
    }
    return PossibleOutcomes(
      outcomes: outcomes, examples: examples,
      verdicts: options.map { option in
        scorecard.verdict(option, assessment, can: can[option], cannot: cannot[option])
      })
  }

  /// For each option the least and the greatest sum over all completions.
  public func sums(of profile: borrowing Profile, _ assessment: Assessment) throws(NotProved)
    -> [ClosedRange<Int64>]
  {
    try reach(of: profile, assessment, ruledOut: 0).ranges
  }

  /// How far all completions reach.
  ///
  /// - Parameter ruledOut: options that gates rule out on what is known, a bit each.
  func reach(
    of profile: borrowing Profile, _ assessment: Assessment, ruledOut: UInt32
  ) throws(NotProved) -> Reach {
    work = 0
    var reach = Reach(assessment.sums, ruledOut: ruledOut)
    for group in try effectGroups(of: openParts(profile, assessment), profile, assessment) {
      reach.add(group)
    }
    return reach
  }

  /// The result where every completion recommends the same options.
  private func only(_ set: UInt32, _ assessment: Assessment) -> PossibleOutcomes {
    let outcome = scorecard.outcome(of: set)
    return PossibleOutcomes(
      outcomes: outcome.map { [$0] } ?? [], examples: outcome.map { _ in [[]] } ?? [],
      verdicts: scorecard.needed.indices.map { set >> UInt32($0) & 1 == 1 ? .yes : .no })
  }

  func openParts(_ profile: borrowing Profile, _ assessment: Assessment) -> [OpenPart] {
    var open: [OpenPart] = []
    for part in deciding.parts.indices {
      if let attributes = openInputs(of: part, assessment.matches, profile.isKnown) {
        open.append(OpenPart(part: part, attributes: attributes))
      }
    }
    return open
  }

  /// The effects of each group of open parts.
  func effectGroups(
    of open: [OpenPart], _ profile: borrowing Profile, _ assessment: Assessment
  ) throws(NotProved) -> [EffectGroup] {
    var (shared, once) = (AttributeSet(), AttributeSet())
    for part in open {
      shared.formUnion(once.intersection(part.attributes))
      once.formUnion(part.attributes)
    }
    if open.isEmpty { return [] }
    if remembered.count > Self.mostRemembered || answers.count > 1 << 20 { forget() }
    isCopied = false
    var (all, others): ([EffectGroup], [OpenPart]) = ([], [])
    all.reserveCapacity(open.count)
    // Most parts share nothing with others.
    for part in open {
      if part.attributes.isDisjoint(with: shared) {
        all.append(try count(group(alone: part, profile, assessment.matches)))
      } else {
        others.append(part)
      }
    }
    for group in OpenPart.groups(others) {
      all.append(try count(self.group(group, profile, assessment.matches)))
    }
    return all
  }

  private func count(_ group: EffectGroup) throws(NotProved) -> EffectGroup {
    try count(group.nodes)
    return group
  }

  /// Counts work that depends on nothing but the question.
  func count(_ nodes: Int) throws(NotProved) {
    work += nodes
    guard work <= Self.mostWork else { throw NotProved(limit: .cells, reached: work) }
  }

  private func forget() {
    remembered.removeAll()
    answers = CompletedAnswers()
    last = last.map { _ in nil }
  }

  /// The group of one part, which is nearly always the one it was in the profile before.
  private func group(
    alone part: OpenPart, _ profile: borrowing Profile, _ matches: Matches
  ) throws(NotProved) -> EffectGroup {
    let rows = matches.rows[deciding.parts[part.part].table]
    if let last = last[part.part], last.rows == rows, last.attributes == part.attributes {
      return last.group
    }
    let group = try self.group([part], profile, matches)
    // Derived numbers depend on more than the rows tell.
    if !deciding.parts[part.part].hasTies {
      last[part.part] = (part.attributes, rows, group)
    }
    return group
  }

  private func group(
    _ parts: [OpenPart], _ profile: borrowing Profile, _ matches: Matches
  ) throws(NotProved) -> EffectGroup {
    let key = key(of: parts, profile, matches)
    if let known = remembered[key] { return try known.get() }
    if !isCopied {
      (self.profile.values, self.profile.isKnown) = (profile.values, profile.isKnown)
      isCopied = true
    }
    (nodes, comparisons) = (0, Effects.mostComparisons)
    let worked = proved { () throws(NotProved) in
      let effects = try effects(of: parts)
      // A comparison is about a sixteenth of the work.
      let compared = (Effects.mostComparisons - comparisons) / 16
      return EffectGroup(effects, nodes: nodes + compared)
    }
    remembered[key] = worked
    return try worked.get()
  }

  /// All that the effects of a group depend on.
  private func key(of group: [OpenPart], _ profile: borrowing Profile, _ matches: Matches)
    -> [UInt64]
  {
    var key: [UInt64] = []
    for open in group {
      let rows = matches.rows[deciding.parts[open.part].table]
      key += [UInt64(open.part), rows.x, rows.y]
      // A test on a ratio that is not defined is open for good; the rows do not tell.
      for divisor in deciding.parts[open.part].divisors {
        key.append(profile.isKnown[divisor] && profile.values[divisor] == 0 ? 1 : 0)
      }
      for attribute in open.attributes.attributes {
        key.append(UInt64(attribute))
        for other in deciding.partners[attribute] where profile.isKnown[other] {
          key += [UInt64(other), UInt64(bitPattern: profile.values[other])]
        }
      }
    }
    return key
  }
}
