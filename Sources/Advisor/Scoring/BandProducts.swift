/// Weight times points for every band, in one array.
struct BandProducts: Sendable {
  /// The bands of a criterion.
  struct Rows: Sendable {
    var firstProduct: Int
    var count: Int
    /// The bit of `otherwise`, or 0.
    var otherwise: UInt64
  }

  /// Options within bands within criteria; zeros after the last band of each criterion.
  private let products: [Int64]
  let rows: [Rows]
  private let optionCount: Int

  init(_ ruleSet: RuleSet, _ tables: DecisionTables) {
    var (products, rows): ([Int64], [Rows]) = ([], [])
    for (index, criterion) in ruleSet.criteria.enumerated() {
      rows.append(
        Rows(
          firstProduct: products.count, count: criterion.bands.count,
          otherwise: tables.tables[index].otherwise))
      for band in criterion.bands { products += band.points.map { $0 * criterion.weight } }
      products += ruleSet.options.map { _ in 0 }
    }
    (self.products, self.rows) = (products, rows)
    optionCount = ruleSet.options.count
  }

  func product(criterion: Int, band: Int, option: Int) -> Int64 {
    products[rows[criterion].firstProduct + band * optionCount + option]
  }

  /// Finds the band of every criterion, and where its products begin.
  ///
  /// Which criteria are undecided is not predictable, so there is no branch on it: an undecided
  /// criterion has a row of zeros.
  ///
  /// - Returns: whether some criterion has no band although all is known, or several.
  func findBands(
    _ matches: Matches, _ bands: inout [Int32], _ firstProducts: inout [Int32]
  ) -> Bool {
    let holdsOf = matches.holds.span
    let possibleOf = matches.possible.span
    let rows = rows.span
    precondition(
      holdsOf.count >= rows.count && possibleOf.count == holdsOf.count
        && bands.count == rows.count && firstProducts.count == rows.count)
    var bands = bands.mutableSpan
    var firstProducts = firstProducts.mutableSpan
    var (several, gap): (UInt64, Bool) = (0, false)
    for criterion in 0..<rows.count {
      let row = rows[unchecked: criterion]
      let known = holdsOf[unchecked: criterion]
      let isLeft = known | possibleOf[unchecked: criterion] == 0
      let holds = isLeft ? row.otherwise : known
      several |= holds & (holds &- 1)
      gap = isLeft ? gap || row.otherwise == 0 : gap
      let band = holds == 0 ? row.count : holds.trailingZeroBitCount
      bands[unchecked: criterion] = holds == 0 ? -1 : Int32(truncatingIfNeeded: band)
      firstProducts[unchecked: criterion] = Int32(
        truncatingIfNeeded: row.firstProduct &+ band &* optionCount)
    }
    return several != 0 || gap
  }

  /// Adds up option by option, so that a sum stays in a register.
  func add(_ firstProducts: [Int32], to sums: inout [Int64]) {
    let firstProducts = firstProducts.span
    let products = products.span
    for option in sums.indices {
      var sum: Int64 = 0
      for criterion in 0..<firstProducts.count {
        sum &+= products[Int(truncatingIfNeeded: firstProducts[unchecked: criterion]) &+ option]
      }
      sums[option] = sum
    }
  }
}
