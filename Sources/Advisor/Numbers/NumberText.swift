/// A number as people write it in a profile: `45`, `-0.5`, `٤٥`, `۴۵٫۵`.
///
/// `-?` digits, optionally a point and at most four digits. No plus sign, leading zeros, exponent
/// or separators. Digits are all ASCII, all Arabic-Indic or all Persian; with the latter two the
/// point is `٫`.
struct NumberText {
  enum Fault: Error { case notANumber, tooPrecise, tooLarge }

  var value: FixedPoint
  /// Whether a point was written, which an integer does not take.
  var hasPoint: Bool

  /// - Parameter onlyASCII: whether other digits are refused, as in rule sets.
  init(_ text: Span<UInt8>, onlyASCII: Bool = false) throws(Fault) {
    var digits = DigitScanner(onlyASCII: onlyASCII)
    let isNegative = digits.skip(UInt8(ascii: "-"), in: text)
    var magnitude: UInt64 = 0
    var overflows = false
    func append(_ digit: UInt8) {
      let (product, high) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      (magnitude, overflows) = (sum, overflows || high || carry)
    }

    var (wholeDigits, leadingZero) = (0, false)
    while let digit = digits.next(in: text) {
      if wholeDigits == 0, digit == 0 { leadingZero = true }
      append(digit)
      wholeDigits += 1
    }
    guard wholeDigits > 0, !(leadingZero && wholeDigits > 1) else { throw .notANumber }

    hasPoint = digits.skipPoint(in: text)
    var decimals = 0
    while hasPoint, let digit = digits.next(in: text) {
      decimals += 1
      if decimals <= FixedPoint.places { append(digit) }
    }
    guard digits.position == text.count, !hasPoint || decimals > 0 else { throw .notANumber }
    guard decimals <= FixedPoint.places else { throw .tooPrecise }
    for _ in decimals..<FixedPoint.places { append(0) }

    let limit = isNegative ? UInt64(1) << 63 : UInt64(Int64.max)
    // The lowest 64-bit value has no positive twin; the range is kept the same on both sides.
    guard !overflows, magnitude <= min(limit, UInt64(Int64.max)) else { throw .tooLarge }
    value = FixedPoint(scaled: isNegative ? -Int64(magnitude) : Int64(magnitude))
  }
}

/// The digits of one kind, read from UTF-8.
private struct DigitScanner {
  enum Kind { case ascii, arabicIndic, persian }

  var position = 0
  var kind: Kind?

  init(onlyASCII: Bool) { kind = onlyASCII ? .ascii : nil }

  mutating func skip(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// The next digit, if it is of the kind of those before it.
  mutating func next(in text: Span<UInt8>) -> UInt8? {
    guard position < text.count else { return nil }
    let byte = text[position]
    if byte &- 0x30 < 10, kind ?? .ascii == .ascii {
      kind = .ascii
      position += 1
      return byte &- 0x30
    }
    guard position + 1 < text.count else { return nil }
    let second = text[position + 1]
    switch byte {
    // U+0660...0669
    case 0xD9 where second &- 0xA0 < 10 && kind ?? .arabicIndic == .arabicIndic:
      kind = .arabicIndic
      position += 2
      return second &- 0xA0
    // U+06F0...06F9
    case 0xDB where second &- 0xB0 < 10 && kind ?? .persian == .persian:
      kind = .persian
      position += 2
      return second &- 0xB0
    default: return nil
    }
  }

  /// `.` among ASCII digits, U+066B among the others.
  mutating func skipPoint(in text: Span<UInt8>) -> Bool {
    if kind == .ascii { return skip(UInt8(ascii: "."), in: text) }
    guard position + 1 < text.count, text[position] == 0xD9, text[position + 1] == 0xAB else {
      return false
    }
    position += 2
    return true
  }
}
