import Advisor

/// The JSON Schema (draft-07, which editors know) of rule-set files.
///
/// It knows keys, limits, and the forms of names and tests. Whether a name is declared and bands fit
/// together only loading tells.
public enum RuleSetSchema {
  public static func text() -> String {
    let root: JSONValue = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "A rule set",
      "description": "Options, attributes, criteria and texts; see Documentation/RuleLanguage.md",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "ruleset", "version", "title", "languages", "sources", "options", "attributes", "criteria",
        "outcomes",
      ],
      "properties": properties,
      "definitions": definitions,
    ]
    return root.text
  }

  static func reference(_ name: String, _ description: String? = nil) -> JSONValue {
    let reference: JSONValue = ["$ref": .string("#/definitions/\(name)")]
    // Beside a reference everything is ignored in draft-07.
    return description.map { ["description": .string($0), "allOf": [reference]] } ?? reference
  }

  /// A list of names with limits of its own.
  static func names(_ limits: KeyValuePairs<String, JSONValue>) -> JSONValue {
    let names: JSONValue = ["type": "array", "items": reference("name")]
    return names.with(limits)
  }

  static func list(of items: String, from least: Int = 0, to most: Int? = nil) -> JSONValue {
    let list: JSONValue = [
      "type": "array", "items": reference(items), "minItems": .number(FixedPoint(least)),
    ]
    return most.map { list.with(["maxItems": .number(FixedPoint($0))]) } ?? list
  }

  static func map(
    of values: String, keys: JSONValue, from least: Int = 0, to most: Int? = nil
  ) -> JSONValue {
    let map: JSONValue = [
      "type": "object", "propertyNames": keys, "additionalProperties": reference(values),
      "minProperties": .number(FixedPoint(least)),
    ]
    return most.map { map.with(["maxProperties": .number(FixedPoint($0))]) } ?? map
  }

  /// An object with these keys and no others.
  static func object(
    _ required: [String], _ properties: KeyValuePairs<String, JSONValue>
  ) -> JSONValue {
    [
      "type": "object", "additionalProperties": false,
      "required": .list(required.map { .string($0) }),
      "properties": .object(properties.map { ($0.key, $0.value) }),
    ]
  }

  static func name(but reserved: [String]) -> JSONValue {
    ["allOf": [reference("name"), ["not": ["enum": .list(reserved.map { .string($0) })]]]]
  }

  private static let properties: JSONValue = [
    "ruleset": reference("name", "The name of the rule set"),
    "version": [
      "description": "Semantic version", "type": "string",
      "pattern": .string(SchemaPatterns.version),
    ],
    "title": reference("text"),
    "languages": [
      "description": "Every text has all of them; the first is the default",
      "type": "array", "items": reference("name"), "minItems": 1, "uniqueItems": true,
    ],
    "sources": map(of: "text", keys: ["pattern": .string(SchemaPatterns.source)]),
    "unused": map(of: "scalar", keys: ["pattern": .string(SchemaPatterns.source)]),
    "glossary": list(of: "term"),
    "options": map(of: "option", keys: name(but: ["either"]), from: 1, to: 32),
    "attributes": map(
      of: "attribute", keys: name(but: ["profile", "name", "remarks", "outcome", "unknown"]),
      to: 256),
    "criteria": list(of: "criterion", from: 1, to: 256),
    "gates": list(of: "gate", to: 64),
    "outcomes": map(of: "outcome", keys: reference("name"), from: 1),
    "sequence": reference("sequence"),
    "notes": list(of: "note", to: 256),
    "expect": list(of: "expectation"),
  ]

  private static let definitions: JSONValue = .object(
    scalars + texts + attributes + tests + rules + expectations)

  typealias Definitions = [(key: String, value: JSONValue)]

  private static let scalars: Definitions = [
    // YAML reads the names `true` and `false` as something else.
    ("name", ["type": ["string", "boolean"], "pattern": .string(SchemaPatterns.name)]),
    ("scalar", ["type": ["string", "number", "boolean", "null"]]),
    ("boolean", ["enum": [true, false, "true", "false"]]),
    ("names", ["type": "array", "items": reference("name")]),
    (
      "from",
      [
        "description": "Sources that this rests on", "type": "array",
        "items": ["type": "string", "pattern": .string(SchemaPatterns.source)],
      ]
    ),
    (
      "percent",
      number("number", from: 0, to: 100, pattern: "^(100(\\.0)?|[1-9]?[0-9](\\.[0-9]0{0,3})?)$")
    ),
    (
      "decline",
      number(
        "number", from: -100, to: 100, pattern: "^-?(100(\\.0)?|[1-9]?[0-9](\\.[0-9]0{0,3})?)$")
    ),
    ("weight", number("integer", from: 1, to: 1000, pattern: "^([1-9][0-9]{0,2}|1000)$")),
    ("effort", number("integer", from: 1, to: 10, pattern: "^([1-9]|10)$")),
    ("points", number("integer", from: -100, to: 100, pattern: "^-?(0|[1-9][0-9]?|100)$")),
    (
      "fit",
      number(
        "number", from: -10_000, to: 10_000, pattern: "^-?(0|[1-9][0-9]{0,4})(\\.[0-9]0{0,3})?$")
    ),
  ]

  private static func number(
    _ type: JSONValue, from least: Int, to most: Int, pattern: String
  ) -> JSONValue {
    [
      "anyOf": [
        [
          "type": type, "minimum": .number(FixedPoint(least)), "maximum": .number(FixedPoint(most)),
        ],
        ["type": "string", "pattern": .string(pattern)],
      ]
    ]
  }

  private static let texts: Definitions = [
    (
      "line",
      [
        "type": ["string", "number", "boolean"], "maxLength": 65_536,
        "pattern": .string(SchemaPatterns.notBlank),
        "not": ["type": "string", "pattern": .string(SchemaPatterns.controlInText)],
      ]
    ),
    (
      "text",
      map(of: "line", keys: reference("name"), from: 1).with([
        "description": "A text in each language; {attribute} and {name} are places for values"
      ])
    ),
    ("unit", ["anyOf": [reference("line"), reference("text")]]),
    (
      "term",
      object(
        ["term", "text", "from"],
        ["term": reference("text"), "text": reference("text"), "from": reference("from")])
    ),
    (
      "option",
      object(
        ["name", "recommend_at"],
        [
          "name": reference("text"), "examples": ["type": "array", "items": reference("line")],
          "recommend_at": reference("percent", "Percent of the best attainable"),
          "decline_at": reference(
            "decline", "Up to this fit the answer is no, though facts are missing"),
        ])
    ),
    (
      "outcome",
      object(
        ["recommends", "title"],
        [
          "recommends": names(["uniqueItems": true]), "title": reference("text"),
          "summary": reference("text"),
        ])
    ),
  ]

  private static let attributes: Definitions = [
    (
      "attribute",
      object(
        [],
        [
          "type": ["enum": ["integer", "number", "boolean", "choice", "choices"]],
          "range": [
            "description": "One test, such as [1..100]",
            "anyOf": [
              ["type": "number"], ["type": "string", "pattern": .string(SchemaPatterns.item)],
            ],
          ],
          "unit": reference("unit"), "values": reference("values"), "derive": reference("derive"),
          "title": reference("text"), "ask": reference("text"), "help": reference("text"),
          "effort": reference("effort", "How hard it is to answer, 1 to 10"),
          "can_change": reference("boolean"), "group": reference("line"),
        ]
      ).with([
        "if": ["required": ["derive"]],
        "then": ["properties": ["type": false, "range": false, "values": false]],
        "else": [
          "required": ["type", "ask"], "allOf": [valuesOfChoices, rangeOfNumbers, limitOfChoices],
        ],
      ])
    ),
    ("values", map(of: "value", keys: name(but: ["unknown"]), from: 1)),
    (
      "value",
      [
        "anyOf": [
          ["allOf": [reference("text"), ["not": ["required": ["alone"]]]]],
          object(["text"], ["text": reference("text"), "alone": reference("boolean")]),
        ]
      ]
    ),
    (
      "derive",
      object(
        [],
        [
          "ratio": names(["minItems": 2, "maxItems": 2]),
          "sum": names(["minItems": 1]),
          "count": [
            "anyOf": [
              reference("name"),
              object(["of", "among"], ["of": reference("name"), "among": reference("names")]),
            ]
          ],
        ]
      ).with(["minProperties": 1, "maxProperties": 1])
    ),
  ]

  private static let valuesOfChoices: JSONValue = [
    "if": ["properties": ["type": ["enum": ["choice", "choices"]]], "required": ["type"]],
    "then": ["required": ["values"]],
    "else": ["properties": ["values": false]],
  ]
  private static let rangeOfNumbers: JSONValue = [
    "if": ["properties": ["type": ["enum": ["integer", "number"]]], "required": ["type"]],
    "else": ["properties": ["range": false]],
  ]
  /// What stands alone, and how many there may be, is said of lists only.
  private static let limitOfChoices: JSONValue = [
    "if": ["properties": ["type": ["const": "choices"]], "required": ["type"]],
    "then": ["properties": ["values": ["maxProperties": 64]]],
    "else": ["properties": ["values": ["additionalProperties": reference("text")]]],
  ]
}
