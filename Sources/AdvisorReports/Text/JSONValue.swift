import Advisor

/// A JSON value written with literals, printed for people: keys in their order, indented.
indirect enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case number(FixedPoint)
  case string(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Ends with a line end.
  var text: String {
    var json = JSONText()
    append(to: &json, indent: 0)
    json.append(raw: "\n")
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func append(to json: inout JSONText, indent: Int) {
    switch self {
    case .null: json.append(raw: "null")
    case .boolean(let isTrue): json.append(raw: isTrue ? "true" : "false")
    case .number(let number): json.append(raw: Array(number.description.utf8))
    case .string(let text): json.append(text)
    case .list(let items):
      Self.append(items, "[", "]", isShort: items.allSatisfy(\.isScalar), to: &json, indent) {
        $0.append(to: &$1, indent: $2)
      }
    case .object(let entries):
      let isShort = entries.count <= 1 && entries.allSatisfy(\.value.isScalar)
      Self.append(entries, "{", "}", isShort: isShort, to: &json, indent) {
        $1.append($0.key)
        $1.append(raw: ": ")
        $0.value.append(to: &$1, indent: $2)
      }
    }
  }

  private static func append<Item>(
    _ items: [Item], _ open: StaticString, _ close: StaticString, isShort: Bool,
    to json: inout JSONText, _ indent: Int, _ write: (Item, inout JSONText, Int) -> Void
  ) {
    func newLine(_ indent: Int, _ json: inout JSONText) {
      json.append(raw: Array(("\n" + String(repeating: " ", count: 2 * indent)).utf8))
    }
    json.append(raw: open)
    for (index, item) in items.enumerated() {
      if index > 0 { json.append(raw: isShort ? ", " : ",") }
      if !isShort { newLine(indent + 1, &json) }
      write(item, &json, indent + 1)
    }
    if !isShort, !items.isEmpty { newLine(indent, &json) }
    json.append(raw: close)
  }

  private var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  /// An object with more keys behind its own.
  func with(_ more: KeyValuePairs<String, JSONValue>) -> JSONValue {
    guard case .object(let entries) = self else { return self }
    return .object(entries + more.map { ($0.key, $0.value) })
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .number(FixedPoint(number)) }
  init(booleanLiteral isTrue: Bool) { self = .boolean(isTrue) }
  init(arrayLiteral items: JSONValue...) { self = .list(items) }
  init(dictionaryLiteral entries: (String, JSONValue)...) {
    self = .object(entries.map { ($0.0, $0.1) })
  }
  init(nilLiteral: ()) { self = .null }
}
