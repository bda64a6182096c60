extension DecisionTables {
  /// Adds what tests ask of choices: whether these meet a list, and how many are chosen.
  ///
  /// A test may ask for several such things, each of which restricts its row. Lists are fewer than
  /// tests, as what one band asks for is usually what another one excludes.
  mutating func addChoices(_ attribute: Int, among: UInt64, _ tests: InputTests) {
    var asked = AskedOfChoices()
    for (row, test) in tests.tests { asked.add(ChoicesRow(test, among: among, row: row)) }
    let tested = tests.tests.reduce(0) { $0 | $1.row }
    for list in asked.lists {
      let cells = [~list.meeting, ~list.missing].map { tests.free | tested & $0 }
      lists.append(
        ListInput(
          input: add(cells, of: tests, slot: attribute), list: list.list, flip: list.flip))
    }
    // What is unknown restricts the rows even where nothing is asked of what is known.
    guard !asked.counting.isEmpty || asked.lists.isEmpty else { return }
    let cells = (0...among.nonzeroBitCount).map { count in
      asked.counting.reduce(tests.free | tested) { $1.accepts(count) ? $0 : $0 & ~$1.rows }
    }
    counts.append(CountInput(input: add(cells, of: tests, slot: attribute), among: among))
  }
}

/// What tests on choices come down to.
private struct AskedOfChoices {
  struct List {
    var list: UInt64
    var flip: UInt64
    /// Rows that hold only where the list is met, and those only where it is not.
    var meeting: UInt64 = 0
    var missing: UInt64 = 0
  }

  var lists: [List] = []
  var counting: [ChoicesRow] = []

  mutating func add(_ row: ChoicesRow) {
    if row.anyIsFree == 0 { lists[place(of: row.any)].meeting |= row.rows }
    if row.none != 0 { lists[place(of: row.none)].missing |= row.rows }
    // All of a list are chosen where what is not chosen does not meet it.
    if row.all != 0 { lists[place(of: row.all, flip: ~0)].missing |= row.rows }
    if row.isCounting { counting.append(row) }
  }

  private mutating func place(of list: UInt64, flip: UInt64 = 0) -> Int {
    if let place = lists.firstIndex(where: { $0.list == list && $0.flip == flip }) { return place }
    lists.append(List(list: list, flip: flip))
    return lists.count - 1
  }
}
