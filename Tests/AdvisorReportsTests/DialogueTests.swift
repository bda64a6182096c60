import Advisor
import AdvisorReports
import Testing

struct `A dialogue` {
  /// In either language the words of both are understood.
  private static let lines = [
    "?", "3 4", "loialty", "10 3", "b", "", "=", "9", "2", "0", "لماذا", "3", "-", "؟", "١٢", "",
    "no", "1,200", "", "1", "1", "1", "1", "2", "1", "1", "0", "9", "", "",
  ]

  private func transcript(_ language: String, width: Int) throws -> String {
    let scorecard = try Shipped.scorecard.get()
    let interviewer = Interviewer(scorecard)
    let attributes = scorecard.ruleSet.attributes.count
    var dialogue = Dialogue(
      interviewer.begin(Profile(id: "a", attributes: attributes)), by: interviewer, file: "a.yaml",
      language: scorecard.ruleSet.language(language) ?? 0, style: TextStyle(width: width))
    var text = dialogue.begin()
    for line in Self.lines where !dialogue.hasEnded { text += "\(line)\n" + dialogue.take(line) }
    return text + dialogue.end()
  }

  @Test(arguments: ["en", "ar"])
  func `is printed as it was`(_ language: String) throws {
    try Shipped.expectGolden(transcript(language, width: 80), "dialogue.\(language).txt")
  }

  @Test(arguments: ["en", "ar"], [40, 57, 200])
  func `fits the width it is given`(_ language: String, _ width: Int) throws {
    for line in try transcript(language, width: width).split(separator: "\n") {
      #expect(String(line).cellsForTests <= width, "\(line)")
    }
  }

  @Test func `has as many questions in both languages`() throws {
    let english = try transcript("en", width: 80)
    let arabic = try transcript("ar", width: 80)
    #expect(
      english.matches(of: /\nQuestion (\d+)/).map(\.output.1)
        == arabic.matches(of: /\nالسؤال (\d+)/).map(\.output.1))
  }

  @Test(arguments: ["en", "ar"])
  func `is simulated with the figures that were found`(_ language: String) throws {
    let scorecard = try Shipped.scorecard.get()
    var simulation = InterviewSimulation(scorecard)
    for profile in try RandomProfiles(Completions(scorecard), seed: 1).prefix(20) {
      _ = simulation.play(profile)
    }
    let report = SimulationReport(
      simulation, language: scorecard.ruleSet.language(language) ?? 0, style: TextStyle())
    try Shipped.expectGolden(report.text(), "simulation.\(language).txt")
  }
}
