/// Cases that a rule set can hardly tell apart, and that chose differently: no rule serves both.
///
/// Near-twins lie in the same band of every criterion that adds or takes at least five percent for
/// one of them, and meet the same gates. What else is known of them weighs little.
public struct NearTwins: Sendable {
  /// Percent of the best attainable from which a contribution tells cases apart.
  public static let least = FixedPoint(5)

  private struct Facts: Hashable {
    var bands: [Int32]
    var gates: UInt64
  }

  private let facts: [Facts]
  /// For each choice the cases that made it, in the order of their names.
  private let groups: [Facts: [Int: [Int]]]
  private let evaluation: Evaluation

  public init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    facts = evaluation.cases.map { Self.facts($0.assessment, evaluation.scorecard) }
    groups = zip(facts, evaluation.cases).enumerated().reduce(into: [:]) { groups, next in
      groups[next.element.0, default: [:]][next.element.1.known.chose, default: []]
        .append(next.offset)
    }
  }

  private static func facts(_ assessment: Assessment, _ scorecard: Scorecard) -> Facts {
    let bands = assessment.bands.enumerated().map { criterion, band in
      let tells =
        band >= 0
        && scorecard.best.indices.contains { option in
          let product = scorecard.products.product(
            criterion: criterion, band: Int(band), option: option)
          return scorecard.isAtLeast(least, product, option)
        }
      return tells ? band : -1
    }
    return Facts(bands: bands, gates: assessment.gates)
  }

  /// Near-twins of a case that chose something else: the first in the order of their names, and how
  /// many there are.
  ///
  /// A case in which nothing weighs anything has none: it is unknown, not alike.
  public func others(of index: Int, atMost limit: Int) -> (first: [JudgedCase], count: Int) {
    let own = facts[index]
    guard own.gates != 0 || own.bands.contains(where: { $0 >= 0 }), var group = groups[own] else {
      return ([], 0)
    }
    group[evaluation.cases[index].known.chose] = nil
    let first = group.values.flatMap { $0.prefix(limit) }.sorted().prefix(limit)
    return (first.map { evaluation.cases[$0] }, group.values.reduce(0) { $0 + $1.count })
  }
}

extension Scorecard {
  /// Whether a sum is at least so many percent of the best attainable, for an option or against it.
  fileprivate func isAtLeast(_ percent: FixedPoint, _ sum: Int64, _ option: Int) -> Bool {
    Int128(sum.magnitude) * Int128(100 * FixedPoint.scale)
      >= Int128(percent.scaled) * Int128(best[option])
  }
}
