/// What an evaluation is compared with.
extension Evaluation {
  /// The outcome that was chosen most often; of several, the first of the rule set.
  public var mostFrequentChoice: Int? {
    let counts = byChoice.map(\.cases)
    return counts.max().flatMap { $0 == 0 ? nil : counts.firstIndex(of: $0) }
  }

  /// How it would go if this outcome were always advised.
  public func always(_ outcome: Int) -> Agreement {
    Agreement(cases: cases.count, committed: cases.count, agreeing: byChoice[outcome].cases)
  }

  /// Two ways to advise, compared case by case.
  public struct Comparison: Sendable, Hashable {
    /// Over all cases; to say nothing is not to agree.
    public var all = PairedTest()
    /// Over those on which both say something.
    public var committed = PairedTest()

    mutating func add(_ first: (isCommitted: Bool, agrees: Bool), _ second: (Bool, agrees: Bool)) {
      all.add(first.agrees, second.agrees)
      if first.isCommitted, second.0 { committed.add(first.agrees, second.agrees) }
    }
  }

  public func compared(withAlways outcome: Int) -> Comparison {
    cases.reduce(into: Comparison()) { comparison, judged in
      comparison.add(
        (judged.advice.isCommitted, judged.agrees), (true, judged.known.chose == outcome))
    }
  }

  /// - Parameter other: of the same cases.
  public func compared(with other: Evaluation) -> Comparison {
    precondition(cases.map(\.id) == other.cases.map(\.id), "the cases are the same")
    return zip(cases, other.cases).reduce(into: Comparison()) { comparison, pair in
      comparison.add(
        (pair.0.advice.isCommitted, pair.0.agrees), (pair.1.advice.isCommitted, pair.1.agrees))
    }
  }
}
