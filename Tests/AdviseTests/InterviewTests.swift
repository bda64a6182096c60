import Foundation
import Testing

struct `Simulated interviews` {
  private let profiles = "\(Program.repository)/profiles"

  private struct Transcript: Decodable {
    var profile: String
    var asked: [String]
    var outcome: String?
    var proved: Bool
    var saved: Int
  }

  private func transcripts(_ ended: Ended) throws -> [Transcript] {
    try ended.lines.map { try JSONDecoder().decode(Transcript.self, from: Data($0.utf8)) }
  }

  @Test func `that end proved have the outcome of the profile`() throws {
    // A few of the examples: a program built for tests is slow.
    let examples = ["al-noor-trading", "loopwise", "oakhouse-joinery", "pine-and-petal"]
      .map { "\(profiles)/\($0).yaml" }
    let played = try transcripts(
      Program().run(["interview", "simulate", "--format", "ndjson"] + examples))
    let records = try Program().run(["score", "--quiet", "--format", "ndjson"] + examples).records
    #expect(played.map(\.profile) == records.map(\.profile))
    #expect(played.count { $0.proved } >= 2)
    for (played, record) in zip(played, records) where played.proved {
      #expect(played.outcome == record.outcome)
    }
    for played in played { #expect(played.saved == 22 - played.asked.count) }
  }

  @Test func `say what was asked and what was answered`() throws {
    let input = "{profile: p1, customer_needs: [], back_office_needs: [], employees: 45}"
    let ended = try Program().run(
      "interview", "simulate", "-", "--format", "ndjson", input: input)
    let start =
      #"{"profile":"p1","asked":["existing_systems","#
    #expect(ended.output.hasPrefix(start))
    #expect(ended.output.contains(#""back_office_needs":[]"#))
    #expect(ended.output.contains(#":null"#))
  }

  @Test func `of a seed are the same in every run`() throws {
    let arguments = ["interview", "simulate", "--random", "5", "--format", "json", "--seed"]
    let first = try Program().run(arguments + ["3"])
    #expect(try first.result == Program().run(arguments + ["3"]).result)
    #expect(try first.result != Program().run(arguments + ["4"]).result)
    #expect(first.lines.count == 7)
  }

  @Test(arguments: ["en", "ar"])
  func `are counted beside other ways of asking`(_ language: String) throws {
    let ended = try Program().run(
      "interview", "simulate", "--random", "5", "--lang", language, "--width", "60")
    #expect(try ended.result.contains(" 22.00 "))
    #expect(ended.lines.allSatisfy { $0.columns <= 60 })
  }

  @Test func `are refused without a profile or with a word that is no action`() throws {
    #expect(try Program().run("interview", "simulat").status == 64)
    #expect(try Program().run("interview", "simulate", "--random", "0").status == 64)
    #expect(try Program().run("interview", "simulate", "missing.yaml").status == 66)
  }
}
