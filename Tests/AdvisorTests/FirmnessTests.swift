import Testing

@testable import Advisor

struct `The firmness of a recommendation` {
  private func firmness(_ points: [TippingPoint] = [], stays: Int = 20_000, isCertain: Bool = true)
    -> Firmness
  {
    Firmness(
      isCertain: isCertain, points: points,
      share: WeightingShare(staying: stays, of: 20_000, seed: 1))
  }

  private func point(_ from: Answer, _ to: Answer) -> TippingPoint {
    TippingPoint(attribute: 0, from: from, to: to, side: nil, recommended: 1, outcome: nil)
  }

  private func point(_ from: Int64, _ to: Int64) -> TippingPoint {
    point(.number(FixedPoint(scaled: from)), .number(FixedPoint(scaled: to)))
  }

  @Test(
    arguments: [
      (20_000, .firm), (19_000, .firm), (18_999, .leaning), (14_000, .leaning), (13_999, .close),
      (0, .close),
    ] as [(Int, Firmness)])
  func `follows from the share of weightings, exactly`(_ stays: Int, _ expected: Firmness) {
    #expect(firmness(stays: stays) == expected)
  }

  @Test(
    arguments: [
      (100, 110, true), (100, 111, false), (100, 90, true), (100, 89, false), (-100, -110, true),
      (-100, -89, false), (0, 1, false), (9, 10, false), (10, 11, true),
      (.max, .min, false), (.max, .max - .max / 10, true), (.max, .max - .max / 10 - 1, false),
    ] as [(Int64, Int64, Bool)])
  func `is lost to a tipping point within 10 % of a number`(
    _ from: Int64, _ to: Int64, _ isNear: Bool
  ) {
    #expect(firmness([point(from, to)]) == (isNear ? .close : .firm))
  }

  @Test(
    arguments: [
      (0b0011, 0b0111, true), (0b0011, 0b0001, true), (0, 1 << 63, true), (0b0011, 0b0101, false),
      (0b0011, 0, false),
    ] as [(UInt64, UInt64, Bool)])
  func `is lost to a tipping point at one value of a list`(
    _ from: UInt64, _ to: UInt64, _ isNear: Bool
  ) {
    #expect(firmness([point(.choices(from), .choices(to))]) == (isNear ? .close : .firm))
  }

  @Test func `is not lost to the other answer of a question with one`() {
    #expect(firmness([point(.boolean(true), .boolean(false))]) == .firm)
    #expect(firmness([point(.choice(1), .choice(0))]) == .firm)
  }

  @Test func `is at most leaning where open answers can change the outcome`() {
    #expect(firmness(isCertain: false) == .leaning)
    #expect(firmness([point(100, 110)], isCertain: false) == .close)
  }
}
