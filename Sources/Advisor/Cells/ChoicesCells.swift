/// The sets of choices, by the conditions that hold for them.
///
/// Values that appear in the same lists are alike, so a set is described by how many of each kind
/// of value it holds. Kinds are taken up one after the other, and what cannot be told apart later
/// is kept once: not 2ⁿ sets but the few that differ are looked at.
struct ChoicesCells {
  /// States kept at a time; beyond it there is no answer.
  static let limit = 1 << 20
  /// Lists and counts that a state has room for.
  static let mostLists = 256
  static let mostCounts = 8

  /// Each mask of conditions that is possible, with a set for which it is so.
  private(set) var sets: [(rows: UInt64, chosen: UInt64)] = []

  /// - Parameter budget: states that may still be looked at for the whole rule set.
  init?(
    _ tests: [CellAxis.StatedTest], of values: [RuleSet.Value], budget: inout Int
  ) {
    let rows = tests.map { (ChoicesRow($0.test, among: $0.among, row: $0.row)) }
    let tested = rows.reduce(0) { $0 | $1.rows }
    guard let all = Self.unlike(rows, of: values, budget: &budget) else { return nil }
    var found: [UInt64: UInt64] = [:]
    for chosen in all {
      // A condition may test the choices and a count of them; it holds where both do.
      let mask = rows.reduce(tested) { $1.holds(chosen) ? $0 : $0 & ~$1.rows }
      found[mask] = min(found[mask] ?? .max, chosen)
    }
    sets = found.sorted { $0.key < $1.key }.map { (rows: $0.key, chosen: $0.value) }
  }

  /// A set for each combination of tests that some set meets.
  ///
  /// - Returns: nil where they are too many.
  static func representatives(
    of conditions: [RuleSet.Condition], on attribute: Int, _ values: [RuleSet.Value],
    in attributes: [RuleSet.Attribute], budget: inout Int
  ) -> [Int64]? {
    let rows = rows(of: conditions, on: attribute, in: attributes)
    guard let all = unlike(rows, of: values, budget: &budget) else { return nil }
    var found: [[Bool]: UInt64] = [:]
    for chosen in all {
      let holds = rows.map { $0.holds(chosen) }
      found[holds] = min(found[holds] ?? .max, chosen)
    }
    return found.values.sorted().map { Int64(bitPattern: $0) }
  }

  /// The distinct tests on choices, and on counts of them.
  static func rows(
    of conditions: [RuleSet.Condition], on attribute: Int, in attributes: [RuleSet.Attribute]
  ) -> [ChoicesRow] {
    var tests: Set<CountedTest> = []
    for case .all(let requirements) in conditions {
      for case .test(let tested, let test) in requirements {
        if tested == attribute {
          tests.insert(CountedTest(test: test, among: ~0))
        } else if case .derived(.count(of: attribute, let among)) = attributes[tested].kind {
          tests.insert(CountedTest(test: test, among: among))
        }
      }
    }
    return tests.map { ChoicesRow($0.test, among: $0.among, row: 1) }
  }

  private struct CountedTest: Hashable {
    var test: RuleSet.ValueTest
    var among: UInt64
  }

  /// Sets of which each list holds some or none, and leaves out some or none, in every way that is
  /// possible, with every count.
  private static func unlike(
    _ rows: [ChoicesRow], of values: [RuleSet.Value], budget: inout Int
  ) -> [UInt64]? {
    let alone = values.indices.filter { values[$0].isAlone }.map { UInt64(1) << UInt64($0) }
    let (lists, counted) = (lists(of: rows), counts(of: rows))
    guard lists.count <= mostLists, counted.count <= mostCounts else { return nil }
    let free = values.indices.filter { !values[$0].isAlone }
    let kinds = Self.kinds(of: free, in: lists + counted)

    var states: [State: UInt64] = [State(): 0]
    for kind in kinds {
      let shape = Kind(kind, lists, counted)
      var next: [State: UInt64] = [:]
      for (state, chosen) in states {
        for number in 0...kind.count {
          let more = kind.prefix(number).reduce(0) { $0 | UInt64(1) << UInt64($1) }
          let state = state.adding(number, of: shape)
          // The least of the sets that look alike, so that a witness is the same in every run.
          next[state] = min(next[state] ?? .max, chosen | more)
          budget -= 1
          guard next.count <= limit, budget > 0 else { return nil }
        }
      }
      states = next
    }
    return alone + states.values
  }

  static func lists(of rows: [ChoicesRow]) -> [UInt64] {
    Set(rows.flatMap { [$0.any, $0.all, $0.none] }).subtracting([0]).sorted()
  }

  /// The values that some test counts, for each way of counting.
  static func counts(of rows: [ChoicesRow]) -> [UInt64] {
    Set(rows.filter(\.isCounting).map(\.among)).sorted()
  }

  /// Values grouped by the lists that they are in, in their order.
  static func kinds(of values: [Int], in lists: [UInt64]) -> [[Int]] {
    var kinds: [[Int]] = []
    for value in values {
      let kind = kinds.firstIndex { kind in
        lists.allSatisfy { $0 >> UInt64(kind[0]) & 1 == $0 >> UInt64(value) & 1 }
      }
      if let kind { kinds[kind].append(value) } else { kinds.append([value]) }
    }
    return kinds
  }

  /// Values that are in the same lists and counts.
  struct Kind {
    var size: Int
    var lists = SIMD4<UInt64>()
    /// A one in the byte of each count that counts them.
    var counts: UInt64 = 0

    init(_ values: [Int], _ lists: [UInt64], _ counted: [UInt64]) {
      size = values.count
      for (index, list) in lists.enumerated() where list >> UInt64(values[0]) & 1 == 1 {
        self.lists[index / 64] |= 1 << UInt64(index % 64)
      }
      for (index, count) in counted.enumerated() where count >> UInt64(values[0]) & 1 == 1 {
        counts |= 1 << UInt64(8 * index)
      }
    }
  }

  struct State: Hashable {
    /// Lists of which some value is chosen, and of which some is not.
    var touched = SIMD4<UInt64>()
    var missing = SIMD4<UInt64>()
    /// A byte for each count.
    var counts: UInt64 = 0

    func adding(_ number: Int, of kind: Kind) -> State {
      var state = self
      if number > 0 { state.touched |= kind.lists }
      if number < kind.size { state.missing |= kind.lists }
      state.counts += UInt64(number) * kind.counts
      return state
    }
  }
}
