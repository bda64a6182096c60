import Testing

@testable import Advisor

struct `A number in a profile` {
  @Test(
    arguments: [
      ("45", 450_000), ("-0.5", -5_000), ("0", 0), ("-0", 0), ("1250.2501", 12_502_501),
      ("٤٥", 450_000), ("۴۵٫۵", 455_000), ("-٠٫٠٠٠١", -1),
      ("922337203685477.5807", Int64.max), ("-922337203685477.5807", -Int64.max),
    ] as [(String, Int64)])
  func `is read exactly`(_ text: String, _ scaled: Int64) throws {
    #expect(try read(text).value.scaled == scaled)
  }

  @Test(arguments: [
    "", "-", "+5", "05", "00", "5.", ".5", "1e3", "1_000", "1,000", "0x10", "٤5", "4٥", "٤.٥",
    "4٫5", "٤۵", " 5", "5 ", "--5", "٠٤", "NaN", "∞", "1.2.3",
  ])
  func `is refused in any other form`(_ text: String) {
    #expect(throws: NumberText.Fault.notANumber) { try read(text) }
  }

  @Test(arguments: ["1.00000", "0.12345", "-٠٫٠٠٠٠١"])
  func `has at most four decimals`(_ text: String) {
    #expect(throws: NumberText.Fault.tooPrecise) { try read(text) }
  }

  @Test(arguments: [
    "922337203685477.5808", "-922337203685477.5808", "99999999999999999999999999",
  ])
  func `is refused where it does not fit`(_ text: String) {
    #expect(throws: NumberText.Fault.tooLarge) { try read(text) }
  }

  @Test(arguments: ["45", "-0.5", "0", "1250.25", "922337203685477.5807"])
  func `is written as it is read`(_ text: String) throws {
    #expect(try read(text).value.description == text)
  }

  private func read(_ text: String) throws -> NumberText {
    try NumberText(Array(text.utf8).span)
  }
}

struct `A test on a number` {
  @Test(arguments: [
    (">= 250", [false, true, true]), ("> 250", [false, false, true]),
    ("<250", [true, false, false]),
    ("<= 250", [true, true, false]), ("250", [false, true, false]),
    ("= 250", [false, true, false]),
    ("[250..251]", [false, true, true]), ("(249..251)", [false, true, false]),
    ("]250..251[", [false, false, false]), ("[249..250[", [true, false, false]),
    ("]249..250]", [false, true, false]), ("249, 251", [true, false, true]),
    ("not(250)", [true, false, true]), ("not( < 250, > 250 )", [false, true, false]),
    ("[-1.5..249.5]", [true, false, false]),
  ])
  func `holds where it says`(_ text: String, _ holds: [Bool]) throws {
    let test = try #require(NumberTestReader.test(text))
    #expect([249, 250, 251].map { test.holds(.number(FixedPoint($0))) } == holds)
  }

  @Test(arguments: [
    "", ">=", "250 <", "> many", ">=250 0", "[1..2", "1..2", "[2..1]", "[1...2]", "not(1", "not 1",
    "!= 5", "1,", ",1", "05", "1.00000", "٥", "[1..2] or 3", "not(not(1))", ">= 1 <= 2",
  ])
  func `is refused where it is none`(_ text: String) {
    #expect(NumberTestReader.test(text) == nil)
  }
}

struct `A derived number` {
  @Test(
    arguments: [
      (10, 3, 33_333, 1), (10, 3, 33_334, -1), (10, -3, -33_333, -1), (1, 2, 5_000, 0),
      (-1, -2, 5_000, 0), (0, 5, 0, 0),
    ] as [(Int, Int, Int64, Int)])
  func `is compared without rounding`(_ a: Int, _ b: Int, _ bound: Int64, _ order: Int) {
    let ratio = Quantity.ratio(FixedPoint(a), FixedPoint(b))
    #expect(ratio.order(against: FixedPoint(scaled: bound)) == order)
  }

  @Test func `does not overflow at the ends of the range`() {
    let (most, least) = (FixedPoint(scaled: .max), FixedPoint(scaled: -.max))
    #expect(Quantity.ratio(most, FixedPoint(scaled: 1)).order(against: most) == 1)
    #expect(Quantity.ratio(least, most).order(against: FixedPoint(-1)) == 0)
    #expect(Quantity.sum(Int128(Int64.max) * 256).order(against: most) == 1)
  }
}

struct `A rounded quotient` {
  @Test(arguments: [
    (1, 3, "0.3"), (1, 2, "0.5"), (5, 100, "0.1"), (-5, 100, "-0.1"), (4, 100, "0.0"),
    (-4, 100, "0.0"), (605, 147, "4.1"), (100, 1, "100.0"), (-1, 4, "-0.3"),
  ])
  func `goes half away from zero and is never minus zero`(_ a: Int, _ b: Int, _ text: String) {
    #expect(Rounded(Int128(a), over: Int128(b), decimals: 1).description == text)
  }

  @Test func `is the same for small and for large numbers`() {
    for dividend in -200...200 as ClosedRange<Int128> {
      let large = Rounded(dividend << 70, over: 37 << 70, decimals: 1)
      #expect(Rounded(dividend, over: 37, decimals: 1) == large)
    }
  }
}
