import Testing

@testable import Advisor

struct `Values that stand for all` {
  @Test(arguments: 0..<400)
  func `meet every combination of tests that some values meet`(_ seed: Int) {
    var random = Randomness(seed: seed)
    let numbers = TiedNumbers(&random)
    let relations = NumberRelations([numbers.condition], of: numbers.attributes)
    let stated = relations.stated
    var known = Profile(attributes: numbers.attributes.count)
    if seed % 3 == 0, let first = stated.first, let range = numbers.attributes[first].valueRange {
      known.state(first, .number(FixedPoint(scaled: range.highest - range.step)))
    }
    let unknown = stated.filter { !known.isKnown[$0] }
    var (all, found): (Set<[Int]>, Set<[Int]>) = ([], [])
    every(unknown, known, numbers) { all.insert(sides(of: $0, numbers, relations)) }
    var profile = known
    let isWhole = RepresentativeValues(relations: relations).visit(unknown, &profile) {
      found.insert(sides(of: $0, numbers, relations))
      return true
    }
    #expect(isWhole && found == all, "seed \(seed): \(all.subtracting(found)) missed")
  }

  @Test func `are few where the ranges are as wide as they can be`() {
    var attributes = (0..<3).map { TiedNumbers.attribute("n\($0)", .integer(range: Interval())) }
    attributes.append(TiedNumbers.attribute("ratio", .derived(.ratio(0, 1))))
    attributes.append(TiedNumbers.attribute("other", .derived(.ratio(2, 1))))
    let condition = RuleSet.Condition.all(
      [(0, 50), (1, 7), (2, 11), (3, 3), (4, -2)].map {
        .test(attribute: $0.0, .number(.init([Interval(only: FixedPoint($0.1))])))
      })
    let relations = NumberRelations([condition], of: attributes)
    var (profile, count): (Profile, Int) = (Profile(attributes: 5), 0)
    var meets = false
    let isWhole = RepresentativeValues(relations: relations).visit([0, 1, 2], &profile) { profile in
      count += 1
      // Both ratios and one number are met at once in this single place.
      meets =
        meets || profile.values[0...2].elementsEqual([21, 7, -14].map { $0 * FixedPoint.scale })
      return true
    }
    #expect(isWhole && meets && count < 20_000, "\(count)")
  }

  private func every(
    _ unknown: [Int], _ profile: Profile, _ numbers: TiedNumbers, _ body: (Profile) -> Void
  ) {
    guard let first = unknown.first, let range = numbers.attributes[first].valueRange else {
      return body(profile)
    }
    var profile = profile
    for value in stride(from: range.lowest, through: range.highest, by: Int(range.step)) {
      profile.state(first, .number(FixedPoint(scaled: value)))
      every(Array(unknown.dropFirst()), profile, numbers, body)
    }
  }

  /// For each tested number how many thresholds it has passed; -1 where it is undefined.
  private func sides(of profile: Profile, _ numbers: TiedNumbers, _ relations: NumberRelations)
    -> [Int]
  {
    numbers.attributes.indices.map { attribute in
      guard let thresholds = relations.thresholds[attribute] else { return 0 }
      guard let quantity = profile.quantity(attribute, of: numbers.attributes) else { return -1 }
      return thresholds.count {
        let order = quantity.order(against: $0.number)
        return order > 0 || order == 0 && !$0.isBeyond
      }
    }
  }
}

/// A few numbers of short range, tied by ratios and sums of random tests.
struct TiedNumbers {
  var attributes: [RuleSet.Attribute] = []
  private(set) var condition = RuleSet.Condition.all([])

  static func attribute(_ name: String, _ kind: RuleSet.Kind) -> RuleSet.Attribute {
    RuleSet.Attribute(
      name: name, kind: kind, title: nil, unit: nil, ask: nil, help: nil, effort: nil,
      canChange: true, group: nil)
  }

  init(_ random: inout Randomness) {
    let count = Int.random(in: 1...3, using: &random)
    let size = [0, 160, 40, 14][count]
    for index in 0..<count {
      let isWhole = Int.random(in: 0..<4, using: &random) > 0
      let first = Int64.random(in: -Int64(size)...4, using: &random)
      let step = isWhole ? FixedPoint.scale : 1
      let (low, high) = (first * step, (first + Int64(size)) * step)
      let range = Interval(
        from: .init(FixedPoint(scaled: low), isIncluded: true),
        to: .init(FixedPoint(scaled: high), isIncluded: true))
      attributes.append(
        Self.attribute("n\(index)", isWhole ? .integer(range: range) : .number(range: range)))
    }
    for index in 0..<Int.random(in: 1...3, using: &random) {
      let (a, b) = (
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
      )
      let kind: RuleSet.Derivation =
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .sum(Bool.random(using: &random) ? [a, b] : Array(0..<count) + [a])
        default: .ratio(a, b)
        }
      attributes.append(Self.attribute("d\(index)", .derived(kind)))
    }
    condition = .all(
      attributes.indices.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.map {
        attribute in
        let isFine: Bool =
          if case .number = attributes[attribute].kind { true } else { false }
        let unit: Int64 =
          isFine ? 1 : [10_000, 5_000, 1_700][Int.random(in: 0..<3, using: &random)]
        let intervals = (0..<Int.random(in: 1...2, using: &random)).map { _ in
          Interval(
            from: .init(
              FixedPoint(scaled: Int64.random(in: -9...9, using: &random) * unit),
              isIncluded: Bool.random(using: &random)),
            to: Bool.random(using: &random)
              ? nil
              : .init(
                FixedPoint(scaled: Int64.random(in: 9...20, using: &random) * unit),
                isIncluded: Bool.random(using: &random)))
        }
        return .test(attribute: attribute, .number(NumberTest(intervals)))
      })
  }
}
