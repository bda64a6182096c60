/// The sums that a group of criteria can give to each option while no gate rules it out.
///
/// Options are looked at one by one, so these are not the sums that they have together.
struct ReachedSums {
  /// For each option.
  var all: [Set<Int64>]
  /// For each criterion and option what the other criteria give, with the band that the one has.
  var rests: [Int: [Set<Rest>]] = [:]

  struct Rest: Hashable {
    var band: Int
    var sum: Int64
  }

  init(options: Int) { all = Array(repeating: [], count: options) }

  mutating func formUnion(_ other: ReachedSums) {
    for option in all.indices { all[option].formUnion(other.all[option]) }
    for (criterion, rests) in other.rests {
      guard self.rests[criterion] != nil else {
        self.rests[criterion] = rests
        continue
      }
      for option in rests.indices { self.rests[criterion]?[option].formUnion(rests[option]) }
    }
  }

  /// All of one with all of the other, which is independent.
  ///
  /// - Parameter left: how many sums may still be made; they are subtracted.
  func combined(with other: ReachedSums, _ left: inout Int) throws(NotProved) -> ReachedSums {
    var both = ReachedSums(options: all.count)
    for option in all.indices {
      try Self.spend(all[option].count, other.all[option].count, &left)
      both.all[option] = Self.sums(all[option], other.all[option])
    }
    for (mine, others) in [(self, other), (other, self)] {
      for (criterion, rests) in mine.rests {
        var combined: [Set<Rest>] = []
        for option in all.indices {
          try Self.spend(rests[option].count, others.all[option].count, &left)
          var sums: Set<Rest> = []
          for rest in rests[option] {
            for sum in others.all[option] {
              sums.insert(Rest(band: rest.band, sum: rest.sum + sum))
            }
          }
          combined.append(sums)
        }
        both.rests[criterion] = combined
      }
    }
    return both
  }

  private static func sums(_ a: Set<Int64>, _ b: Set<Int64>) -> Set<Int64> {
    if b == [0] { return a }
    var sums: Set<Int64> = []
    for x in a { for y in b { sums.insert(x + y) } }
    return sums
  }

  private static func spend(_ a: Int, _ b: Int, _ left: inout Int) throws(NotProved) {
    left -= a * b
    guard left >= 0 else { throw NotProved(limit: .sums, reached: a * b) }
  }
}

extension Completions {
  /// Sums that are made for all groups of a rule set.
  static let mostSums = 4_000_000

  /// What the open parts of a group can give.
  func reachedSums(of group: [OpenPart], _ left: inout Int) throws(NotProved) -> ReachedSums {
    let (attribute, values) = try nextAttribute(of: group)
    let options = scorecard.best.indices
    let standsAlone = deciding.partners[attribute].allSatisfy(isSettled)
    let isDivisor = group.contains { deciding.parts[$0.part].divisors.contains(attribute) }
    var (reached, seen) = (ReachedSums(options: options.count), Set<[SIMD2<UInt64>]>())
    try forEach(attribute, values) { value throws(NotProved) in
      var rows = group.map { matches.rows[deciding.parts[$0.part].table] }
      if value == 0, isDivisor { rows.append(SIMD2()) }
      if standsAlone, !seen.insert(rows).inserted { return }
      var (sums, gates): ([Int64], UInt32) = (options.map { _ in 0 }, 0)
      let open = close(group, &sums, &gates)
      var here = ReachedSums(options: options.count)
      for option in options where gates >> UInt32(option) & 1 == 0 {
        here.all[option] = [sums[option]]
      }
      let waiting = Set(open.map(\.part))
      for part in group where !waiting.contains(part.part) {
        guard deciding.parts[part.part].gateRow == 0, let band = decidedBand(of: part.part)
        else { continue }
        here.rests[part.part] = options.map { option in
          let product = scorecard.products.product(criterion: part.part, band: band, option: option)
          return Set(here.all[option].map { .init(band: band, sum: $0 - product) })
        }
      }
      for group in OpenPart.groups(open) {
        here = try here.combined(with: reachedSums(of: group, &left), &left)
      }
      reached.formUnion(here)
    }
    return reached
  }
}
