/// Values worth trying for the stated attributes behind conditions that share them.
///
/// All values, where there are few. Otherwise the ends of every cell of every input, and, where a
/// derived number ties two attributes, the values at which it crosses a threshold for the values of
/// the other one, with their neighbours.
struct CandidateValues {
  /// Combinations of all values that are tried without any choice among them.
  private static let few = 250_000

  private(set) var answers: [Int: [Answer]] = [:]

  init(_ axes: [CellAxis], _ attributes: [RuleSet.Attribute]) {
    if addAll(axes, attributes) { return }
    for axis in axes {
      for cell in axis.cells {
        for (attribute, answer) in cell.witness + cell.otherWitness { add(answer, attribute) }
      }
    }
    for axis in axes {
      for attribute in axis.attributes {
        guard let range = attributes[attribute].valueRange else { continue }
        for scaled in [range.lowest, range.highest, 0, range.step, -range.step]
        where range.contains(Int128(scaled)) {
          add(.number(FixedPoint(scaled: scaled)), attribute)
        }
      }
    }
    cross(axes, attributes)
    for axis in axes {
      guard let derivation = axis.derivation else { continue }
      let bounds = Self.bounds(axis.thresholds)
      switch derivation {
      case .ratio(let a, let b): relate(a, b, bounds, attributes)
      case .sum(let terms) where terms.count == 2: complete(terms, bounds, attributes)
      case .sum, .count: break
      }
    }
  }

  /// Every combination, if there are few; otherwise nothing.
  private mutating func addAll(_ axes: [CellAxis], _ attributes: [RuleSet.Attribute]) -> Bool {
    let stated = Set(axes.flatMap(\.attributes)).sorted()
    let ranges = stated.compactMap { attributes[$0].valueRange }
    guard ranges.count == stated.count else { return false }
    let combinations = ranges.reduce(Int128(1)) { product, range in
      let values = (Int128(range.highest) - Int128(range.lowest)) / Int128(range.step) + 1
      return product > Self.few ? product : product * values
    }
    guard combinations <= Self.few else { return false }
    for (attribute, range) in zip(stated, ranges) {
      answers[attribute] = stride(from: range.lowest, through: range.highest, by: Int(range.step))
        .map { .number(FixedPoint(scaled: $0)) }
    }
    return true
  }

  /// Where a threshold of a sum meets one of a ratio of the same two attributes.
  private mutating func cross(_ axes: [CellAxis], _ attributes: [RuleSet.Attribute]) {
    let scale = Int128(FixedPoint.scale)
    for case (.ratio(let a, let b)?, let ratios) in axes.map({ ($0.derivation, $0.thresholds) }) {
      for case (.sum(let terms)?, let sums) in axes.map({ ($0.derivation, $0.thresholds) })
      where terms.count == 2 && Set(terms) == [a, b] {
        for ratio in Self.bounds(ratios) where ratio != -scale {
          for sum in Self.bounds(sums) {
            // a = r·b and a + b = s, so b = s / (1 + r).
            let divisor = sum * scale / (scale + ratio)
            add(near: divisor, b, attributes)
            add(near: sum - divisor, a, attributes)
          }
        }
      }
    }
  }

  /// The thresholds, and a number between each two.
  private static func bounds(_ thresholds: [Threshold]) -> [Int128] {
    let numbers = thresholds.map { Int128($0.number.scaled) }
    return numbers + zip(numbers, numbers.dropFirst()).map { ($0 + $1) / 2 }
  }

  private mutating func add(_ answer: Answer, _ attribute: Int) {
    if answers[attribute]?.contains(answer) != true {
      answers[attribute, default: []].append(answer)
    }
  }

  private func numbers(_ attribute: Int) -> [Int128] {
    (answers[attribute] ?? []).compactMap {
      if case .number(let number) = $0 { Int128(number.scaled) } else { nil }
    }
  }

  private mutating func add(
    near number: Int128, _ attribute: Int, _ attributes: [RuleSet.Attribute]
  ) {
    guard let range = attributes[attribute].valueRange else { return }
    let nearest = range.multiple(atLeast: number)
    for scaled in [nearest - Int128(range.step), nearest, nearest + Int128(range.step)]
    where range.contains(scaled) {
      add(.number(FixedPoint(scaled: Int64(scaled))), attribute)
    }
  }

  private mutating func relate(
    _ a: Int, _ b: Int, _ bounds: [Int128], _ attributes: [RuleSet.Attribute]
  ) {
    let scale = Int128(FixedPoint.scale)
    let (dividends, divisors) = (numbers(a), numbers(b))
    for bound in bounds {
      for dividend in dividends where bound != 0 {
        add(near: dividend * scale / bound, b, attributes)
      }
      for divisor in divisors { add(near: bound * divisor / scale, a, attributes) }
    }
  }

  private mutating func complete(
    _ terms: [Int], _ bounds: [Int128], _ attributes: [RuleSet.Attribute]
  ) {
    let (first, second) = (numbers(terms[0]), numbers(terms[1]))
    for bound in bounds {
      for number in first { add(near: bound - number, terms[1], attributes) }
      for number in second { add(near: bound - number, terms[0], attributes) }
    }
  }
}
