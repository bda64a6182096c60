/// Weight times points for every band, in one array.
struct BandProducts: Sendable {
  /// The bands of a criterion.
  struct Rows: Sendable {
    var firstProduct: Int
    var count: Int
    /// What holds where no other band can: the bit of `otherwise`.
    ///
    /// Where there is no `otherwise`, two bits, so that this shows up like several bands that hold.
    var last: UInt64
    /// The bit after those of the bands; 0 after 64 of them.
    var undecided: UInt64
  }

  /// A section for each pair of options; in it the bands of each criterion, and zeros after them.
  private let products: [SIMD2<Int64>]
  /// The length of a section, and for each place in it the band; -1 for the zeros.
  private let section: Int
  private let numbers: [Int32]
  private let rows: [Rows]
  /// Of an odd number of options the last pair is half empty.
  private let pairCount: Int

  init(_ ruleSet: RuleSet, _ tables: DecisionTables) {
    var rows: [Rows] = []
    section = ruleSet.criteria.reduce(0) { first, criterion in
      let (count, otherwise) = (criterion.bands.count, tables.tables[rows.count].otherwise)
      rows.append(
        Rows(
          firstProduct: first, count: count, last: otherwise == 0 ? 0b11 : otherwise,
          undecided: UInt64(1) << UInt64(count)))
      return first + count + 1
    }
    self.rows = rows
    numbers = ruleSet.criteria.flatMap { $0.bands.indices.map { Int32($0) } + [-1] }
    pairCount = (ruleSet.options.count + 1) / 2
    var products: [SIMD2<Int64>] = []
    products.reserveCapacity(pairCount * section)
    for pair in 0..<pairCount {
      for criterion in ruleSet.criteria {
        for band in criterion.bands {
          let second = 2 * pair + 1 < band.points.count ? band.points[2 * pair + 1] : 0
          products.append(
            SIMD2(band.points[2 * pair], second) &* SIMD2(repeating: criterion.weight))
        }
        products.append(SIMD2())
      }
    }
    self.products = products
  }

  func product(criterion: Int, band: Int, option: Int) -> Int64 {
    products[option / 2 * section + rows[criterion].firstProduct + band][option % 2]
  }

  /// Finds the band of every criterion and adds up what they give.
  ///
  /// Which criteria are undecided is not predictable, so there is no branch on it: an undecided
  /// criterion has a row of zeros. The first pair of options is added on the way, in a register;
  /// further ones follow.
  ///
  /// - Returns: whether some criterion has no band although all is known, or several.
  func add(_ matches: Matches, _ bands: inout [Int32], to sums: inout [Int64]) -> Bool {
    let matched = matches.rows.span
    let rows = rows.span
    let products = products.span
    let numbers = numbers.span
    precondition(matched.count >= rows.count && bands.count == rows.count)
    var bands = bands.mutableSpan
    var several: UInt64 = 0
    var sum = SIMD2<Int64>()
    for criterion in 0..<rows.count {
      let row = rows[unchecked: criterion]
      let match = matched[unchecked: criterion]
      // Where no row can hold, none does.
      let canHold: UInt64 = match.y == 0 ? 0 : ~0
      let holds = match.x | row.last & ~canHold
      several |= holds & (holds &- 1)
      // Only bits of bands that are there are set, so this is a place in the arrays.
      let place = row.firstProduct &+ (holds | row.undecided).trailingZeroBitCount
      bands[unchecked: criterion] = numbers[unchecked: place]
      sum &+= products[unchecked: place]
    }
    var sums = sums.mutableSpan
    put(sum, 0, into: &sums)
    for pair in 1..<max(1, pairCount) {
      var sum = SIMD2<Int64>()
      for criterion in 0..<rows.count {
        let row = rows[unchecked: criterion]
        let band = bands[unchecked: criterion]
        sum &+= products[pair * section + row.firstProduct + (band < 0 ? row.count : Int(band))]
      }
      put(sum, pair, into: &sums)
    }
    return several != 0
  }

  @inline(__always)
  private func put(_ sum: SIMD2<Int64>, _ pair: Int, into sums: inout MutableSpan<Int64>) {
    sums[2 * pair] = sum.x
    if 2 * pair + 1 < sums.count { sums[2 * pair + 1] = sum.y }
  }
}
