/// The values of a number next to its present one, one for each cell in which tests come out alike
/// while all other answers stay: above it the first of a cell, below it the last.
struct NearestNumbers {
  /// Rising.
  private(set) var above: [Int64] = []
  /// Falling.
  private(set) var below: [Int64] = []

  /// - Parameters:
  ///   - relations: without derived numbers that rest on something unknown.
  ///   - present: the value that the number has, whatever the profile says of it.
  init(of attribute: Int, next present: Int64, _ profile: Profile, _ relations: NumberRelations) {
    guard let range = relations.attributes[attribute].valueRange else { return }
    let starts = Self.starts(of: attribute, profile, relations, step: Int128(range.step))
      .filter { $0 > Int128(range.lowest) && $0 <= Int128(range.highest) }.sorted()
    above = starts.filter { $0 > Int128(present) }.map { Int64($0) }
    below = starts.reversed().filter { $0 <= Int128(present) }.map { Int64($0) - range.step }
  }

  /// Values from which some test comes out otherwise than just before.
  private static func starts(
    of attribute: Int, _ profile: Profile, _ relations: NumberRelations, step: Int128
  ) -> Set<Int128> {
    var starts: Set<Int128> = []
    for threshold in relations.thresholds[attribute] ?? [] {
      let boundary = Boundary(
        slope: 0, offset: Int128(threshold.number.scaled), divisor: 1, isBeyond: threshold.isBeyond)
      starts.insert(boundary.first(at: 0, step: step))
    }
    for relation in relations.relations(of: attribute, isKnown: profile.isKnown) ?? [] {
      let partner = relations.partner(of: attribute, relation)
      // A divisor of 0 leaves a ratio undefined, and its sign turns the ratio over.
      if relations.isDivisor(attribute, of: relation) { starts.formUnion([0, step]) }
      let other = partner.map { profile.values[$0] } ?? 0
      for boundary in relations.boundaries(
        of: attribute, relation, sign: Int(other.signum()), values: profile.values)
      {
        starts.insert(boundary.first(at: Int128(other), step: step))
      }
    }
    return starts
  }

  /// All of them by their distance; of two alike the lower one first.
  func byDistance(from present: Int64) -> [Int64] {
    var (all, above, below): ([Int64], ArraySlice, ArraySlice) = ([], above[...], below[...])
    while let up = above.first, let down = below.first {
      let isBelow = Int128(present) - Int128(down) <= Int128(up) - Int128(present)
      all.append(isBelow ? below.removeFirst() : above.removeFirst())
    }
    return all + above + below
  }
}
