/// Whether numbers, one of each list, add up to a number of a range.
struct SumSearch {
  /// Sums kept at a time.
  private static let limit = 200_000

  /// Rising, none of them empty, those that spread most first.
  private let lists: [[Int64]]
  /// What the lists from each place on add at least and at most.
  private var rests: [ClosedRange<Int64>] = [0...0]

  init(_ lists: [[Int64]]) {
    self.lists = lists.map { $0.sorted() }.sorted { Self.spread($0) > Self.spread($1) }
    for list in self.lists.reversed() {
      let (rest, least, most) = (rests[rests.count - 1], list[0], list[list.count - 1])
      rests.append(rest.lowerBound + least...rest.upperBound + most)
    }
    rests.reverse()
  }

  private static func spread(_ list: [Int64]) -> Int64 { list[list.count - 1] - list[0] }

  /// - Parameter left: how many sums may still be made; they are subtracted.
  func reaches(_ range: ClosedRange<Int64>, _ left: inout Int) throws(NotProved) -> Bool {
    guard rests[0].overlaps(range) else { return false }
    if greedilyReaches(range) { return true }
    var sums: Set<Int64> = [0]
    for (place, list) in lists.enumerated() {
      left -= sums.count * list.count
      guard left >= 0, sums.count <= Self.limit else {
        throw NotProved(limit: .sums, reached: sums.count)
      }
      let rest = rests[place + 1]
      var next: Set<Int64> = []
      for sum in sums {
        for number in list {
          let more = sum + number
          guard (more + rest.lowerBound...more + rest.upperBound).overlaps(range) else { continue }
          // All that is still to come stays within the range.
          if more + rest.lowerBound >= range.lowerBound, more + rest.upperBound <= range.upperBound
          {
            return true
          }
          next.insert(more)
        }
      }
      sums = next
    }
    return !sums.isEmpty
  }

  /// Takes of each list the most that does not lead beyond the range.
  private func greedilyReaches(_ range: ClosedRange<Int64>) -> Bool {
    var sum: Int64 = 0
    for (place, list) in lists.enumerated() {
      let room = range.upperBound - rests[place + 1].lowerBound
      guard let number = list.last(where: { sum + $0 <= room }) else { return false }
      sum += number
    }
    return range.contains(sum)
  }
}
