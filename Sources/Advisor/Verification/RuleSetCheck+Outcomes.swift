extension RuleSetCheck {
  /// Sets of options that are named of those that have no outcome.
  private static let mostMissing = 64

  /// Whether each option is recommended to some and not to others, and how far its fit reaches.
  mutating func checkOptions(_ space: ProfileSpace) {
    for option in space.ruleSet.options.indices {
      let rules = space.ruleSet.only([option])
      sums.append(
        proved { () throws(NotProved) in try space.sums(by: rules)[0] })
      for (code, avoided) in [(Finding.Code.optionAlways, 0), (.optionNever, 1)] {
        do throws(NotProved) {
          if try space.profile(recommended: UInt32(avoided), by: rules) == nil {
            add(code, .option(option))
          }
        } catch {
          add(unproved: code, .option(option), error)
        }
      }
    }
  }

  /// Which sets of options are recommended, and whether the outcomes are these.
  mutating func checkOutcomes(_ space: ProfileSpace) {
    let ruleSet = space.ruleSet
    let named = space.scorecard.outcomes.sets
    var search = RecommendedSets(space, named: Set(named), mostOthers: Self.mostMissing)
    search.run()
    recommended = search.found
    for (set, example) in recommended where space.scorecard.outcome(of: set) == nil {
      add(.missingOutcome, .options(set), [example])
    }
    if let reason = search.stopped { add(unproved: .missingOutcome, .ruleSet, reason) }
    let reached = Set(recommended.map(\.options))
    for (outcome, set) in named.enumerated() where !reached.contains(set) {
      do throws(NotProved) {
        let example =
          search.stopped == nil
          ? nil
          : try space.profile(recommended: set, by: ruleSet.only(Array(ruleSet.options.indices)))
        if let example {
          recommended.append((options: set, example: example))
        } else {
          add(.unreachableOutcome, .outcome(outcome))
        }
      } catch {
        add(unproved: .unreachableOutcome, .outcome(outcome), error)
      }
    }
  }
}

/// Finds the sets of options that complete profiles are recommended.
///
/// There may be 2³² of them. Options are decided one after the other, and only where some profile
/// is recommended the sets so far: a profile in hand shows it for one of both sides.
private struct RecommendedSets {
  private let space: ProfileSpace
  private let named: Set<UInt32>
  /// Sets found, beside those that are named.
  private var othersLeft: Int
  private(set) var found: [(options: UInt32, example: Profile)] = []
  /// Why there may be others.
  private(set) var stopped: NotProved?

  init(_ space: ProfileSpace, named: Set<UInt32>, mostOthers: Int) {
    (self.space, self.named, othersLeft) = (space, named, mostOthers)
  }

  mutating func run() {
    do throws(NotProved) {
      let blank = space.ruleSet.completed(Profile(attributes: space.ruleSet.attributes.count))
      try explore(0, 0, blank)
    } catch {
      stopped = error
    }
    found.sort { $0.options < $1.options }
  }

  /// Takes the next option in and leaves it out.
  ///
  /// - Parameter example: a profile whose recommendations begin with the set.
  private mutating func explore(_ set: UInt32, _ decided: Int, _ example: Profile)
    throws(NotProved)
  {
    guard decided < space.ruleSet.options.count else {
      if !named.contains(set) {
        guard othersLeft > 0 else { throw NotProved(limit: .sets, reached: found.count) }
        othersLeft -= 1
      }
      return found.append((options: set, example: example))
    }
    let bit = UInt32(1) << UInt32(decided)
    let shown = space.scorecard.assess(example).recommended & bit
    try explore(set | shown, decided + 1, example)
    let other = set | bit & ~shown
    let options = Array(0...decided)
    if let example = try space.profile(recommended: other, by: space.ruleSet.only(options)) {
      try explore(other, decided + 1, example)
    }
  }
}
