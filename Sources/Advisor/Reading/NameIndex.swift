/// Finds names by their bytes without making a string of them.
struct NameIndex: Sendable {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  /// Indices of names by their hash; -1 is a free place.
  ///
  /// The size is a power of two.
  private var places: [Int32]

  init(_ names: [String]) {
    var size = 16
    while size < 4 * names.count { size *= 2 }
    places = Array(repeating: -1, count: size)
    for (index, name) in names.enumerated() {
      let start = bytes.count
      bytes += name.utf8
      ranges.append(start..<bytes.count)
      var place = Self.hash(bytes.span.extracting(ranges[index])) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(index)
    }
  }

  func index(of name: Span<UInt8>) -> Int? {
    var place = Self.hash(name) & (places.count - 1)
    while places[place] >= 0 {
      let candidate = Int(places[place])
      if equal(ranges[candidate], name) { return candidate }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func equal(_ range: Range<Int>, _ name: Span<UInt8>) -> Bool {
    guard range.count == name.count else { return false }
    for offset in 0..<name.count where bytes[range.lowerBound + offset] != name[offset] {
      return false
    }
    return true
  }

  private static func hash(_ name: Span<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: name.count)
    for offset in 0..<name.count { hash = (hash ^ UInt64(name[offset])) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 23)
  }
}
