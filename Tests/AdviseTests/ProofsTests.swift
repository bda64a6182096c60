import Foundation
import Testing

struct `Proofs in a record` {
  private static let keys = [
    "fit_range", "matters", "tipping", "weights", "thresholds", "bounds", "weight_change",
    "weighting_share", "firmness",
    "not_proved",
  ]

  private func record(_ profile: String, _ more: String...) throws -> [String: Any] {
    let arguments = ["score", "--format", "ndjson", "--with", "proofs"] + more
    let line = try Program().run(arguments, input: profile).firstLine
    return try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func `follow the rule set, in their order`() throws {
    let line = try Program()
      .run("score", "--format", "ndjson", "--with", "proofs", input: "employees: 45").firstLine
    let places = (["ruleset"] + Self.keys).compactMap { line.range(of: ",\"\($0)\":")?.lowerBound }
    #expect(places.count == Self.keys.count + 1 && places == places.sorted())
    #expect(line.hasSuffix("\"not_proved\":[]}"))
  }

  @Test func `are not there when nobody asks`() throws {
    let line = try Program().run("score", "--format", "ndjson", input: "employees: 45").firstLine
    #expect(!line.contains("\"fit_range\""))
  }

  @Test func `name the answer that settles the matter`() throws {
    let record = try record(
      """
      employees: 45
      back_office_needs: [inventory, accounting, procurement, warehouse]
      existing_systems: []
      systems_to_replace: 5
      """)
    let matters = try #require(record["matters"] as? [[String: Any]])
    let needs = try #require(matters.first { $0["attribute"] as? String == "customer_needs" })
    let answers = try #require(needs["answers"] as? [[String: Any]])
    // An organisation without any need of the kind never gets the second system.
    #expect(answers[0]["when"] as? [String] == [])
    #expect(answers[0]["possible_outcomes"] as? [String] == ["erp"])
  }

  @Test func `write values as in a profile and rationals as text`() throws {
    let record = try record("employees: 45\nback_office_needs: [inventory]\n")
    let tipping = try #require(record["tipping"] as? [String: Any])
    let single = try #require(tipping["single"] as? [[String: Any]])
    #expect(single.contains { $0["to"] is [String] || $0["to"] is Int })
    let weights = try #require(record["weights"] as? [[String: Any]])
    #expect(
      weights.allSatisfy { $0["from"] is String && ($0["to"] is String || $0["to"] is NSNull) })
  }

  @Test(arguments: [
    ["--with", "proofs"], ["--format", "json", "--with", "proofs", "--without", "possible"],
  ])
  func `are refused where they cannot be shown`(_ options: [String]) throws {
    let ended = try Program().run(["score"] + options, input: "employees: 45")
    #expect(ended.status == 64)
  }

  /// More than are proved together, so that several threads have to keep the order.
  @Test func `of many profiles are those of each alone, in their order`() throws {
    let profiles = (0..<150).map { "employees: \($0 + 1)\nlocations: \($0 % 7 + 1)\n" }
    let arguments = ["score", "--format", "ndjson", "--with", "proofs", "--quiet"]
    let all = try Program().run(arguments, input: profiles.joined(separator: "---\n")).output
    let lines = all.split(separator: "\n")
    #expect(lines.count == 150)
    for number in [0, 1, 63, 64, 65, 149] {
      let alone = try Program().run(arguments, input: profiles[number]).firstLine
      let unnumbered = lines[number].replacing("stdin#\(number + 1)\"", with: "stdin\"")
        .replacing(/"line":\d+/, with: "\"line\":1")
      #expect(unnumbered == alone)
    }
  }
}
