import Foundation
import Testing

struct `The trace of a profile` {
  private let profile = "\(Program.repository)/profiles/al-noor-trading.yaml"

  @Test func `says by how much a band is missed, and where it stands`() throws {
    let lines = try Program().run("rules", "trace", profile, "size").lines
    let missed = try #require(lines.firstIndex { $0.contains("50 to under 250") })
    #expect(lines[missed].contains("not fulfilled, too low by 5"))
    #expect(lines[missed + 1].contains(/rules\/erp-crm.yaml:\d+:\d+$/))
  }

  @Test(arguments: ["en", "ar"], ["40", "80"])
  func `keeps the width but for places`(_ language: String, _ width: String) throws {
    let lines = try Program().run(
      "rules", "trace", profile, "--lang", language, "--width", width
    ).lines
    let wide = lines.filter { $0.columns > Int(width) ?? 0 }
    #expect(wide == [])
  }

  @Test func `is one JSON object for each profile`() throws {
    let ended = try Program().run("rules", "trace", "--format", "json", input: "{}\n---\n{}\n")
    #expect(ended.lines.count == 2)
    for line in ended.lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect((object?["criteria"] as? [Any])?.count == 22)
    }
  }

  @Test func `names the nearest criterion`() throws {
    let ended = try Program().run("rules", "trace", profile, "siz")
    #expect(ended.status == 64)
    #expect(ended.messages.contains("'size'"))
  }

  @Test func `is there for a profile that has no outcome`() throws {
    let folder = TemporaryFolder()
    let rules = threeOptions.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("  walk:") }.joined(separator: "\n")
    try folder.write(rules, to: "rules.yaml")
    let ended = try Program(in: folder).run(
      "rules", "trace", "--rules", "rules.yaml", input: "distance_km: 9.5\nlines: []\n")
    #expect(try ended.result.contains("8 or less: not fulfilled, too high by 1.5"))
  }

  @Test func `prints nothing that steers a terminal`() throws {
    let ended = try Program().run("rules", "trace", input: "name: \"\\e[31m\\u202e\"\n")
    #expect(try ended.result.steering == [])
  }
}
