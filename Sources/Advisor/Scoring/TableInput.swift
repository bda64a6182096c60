/// One attribute of one table: its value selects a mask of the rows.
struct TableInput: Sendable {
  var table: Int
  /// The attribute that is read.
  var slot: Int
  /// The masks for an unknown value; those for each cell stand behind them.
  var masks: Int
}

/// A number, of which the bounds between its cells are known.
struct NumberInput: Sendable {
  var input: TableInput
  /// Its bounds, at least one group of them.
  var first: Int
  var end: Int
}

/// Whether choices meet a list: cell 1 where they do.
struct ListInput: Sendable {
  var input: TableInput
  var list: UInt64
  /// All ones where the list is to meet what is not chosen, otherwise 0.
  var flip: UInt64
}

/// How many of some choices are chosen: a cell for each number.
struct CountInput: Sendable {
  var input: TableInput
  var among: UInt64
}

/// A ratio or a sum, by the thresholds between its cells.
struct DerivedInput: Sendable {
  /// Its slot is the place of the first term: the dividend, or a summand.
  var input: TableInput
  /// The place of the divisor, or of the last summand.
  var lastTerm: Int
  var thresholds: Range<Int>
}
