/// A run of numbers with no gap in it, such as `[50..250)`.
public struct Interval: Sendable, Hashable {
  public struct End: Sendable, Hashable {
    public var number: FixedPoint
    /// Whether the number itself belongs to the interval.
    public var isIncluded: Bool

    public init(_ number: FixedPoint, isIncluded: Bool) {
      self.number = number
      self.isIncluded = isIncluded
    }
  }

  /// `nil` stands for no end on that side.
  public var lower: End?
  public var upper: End?

  public init(from lower: End? = nil, to upper: End? = nil) {
    self.lower = lower
    self.upper = upper
  }

  public init(only number: FixedPoint) {
    self.init(from: End(number, isIncluded: true), to: End(number, isIncluded: true))
  }

  public func contains(_ quantity: Quantity) -> Bool {
    if let lower {
      let order = quantity.order(against: lower.number)
      if order < 0 || order == 0 && !lower.isIncluded { return false }
    }
    if let upper {
      let order = quantity.order(against: upper.number)
      if order > 0 || order == 0 && !upper.isIncluded { return false }
    }
    return true
  }

  public func contains(_ number: FixedPoint) -> Bool { contains(.number(number)) }
}

extension Interval: CustomStringConvertible {
  /// The test that people write: `>= 250`, `[50..250)`, `12`.
  public var description: String {
    switch (lower, upper) {
    case (nil, nil): "any number"
    case (let lower?, nil): (lower.isIncluded ? ">= " : "> ") + "\(lower.number)"
    case (nil, let upper?): (upper.isIncluded ? "<= " : "< ") + "\(upper.number)"
    case (let lower?, let upper?):
      lower == upper && lower.isIncluded
        ? "\(lower.number)"
        : (lower.isIncluded ? "[" : "(") + "\(lower.number)..\(upper.number)"
          + (upper.isIncluded ? "]" : ")")
    }
  }
}

/// A test on a number: a list of intervals, or everything but these.
public struct NumberTest: Sendable, Hashable {
  public var intervals: [Interval]
  public var isNegated: Bool

  public init(_ intervals: [Interval], isNegated: Bool = false) {
    self.intervals = intervals
    self.isNegated = isNegated
  }

  public func holds(_ quantity: Quantity) -> Bool {
    intervals.contains { $0.contains(quantity) } != isNegated
  }
}

extension NumberTest: CustomStringConvertible {
  public var description: String {
    let list = intervals.map(\.description).joined(separator: ", ")
    return isNegated ? "not(\(list))" : list
  }
}
