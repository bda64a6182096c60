/// A whole number of any size, with the little arithmetic that an exact test needs.
struct Natural {
  /// The least first.
  private var words: [UInt32]

  init(_ number: UInt32) { words = [number] }

  init(powerOfTwo exponent: Int) {
    words = Array(repeating: 0, count: exponent / 32) + [1 << UInt32(exponent % 32)]
  }

  mutating func add(_ other: Natural) {
    var carry: UInt64 = 0
    for index in 0..<max(words.count, other.words.count) {
      if index == words.count { words.append(0) }
      let more = index < other.words.count ? other.words[index] : 0
      carry += UInt64(words[index]) + UInt64(more)
      words[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { words.append(UInt32(carry)) }
  }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for index in words.indices {
      carry += UInt64(words[index]) * UInt64(factor)
      words[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { words.append(UInt32(carry)) }
  }

  /// - Parameter divisor: not 0, and without a rest.
  mutating func divide(by divisor: UInt32) {
    var rest: UInt64 = 0
    for index in words.indices.reversed() {
      let (quotient, left) = (rest << 32 | UInt64(words[index])).quotientAndRemainder(
        dividingBy: UInt64(divisor))
      words[index] = UInt32(quotient)
      rest = left
    }
    while words.count > 1, words.last == 0 { words.removeLast() }
  }

  /// - Parameter bits: so many that the result is small.
  func shiftedRight(by bits: Int) -> UInt64 {
    let first = bits / 32
    let top = (0..<3).reduce(UInt128(0)) { number, offset in
      let index = first + offset
      return number | UInt128(index < words.count ? words[index] : 0) << UInt128(32 * offset)
    }
    return UInt64(truncatingIfNeeded: top >> UInt128(bits % 32))
  }
}
