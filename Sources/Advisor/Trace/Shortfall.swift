/// How far a value is from fulfilling a test.
public enum Shortfall: Sendable, Hashable {
  /// Nil where no value of the range fulfils the test.
  case number(Distance?)
  case choices(Choices)
  /// Another value is asked for, and none is nearer than others.
  case otherValue
  /// These are known, and are asked to be unknown.
  case known([Int])

  /// The way to the nearest number that fulfils a test.
  public struct Distance: Sendable, Hashable {
    public var by: Rational
    /// Whether the number would have to be greater.
    public var isUpward: Bool
    /// Whether going just so far is enough; a ratio may have to go beyond a bound.
    public var isReached: Bool
  }

  /// What a set of values lacks and has too much of, a bit each.
  public struct Choices: Sendable, Hashable {
    /// One of these has to be chosen, and none is.
    public var oneOf: UInt64 = 0
    /// All of these have to be chosen.
    public var missing: UInt64 = 0
    /// None of these may be chosen.
    public var unwanted: UInt64 = 0
    /// How far their number is from the one asked for.
    public var count: Distance??
  }

  /// - Precondition: the test is not fulfilled.
  init(
    of test: RuleSet.ValueTest, on attribute: Int, _ profile: Profile,
    _ attributes: [RuleSet.Attribute]
  ) {
    switch test {
    case .number(let test):
      let quantity = profile.quantity(attribute, of: attributes)
      let range = attributes[attribute].reachable(in: attributes)
      self = .number(quantity.flatMap { Distance(from: $0, to: test, in: range) })
    case .choices(let test):
      guard case .choices(let chosen) = profile.answer(attribute, of: attributes) else {
        self = .otherValue
        return
      }
      self = .choices(
        Choices(of: test, chosen, mostChosen: attributes[attribute].values.count))
    case .boolean, .choice: self = .otherValue
    }
  }
}

extension Shortfall.Choices {
  init(of test: RuleSet.ChoicesTest, _ chosen: UInt64, mostChosen: Int) {
    if let any = test.any, chosen & any == 0 { oneOf = any }
    missing = (test.all ?? 0) & ~chosen
    unwanted = (test.none ?? 0) & chosen
    let number = Quantity.number(FixedPoint(chosen.nonzeroBitCount))
    if let count = test.count, !count.holds(number) {
      let range = ValueRange(counting: mostChosen)
      self.count = .some(Shortfall.Distance(from: number, to: count, in: range))
    }
  }
}

extension Shortfall.Distance {
  /// Nil where no value fulfils the test.
  ///
  /// - Parameter range: nil for a ratio, which can lie anywhere between two values.
  init?(from quantity: Quantity, to test: NumberTest, in range: ValueRange?) {
    let cells = NumberCells([test])
    let present = Rational(quantity)
    var nearest: Self?
    for (cell, holds) in cells.holds(test).enumerated() where holds {
      let lower = cell == 0 ? nil : cells.thresholds[cell - 1]
      let upper = cell == cells.thresholds.count ? nil : cells.thresholds[cell]
      // The present value lies in no such cell: it is below one end or above the other.
      var ends: (first: FixedPoint, last: FixedPoint)?
      if let range {
        ends = range.ends(after: lower, before: upper)
        guard ends != nil else { continue }
      }
      let candidates = [
        (ends?.first ?? lower?.number, range != nil || lower?.isBeyond == false, true),
        (ends?.last ?? upper?.number, range != nil || upper?.isBeyond == true, false),
      ]
      for case (let end?, let isReached, let isUpward) in candidates {
        let distance = Rational(end).minus(present)
        // The end of a cell on the far side is no way into it.
        guard isUpward ? distance >= 0 : distance <= 0 else { continue }
        let way = Self(by: distance.magnitude, isUpward: isUpward, isReached: isReached)
        if way.by < nearest?.by ?? way.by || nearest == nil { nearest = way }
      }
    }
    guard let nearest else { return nil }
    self = nearest
  }
}

extension RuleSet.Attribute {
  /// The values that a number can have, a superset for a sum; nil for a ratio.
  fileprivate func reachable(in attributes: [RuleSet.Attribute]) -> ValueRange? {
    switch kind {
    case .integer, .number: valueRange
    case .derived(.count(let counted, let among)):
      ValueRange(counting: (attributes[counted].mask & among).nonzeroBitCount)
    case .derived(.sum(let terms)):
      ValueRange(summing: terms.compactMap { attributes[$0].valueRange })
    case .derived(.ratio), .boolean, .choice, .choices: nil
    }
  }

  private var mask: UInt64 { values.indices.reduce(0) { $0 | 1 << UInt64($1) } }
}

extension ValueRange {
  fileprivate init(counting most: Int) {
    (lowest, highest, step) = (0, FixedPoint(most).scaled, FixedPoint.scale)
  }

  /// Nil where a sum can be larger than a stated number can be.
  fileprivate init?(summing terms: [ValueRange]) {
    let lowest = terms.reduce(Int128(0)) { $0 + Int128($1.lowest) }
    let highest = terms.reduce(Int128(0)) { $0 + Int128($1.highest) }
    guard let low = Int64(exactly: lowest), let high = Int64(exactly: highest) else { return nil }
    (self.lowest, self.highest) = (low, high)
    step = terms.allSatisfy { $0.step == FixedPoint.scale } ? FixedPoint.scale : 1
  }
}

extension Rational {
  /// Exact: the parts of values and bounds are far below 64 bits each.
  fileprivate func minus(_ other: Rational) -> Rational {
    Rational(
      numerator * other.denominator - other.numerator * denominator,
      over: denominator * other.denominator)
  }
}
