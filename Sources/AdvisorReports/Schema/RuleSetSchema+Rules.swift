/// Tests, criteria, gates, notes and expectations.
extension RuleSetSchema {
  static let tests: Definitions = [
    (
      "number_test",
      ["anyOf": [["type": "number"], ["type": "string", "pattern": .string(SchemaPatterns.test)]]]
    ),
    (
      "test",
      [
        "description":
          "A number test (>= 5, [1..9), not(0)), true, a value, a list of values, or a mapping",
        "anyOf": [
          reference("number_test"), reference("boolean"), reference("name"), reference("names"),
          object(["not"], ["not": reference("names")]),
          object(
            [],
            [
              "any": reference("names"), "all": reference("names"), "none": reference("names"),
              "count": reference("number_test"),
            ]),
        ],
      ]
    ),
    ("tests", map(of: "test", keys: reference("name"))),
    (
      "name_or_names",
      ["anyOf": [reference("name"), reference("names")]]
    ),
    (
      "condition",
      map(of: "test", keys: reference("name")).with([
        "properties": [
          "outcome": reference("name_or_names"), "unknown": reference("name_or_names"),
        ]
      ])
    ),
    ("gate_condition", map(of: "test", keys: name(but: ["outcome", "unknown"]))),
  ]

  static let rules: Definitions = [
    (
      "criterion",
      object(
        ["criterion", "title", "from", "weight", "bands"],
        [
          "criterion": reference("name"), "title": reference("text"), "from": reference("from"),
          "weight": reference("weight", "1 to 1000"),
          "why": reference("scalar", "Why this weight and these bounds, for authors"),
          "neutral": reference("scalar", "Why its points lean to one side"),
          "input": reference("name"),
          "inputs": names(["minItems": 1, "maxItems": 4, "uniqueItems": true]),
          "bands": list(of: "band", from: 1, to: 64),
        ]
      ).with(["allOf": [oneKindOfInput]])
    ),
    (
      "band",
      object(
        ["when", "points", "because"],
        [
          "when": true,
          "points": map(of: "points", keys: reference("name")),
          "because": reference("text"), "from": reference("from"),
        ])
    ),
    (
      "gate",
      object(
        ["gate", "rules_out", "when", "because", "from"],
        [
          "gate": reference("name"), "rules_out": reference("name"),
          "when": reference("gate_condition"), "because": reference("text"),
          "from": reference("from"),
        ])
    ),
    (
      "sequence",
      object(
        ["bands"],
        [
          "input": reference("name"),
          "inputs": names(["minItems": 1, "maxItems": 4, "uniqueItems": true]),
          "bands": list(of: "step", from: 1, to: 64),
        ]
      ).with(["allOf": [oneKindOfInput]])
    ),
    (
      "step",
      object(
        ["when", "start_with", "because"],
        [
          "when": true, "start_with": reference("name"),
          "because": reference("text"), "from": reference("from"),
        ])
    ),
    (
      "note",
      object(
        ["note", "kind", "text", "from"],
        [
          "note": reference("name"),
          "kind": ["enum": ["advice", "risk", "gain", "next_step", "doubt"]],
          "when": reference("condition"), "text": reference("text"), "from": reference("from"),
        ])
    ),
  ]

  /// One input, tested as it is, or several, each by its name.
  private static let oneKindOfInput: JSONValue = [
    "oneOf": [
      ["required": ["input"], "properties": ["bands": bands(tested: "test")]],
      ["required": ["inputs"], "properties": ["bands": bands(tested: "tests")]],
    ]
  ]

  private static func bands(tested: String) -> JSONValue {
    let when: JSONValue = ["anyOf": [["const": "otherwise"], reference(tested)]]
    return ["items": ["properties": ["when": when]]]
  }

  static let expectations: Definitions = [
    (
      "expectation",
      [
        "anyOf": [
          object(
            ["more", "never_lowers"],
            ["more": reference("name"), "never_lowers": reference("name"), "over": over]),
          object(
            ["more", "never_raises"],
            ["more": reference("name"), "never_raises": reference("name"), "over": over]),
          object(
            ["step", "at_most"],
            ["step": reference("name"), "at_most": reference("fit"), "over": over]),
          object(
            ["criteria", "together_at_most"],
            [
              "criteria": reference("names"),
              "together_at_most": map(of: "fit", keys: reference("name")), "over": over,
            ]),
          claim("always"), claim("never"),
        ]
      ]
    )
  ]

  private static let over: JSONValue = ["enum": ["complete", "all"]]

  private static func claim(_ key: String) -> JSONValue {
    object(
      ["whenever", key],
      [
        "whenever": map(of: "test", keys: name(but: ["outcome"])).with([
          "properties": ["unknown": reference("name_or_names")]
        ]),
        key: ["anyOf": [reference("name"), object(["outcome"], ["outcome": reference("name")])]],
        "over": over,
      ])
  }
}
