/// At most 64 conditions over the same attributes, looked up instead of evaluated.
///
/// Every attribute that a condition tests is an input. The value of an input selects a mask of the
/// rows whose test on it holds; the rows that hold as a whole are the *and* of the masks. What is
/// unknown is a value too: it leaves the rows that do not ask for it. Criteria, gates, notes and
/// the sequence are all tables of this kind, so there is one mechanism, and it is fast.
struct DecisionTable: Sendable {
  static let mostRows = 64

  /// A bit for each row but `otherwise`.
  var rows: UInt64 = 0
  /// The bit of the row `otherwise`, or 0.
  var otherwise: UInt64 = 0
  /// Where the masks of outcomes begin; -1 where no row asks for the outcome.
  var outcomeMasks = -1
}

/// What is true of a profile, for each table: rows that hold, and rows that could still hold.
struct Matches: Sendable {
  /// Both masks of a table side by side, as they are always restricted together.
  var rows: [SIMD2<UInt64>]

  init(for tables: DecisionTables) { rows = tables.allRows }

  func holds(_ table: Int) -> UInt64 { rows[table].x }
  func possible(_ table: Int) -> UInt64 { rows[table].y }
}
