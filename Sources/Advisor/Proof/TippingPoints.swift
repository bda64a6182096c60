/// Finds out which other answers would change the outcome of a profile.
///
/// What is unknown stays unknown. Only known answers that may change are changed, within their
/// ranges; the set of recommended options tells whether the outcome is another one, so a set that
/// has no outcome counts as well.
public final class TippingPoints: Sendable {
  public let scorecard: Scorecard
  let relations: NumberRelations
  /// For each attribute, stated or derived from, what reads it.
  let readers: [Readers]
  /// For each attribute; nil for all but choices.
  let choices: [NearestChoices?]

  /// The criteria and gates that read an answer, a bit each.
  struct Readers {
    var criteria = SIMD4<UInt64>()
    var gates: UInt64 = 0

    var isEmpty: Bool { criteria == SIMD4() && gates == 0 }

    mutating func formUnion(_ other: Readers) {
      criteria |= other.criteria
      gates |= other.gates
    }
  }

  public init(_ scorecard: Scorecard) {
    let ruleSet = scorecard.ruleSet
    let attributes = ruleSet.attributes
    let conditions = ruleSet.criteria.flatMap { $0.bands.map(\.when) } + ruleSet.gates.map(\.when)
    self.scorecard = scorecard
    relations = NumberRelations(conditions, of: attributes)
    choices = attributes.indices.map { attribute in
      guard case .choices = attributes[attribute].kind else { return nil }
      return NearestChoices(of: conditions, on: attribute, in: attributes)
    }
    var readers = [Readers](repeating: Readers(), count: attributes.count)
    for (index, criterion) in ruleSet.criteria.enumerated() {
      for input in criterion.bands.map(\.when).statedInputs(in: attributes) {
        readers[input].criteria[index / 64] |= 1 << UInt64(index % 64)
      }
    }
    for (index, gate) in ruleSet.gates.enumerated() {
      for input in [gate.when].statedInputs(in: attributes) {
        readers[input].gates |= 1 << UInt64(index)
      }
    }
    self.readers = readers
  }

  /// The nearest other value of each attribute, and side, that alone changes the outcome.
  ///
  /// In the order of attributes, for a number the value above before the one below. Nearest is for
  /// a number the least distance; for choices the fewest values added or taken away, then the
  /// earliest ones; otherwise the first value of the file, for a boolean false.
  ///
  /// - Parameter fixed: attributes that are not to change, beside those that cannot.
  public func single(of profile: Profile, fixed: Set<Int> = []) throws(NotProved)
    -> [TippingPoint]
  {
    var search = TippingSearch(self, profile, fixed)
    var points: [TippingPoint] = []
    for attribute in search.changeable where search.canTip([attribute]) {
      points += try search.points(of: attribute)
    }
    return points
  }

  /// The fewest attributes, three at most, that change the outcome together.
  ///
  /// Of sets of one size it is the one with the earliest attributes. Their values are the nearest
  /// that are found, as in `single`: each in attribute order is drawn as near to the present value
  /// as it can be while the others stay what they are.
  ///
  /// - Parameter fixed: attributes that are not to change, beside those that cannot.
  public func smallest(of profile: Profile, fixed: Set<Int> = []) throws(NotProved)
    -> SmallestTipping
  {
    var search = TippingSearch(self, profile, fixed)
    var sizes: [TippingCertificate.Size] = []
    for size in 1...Self.mostChanges {
      var tried = TippingCertificate.Size(size: size, sums: search.presentSums, searched: [])
      let isFound = try search.search(size, &tried)
      sizes.append(tried)
      guard isFound else { continue }
      let changed = tried.searched.last?.attributes ?? []
      return SmallestTipping(
        change: try search.change(of: changed), certificate: TippingCertificate(sizes: sizes))
    }
    return SmallestTipping(change: nil, certificate: TippingCertificate(sizes: sizes))
  }

  /// Attributes that are changed together.
  static let mostChanges = 3
}

/// Another value of one attribute with which the outcome is another one.
public struct TippingPoint: Sendable, Hashable {
  /// Of the present value of a number.
  public enum Side: String, Sendable { case above, below }

  public var attribute: Int
  public var from: Answer
  public var to: Answer
  /// Nil for all but numbers.
  public var side: Side?
  /// The options that are then recommended, a bit each.
  public var recommended: UInt32
  /// Nil where these are the set of no outcome.
  public var outcome: Int?
}
