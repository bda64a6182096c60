public import Advisor

/// The JSON Schema (draft-07, which editors know) of the profiles of a rule set.
///
/// It says what a schema can say. What YAML hides from it (repeated keys, how a number is
/// spelled) only reading a profile tells.
public struct ProfileSchema {
  private let ruleSet: RuleSet
  private let language: Int
  private let words: Wording

  public init(_ ruleSet: RuleSet, language: Int) {
    self.ruleSet = ruleSet
    self.language = language
    words = Wording(ruleSet.languages[language])
  }

  /// Where editors look for it: beside the profile, unless a comment says otherwise.
  public static func fileName(of ruleSet: RuleSet) -> String {
    "\(ruleSet.name).profile.schema.json"
  }

  /// The comment that tells an editor's YAML language server of it.
  public static func comment(_ path: String) -> String { "# yaml-language-server: $schema=\(path)" }

  public func text() -> String {
    let stated = ruleSet.attributes.filter { !$0.isDerived }
    let root: JSONValue = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": .string(ruleSet.title.plain(language, ruleSet)),
      "description": .string("\(ruleSet.name) \(ruleSet.version)"),
      "type": "object",
      "additionalProperties": false,
      "properties": .object(reserved + stated.map { ($0.name, schema(of: $0)) }),
      "definitions": ["unknown": ["enum": ["unknown", nil]]],
    ]
    return root.text
  }

  private var reserved: [(key: String, value: JSONValue)] {
    // What YAML reads as a number is a text here.
    let scalar: JSONValue = ["string", "number", "boolean", "null"]
    return [
      (
        "profile",
        [
          "description": .string(words.initID), "type": scalar,
          "minLength": 1,
          "not": ["type": "string", "pattern": .string(SchemaPatterns.notInProfileID)],
        ]
      ),
      ("name", ["description": .string(words.initName), "type": scalar]),
      ("remarks", ["description": .string(words.initRemarks), "type": scalar]),
    ]
  }

  private func schema(of attribute: RuleSet.Attribute) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = []
    if let title = attribute.title {
      entries.append(("title", .string(title.plain(language, ruleSet))))
    }
    entries.append(("description", .string(description(of: attribute))))
    let unknown: JSONValue = ["$ref": "#/definitions/unknown"]
    entries.append(("anyOf", .list(answers(to: attribute) + [unknown])))
    return .object(entries)
  }

  private func description(of attribute: RuleSet.Attribute) -> String {
    var parts = [attribute.ask, attribute.help].compactMap { $0?.plain(language, ruleSet) }
    if let unit = attribute.unit { parts.append("\(words.initUnit): \(unit.plain(language))") }
    if let range = attribute.range, range != Interval() {
      parts.append("\(words.initRange): \(range)")
    }
    return parts.joined(separator: "\n")
  }

  private func answers(to attribute: RuleSet.Attribute) -> [JSONValue] {
    switch attribute.kind {
    case .integer(let range):
      let largest = FixedPoint(922_337_203_685_477)
      return [
        number("integer", range, largest: largest),
        ["type": "string", "pattern": .string(SchemaPatterns.integer)],
      ]
    case .number(let range):
      return [
        number("number", range, largest: FixedPoint(scaled: .max)),
        ["type": "string", "pattern": .string(SchemaPatterns.decimal)],
      ]
    case .boolean: return [["type": "boolean"], ["enum": ["true", "false"]]]
    case .choice(let values): return values.flatMap(schemas)
    case .choices(let values): return [list(of: values)]
    case .derived: return []
    }
  }

  private func number(_ type: JSONValue, _ range: Interval, largest: FixedPoint) -> JSONValue {
    let lower = range.lower ?? .init(FixedPoint(scaled: -largest.scaled), isIncluded: true)
    let upper = range.upper ?? .init(largest, isIncluded: true)
    return .object([
      ("type", type), (lower.isIncluded ? "minimum" : "exclusiveMinimum", .number(lower.number)),
      (upper.isIncluded ? "maximum" : "exclusiveMaximum", .number(upper.number)),
    ])
  }

  private func list(of values: [RuleSet.Value]) -> JSONValue {
    let list: JSONValue = [
      "type": "array", "uniqueItems": true,
      "items": ["anyOf": .list(values.flatMap(schemas))],
    ]
    let alone = values.filter(\.isAlone).map { value -> JSONValue in
      [
        "if": ["contains": ["const": .string(value.name)]],
        "then": ["maxItems": 1],
      ]
    }
    return alone.isEmpty ? list : list.with(["allOf": .list(alone)])
  }

  /// A value by its name; YAML reads the names `true` and `false` as something else.
  private func schemas(of value: RuleSet.Value) -> [JSONValue] {
    let description = JSONValue.string(
      value.text.plain(language) + (value.isAlone ? " (\(words.initAlone))" : ""))
    let named: JSONValue = ["const": .string(value.name), "description": description]
    guard ["true", "false"].contains(value.name) else { return [named] }
    return [named, ["const": .boolean(value.name == "true"), "description": description]]
  }
}
