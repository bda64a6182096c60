/// How two boundaries of a number are ordered while another number runs through its values.
///
/// Between two boundaries lies a value or none; which pairs are equal, and which comes first, is
/// all that decides it.
struct BoundaryPair {
  /// Values of the other number that are tried one by one where two boundaries close in on each
  /// other.
  private static let mostTried: Int128 = 20_000

  /// The same for boundaries that move in steps larger than those of the other number.
  private static let mostMoves: Int128 = 1_000

  var a: Boundary
  var b: Boundary
  /// Of the number that has the boundaries.
  var step: Int128

  /// The values of the other number, within a run of its values, from which the order is another
  /// one than before; nil where they are too many to find.
  ///
  /// Two boundaries of the same line that round differently are left out; `period` has them.
  func changes(_ run: ClosedRange<Int128>, step runStep: Int128) -> [Int128]? {
    if a.slope == 0 && b.slope == 0 || isSameLine { return [] }
    // Slopes of different signs: the distance only grows or only shrinks, and so does each end.
    if a.slope.signum() * b.slope.signum() <= 0 { return turns(run, runStep) }
    let (slope, slopeOverflows) = cross(a.slope, b.slope)
    let (offset, offsetOverflows) = cross(a.offset, b.offset)
    let (divisor, divisorOverflows) = a.divisor.multipliedReportingOverflow(by: b.divisor)
    let (near, nearOverflows) = divisor.multipliedReportingOverflow(by: step)
    guard !slopeOverflows, !offsetOverflows, !divisorOverflows, !nearOverflows,
      offset.magnitude < Int128.max.magnitude / 4, near < .max / 4
    else { return nil }
    if slope == 0 {
      // Parallel: the same distance for ever, if a step of one is steps of the other.
      let (_, rest) = (a.slope * runStep).quotientAndRemainder(dividingBy: a.divisor * step)
      return rest == 0 || offset.magnitude > near.magnitude ? [] : nil
    }
    // Outside of |distance| ≤ step there is always a value between them.
    let ends = [(-near - offset), (near - offset)].map { $0.flooredQuotient(by: slope) }
    let (first, last) = (ends.min() ?? 0, (ends.max() ?? 0) + 1)
    let start = max(run.lowerBound, first.flooredQuotient(by: runStep) * runStep)
    let end = min(run.upperBound, (last.flooredQuotient(by: runStep) + 2) * runStep)
    guard start <= end else { return [] }
    guard (end - start) / runStep <= Self.mostTried else {
      // Where steps of the other number are that small, the boundaries rarely move.
      guard let a = moves(of: a, start...end, runStep), let b = moves(of: b, start...end, runStep)
      else { return nil }
      return a + b + [start, end]
    }
    var (changes, order): ([Int128], Int) = ([], order(at: start))
    for value in stride(from: start, through: end, by: Int128.Stride(runStep)) {
      let next = self.order(at: value)
      if next != order { changes.append(value) }
      order = next
    }
    return start > run.lowerBound ? changes + [start] : changes
  }

  /// The values of the other number at which a boundary moves on; nil where they are too many.
  private func moves(of boundary: Boundary, _ run: ClosedRange<Int128>, _ runStep: Int128)
    -> [Int128]?
  {
    func place(_ index: Int128) -> Int128 { boundary.first(at: index * runStep, step: step) }
    let (first, last) = (run.lowerBound / runStep, run.upperBound / runStep)
    guard abs(place(last) - place(first)) / step <= Self.mostMoves else { return nil }
    var (moves, index): ([Int128], Int128) = ([], first)
    while case let here = place(index), here != place(last) {
      var (low, high) = (index, last)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if place(middle) == here { low = middle } else { high = middle }
      }
      index = high
      moves.append(high * runStep)
    }
    return moves
  }

  /// Whether both stand on one line and differ only in whether its own value belongs to them.
  private var isSameLine: Bool {
    a.slope == b.slope && a.offset == b.offset && a.divisor == b.divisor
  }

  /// How far apart values of the other number are at which the line of both meets a value, so that
  /// they differ: 0 where it is all the same, nil where there is no such rhythm.
  func period(step runStep: Int128) -> Int128? {
    guard isSameLine, a.isBeyond != b.isBeyond, a.slope != 0 else { return 0 }
    let denominator = a.divisor * step
    if (a.slope * runStep) % denominator == 0 { return 0 }
    guard a.offset == 0 else { return nil }
    return denominator / a.slope.greatestCommonDivisor(with: denominator)
  }

  private func cross(_ ofA: Int128, _ ofB: Int128) -> (Int128, Bool) {
    let (x, xOverflows) = ofA.multipliedReportingOverflow(by: b.divisor)
    let (y, yOverflows) = ofB.multipliedReportingOverflow(by: a.divisor)
    let (difference, overflows) = x.subtractingReportingOverflow(y)
    return (difference, xOverflows || yOverflows || overflows)
  }

  private func order(at other: Int128) -> Int {
    Int((a.first(at: other, step: step) - b.first(at: other, step: step)).signum())
  }

  /// The changes of an order that runs in one direction only: two at most.
  private func turns(_ run: ClosedRange<Int128>, _ runStep: Int128) -> [Int128] {
    var changes: [Int128] = []
    var start = run.lowerBound
    let final = order(at: run.upperBound)
    while case let order = order(at: start), order != final {
      var (low, high) = (start / runStep, run.upperBound / runStep)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if self.order(at: middle * runStep) == order { low = middle } else { high = middle }
      }
      start = high * runStep
      changes.append(start)
    }
    return changes
  }
}
