/// An unknown attribute that can change the outcome, and what each answer to it would leave open.
public struct Matter: Sendable, Hashable {
  public var attribute: Int
  public var cells: [Cell]

  public struct Cell: Sendable, Hashable {
    public var cell: AnswerCell
    /// Outcomes that are still possible after such an answer.
    public var outcomes: [Int]
  }

  /// The share of cells after which one outcome is left, each counted once.
  public var settles: Rational {
    Rational(Int128(cells.count { $0.outcomes.count == 1 }), over: Int128(max(1, cells.count)))
  }
}

extension Matter {
  /// How many outcomes an answer leaves on average, each cell counted once.
  public var outcomesLeft: Rational {
    Rational(
      cells.reduce(Int128(0)) { $0 + Int128($1.outcomes.count) }, over: Int128(max(1, cells.count)))
  }
}

extension Completions {
  /// The unknown attributes that can change the outcome, in the order of the rule set.
  public func matters(in profile: Profile, _ assessment: Assessment) throws(NotProved) -> [Matter] {
    var matters: [Matter] = []
    work = 0
    for attribute in profile.isKnown.indices
    where !profile.isKnown[attribute] && !scorecard.ruleSet.attributes[attribute].isDerived {
      let isDecisive = try canChange(attribute, in: profile, assessment)
      try count(nodes)
      guard isDecisive else { continue }
      matters.append(
        Matter(attribute: attribute, cells: try cellEffects(of: attribute, in: profile)))
    }
    return matters
  }

  /// The cells of an unknown attribute, and what each of them leaves possible.
  func effects(of attribute: Int, in profile: Profile) throws(NotProved) -> [Matter.Cell] {
    work = 0
    return try cellEffects(of: attribute, in: profile)
  }

  private func cellEffects(of attribute: Int, in profile: Profile) throws(NotProved)
    -> [Matter.Cell]
  {
    var cells: [Matter.Cell] = []
    for cell in try self.cells(of: attribute, in: profile) {
      var (answered, outcomes): (Profile, Set<Int>) = (profile, [])
      answered.isKnown[attribute] = true
      for value in cell.values {
        answered.values[attribute] = value
        try count(1)
        let possible = try self.outcomes(of: answered, scorecard.assess(answered))
        outcomes.formUnion(possible.outcomes)
      }
      cells.append(Matter.Cell(cell: cell, outcomes: outcomes.sorted()))
    }
    return cells
  }
}
