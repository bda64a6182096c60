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
    let starts = relations.starts(of: attribute, profile, step: Int128(range.step))
      .filter { $0 > Int128(range.lowest) && $0 <= Int128(range.highest) }.sorted()
    above = starts.filter { $0 > Int128(present) }.map { Int64($0) }
    below = starts.reversed().filter { $0 <= Int128(present) }.map { Int64($0) - range.step }
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
