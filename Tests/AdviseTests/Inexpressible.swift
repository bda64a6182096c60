/// Problems that a JSON Schema cannot see, with the reasons.
struct Inexpressible {
  /// By code, wherever it occurs.
  var codes: [String: String]
  /// By `FILE:LINE`, where a schema sees other problems of the same code.
  var places: [String: String]

  var all: Set<String> { Set(codes.keys).union(places.keys) }

  private static let yaml = [
    "alias": "what an alias stands for is all that is left of it",
    "anchor": "an anchor leaves no trace in the value",
    "byte-order-mark": "readers drop it or take it for text",
    "duplicate-key": "readers keep one of them",
    "line-separator": "readers take it for a line end or for text",
    "tag": "a tag leaves no trace where it says what the value is anyway",
  ]

  static let ofProfiles = Inexpressible(
    codes: yaml.merging([
      "directive": "a directive leaves no trace in the value",
      "noncharacter": "patterns for all planes differ between dialects",
    ]) { $1 },
    places: reasons([
      "an empty document is a null to some readers and nothing to others": [
        "empty-document-after-the-last-marker.yaml:3", "empty-document-between-two.yaml:3",
      ],
      "nothing and ~ are the same null, and ~ is right": ["empty-id-nothing.yaml:2"],
      "readers give a number, and not how it was spelled": [
        "not-a-number-bare-point.yaml:9", "not-a-number-bare-point.yaml:11",
        "not-a-number-exponent.yaml:5", "not-a-number-exponent.yaml:7",
        "not-a-number-exponent.yaml:9", "not-a-number-infinity.yaml:11",
        "not-a-number-leading-zero.yaml:7", "not-a-number-other-bases.yaml:6",
        "not-a-number-plus-sign.yaml:4", "not-an-integer.yaml:9",
      ],
      "readers take it for null": [
        "not-a-number-null-in-capitals.yaml:8", "not-a-number-null-in-capitals.yaml:10",
      ],
      "readers take it for true or false": ["not-boolean.yaml:17", "not-boolean.yaml:19"],
      "in some dialects $ matches before a line end": [
        "not-a-number-blank-in-quotes.yaml:10", "not-a-number-line-end-of-a-block.yaml:2",
      ],
      "readers take halves of a pair for a character": ["not-yaml-surrogate-escape.yaml:2"],
      "the size of a number in a text is beyond patterns": ["out-of-range-integer.yaml:16"],
      "binary floating point hides what lies beyond": [
        "too-large-number.yaml:7", "too-large-number.yaml:9",
      ],
      "multiples of 0.0001 are inexact in binary floating point": [
        "too-precise.yaml:6", "too-precise.yaml:8",
      ],
    ]))

  static let ofRuleSets = Inexpressible(
    codes: yaml.merging([
      "empty-range": "needs numbers to be compared", "gap": "needs all bands at once",
      "overlap": "needs all bands at once",
      "misplaced-otherwise": "no item knows whether it is last",
      "missing-language": "languages are declared in the file",
      "no-best": "needs all bands at once",
      "not-derivable": "types are declared in the file",
      "repeated-name": "items are unique as a whole only",
      "repeated-outcome": "properties are not compared with each other",
      "unknown-attribute": "attributes are declared in the file",
      "unknown-option": "options are declared in the file",
      "unknown-outcome": "outcomes are declared in the file",
      "unknown-placeholder": "attributes are declared in the file",
      "unknown-source": "sources are declared in the file",
      "unknown-value": "values are declared in the file",
    ]) { $1 },
    places: reasons([
      "keys of a value are not compared with each other": [
        "out-of-limits-decline-at-above-recommend-at.yaml:13"
      ],
      "multiples of 0.1 are inexact in binary floating point": [
        "out-of-limits-recommend-at-two-decimals.yaml:12"
      ],
      "languages are declared in the file": ["undeclared-language.yaml:4"],
      "the size of a number in a text is beyond patterns": [
        "unreadable-test-number-too-large.yaml:44"
      ],
      "types are declared in the file": [
        "unreadable-test-of-a-boolean.yaml:45", "wrong-type-test-list-for-choices.yaml:34",
      ],
      "readers give a number, and not how it was spelled": ["wrong-type-points-plus-sign.yaml:27"],
    ]))

  private static func reasons(_ places: [String: [String]]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: places.flatMap { reason, places in places.map { ($0, reason) } })
  }
}
