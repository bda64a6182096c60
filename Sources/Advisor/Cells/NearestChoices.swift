/// The sets of choices next to a given one, by how many values they differ.
///
/// Values that appear in the same lists and counts are alike, so only how many of each kind are
/// chosen matters, and of those that could be changed the earliest are. Kinds are taken up one after
/// the other; of the sets that cannot be told apart later the nearest is kept.
struct NearestChoices: Sendable {
  /// States kept at a time; beyond it there is no answer.
  static let mostStates = 1 << 17

  private struct Kind: Sendable {
    var values: UInt64
    var shape: ChoicesCells.Kind
  }

  private let kinds: [Kind]
  /// Values that stand together with no other.
  private let alone: UInt64
  private let isTooLarge: Bool

  init(
    of conditions: [RuleSet.Condition], on attribute: Int, in attributes: [RuleSet.Attribute]
  ) {
    let rows = ChoicesCells.rows(of: conditions, on: attribute, in: attributes)
    let values = attributes[attribute].values
    alone = values.indices.filter { values[$0].isAlone }.reduce(0) { $0 | 1 << UInt64($1) }
    let (lists, counted) = (ChoicesCells.lists(of: rows), ChoicesCells.counts(of: rows))
    isTooLarge =
      lists.count > ChoicesCells.mostLists || counted.count > ChoicesCells.mostCounts
    kinds =
      isTooLarge
      ? []
      : ChoicesCells.kinds(
        of: values.indices.filter { !values[$0].isAlone }, in: lists + counted
      ).map { kind in
        Kind(
          values: kind.reduce(0) { $0 | 1 << UInt64($1) },
          shape: ChoicesCells.Kind(kind, lists, counted))
      }
  }

  /// Other sets, nearest first, one for each way in which all lists and counts can come out.
  ///
  /// - Parameter most: how many values they may differ by.
  func sets(next present: UInt64, differingByAtMost most: Int = .max) throws(NotProved)
    -> [UInt64]
  {
    guard !isTooLarge else {
      throw NotProved(limit: .cells, reached: Self.mostStates)
    }
    var states = [ChoicesCells.State(): present & alone]
    for kind in kinds {
      var next: [ChoicesCells.State: UInt64] = [:]
      for (state, difference) in states {
        for number in 0...kind.shape.size {
          let more = difference | Self.change(kind.values, of: present, to: number)
          guard more.nonzeroBitCount <= most else { continue }
          let state = state.adding(number, of: kind.shape)
          if let other = next[state], !Self.isNearer(more, other) { continue }
          next[state] = more
        }
      }
      states = next
      guard states.count <= Self.mostStates else {
        throw NotProved(limit: .cells, reached: Self.mostStates)
      }
    }
    let lonely = (0..<UInt64(64)).filter { alone >> $0 & 1 == 1 }.map { present ^ 1 << $0 }
    let all = Array(states.values) + lonely
    return all.filter { $0 != 0 && $0.nonzeroBitCount <= most }
      .sorted(by: Self.isNearer).map { present ^ $0 }
  }

  /// The fewest and earliest of the values to add or take away, so that a number of them is chosen.
  private static func change(_ values: UInt64, of present: UInt64, to number: Int) -> UInt64 {
    let missing = number - (values & present).nonzeroBitCount
    var left = values & (missing < 0 ? present : ~present)
    var change: UInt64 = 0
    for _ in 0..<abs(missing) {
      change |= left & (0 &- left)
      left &= left - 1
    }
    return change
  }

  /// Whether changing these values is less than changing those: fewer, or else the earlier ones.
  static func isNearer(_ a: UInt64, _ b: UInt64) -> Bool {
    if a.nonzeroBitCount != b.nonzeroBitCount { return a.nonzeroBitCount < b.nonzeroBitCount }
    let differing = a ^ b
    return differing & (0 &- differing) & a != 0
  }
}
