/// Attributes by index, of which a rule set has at most 256.
struct AttributeSet: Sendable, Hashable {
  private var bits = SIMD4<UInt64>()

  init() {}

  init(_ attributes: some Sequence<Int>) {
    for attribute in attributes { insert(attribute) }
  }

  var isEmpty: Bool { bits == SIMD4() }

  mutating func insert(_ attribute: Int) {
    bits[attribute / 64] |= 1 << UInt64(attribute % 64)
  }

  mutating func remove(_ attribute: Int) {
    bits[attribute / 64] &= ~(1 << UInt64(attribute % 64))
  }

  func contains(_ attribute: Int) -> Bool {
    bits[attribute / 64] >> UInt64(attribute % 64) & 1 == 1
  }

  mutating func formUnion(_ other: AttributeSet) { bits |= other.bits }

  func union(_ other: AttributeSet) -> AttributeSet {
    var both = self
    both.formUnion(other)
    return both
  }

  func intersection(_ other: AttributeSet) -> AttributeSet {
    var both = self
    both.bits &= other.bits
    return both
  }

  func isDisjoint(with other: AttributeSet) -> Bool { bits & other.bits == SIMD4() }

  var count: Int { (0..<4).reduce(0) { $0 + bits[$1].nonzeroBitCount } }

  /// In order.
  var attributes: [Int] {
    var attributes: [Int] = []
    for word in 0..<4 {
      var left = bits[word]
      while left != 0 {
        attributes.append(64 * word + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return attributes
  }
}
