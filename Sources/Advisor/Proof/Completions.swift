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
  private static let mostRemembered = 20_000

  public let scorecard: Scorecard
  let deciding: DecidingParts
  let aims: [Effects.Aim]
  var profile: Profile
  var matches: Matches
  var nodes = 0
  var answers = CompletedAnswers()
  private var remembered: [[UInt64]: Result<Effects, NotProved>] = [:]

  public init(_ scorecard: Scorecard) {
    self.scorecard = scorecard
    deciding = DecidingParts(scorecard)
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
  }

  /// What completions of a profile can lead to.
  ///
  /// - Parameters:
  ///   - assessment: that of the profile.
  ///   - withExamples: whether an example is wanted for each set.
  public func possibleOutcomes(
    of profile: borrowing Profile, _ assessment: Assessment, withExamples: Bool = false
  ) throws(NotProved) -> PossibleOutcomes {
    let effects = try openEffects(of: profile, assessment)
    let start = answers.count
    defer { answers.forget(from: start) }
    let base = Effects(
      assessment.sums, gated: ruledOut(assessment.gates), origin: CompletedAnswers.none)
    var ranges = effects.map(\.ranges)
    var gates = effects.map(\.canGate)
    var all = base
    for index in effects.indices {
      ranges[index] = remaining(ranges[index...])
      gates[index] = gates[index...].reduce(0, |)
    }
    let sums = effects.isEmpty ? base.ranges : remaining([base.ranges, ranges[0]][...])
    for (index, group) in effects.enumerated() {
      let rest =
        index + 1 < ranges.count
        ? ranges[index + 1] : assessment.sums.map { _ in 0...0 }
      guard all.count * group.count <= Effects.limit * 10 else {
        throw NotProved(limit: .sums, reached: Effects.limit * 10)
      }
      all = all.combined(
        with: group,
        origin: { withExamples ? self.answers.join($0, $1) : CompletedAnswers.none },
        settle: { self.settle(&$0, $1, &$2, rest) })
      all = all.reduced(for: aims)
      guard all.count <= Effects.limit else {
        throw NotProved(limit: .sums, reached: Effects.limit)
      }
    }
    return result(all, sums, assessment, withExamples)
  }

  /// What the groups that remain can add together.
  private func remaining(_ ranges: ArraySlice<[ClosedRange<Int64>]>) -> [ClosedRange<Int64>] {
    scorecard.best.indices.map { option in
      ranges.reduce(0...0) {
        $0.lowerBound + $1[option].lowerBound...$0.upperBound + $1[option].upperBound
      }
    }
  }

  /// Puts the same far sum in the place of all that can no longer change a recommendation.
  private func settle(
    _ sums: inout [Int64], _ first: Int, _ gated: inout UInt32, _ rest: [ClosedRange<Int64>]
  ) {
    for option in rest.indices {
      let sum = sums[first + option]
      if sum + rest[option].upperBound < scorecard.needed[option] {
        sums[first + option] = -Effects.far
        gated &= ~(1 << UInt32(option))
      } else if gated >> UInt32(option) & 1 == 1 {
        sums[first + option] = 0
      } else if sum + rest[option].lowerBound >= scorecard.needed[option] {
        sums[first + option] = Effects.far
      }
    }
  }

  private func result(
    _ all: Effects, _ sums: [ClosedRange<Int64>], _ assessment: Assessment, _ withExamples: Bool
  ) -> PossibleOutcomes {
    var origins: [UInt32: Int32] = [:]
    for effect in 0..<all.count {
      var recommended: UInt32 = 0
      for option in scorecard.needed.indices
      where all.gated[effect] >> UInt32(option) & 1 == 0
        && all.sum(effect, option) >= scorecard.needed[option]
      {
        recommended |= 1 << UInt32(option)
      }
      if origins[recommended] == nil { origins[recommended] = all.origins[effect] }
    }
    let sets = origins.keys.sorted()
    return PossibleOutcomes(
      sets: sets,
      examples: withExamples
        ? sets.map { answers.all(origins[$0] ?? CompletedAnswers.none, scorecard.ruleSet) } : [],
      outcomes: sets.compactMap(scorecard.outcomes.outcome).sorted(), sums: sums,
      verdicts: scorecard.best.indices.map { scorecard.verdict($0, assessment, among: sets) })
  }

  func ruledOut(_ gates: UInt64) -> UInt32 {
    var (ruledOut, left): (UInt32, UInt64) = (0, gates)
    while left != 0 {
      ruledOut |= scorecard.ruledOut[left.trailingZeroBitCount]
      left &= left - 1
    }
    return ruledOut
  }

  /// The effects of each group of open parts.
  func openEffects(of profile: borrowing Profile, _ assessment: Assessment) throws(NotProved)
    -> [Effects]
  {
    var open: [OpenPart] = []
    for part in deciding.parts.indices {
      if let attributes = openInputs(of: part, assessment.matches, profile.isKnown) {
        open.append(OpenPart(part: part, attributes: attributes))
      }
    }
    if open.isEmpty { return [] }
    if remembered.count > Self.mostRemembered {
      remembered.removeAll()
      answers = CompletedAnswers()
    }
    var (all, isCopied): ([Effects], Bool) = ([], false)
    for group in OpenPart.groups(open) {
      let key = key(of: group, profile, assessment.matches)
      if let known = remembered[key] {
        all.append(try known.get())
        continue
      }
      if !isCopied {
        (self.profile.values, self.profile.isKnown) = (profile.values, profile.isKnown)
        isCopied = true
      }
      nodes = 0
      let worked: Result<Effects, NotProved>
      do throws(NotProved) { worked = .success(try effects(of: group)) } catch {
        worked = .failure(error)
      }
      remembered[key] = worked
      all.append(try worked.get())
    }
    return all
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
      for attribute in open.attributes {
        key.append(UInt64(attribute))
        for other in deciding.partners[attribute] where profile.isKnown[other] {
          key += [UInt64(other), UInt64(bitPattern: profile.values[other])]
        }
      }
    }
    return key
  }
}
