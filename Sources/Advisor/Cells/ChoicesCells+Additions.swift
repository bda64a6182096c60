extension ChoicesCells {
  /// Choices, and the same with one value more.
  struct Addition: Hashable {
    var before: UInt64
    var after: UInt64
  }

  /// An addition for each way in which one value more changes the tests that choices meet.
  ///
  /// As for the sets themselves, kinds of values are taken up one after the other; here with both
  /// sets side by side, and with a note of whether the one value was added by now.
  ///
  /// - Returns: nil where they are too many.
  static func additions(
    under conditions: [RuleSet.Condition], to attribute: Int, _ values: [RuleSet.Value],
    in attributes: [RuleSet.Attribute], budget: inout Int
  ) -> [Addition]? {
    let rows = rows(of: conditions, on: attribute, in: attributes)
    let (lists, counted) = (lists(of: rows), counts(of: rows))
    guard lists.count <= mostLists, counted.count <= mostCounts else { return nil }
    let kinds = kinds(of: values.indices.filter { !values[$0].isAlone }, in: lists + counted)
    var states = [Pair(): Addition(before: 0, after: 0)]
    for kind in kinds {
      let shape = Kind(kind, lists, counted)
      var next: [Pair: Addition] = [:]
      for (pair, sets) in states {
        for number in 0...kind.count {
          for added in number < kind.count && !pair.isAdded ? [0, 1] : [0] {
            let more = Addition(
              before: sets.before | bits(kind.prefix(number)),
              after: sets.after | bits(kind.prefix(number + added)))
            let state = Pair(
              before: pair.before.adding(number, of: shape),
              after: pair.after.adding(number + added, of: shape),
              isAdded: pair.isAdded || added == 1)
            next[state] = next[state].map { min($0, more) } ?? more
            budget -= 1
            guard next.count <= limit, budget > 0 else { return nil }
          }
        }
      }
      states = next
    }
    var found: [[Bool]: Addition] = [:]
    let alone = values.indices.filter { values[$0].isAlone }.map {
      Addition(before: 0, after: 1 << UInt64($0))
    }
    for sets in states.filter(\.key.isAdded).map(\.value) + alone {
      let holds = rows.map { $0.holds(sets.before) } + rows.map { $0.holds(sets.after) }
      guard holds.prefix(rows.count) != holds.suffix(rows.count) else { continue }
      found[holds] = found[holds].map { min($0, sets) } ?? sets
    }
    return found.values.sorted()
  }

  private struct Pair: Hashable {
    var before = State()
    var after = State()
    var isAdded = false
  }

  private static func bits(_ values: ArraySlice<Int>) -> UInt64 {
    values.reduce(0) { $0 | 1 << UInt64($1) }
  }
}

extension ChoicesCells.Addition: Comparable {
  static func < (a: Self, b: Self) -> Bool { (a.before, a.after) < (b.before, b.after) }
}
