extension Collection<String> {
  /// The name that a mistyped one probably means; nil where none is near.
  ///
  /// Near is an edit distance (insertions, deletions, substitutions, neighbours exchanged) of at
  /// most a third of the word, or one name being the beginning of the other.
  public func nearest(to word: String) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let typed = Array(word.lowercased().utf8).map {
      $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0
    }
    let allowed = Swift.max(1, typed.count / 3)
    var best: (name: String, distance: Int)?
    for name in self {
      var distance = Self.editDistance(typed, Array(name.utf8))
      if typed.count > 2, name.utf8.starts(with: typed) { distance = Swift.min(distance, allowed) }
      if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  private static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = Swift.min(
          previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = Swift.min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      (before, previous) = (previous, row)
    }
    return previous[b.count]
  }
}
