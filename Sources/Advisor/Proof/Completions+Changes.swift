extension Completions {
  /// Whether some answer to an unknown attribute, all else being equal, leads to other
  /// recommendations than another answer does.
  public func canChange(
    _ attribute: Int, in profile: borrowing Profile, _ assessment: Assessment
  ) throws(NotProved) -> Bool {
    nodes = 0
    let open = openParts(profile, assessment)
    guard settled(open, assessment) == nil else { return false }
    let groups = OpenPart.groups(open)
    guard
      let own = groups.firstIndex(where: {
        OpenPart.allAttributes(of: $0).contains(attribute)
      })
    else { return false }
    (self.profile.values, self.profile.isKnown) = (profile.values, profile.isKnown)
    for option in scorecard.needed.indices
    where scorecard.ruledOut(by: assessment.gates) >> UInt32(option) & 1 == 0 {
      var sums: Set<Int64> = [assessment.sums[option]]
      for (index, group) in groups.enumerated() where index != own {
        sums = try add(sums, unruledSums(of: group, option))
      }
      let needed = scorecard.needed[option]
      for span in try spans(of: groups[own], attribute, option)
      where sums.contains(where: { $0 + span.least < needed && needed <= $0 + span.most }) {
        return true
      }
    }
    return false
  }

  /// What one attribute alone can make of the sum of an option: the least, where it is ruled out
  /// less than any sum, and the most.
  private struct Span: Hashable {
    var least: Int64
    var most: Int64
  }

  /// The spans of an attribute for all ways to answer the others of its group.
  private func spans(of group: [OpenPart], _ attribute: Int, _ option: Int) throws(NotProved)
    -> Set<Span>
  {
    let isLast = OpenPart.allAttributes(of: group).count == 1
    let (next, values) = try nextAttribute(of: group, but: isLast ? nil : attribute)
    var (all, reached): (Set<Span>, Span) = ([], Span(least: .max, most: .min))
    try answer(next, values, group, option) { sum, isRuledOut, open throws(NotProved) in
      if isLast {
        // Open parts wait for no other attribute here.
        let sum = isRuledOut ? -Reach.far : sum
        reached = Span(least: min(reached.least, sum), most: max(reached.most, sum))
        return
      }
      if isRuledOut { return }
      var (own, sums): ([OpenPart]?, Set<Int64>) = (nil, [sum])
      for group in OpenPart.groups(open) {
        if OpenPart.allAttributes(of: group).contains(attribute) {
          own = group
        } else {
          sums = try self.add(sums, self.unruledSums(of: group, option))
        }
      }
      guard let own else { return }
      for span in try self.spans(of: own, attribute, option) {
        for sum in sums { all.insert(Span(least: span.least + sum, most: span.most + sum)) }
      }
      try self.check(all.count)
    }
    return isLast ? [reached] : all
  }

  /// Sums that a group can add to an option without ruling it out.
  private func unruledSums(of group: [OpenPart], _ option: Int) throws(NotProved) -> Set<Int64> {
    let (attribute, values) = try nextAttribute(of: group)
    var all: Set<Int64> = []
    try answer(attribute, values, group, option) { sum, isRuledOut, open throws(NotProved) in
      if isRuledOut { return }
      var sums: Set<Int64> = [sum]
      for group in OpenPart.groups(open) {
        sums = try self.add(sums, self.unruledSums(of: group, option))
      }
      all.formUnion(sums)
      try self.check(all.count)
    }
    return all
  }

  /// Gives an attribute one value after the other.
  ///
  /// - Parameter body: takes what the group then gives to the option, whether it rules it out, and
  ///   the parts that are still open.
  private func answer(
    _ attribute: Int, _ values: [Int64], _ group: [OpenPart], _ option: Int,
    _ body: (Int64, Bool, [OpenPart]) throws(NotProved) -> Void
  ) throws(NotProved) {
    try forEach(attribute, values) { _ throws(NotProved) in
      var (sums, gates): ([Int64], UInt32) = (scorecard.best.map { _ in 0 }, 0)
      let open = close(group, &sums, &gates)
      try body(sums[option], gates >> UInt32(option) & 1 == 1, open)
    }
  }

  private func add(_ a: Set<Int64>, _ b: Set<Int64>) throws(NotProved) -> Set<Int64> {
    try check(a.count * b.count / 64)
    var sums: Set<Int64> = []
    for x in a { for y in b { sums.insert(x + y) } }
    try check(sums.count)
    return sums
  }

  private func check(_ sums: Int) throws(NotProved) {
    guard sums <= Effects.limit else { throw NotProved(limit: .sums, reached: Effects.limit) }
  }
}
