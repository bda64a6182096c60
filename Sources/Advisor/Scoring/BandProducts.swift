/// Weight times points for every band, in one array.
struct BandProducts: Sendable {
  /// The bands of a criterion.
  struct Rows: Sendable {
    var firstProduct: Int
    var count: Int
    /// The bit of `otherwise`, or 0.
    var otherwise: UInt64

    /// Not 0 where there is no `otherwise` to take what the other bands leave.
    var gap: UInt64 { otherwise == 0 ? 1 : 0 }
  }

  /// Pairs of options within bands within criteria; zeros after the last band of each criterion.
  private let products: [SIMD2<Int64>]
  let rows: [Rows]
  /// Pairs to a band; of an odd number of options the last pair is half empty.
  private let pairCount: Int

  init(_ ruleSet: RuleSet, _ tables: DecisionTables) {
    let pairCount = (ruleSet.options.count + 1) / 2
    var (products, rows): ([SIMD2<Int64>], [Rows]) = ([], [])
    for (index, criterion) in ruleSet.criteria.enumerated() {
      rows.append(
        Rows(
          firstProduct: products.count, count: criterion.bands.count,
          otherwise: tables.tables[index].otherwise))
      for band in criterion.bands {
        let points = band.points + [0]
        products += (0..<pairCount).map { pair in
          SIMD2(points[2 * pair], points[2 * pair + 1]) &* SIMD2(repeating: criterion.weight)
        }
      }
      products += (0..<pairCount).map { _ in SIMD2() }
    }
    (self.products, self.rows) = (products, rows)
    self.pairCount = pairCount
  }

  func product(criterion: Int, band: Int, option: Int) -> Int64 {
    products[rows[criterion].firstProduct + band * pairCount + option / 2][option % 2]
  }

  /// Finds the band of every criterion and adds up what they give.
  ///
  /// Which criteria are undecided is not predictable, so there is no branch on it: an undecided
  /// criterion has a row of zeros. The first pair of options is added on the way, in a register;
  /// further ones follow.
  ///
  /// - Parameter firstProducts: for each criterion, where the products of its band begin.
  /// - Returns: whether some criterion has no band although all is known, or several.
  func add(
    _ matches: Matches, _ bands: inout [Int32], _ firstProducts: inout [Int32],
    to sums: inout [Int64]
  ) -> Bool {
    let matched = matches.rows.span
    let rows = rows.span
    let products = products.span
    precondition(
      matched.count >= rows.count && bands.count == rows.count && firstProducts.count == rows.count)
    var bands = bands.mutableSpan
    var firsts = firstProducts.mutableSpan
    var (several, gap): (UInt64, UInt64) = (0, 0)
    var sum = SIMD2<Int64>()
    for criterion in 0..<rows.count {
      let row = rows[unchecked: criterion]
      let match = matched[unchecked: criterion]
      let isLeft = match.x | match.y == 0
      let holds = isLeft ? row.otherwise : match.x
      several |= holds & (holds &- 1)
      gap |= isLeft ? row.gap : 0
      let band = holds == 0 ? row.count : holds.trailingZeroBitCount
      bands[unchecked: criterion] = holds == 0 ? -1 : Int32(truncatingIfNeeded: band)
      // Only bits of bands that are there are set, so this is a place in the array.
      let product = row.firstProduct &+ band &* pairCount
      firsts[unchecked: criterion] = Int32(truncatingIfNeeded: product)
      sum &+= products[unchecked: product]
    }
    put(sum, 0, into: &sums)
    for pair in 1..<max(1, pairCount) {
      var sum = SIMD2<Int64>()
      for criterion in 0..<rows.count { sum &+= products[Int(firsts[criterion]) + pair] }
      put(sum, pair, into: &sums)
    }
    return several | gap != 0
  }

  private func put(_ sum: SIMD2<Int64>, _ pair: Int, into sums: inout [Int64]) {
    sums[2 * pair] = sum.x
    if 2 * pair + 1 < sums.count { sums[2 * pair + 1] = sum.y }
  }
}
