import Testing

@testable import LocatedYAML

/// Reads a text and writes it in canonical form, or says what is wrong and where.
private func canonical(_ text: String) -> String { canonical(Array(text.utf8)) }

private func canonical(_ bytes: [UInt8]) -> String {
  var json = JSONReader()
  json.read(bytes.span)
  if let problem = json.problems.all.first { return "\(problem.place) \(problem.problem.code)" }
  return String(decoding: CanonicalJSON.bytes(of: json.tree), as: UTF8.self)
}

struct `JSON in canonical form` {
  @Test func `has no blanks`() {
    #expect(
      canonical("\u{FEFF} { \"a\" :\t[ true , false,\r\n null ], \"b\": { } , \"c\": [ ] } ")
        == #"{"a":[true,false,null],"b":{},"c":[]}"#)
  }

  /// The example of section 3.2.3 of the RFC.
  @Test func `has its keys in the order of UTF-16`() {
    let text = #"""
      {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",
      "1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control",
      "\u00f6":"Latin Small Letter O With Diaeresis"}
      """#
    let values = canonical(text).matches(of: /:"([^"]*)"/).map { String($0.output.1) }
    #expect(
      values == [
        "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
        "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh",
      ])
  }

  /// The text of the example of section 3.2.2.
  @Test func `has texts with the escapes that JSON demands and no others`() {
    #expect(
      canonical(#""\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/""#)
        == #""€$\u000f\nA'B\"\\\\\"/""#)
    #expect(
      canonical(#""\u0000\b\t\n\u000b\f\r\u001f\u007f\u0080\u2028\ufeff\u202e""#)
        == #""\u0000\b\t\n\u000b\f\r\u001f"# + "\u{7F}\u{80}\u{2028}\u{FEFF}\u{202E}\"")
  }

  @Test func `has numbers as texts, digit for digit`() {
    #expect(
      canonical("[0, -0.0, 9007199254740993, 1E+400, 0.1000]")
        == #"["0","-0.0","9007199254740993","1E+400","0.1000"]"#)
  }

  @Test func `is what it is made of`() {
    let text = #"{"a":["x",{"b":null}],"é":"\u0001\"","😀":true}"#
    #expect(canonical(text) == text)
  }
}

struct `A text that is no JSON` {
  @Test(arguments: [
    ("", "0 not-json"), ("  ", "2 not-json"), ("{", "1 not-json"), ("[1,]", "3 not-json"),
    ("[1 2]", "3 not-json"), ("{\"a\" 1}", "5 not-json"), ("{a:1}", "1 not-json"),
    ("{\"a\":1,}", "7 not-json"), ("tru", "0 not-json"), ("nul\u{6C}x", "4 not-json"),
    ("01", "0 not-json"), ("-", "0 not-json"), ("1.", "0 not-json"), (".5", "0 not-json"),
    ("1e", "0 not-json"), ("+1", "0 not-json"), ("NaN", "0 not-json"), ("'a'", "0 not-json"),
    ("\"a", "2 not-json"), ("\"\\x\"", "1 not-json"), ("\"\\u12g4\"", "1 not-json"),
    ("\"a\nb\"", "2 not-json"), ("\"\\ud800\"", "1 not-json"), ("\"\\ude00\\ud83d\"", "1 not-json"),
    ("\"\\ud83d\\u0041\"", "1 not-json"), ("{} {}", "3 not-json"), ("[\u{A0}]", "1 not-json"),
    ("{\"é\":1,\"a\":2,\"\\u00e9\":3}", "13 duplicate-key"),
  ])
  func `is refused where it goes wrong`(_ text: String, _ expected: String) {
    #expect(canonical(text) == expected)
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
  ])
  func `is refused for bytes that are no UTF-8`(_ bytes: [UInt8]) {
    #expect(canonical(Array("\"é".utf8) + bytes + Array("\"".utf8)) == "2 not-utf8")
  }

  @Test func `is refused beyond 64 levels`() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(canonical(nested(64)) == nested(64))
    #expect(canonical(nested(65)) == "64 too-deep")
    #expect(canonical(String(repeating: "[", count: 1_000_000)) == "64 too-deep")
  }

  @Test func `is refused beyond the limits of texts, keys and values`() {
    #expect(
      canonical("\"" + String(repeating: "a", count: 1 << 20) + "\"").utf8.count == 1 << 20 + 2)
    #expect(canonical("[\"" + String(repeating: "a", count: 1 << 20 + 1) + "\"]") == "1 too-long")
    #expect(canonical(String(repeating: "1", count: 1 << 20 + 1)) == "0 too-long")
    let keys = (0...10_000).map { "\"\($0)\":0" }.joined(separator: ",")
    #expect(canonical("{\(keys)}") == "0 too-many-keys")
    #expect(
      canonical("[" + String(repeating: "0,", count: 1_000_000) + "0]").hasSuffix("too-many-values")
    )
  }

  @Test func `never breaks the reader, whatever its bytes`() {
    let text = Array(#"{"a":[-1.5e3,"\u00e9\ud83d\ude00é"],"b":{"c":null,"d":[true,false]}}"#.utf8)
    for position in text.indices {
      _ = canonical(Array(text[..<position]))
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[position] = byte
        _ = canonical(changed)
      }
    }
  }
}

struct `A tree of JSON` {
  @Test func `is that of the same text as YAML`() {
    let text =
      #"{"employees": 45, "name": "النور", "needs": ["hr", "é"], "none": [], "x": {"y": true}}"#
    var json = JSONReader()
    var yaml = YAMLReader()
    json.read(Array(text.utf8).span)
    yaml.read(Array(text.utf8).span)
    func described(_ tree: YAMLTree) -> [String] {
      tree.nodes.indices.map {
        "\(tree.nodes[$0].kind) \(tree.nodes[$0].place) \(tree.nodes[$0].next) \(tree.string($0))"
      }
    }
    #expect(described(json.tree) == described(yaml.tree))
  }

  @Test func `holds trees of its own`() throws {
    var json = JSONReader()
    json.read(Array(#"{"a":"x","b":{"c":["y",{"d":"z"}]},"e":"w"}"#.utf8).span)
    let node = try #require(json.tree.value(of: "b", in: 0))
    let part = json.tree.subtree(node)
    #expect(
      String(decoding: CanonicalJSON.bytes(of: part), as: UTF8.self) == #"{"c":["y",{"d":"z"}]}"#)
    #expect(json.tree.value(of: "c", in: 0) == nil)
    #expect(part.value(of: "c", in: 0) == 2)
  }
}
