/// The sets of choices, by the conditions that hold for them.
///
/// Values that appear in the same lists are alike, so a set is described by how many of each kind
/// of value it holds. Kinds are taken up one after the other, and what cannot be told apart later
/// is kept once: not 2ⁿ sets but the few that differ are looked at.
struct ChoicesCells {
  /// States kept at a time; beyond it there is no answer.
  static let limit = 200_000

  /// Each mask of conditions that is possible, with a set for which it is so.
  private(set) var sets: [(rows: UInt64, chosen: UInt64)] = []

  init?(_ tests: [CellAxis.StatedTest], of values: [RuleSet.Value]) {
    let rows = tests.map { (ChoicesRow($0.test, among: $0.among, row: $0.row)) }
    let tested = rows.reduce(0) { $0 | $1.rows }
    var found: [UInt64: UInt64] = [:]
    func add(_ chosen: UInt64) {
      // A condition may test the choices and a count of them; it holds where both do.
      let mask = rows.reduce(tested) { $1.holds(chosen) ? $0 : $0 & ~$1.rows }
      if found[mask] == nil { found[mask] = chosen }
    }
    for (index, value) in values.enumerated() where value.isAlone { add(1 << UInt64(index)) }

    let free = values.indices.filter { !values[$0].isAlone }
    let lists = Set(rows.flatMap { [$0.any, $0.all, $0.none] }).subtracting([0, ~0]).sorted()
    let counted = Set(rows.filter(\.isCounting).map(\.among)).sorted()
    let kinds = Dictionary(grouping: free) { value in
      (lists + counted).map { $0 >> UInt64(value) & 1 == 1 }
    }.values.sorted { $0[0] < $1[0] }

    var states: [State: UInt64] = [
      State(lists: Array(repeating: .none, count: lists.count), counts: counted.map { _ in 0 }): 0
    ]
    for kind in kinds {
      var next: [State: UInt64] = [:]
      for (state, chosen) in states {
        for number in 0...kind.count {
          let more = kind.prefix(number).reduce(0) { $0 | UInt64(1) << UInt64($1) }
          let state = state.adding(number, of: kind, to: lists, counting: counted)
          // The least of the sets that look alike, so that a witness is the same in every run.
          next[state] = min(next[state] ?? .max, chosen | more)
          guard next.count <= Self.limit else { return nil }
        }
      }
      states = next
    }
    for chosen in states.values.sorted() { add(chosen) }
    sets = found.sorted { $0.key < $1.key }.map { (rows: $0.key, chosen: $0.value) }
  }

  private struct State: Hashable {
    enum Share: Hashable { case none, some, all }

    /// How much of each list is chosen, among the values taken up so far.
    var lists: [Share?]
    var counts: [Int]

    init(lists: [Share], counts: [Int]) {
      self.lists = lists.map { _ in nil }
      self.counts = counts
    }

    func adding(_ number: Int, of kind: [Int], to masks: [UInt64], counting: [UInt64]) -> State {
      var state = self
      let share: Share = number == 0 ? .none : number == kind.count ? .all : .some
      for (index, mask) in masks.enumerated() where mask >> UInt64(kind[0]) & 1 == 1 {
        let before = state.lists[index] ?? share
        state.lists[index] = before == share ? share : .some
      }
      for (index, mask) in counting.enumerated() where mask >> UInt64(kind[0]) & 1 == 1 {
        state.counts[index] += number
      }
      return state
    }
  }
}
