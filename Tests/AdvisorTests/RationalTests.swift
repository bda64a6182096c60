import Testing

@testable import Advisor

struct `A rational number` {
  @Test(
    arguments: [
      (1210, 294, "605/147"), (8, 2, "4"), (3, -2, "-3/2"), (-3, -2, "3/2"), (0, -7, "0"),
      (.max, .max, "1"), (.max, 1, "170141183460469231731687303715884105727"),
    ] as [(Int128, Int128, String)])
  func `is written in lowest terms`(_ above: Int128, _ below: Int128, _ text: String) {
    #expect(Rational(above, over: below).description == text)
  }

  @Test func `is equal to another way to write it`() {
    #expect(Rational(6, over: -4) == Rational(-3, over: 2))
    #expect(Rational(FixedPoint(scaled: 305_000)) == Rational(61, over: 2))
  }

  @Test func `is ordered as its value is`() {
    let parts = -6...6 as ClosedRange<Int128>
    for a in parts {
      for b in parts where b != 0 {
        for c in parts {
          for d in parts where d != 0 {
            let sign: Int128 = (b < 0) == (d < 0) ? 1 : -1
            #expect((Rational(a, over: b) < Rational(c, over: d)) == (a * d * sign < c * b * sign))
          }
        }
      }
    }
  }

  @Test func `is ordered where products need more than 128 bits`() {
    #expect(Rational(.max, over: 3) < Rational(.max, over: 2))
    #expect(Rational(.max - 1, over: .max) < 1)
    #expect(Rational(.max - 2, over: .max - 1) < Rational(.max - 1, over: .max))
    #expect(Rational(1 - .max, over: .max) < Rational(2 - .max, over: .max - 1))
  }
}

struct `What two intervals share` {
  private let ends: [RationalInterval.End?] =
    [nil] + [1, 2, 3].flatMap { number in [true, false].map { .init(number, isIncluded: $0) } }

  @Test func `are the numbers that both contain`() {
    let intervals = ends.flatMap { lower in ends.map { RationalInterval(from: lower, to: $0) } }
    for a in intervals {
      for b in intervals {
        let both = a.intersection(b)
        for number in (0...8).map({ Rational($0, over: 2) }) {
          guard both.contains(number) == (a.contains(number) && b.contains(number)) else {
            Issue.record("\(number) of \(a) and \(b)")
            return
          }
        }
      }
    }
  }

  @Test func `leave out an end that is left out`() {
    let interval = RationalInterval(
      from: .init(1, isIncluded: false), to: .init(Rational(3, over: 2), isIncluded: true))
    let numbers = [1, Rational(4, over: 3), Rational(3, over: 2), 2]
    #expect(numbers.map(interval.contains) == [false, true, true, false])
  }
}
