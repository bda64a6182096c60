import Advisor
import Foundation
import LocatedYAML
import Testing

@testable import AdvisorReports

struct `A receipt` {
  @Test(arguments: try Shipped.examples())
  func `of a shipped profile is verified`(_ example: Shipped.Example) throws {
    let sealed = try Sealed()
    let receipt = try sealed.receipt(example.id)
    #expect(sealed.faults(receipt.bytes) == [])
    #expect(try sealed.receipt(example.id).bytes == receipt.bytes)
  }

  @Test func `is one line of canonical JSON`() throws {
    let bytes = try Sealed().receipt("al-noor-trading").bytes
    #expect(bytes.firstIndex(of: UInt8(ascii: "\n")) == bytes.count - 1)
    var json = JSONReader()
    json.read(bytes.span)
    #expect(CanonicalJSON.bytes(of: json.tree) == bytes.dropLast())
  }

  @Test func `is sealed by the hash of what stands before the seal`() throws {
    let receipt = try Sealed().receipt("al-noor-trading")
    let object = receipt.text.dropLast(78) + "}"
    #expect(receipt.text.suffix(78) == ",\"sha256\":\"\(receipt.seal)\"}\n")
    #expect(SHA256.hexDigest(of: Array(object.utf8)) == receipt.seal)
  }

  @Test func `holds the keys that are documented`() throws {
    let receipt = try Sealed().receipt("al-noor-trading")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(receipt.bytes)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "certificates", "fixed", "language", "previous", "profile", "program", "receipt", "record",
        "sha256",
      ])
    // No number is left but as a text.
    #expect(receipt.text.firstMatch(of: /[:,\[]-?[0-9]/) == nil)
  }

  @Test func `is written and verified in Arabic as well`() throws {
    let sealed = try Sealed(language: 1)
    let receipt = try sealed.receipt("al-noor-trading")
    #expect(receipt.text.contains(#""language":"ar""#))
    #expect(sealed.faults(receipt.bytes) == [])
  }

  @Test(arguments: ["\u{1B}[31m\u{202E}\u{7F}\u{9B}\u{2028}\"\\\n\u{0}", "", "é", "e\u{301}", "😀"])
  func `holds a name as it is`(_ name: String) throws {
    let sealed = try Sealed()
    var profile = try Shipped.Example(id: "al-noor-trading").read(for: sealed.scorecard.ruleSet)
    (profile.name, profile.id) = (name, "x\u{202E}")
    let receipt = try sealed.receipt(profile)
    #expect(sealed.faults(receipt.bytes) == [])
    let parsed = try JSONSerialization.jsonObject(with: Data(receipt.bytes)) as? [String: Any]
    let stated = (parsed?["record"] as? [String: Any])?["name"] as? String
    #expect(stated.map { Array($0.utf8) } == Array(name.utf8))
  }

  @Test func `of another name for the same letters is another one`() throws {
    let sealed = try Sealed()
    var profile = try Shipped.Example(id: "al-noor-trading").read(for: sealed.scorecard.ruleSet)
    profile.name = "é"
    let line = try sealed.receipt(profile).text.replacing("é", with: "e\u{301}")
    #expect(sealed.faults(line).count == 1)
  }

  @Test func `is not written for a name that would make it too large to be read`() throws {
    let sealed = try Sealed()
    var profile = try Shipped.Example(id: "al-noor-trading").read(for: sealed.scorecard.ruleSet)
    profile.name = String(repeating: "a", count: 1 << 20 + 1)
    #expect(try sealed.receiptIfAny(profile) == nil)
  }
}

struct `A chain of receipts` {
  @Test func `holds where each follows the one before`() throws {
    let sealed = try Sealed()
    let first = try sealed.receipt("al-noor-trading")
    let second = try sealed.receipt(
      Shipped.Example(id: "willowbrook-care-homes").read(for: sealed.scorecard.ruleSet),
      after: first.seal)
    #expect(sealed.faults(second.bytes, after: first.seal) == [])
    #expect(sealed.verifier.verify(first.bytes, after: nil).seal == first.seal)
  }

  @Test func `is broken by a receipt that follows nothing or another one`() throws {
    let sealed = try Sealed()
    let (first, other) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
    let profile = try Shipped.Example(id: "al-noor-trading").read(for: sealed.scorecard.ruleSet)
    #expect(
      try sealed.faults(sealed.receipt(profile).bytes, after: first) == [
        "the chain is broken: previous says null, the receipt before has the seal \(first)"
      ])
    #expect(
      try sealed.faults(sealed.receipt(profile, after: other).bytes, after: first) == [
        "the chain is broken: previous says \(other), the receipt before has the seal \(first)"
      ])
  }
}
