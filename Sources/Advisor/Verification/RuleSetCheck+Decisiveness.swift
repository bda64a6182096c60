extension RuleSetCheck {
  /// Finds criteria, and bands of others, without which every complete profile would be
  /// recommended the same.
  ///
  /// - Parameter dead: for each criterion its dead bands, a bit each; nothing more is said of them.
  mutating func checkDecisiveness(_ space: ProfileSpace, dead: [UInt64]) {
    var search: DecisivenessSearch
    do throws(NotProved) {
      search = try DecisivenessSearch(space)
    } catch {
      return add(unproved: .neverDecisive, .ruleSet, error)
    }
    for (criterion, rules) in space.ruleSet.criteria.enumerated() {
      let bands = rules.bands.indices.filter { dead[criterion] >> UInt64($0) & 1 == 0 }
      do throws(NotProved) {
        var idle: [Int] = []
        for band in bands where try !search.isDecisive(criterion, band) { idle.append(band) }
        if idle.count == bands.count {
          add(.neverDecisive, .criterion(criterion))
        } else {
          for band in idle { add(.neverDecisive, .band(criterion: criterion, band: band)) }
        }
      } catch {
        add(unproved: .neverDecisive, .criterion(criterion), error)
      }
    }
  }
}

/// Finds profiles in which a criterion alone brings an option in, or keeps it out.
///
/// It does so where what all others give lies within its points of the sum that is needed. Each
/// option is looked at by itself, with profiles in which no gate rules it out.
private struct DecisivenessSearch {
  private let scorecard: Scorecard
  /// For each group, and for each option, the sums that it can give.
  private var groups: [ReachedSums] = []
  /// For each criterion the group that it is in; nil where it has one band whatever is answered.
  private var home: [Int?]
  private let blank: Assessment
  /// Sums that may still be made.
  private var left = 20_000_000

  init(_ space: ProfileSpace) throws(NotProved) {
    scorecard = space.scorecard
    home = scorecard.ruleSet.criteria.map { _ in nil }
    let profile = Profile(attributes: scorecard.ruleSet.attributes.count)
    blank = scorecard.assess(profile)
    let completions = Completions(scorecard, mayStayUnknown: false)
    var sums = Completions.mostSums
    for group in OpenPart.groups(completions.openParts(profile, blank)) {
      defer { space.countWork(of: completions) }
      completions.nodes = 0
      for part in group where part.part < home.count { home[part.part] = groups.count }
      groups.append(try completions.reachedSums(of: group, &sums))
      try space.count(0)
    }
  }

  mutating func isDecisive(_ criterion: Int, _ band: Int) throws(NotProved) -> Bool {
    for option in scorecard.needed.indices where try decides(criterion, band, option) {
      return true
    }
    return false
  }

  private mutating func decides(_ criterion: Int, _ band: Int, _ option: Int) throws(NotProved)
    -> Bool
  {
    let product = scorecard.products.product(criterion: criterion, band: band, option: option)
    guard product != 0, scorecard.ruledOut(by: blank.gates) >> UInt32(option) & 1 == 0 else {
      return false
    }
    // With the rest in this range the option is recommended just with, or just without it.
    let needed = scorecard.needed[option]
    let range = product > 0 ? needed - product...needed - 1 : needed...needed - product - 1
    var lists: [[Int64]] = []
    for (group, sums) in groups.enumerated() where group != home[criterion] {
      lists.append(Array(sums.all[option]))
    }
    var known = blank.sums[option]
    if let home = home[criterion] {
      let rests = groups[home].rests[criterion]?[option] ?? []
      lists.append(rests.filter { $0.band == band }.map(\.sum))
    } else {
      guard blank.bands[criterion] == Int32(band) else { return false }
      known -= product
    }
    // An option that something always rules out is not changed.
    guard !lists.contains(where: \.isEmpty) else { return false }
    return try SumSearch(lists + [[known]]).reaches(range, &left)
  }
}
