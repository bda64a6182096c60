/// What open answers can add: sums for each option and the options that gates then rule out.
struct Effects: Sendable {
  /// Effects that are kept at most.
  static let limit = 20_000
  /// Effects that are kept without looking which of them are beaten.
  private static let few = 48

  /// Comparisons of effects with each other for one group, or for one profile.
  static let mostComparisons = 4_000_000

  let options: Int
  /// For each effect a sum for each option.
  private(set) var sums: [Int64] = []
  private(set) var gated: [UInt32] = []
  /// The answers that have each effect, as places in `CompletedAnswers`.
  private(set) var origins: [Int32] = []

  init(options: Int) { self.options = options }

  init(_ sums: [Int64], gated: UInt32, origin: Int32) {
    (options, self.sums, self.gated, origins) = (sums.count, sums, [gated], [origin])
  }

  var count: Int { gated.count }

  func sum(_ effect: Int, _ option: Int) -> Int64 { sums[effect * options + option] }

  func rulesOut(_ effect: Int, _ option: Int) -> Bool { gated[effect] >> UInt32(option) & 1 == 1 }

  mutating func formUnion(_ other: Effects) {
    sums += other.sums
    gated += other.gated
    origins += other.origins
  }

  /// Every effect of one together with every effect of the other.
  ///
  /// - Parameters:
  ///   - origin: joins the answers behind two effects.
  ///   - settle: may change the sums of an effect, from the place given, and leave it out.
  func combined(
    with other: Effects, origin: (Int32, Int32) -> Int32,
    settle: (inout [Int64], Int, UInt32) -> Bool = { _, _, _ in true }
  ) -> Effects {
    var result = Effects(options: options)
    result.sums.reserveCapacity(count * other.count * options)
    for a in 0..<count {
      for b in 0..<other.count {
        let gates = gated[a] | other.gated[b]
        let first = result.sums.count
        for option in 0..<options { result.sums.append(sum(a, option) + other.sum(b, option)) }
        guard settle(&result.sums, first, gates) else {
          result.sums.removeLast(options)
          continue
        }
        result.gated.append(gates)
        result.origins.append(origin(origins[a], other.origins[b]))
      }
    }
    return result
  }

  // MARK: Leaving out

  /// A wish about the outcome: for each option whether it should be recommended; nil for either.
  struct Aim: Hashable, Sendable {
    var wanted: [Bool?]
    /// Whether only the sums are looked at.
    var ignoresGates = false
  }

  /// Without equals, and without those that are beaten in every aim.
  ///
  /// - Parameter comparisons: those that may still be made; they are subtracted.
  func reduced(for aims: [Aim], _ comparisons: inout Int) throws(NotProved) -> Effects {
    var seen: Set<Key> = []
    var result = Effects(options: options)
    for effect in 0..<count {
      let key = Key(
        sums: Array(sums[effect * options..<(effect + 1) * options]), gated: gated[effect])
      if seen.insert(key).inserted { result.append(self, effect) }
    }
    return result.count <= Self.few ? result : try result.unbeaten(for: aims, &comparisons)
  }

  private struct Key: Hashable {
    var sums: [Int64]
    var gated: UInt32
  }

  private mutating func append(_ other: Effects, _ effect: Int) {
    sums += other.sums[effect * options..<(effect + 1) * options]
    gated.append(other.gated[effect])
    origins.append(other.origins[effect])
  }

  private func unbeaten(for aims: [Aim], _ comparisons: inout Int) throws(NotProved) -> Effects {
    var isKept = [Bool](repeating: false, count: count)
    for aim in aims {
      let worth = (0..<count).compactMap { effect in
        self.worth(effect, for: aim).map { (effect: effect, worth: $0) }
      }.sorted {
        $0.worth == $1.worth
          ? $0.effect < $1.effect : $1.worth.lexicographicallyPrecedes($0.worth)
      }
      var front: [[Int64]] = []
      for (effect, worth) in worth {
        comparisons -= front.count
        guard comparisons >= 0 else { throw NotProved(limit: .sums, reached: count) }
        if front.contains(where: { zip($0, worth).allSatisfy { $0 >= $1 } }) { continue }
        front.append(worth)
        isKept[effect] = true
      }
    }
    var result = Effects(options: options)
    for effect in 0..<count where isKept[effect] { result.append(self, effect) }
    return result
  }

  /// How far an effect goes towards an aim, for each option that it is about; nil where it cannot.
  private func worth(_ effect: Int, for aim: Aim) -> [Int64]? {
    var worth: [Int64] = []
    for option in 0..<options {
      guard let isWanted = aim.wanted[option] else { continue }
      let isGated = !aim.ignoresGates && rulesOut(effect, option)
      if isGated, isWanted { return nil }
      let sum = sum(effect, option)
      worth.append(isGated ? .max : isWanted ? sum : -sum)
    }
    return worth
  }
}
