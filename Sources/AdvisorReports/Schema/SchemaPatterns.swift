/// Regular expressions of the forms in which texts of YAML are numbers and tests.
///
/// They use only what all dialects share: classes, groups, repetition, alternatives.
enum SchemaPatterns {
  /// Digits of one kind, without a leading zero, and at most four decimals.
  private static func number(_ zero: String, _ nine: String, point: String) -> String {
    let one = zero.unicodeScalars.first.flatMap { Unicode.Scalar($0.value + 1) }.map(String.init)
    let whole = "(\(zero)|[\(one ?? zero)-\(nine)][\(zero)-\(nine)]*)"
    return point.isEmpty ? whole : "\(whole)(\(point)[\(zero)-\(nine)]{1,4})?"
  }

  private static func numbers(hasDecimals: Bool) -> String {
    let kinds = [("0", "9", "\\."), ("٠", "٩", "٫"), ("۰", "۹", "٫")].map {
      number($0, $1, point: hasDecimals ? $2 : "")
    }
    return "^-?(\(kinds.joined(separator: "|")))$"
  }

  /// A whole number of a profile, in quotes or in digits that YAML does not read as a number.
  static let integer = numbers(hasDecimals: false)
  static let decimal = numbers(hasDecimals: true)

  /// The unary tests of numbers.
  static let item = "^ *\(testItem) *$"
  static let test = "^ *(\(list)|not *\\( *\(list) *\\)) *$"

  private static let ascii = "-?" + number("0", "9", point: "\\.")
  private static let testItem =
    "((>=|<=|>|<|=)? *\(ascii)|[\\[(\\]] *\(ascii) *\\.\\. *\(ascii) *[\\])\\[])"
  private static let list = "\(testItem)( *, *\(testItem))*"

  static let name = "^[a-z][a-z0-9_-]*$"
  static let source = "^[A-Z][A-Z0-9]*$"
  static let version: String = {
    let number = "(0|[1-9][0-9]*)"
    let words = "[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*"
    return "^\(number)\\.\(number)\\.\(number)(-\(words))?(\\+\(words))?$"
  }()
  private static let controls = "\\u0000-\\u001f\\u007f-\\u009f"
  /// Controls and bidi controls, which no text may hold.
  static let controlInText =
    "[\(controls)\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]"
  static let notBlank = "[^ ]"
  static let notInProfileID = "[/\(controls)]"
}
