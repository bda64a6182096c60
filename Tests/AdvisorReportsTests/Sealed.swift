import Foundation
import LocatedYAML
import Testing

@testable import Advisor
@testable import AdvisorReports

/// Receipts of one rule set, and a verifier of it.
struct Sealed {
  static let small = "Tests/Corpus/accepted/rules/as-small-as-possible.yaml"

  let scorecard: Scorecard
  let writer: ReceiptWriter
  let verifier: ReceiptVerifier
  private let completions: Completions

  /// - Parameter rules: left out: the shipped ones.
  init(rules: String? = nil, language: Int = 0, program: String = "1.2.3") throws {
    scorecard =
      try rules.map { Scorecard(try Shipped.ruleSet(at: $0)) } ?? Shipped.scorecard.get()
    writer = ReceiptWriter(scorecard, language: language, program: program)
    verifier = ReceiptVerifier(scorecard, program: program)
    completions = Completions(scorecard)
  }

  func receipt(_ profile: Profile, after previous: String? = nil) throws -> Receipt {
    try #require(try receiptIfAny(profile, after: previous))
  }

  /// Nil where it would be too large.
  func receiptIfAny(_ profile: Profile, after previous: String? = nil) throws -> Receipt? {
    let decision = try #require(completions.decision(of: profile, withExamples: true))
    let proofs = DecisionProofs(of: decision, by: TippingPoints(scorecard), completions)
    let origin = ReceiptWriter.Origin(
      source: "a/b.yaml", line: 1, sha256: SHA256.hexDigest(of: []), previous: previous)
    return writer.receipt(of: decision, proofs, from: origin)
  }

  func receipt(_ id: String) throws -> Receipt {
    try receipt(try Shipped.Example(id: id).read(for: scorecard.ruleSet))
  }

  /// What is said of a line.
  func faults(_ line: [UInt8], after seal: String? = nil) -> [String] {
    verifier.verify(line, after: seal).faults.map { $0.description(of: scorecard.ruleSet) }
  }

  func faults(_ line: String) -> [String] { faults(Array(line.utf8)) }
}

extension Receipt {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The receipt with another text in it and the seal that fits.
  func forged(_ text: String, _ other: String) throws -> [UInt8] {
    let object = self.text.dropLast(78) + "}"
    let changed = object.replacing(text, with: other, maxReplacements: 1)
    try #require(changed != object, "'\(text)' stands in the receipt")
    return try #require(Receipt(sealing: Array(changed.utf8))).bytes
  }
}
