import Foundation
import Testing

@testable import Advisor

struct `Wilson's interval` {
  // By hand: of 0 of 10, z²/(n + z²) = 3.84146/13.84146; of 1 of 1, 1/(1 + z²) = 1/4.84146.
  @Test(arguments: [
    (0, 10, "0.0", "27.8"), (10, 10, "72.2", "100.0"), (5, 10, "23.7", "76.3"),
    (0, 1, "0.0", "79.3"), (1, 1, "20.7", "100.0"), (52, 68, "65.1", "85.0"),
    (68, 78, "78.0", "92.9"), (114, 132, "79.5", "91.2"),
  ])
  func `has these ends`(_ count: Int, _ whole: Int, _ lower: String, _ upper: String) throws {
    let interval = try #require(Share(count, of: whole).interval)
    #expect(interval.lower.description == lower)
    #expect(interval.upper.description == upper)
  }

  @Test(arguments: Array(1...120) + [1_000, 9_999])
  func `is that of the formula in floating point`(_ n: Int) throws {
    let z = 1.959964
    for k in n <= 120 ? Array(0...n) : [0, 1, n / 3, n - 1, n] {
      let (p, n) = (Double(k) / Double(n), Double(n))
      let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
      let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      let interval = try #require(Share(k, of: Int(n)).interval)
      #expect(abs(Double(interval.lower.units) - 1000 * (middle - half)) <= 0.5001)
      #expect(abs(Double(interval.upper.units) - 1000 * (middle + half)) <= 0.5001)
    }
  }

  @Test(arguments: [1, 7, 78, 210, 1_000_000])
  func `is the mirror of that of the rest`(_ whole: Int) throws {
    for count in [0, 1, whole / 3, whole / 2, whole] {
      let (one, rest) = (
        try #require(Share(count, of: whole).interval),
        try #require(Share(whole - count, of: whole).interval)
      )
      #expect(one.lower.units + rest.upper.units == 1000)
      #expect(0...one.upper.units ~= one.lower.units)
    }
  }

  @Test func `is not there of nothing`() {
    #expect(Share(0, of: 0).interval == nil)
    #expect(Share(0, of: 0).percent == nil)
  }
}

struct `The paired test` {
  // 2 · (sum of the binomial coefficients of the lesser tail) / 2ⁿ.
  @Test(arguments: [
    (0, 0, "1.0000"), (1, 0, "1.0000"), (2, 0, "0.5000"), (3, 0, "0.2500"), (5, 5, "1.0000"),
    (1, 9, "0.0215"), (9, 1, "0.0215"), (4, 6, "0.7539"), (0, 13, "0.0002"), (0, 20, "0.0000"),
    (31, 9, "0.0007"),
  ])
  func `gives these chances`(_ first: Int, _ second: Int, _ chance: String) {
    #expect(PairedTest(onlyFirst: first, onlySecond: second).chance.description == chance)
  }

  @Test(arguments: 1...100)
  func `is the sum of the lesser tail`(_ n: Int) {
    var row: [UInt128] = [1]
    for _ in 0..<n { row = zip(row + [0], [0] + row).map { $0 + $1 } }
    for fewer in 0...n / 2 where 2 * fewer != n {
      let tail = row[...fewer].reduce(0, +)
      let chance = PairedTest(onlyFirst: fewer, onlySecond: n - fewer).chance
      // |units/10⁴ − 2·tail/2ⁿ| is at most half a unit.
      let exact = tail * 20_000
      let gap = UInt128(chance.units) << UInt128(n)
      #expect((gap > exact ? gap - exact : exact - gap) <= UInt128(1) << UInt128(n - 1))
    }
  }

  @Test func `is quick and sane for as many cases as there may be`() {
    let chance = PairedTest(onlyFirst: 4_900, onlySecond: 5_100).chance
    // By the normal approximation with continuity correction, 2·Φ(−1.99).
    #expect(465...467 ~= chance.units)
    #expect(PairedTest(onlyFirst: 0, onlySecond: 10_000).chance.units == 0)
  }
}
