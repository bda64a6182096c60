import Advisor
import AdvisorReports
import Foundation
import LocatedYAML
import Testing

struct `A trace of the shipped rules` {
  private let path = "rules/erp-crm.yaml"

  private func source() throws -> SourceText {
    let bytes = try [UInt8](Data(contentsOf: Shipped.root.appending(path: path)))
    return SourceText(name: path, utf8: bytes)
  }

  private func trace(of id: String) throws -> Trace {
    let scorecard = try Shipped.scorecard.get()
    let profile = try Shipped.Example(id: id).read(for: scorecard.ruleSet)
    return Trace(of: profile, scorecard.assess(profile), in: scorecard.ruleSet)
  }

  @Test(arguments: try Shipped.examples())
  func `comes to the bands, gates and notes that a record has`(_ example: Shipped.Example) throws {
    let trace = try trace(of: example.id)
    for (criterion, bands) in trace.criteria.enumerated() {
      let holding = bands.firstIndex { $0.truth == .holds } ?? -1
      #expect(trace.assessment.bands[criterion] == Int32(holding))
    }
    for (gate, traced) in trace.gates.enumerated() {
      #expect((traced.truth == .holds) == trace.assessment.holds(gate: gate))
    }
    for (note, traced) in trace.notes.enumerated() {
      #expect((traced.truth == .holds) == trace.assessment.holds(note: note))
    }
  }

  @Test(arguments: ["en", "ar"])
  func `is printed as it was`(_ language: String) throws {
    let (ruleSet, source) = (try Shipped.scorecard.get().ruleSet, try source())
    let report = TraceReport(
      ruleSet, RuleSetPlaces(in: source), file: path,
      language: try #require(ruleSet.language(language)), style: TextStyle(width: 80))
    try Shipped.expectGolden(
      report.text(try trace(of: "al-noor-trading")), "al-noor-trading.trace.\(language).txt")
  }

  @Test func `names the line on which each condition begins`() throws {
    let source = try source()
    let places = RuleSetPlaces(in: source)
    let bands = places.criteria.flatMap(\.self) + places.sequence
    for place in bands {
      #expect(source.line(place.line).dropFirst(place.column - 1).contains(/^(when|\{when):/))
    }
    let ruleSet = try Shipped.scorecard.get().ruleSet
    #expect(places.criteria.map(\.count) == ruleSet.criteria.map(\.bands.count))
    for (place, note) in zip(places.notes, ruleSet.notes) {
      #expect(source.line(place.line).contains("note: \(note.name)"))
    }
    for (place, gate) in zip(places.gates, ruleSet.gates) {
      #expect(source.line(place.line).contains("gate: \(gate.name)"))
    }
  }
}
