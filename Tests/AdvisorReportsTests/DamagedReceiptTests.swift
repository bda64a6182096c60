import Testing

@testable import Advisor
@testable import AdvisorReports

struct `A receipt that is damaged` {
  /// One of few bytes.
  private func small() throws -> (sealed: Sealed, bytes: [UInt8]) {
    let sealed = try Sealed(rules: Sealed.small)
    let profile = Profile(id: "é", attributes: sealed.scorecard.ruleSet.attributes.count)
    return (sealed, try sealed.receipt(profile).bytes)
  }

  /// Whether the form of a line and its seal are right; all that it says may be.
  private func isSealed(_ line: [UInt8]) -> Bool { (try? ReceiptText(line))?.isSealed == true }

  @Test func `in any one byte is refused`() throws {
    let (sealed, bytes) = try small()
    #expect(sealed.faults(bytes) == [])
    for position in bytes.indices {
      for byte in [bytes[position] ^ 1, bytes[position] ^ 0x20, UInt8(ascii: "7"), 0x20] {
        var changed = bytes
        changed[position] = byte
        guard changed != bytes else { continue }
        #expect(!isSealed(changed), "byte \(position) as \(byte)")
        if position % 50 == 0 { #expect(sealed.faults(changed) != []) }
      }
    }
  }

  @Test func `by the loss of a byte, or by one more, is refused`() throws {
    let bytes = try small().bytes
    for position in bytes.indices {
      var (less, more) = (bytes, bytes)
      less.remove(at: position)
      more.insert(UInt8(ascii: " "), at: position)
      #expect(!isSealed(less), "without byte \(position)")
      #expect(!isSealed(more), "with a blank before byte \(position)")
    }
  }

  @Test func `by an end that is cut off is refused at any length`() throws {
    let (sealed, bytes) = try small()
    for length in bytes.indices { #expect(sealed.faults(Array(bytes[..<length])) != []) }
    #expect(sealed.faults(bytes.dropLast()) == ["the line end after the receipt is missing"])
  }

  @Test(
    arguments: [
      ("{\"certificates\":", "{ \"certificates\":", "not canonical at byte 2"),
      ("\"language\":\"en\"", "\"language\":\"e\\u006e\"", nil),
      ("\"receipt\":\"1\"", "\"receipt\":1", nil),
      ("{\"certificates\":", "\u{FEFF}{\"certificates\":", "not canonical at byte 1"),
      ("\"language\":\"en\",\"previous\":null", "\"previous\":null,\"language\":\"en\"", nil),
      ("\"}\n", "\"}\r\n", nil), ("\"}\n", "\"} \n", nil), ("\"}\n", "\"}\u{0}\n", "is not JSON"),
      (
        "\"language\":\"en\"", "\"language\":\"en\",\"language\":\"en\"",
        "'language' is stated twice"
      ),
    ] as [(String, String, String?)])
  func `to JSON of the same meaning is refused`(_ part: String, _ other: String, _ fault: String?)
    throws
  {
    let receipt = try Sealed().receipt("al-noor-trading").text
    let changed = receipt.replacing(part, with: other, maxReplacements: 1)
    #expect(changed != receipt)
    let said = try Sealed().faults(changed)
    #expect(said.count == 1 && said[0].contains(fault ?? "not canonical at byte "), "\(said)")
  }

  @Test(arguments: [
    "", "\n", "{}\n", "[]\n", "\"\"\n", "null\n", "7\n", "{\"a\":\"b\"}\n", "employees: 45\n",
    "{\"receipt\":\"1\"}\n", "{\"receipt\":\"1\",\"sha256\":\"\"}\n", "\u{0}\n",
    "{\"receipt\":[],\"sha256\":\"" + String(repeating: "a", count: 64) + "\"}\n",
    "{\"receipt\":\"1\",\"sha256\":\"" + String(repeating: "a", count: 64) + "\"}\n",
  ])
  func `or none at all is refused`(_ line: String) throws {
    #expect(try !Sealed(rules: Sealed.small).faults(line).isEmpty)
  }

  @Test func `of endless depth is refused`() throws {
    let line = String(repeating: "{\"a\":", count: 1_000_000) + "\n"
    #expect(
      try Sealed(rules: Sealed.small).faults(line)[0].contains("nested more than 64 deep"))
  }
}
