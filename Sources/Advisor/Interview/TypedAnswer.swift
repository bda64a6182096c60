/// An answer as people type it; nothing is rounded or guessed.
///
/// Numbers may have thousands set apart, and the digits of Arabic; values are given by their number
/// in the list, their name, or their text in any language.
public enum TypedAnswer {
  public enum Fault: Error, Sendable, Hashable {
    case notANumber
    case notWhole
    case tooPrecise
    /// Outside the range of the attribute, or larger than any number can be.
    case outOfRange
    case notYesOrNo
    /// A word that is no value, and the value that is probably meant.
    case noSuchValue(String, nearest: Int?)
    /// More than one where one is wanted.
    case several
    /// A value that cannot stand together with others.
    case standsAlone(Int)
  }

  /// Reads an answer to the question for an attribute.
  public static func read(_ text: String, for attribute: RuleSet.Attribute) throws(Fault)
    -> Answer
  {
    switch attribute.kind {
    case .integer, .number: return .number(try number(text, attribute))
    case .boolean:
      guard let answer = yesOrNo(text.folded) else { throw .notYesOrNo }
      return .boolean(answer)
    case .choice(let values):
      let chosen = try all(text, values)
      guard chosen.count == 1 else { throw .several }
      return .choice(chosen[0])
    case .choices(let values):
      let isNone = ProfileReader.isNone(text) && !values.contains { $0.isMeant(by: text.folded) }
      if isNone || PlainDigits(text)?.text == "0" { return .choices(0) }
      let chosen = Set(try all(text, values))
      if chosen.count > 1, let alone = chosen.sorted().first(where: { values[$0].isAlone }) {
        throw .standsAlone(alone)
      }
      return .choices(chosen.reduce(0) { $0 | 1 << UInt64($1) })
    case .derived: throw .notANumber
    }
  }

  /// Reads a whole number such as a place in a list; nil for anything else.
  public static func place(_ text: String) -> Int? { PlainDigits(text).flatMap { Int($0.text) } }

  private static func yesOrNo(_ word: String) -> Bool? {
    switch word {
    case "yes", "y", "true", "نعم": true
    case "no", "n", "false", "لا": false
    default: nil
    }
  }

  private static func number(_ text: String, _ attribute: RuleSet.Attribute) throws(Fault)
    -> FixedPoint
  {
    guard let plain = PlainDigits(text) else { throw .notANumber }
    let number: NumberText
    do throws(NumberText.Fault) {
      number = try NumberText(Array(plain.text.utf8).span)
    } catch {
      switch error {
      case .notANumber: throw .notANumber
      case .tooPrecise: throw .tooPrecise
      case .tooLarge: throw .outOfRange
      }
    }
    if case .integer = attribute.kind, number.hasPoint { throw .notWhole }
    guard attribute.valueRange?.contains(Int128(number.value.scaled)) ?? true else {
      throw .outOfRange
    }
    return number.value
  }

  /// Values between commas, each a whole text or words that are a value each.
  private static func all(_ text: String, _ values: [RuleSet.Value]) throws(Fault) -> [Int] {
    var chosen: [Int] = []
    for part in text.split(whereSeparator: { ",،;؛".contains($0) }) {
      if let value = value(part, values) {
        chosen.append(value)
        continue
      }
      for word in part.split(separator: " ") {
        guard let value = value(word, values) else {
          throw .noSuchValue(String(word), nearest: nearest(to: String(word), values))
        }
        chosen.append(value)
      }
    }
    guard !chosen.isEmpty else { throw .noSuchValue(text, nearest: nil) }
    return chosen
  }

  private static func value(_ text: Substring, _ values: [RuleSet.Value]) -> Int? {
    let text = String(text)
    if let named = values.firstIndex(where: { $0.isMeant(by: text.folded) }) { return named }
    guard let number = place(text), 1...values.count ~= number
    else { return nil }
    return number - 1
  }

  private static func nearest(to word: String, _ values: [RuleSet.Value]) -> Int? {
    for spellings in [values.map { [$0.name] }, values.map { $0.texts.map(\.folded) }] {
      guard let name = spellings.flatMap(\.self).nearest(to: word) else { continue }
      return spellings.firstIndex { $0.contains(name) }
    }
    return nil
  }
}

extension RuleSet.Value {
  fileprivate var texts: [String] {
    text.templates.map { template in
      template.pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
  }

  fileprivate func isMeant(by folded: String) -> Bool {
    name == folded || texts.contains { $0.folded == folded }
  }
}

extension String {
  /// The text as it is compared: in small letters, with single blanks, and without the marks and
  /// forms of letters that people leave out when they type Arabic.
  public var folded: String {
    var folded = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      switch scalar {
      case "\u{64B}"..."\u{65F}", "\u{640}", "\u{200B}"..."\u{200F}": continue
      case "أ", "إ", "آ": folded.append("ا")
      case "ى": folded.append("ي")
      default: folded.append(scalar)
      }
    }
    return String(folded).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A number in ASCII, with thousands no longer set apart.
struct PlainDigits {
  let text: String

  /// Nil where digits of several kinds are mixed, or groups are no thousands.
  init?(_ typed: String) {
    var (text, kinds): (String, Set<UInt32>) = ("", [])
    for scalar in typed.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9:
        let zero: UInt32 = scalar.value < 0x660 ? 0x30 : scalar.value < 0x6F0 ? 0x660 : 0x6F0
        kinds.insert(zero)
        text += String(scalar.value - zero)
      case 0x66B: text += "."
      // Separators of Arabic, and the comma of Arabic, which stands on the same key.
      case 0x66C, 0x60C: text += ","
      case 0xA0, 0x2009, 0x202F: text += " "
      case 0x2212: text += "-"
      default: text.unicodeScalars.append(scalar)
      }
    }
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    let whole = text.prefix { $0 != "." }
    let isGrouped = whole.contains { $0 == "," || $0 == " " }
    if isGrouped {
      let separator: Character = whole.contains(",") ? "," : " "
      let digits = whole.first == "-" ? whole.dropFirst() : whole
      let groups = digits.split(separator: separator, omittingEmptySubsequences: false)
      guard 1...3 ~= groups[0].count, groups.dropFirst().allSatisfy({ $0.count == 3 }),
        groups.joined().allSatisfy(\.isNumber)
      else { return nil }
    }
    guard kinds.count == 1 else { return nil }
    self.text =
      isGrouped
      ? whole.filter { $0 != "," && $0 != " " } + text.dropFirst(whole.count) : text
  }
}
