/// Values of unknown numbers that stand for all: together they meet every combination of tests
/// that some values meet.
///
/// A number alone is cut at the thresholds of its tests, and the first value of each piece stands
/// for it. Where a ratio or a sum ties two unknown numbers, one is taken first and is cut as well
/// wherever what the other one can still meet becomes different; once it has a value, the other
/// one is alone. That is exact as long as the ties form no ring and no sum ties three; otherwise
/// all values of a number are taken, if they are few.
struct RepresentativeValues {
  /// Values of one number that are taken all.
  static let few: Int128 = 4_096
  /// Pieces that one number is cut into.
  static let mostPieces = 20_000

  let relations: NumberRelations
  /// Whether values that meet tests just on a bound do not stand for values that skip them.
  ///
  /// What follows what, as another number grows by a step, is different for them.
  var tellsSkipsApart = false

  /// The number to give a value next, and its values; nil where they are too many.
  ///
  /// - Parameters:
  ///   - unknown: the numbers left; not empty.
  ///   - profile: what is known of all others that matter.
  func next(of unknown: [Int], _ profile: Profile) -> (attribute: Int, values: [Int64])? {
    let ties = unknown.map { relations.relations(of: $0, isKnown: profile.isKnown)?.count ?? 0 }
    // The number in the middle first; of two alike the one with the larger steps.
    let order = unknown.indices.sorted {
      let (a, b) = (relations.attributes[unknown[$0]], relations.attributes[unknown[$1]])
      let (aStep, bStep) = (a.valueRange?.step ?? 0, b.valueRange?.step ?? 0)
      return (ties[$0], aStep, -$0) > (ties[$1], bStep, -$1)
    }
    for index in order {
      if let values = values(of: unknown[index], profile) { return (unknown[index], values) }
    }
    return order.lazy.map { unknown[$0] }.compactMap { attribute in
      everyValue(of: attribute).map { (attribute, $0) }
    }.min { $0.1.count < $1.1.count }
  }

  /// Calls the body with representative values for all of these numbers.
  ///
  /// - Parameter body: returns whether it wants more.
  /// - Returns: false where the values are too many, or the body wanted no more.
  func visit(_ unknown: [Int], _ profile: inout Profile, _ body: (Profile) -> Bool) -> Bool {
    guard !unknown.isEmpty else { return body(profile) }
    guard let (attribute, values) = next(of: unknown, profile) else { return false }
    defer { profile.isKnown[attribute] = false }
    let rest = unknown.filter { $0 != attribute }
    for value in values {
      profile.state(attribute, .number(FixedPoint(scaled: value)))
      guard visit(rest, &profile, body) else { return false }
    }
    return true
  }

  func range(of attribute: Int) -> Range? {
    relations.attributes[attribute].valueRange.map {
      Range(first: Int128($0.lowest), last: Int128($0.highest), step: Int128($0.step))
    }
  }

  func everyValue(of attribute: Int) -> [Int64]? {
    guard let range = range(of: attribute), (range.last - range.first) / range.step < Self.few
    else { return nil }
    return stride(from: Int64(range.first), through: Int64(range.last), by: Int(range.step))
      .map { $0 }
  }

  /// A value for each piece.
  func values(of attribute: Int, _ profile: Profile) -> [Int64]? {
    var visited: Set<Int> = []
    guard let pieces = pieces(of: attribute, from: nil, profile, &visited),
      let range = range(of: attribute)
    else { return nil }
    let starts =
      [range.first] + pieces.starts.filter { $0 > range.first && $0 <= range.last }.sorted()
    guard pieces.period > 0 else { return starts.map { Int64($0) } }
    var values: [Int64] = []
    for (start, next) in zip(starts, starts.dropFirst() + [range.last + range.step]) {
      // A value at which every line meets a value of the other number has all that others have.
      if tellsSkipsApart {
        // Which lines meet a value comes again after a period.
        let last = min(next, start + pieces.period) - range.step
        guard (last - start) / range.step <= Self.few else { return nil }
        values += stride(from: Int64(start), through: Int64(last), by: Int(range.step))
        continue
      }
      let meeting = -(-start).flooredQuotient(by: pieces.period) * pieces.period
      if meeting < next {
        values.append(Int64(meeting))
        continue
      }
      guard (next - start) / range.step <= Self.few else { return nil }
      values += stride(from: Int64(start), to: Int64(next - 1), by: Int(range.step))
      values.append(Int64(next - range.step))
    }
    return values
  }
}
