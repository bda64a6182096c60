/// How often advice is given, and how often it is what was chosen.
public struct Agreement: Sendable, Hashable {
  public var cases = 0
  /// Cases on which the advice says something.
  public var committed = 0
  /// Those of them in which just that was chosen.
  public var agreeing = 0

  public init() {}

  public init(cases: Int, committed: Int, agreeing: Int) {
    (self.cases, self.committed, self.agreeing) = (cases, committed, agreeing)
  }

  mutating func add(isCommitted: Bool, agrees: Bool) {
    cases += 1
    if isCommitted { committed += 1 }
    if agrees { agreeing += 1 }
  }

  public var commitment: Share { Share(committed, of: cases) }
  /// Of the cases on which the advice says something.
  public var agreement: Share { Share(agreeing, of: committed) }
}

/// A count of a whole.
public struct Share: Sendable, Hashable {
  public var count: Int
  public var whole: Int

  public init(_ count: Int, of whole: Int) {
    precondition(0...max(0, whole) ~= count, "a part is no more than the whole")
    (self.count, self.whole) = (count, whole)
  }

  /// To one decimal, half away from zero; nil of nothing.
  public var percent: Rounded? {
    whole == 0 ? nil : Rounded(100 * Int128(count), over: Int128(whole), decimals: 1)
  }

  /// Wilson's interval of 95 %; nil of nothing.
  public var interval: WilsonInterval? { whole == 0 ? nil : WilsonInterval(self) }
}
