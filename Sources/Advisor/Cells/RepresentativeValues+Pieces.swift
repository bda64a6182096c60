extension RepresentativeValues {
  struct Pieces {
    /// Values at which something may change.
    var starts: Set<Int128> = []
    /// The distance of the values at which all lines meet values of the other numbers, where it
    /// matters; otherwise 0.
    var period: Int128 = 0
  }

  /// Where a number is cut, apart from what ties it to `parent`; nil where that is not known.
  func pieces(
    of attribute: Int, from parent: Int?, _ profile: Profile, _ visited: inout Set<Int>
  ) -> Pieces? {
    guard visited.insert(attribute).inserted, let range = range(of: attribute),
      let all = relations.relations(of: attribute, isKnown: profile.isKnown)
    else { return nil }
    var pieces = Pieces(starts: relations.starts(of: attribute, profile, step: range.step))
    var ties: [Int: [NumberRelations.Relation]] = [:]
    for relation in all {
      guard let other = relation.other else { continue }
      // The sign of either turns a ratio over.
      if relations.partner(of: attribute, relation) != nil {
        pieces.starts.formUnion([0, range.step])
      }
      if other != parent { ties[other, default: []].append(relation) }
    }
    for other in ties.keys.sorted() {
      guard let tied = self.pieces(of: other, from: attribute, profile, &visited),
        tied.period == 0, let otherRange = self.range(of: other)
      else { return nil }
      let still = tied.starts.union([otherRange.first, otherRange.last + otherRange.step]).sorted()
      let relations = (ties[other] ?? []).map {
        NumberRelations.Relation(derived: $0.derived, other: attribute)
      }
      for (sign, run) in range.runs(isSigned: relations.contains { isRatio($0) }) {
        let lines = relations.flatMap {
          self.relations.boundaries(of: other, $0, sign: sign, values: profile.values)
        }
        guard cut(&pieces, run, range.step, lines, still, otherRange.step) else { return nil }
      }
    }
    return pieces
  }

  private func isRatio(_ relation: NumberRelations.Relation) -> Bool {
    relation.other.map { relations.partner(of: $0, relation) != nil } ?? false
  }

  /// Cuts wherever two boundaries of the other number change their order.
  ///
  /// - Returns: false where these places cannot all be found.
  private func cut(
    _ pieces: inout Pieces, _ run: ClosedRange<Int128>, _ step: Int128, _ lines: [Boundary],
    _ still: [Int128], _ otherStep: Int128
  ) -> Bool {
    let still = still.map { Boundary(before: $0) }
    for (index, line) in lines.enumerated() {
      for other in lines[..<index] + still {
        let pair = BoundaryPair(a: line, b: other, step: otherStep)
        guard let changes = pair.changes(run, step: step), let period = pair.period(step: step)
        else { return false }
        pieces.starts.formUnion(changes)
        guard pieces.starts.count <= Self.mostPieces else { return false }
        if period != 0 {
          let whole = pieces.period == 0 ? step : pieces.period
          let (common, overflows) = (whole / whole.greatestCommonDivisor(with: period))
            .multipliedReportingOverflow(by: period)
          guard !overflows else { return false }
          pieces.period = common
        }
      }
    }
    return true
  }
}

extension RepresentativeValues {
  /// The values of a number.
  struct Range {
    var first: Int128
    var last: Int128
    var step: Int128

    /// All values, or those below 0, 0 and those above it apart, with their sign.
    func runs(isSigned: Bool) -> [(sign: Int, run: ClosedRange<Int128>)] {
      guard isSigned else { return [(1, first...last)] }
      let ends = [(-1, first, min(last, -step)), (0, max(first, 0), min(last, 0))]
      return (ends + [(1, max(first, step), last)]).filter { $0.1 <= $0.2 }
        .map { (sign: $0.0, run: $0.1...$0.2) }
    }
  }
}
