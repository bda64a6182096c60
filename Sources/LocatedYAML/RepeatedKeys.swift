/// The keys of a mapping seen so far, as a hash table that is used again for every mapping.
struct RepeatedKeys {
  /// Nodes, by the hash of their text; -1 is a free place.
  ///
  /// The size is a power of two.
  private var places: [Int32] = Array(repeating: -1, count: 64)
  private var count = 0

  mutating func begin() {
    guard count > 0 else { return }
    count = 0
    // A table that grew for one large mapping is not cleared for every small one.
    guard places.count <= 1_024 else {
      places = Array(repeating: -1, count: 64)
      return
    }
    for place in places.indices { places[place] = -1 }
  }

  /// False where a key with the same text is there already.
  mutating func insert(_ key: Int, of tree: YAMLTree) -> Bool {
    if 2 * count >= places.count { grow(tree) }
    var place = firstPlace(key, tree)
    while places[place] >= 0 {
      if tree.sameText(Int(places[place]), key) { return false }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(key)
    count += 1
    return true
  }

  private mutating func grow(_ tree: YAMLTree) {
    let keys = places.filter { $0 >= 0 }
    places = Array(repeating: -1, count: 2 * places.count)
    for key in keys {
      var place = firstPlace(Int(key), tree)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = key
    }
  }

  /// FNV-1a.
  ///
  /// Keys of a file are bounded in number, so a chosen collision costs little.
  private func firstPlace(_ key: Int, _ tree: YAMLTree) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for position in tree.textRange(key) {
      hash = (hash ^ UInt64(tree.text[position])) &* 0x0000_0100_0000_01b3
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 29) & (places.count - 1)
  }
}
