import Foundation
import LocatedYAML
import Testing

@testable import Advisor

struct `An evaluation` {
  private let evaluation: Evaluation
  private let baseline: Evaluation
  private let cases: [Case]
  private let completions: Completions

  init() throws {
    let ruleSet = try #require(`A profile of the corpus`.ruleSet)
    let folder = CorpusFile.folder.appending(path: "../Cases")
    func bytes(_ name: String) throws -> [UInt8] {
      try [UInt8](Data(contentsOf: folder.appending(path: name)))
    }
    var warnings: [Diagnostic] = []
    let other = try RuleSet(
      reading: SourceText(name: "baseline", utf8: bytes("baseline.yaml")), warnings: &warnings)
    let read = CaseDocuments(try bytes("cases.yaml"), ruleSet)
    #expect(read.problems == [])
    cases = read.cases
    completions = Completions(Scorecard(ruleSet))
    evaluation = Self.evaluation(of: cases, by: completions)
    baseline = Self.evaluation(
      of: CaseDocuments(try bytes("cases.yaml"), other, passingOver: ruleSet).cases,
      by: Completions(Scorecard(other)))
  }

  private static func evaluation(of cases: [Case], by completions: Completions) -> Evaluation {
    Evaluation(
      cases.compactMap { JudgedCase($0, by: completions) }, by: completions.scorecard)
  }

  @Test func `counts what is committed and what agrees`() {
    #expect(evaluation.agreement == Agreement(cases: 7, committed: 6, agreeing: 4))
    #expect(evaluation.disagreements.map(\.id) == ["bank", "dealer-without"])
    #expect(evaluation.abstentions.map(\.id) == ["hidden"])
  }

  @Test func `has every case once in the confusion`() {
    // The rows are both, erp, crm, none.
    #expect(
      evaluation.confusion?.map(\.advised) == [
        [1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 1, 1],
      ])
    #expect(evaluation.confusion?.map(\.notCommitted) == [0, 1, 0, 0])
    #expect(evaluation.byChoice.map(\.cases) == [2, 2, 1, 2])
    #expect(evaluation.byChoice.map(\.agreeing) == [1, 1, 1, 1])
  }

  @Test func `tells how far a yes and a no can be relied on`() {
    let crm = evaluation.accuracy(1)
    #expect(crm.yes.precision == Share(3, of: 4))
    #expect(crm.yes.recall == Share(3, of: 3))
    #expect(crm.no.precision == Share(2, of: 2))
    #expect(crm.no.recall == Share(2, of: 4))
    #expect(crm.open == 1)
  }

  @Test func `counts by basis, those without one last`() {
    #expect(evaluation.byBasis.map(\.basis) == ["adopted", "recommended", nil])
    #expect(evaluation.byBasis.map(\.agreement.cases) == [5, 1, 1])
  }

  @Test func `is the same whatever the order of the cases`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<5 {
      let shuffled = Self.evaluation(of: cases.shuffled(using: &generator), by: completions)
      #expect(shuffled.cases.map(\.id) == evaluation.cases.map(\.id))
      #expect(shuffled.confusion == evaluation.confusion)
      #expect(shuffled.curve == evaluation.curve)
      #expect(shuffled.compared(with: baseline) == evaluation.compared(with: baseline))
    }
  }

  @Test func `gives the verdicts that the proof gives`() throws {
    for judged in evaluation.cases {
      let decision = try #require(completions.decision(of: judged.known.profile))
      #expect(judged.advice.verdicts == decision.proved?.verdicts)
    }
  }

  @Test func `has itself where the bars are not moved`() {
    let unmoved = evaluation.curve.first { $0.shift == FixedPoint(0) }
    #expect(unmoved?.recommend == evaluation.agreement)
    #expect(unmoved?.decline == evaluation.agreement)
  }

  @Test(arguments: Evaluation.shifts)
  func `moves bars as a rule set with these bars would`(_ shift: FixedPoint) {
    for isRecommend in [true, false] {
      var ruleSet = completions.scorecard.ruleSet
      for option in ruleSet.options.indices {
        if isRecommend {
          ruleSet.options[option].recommendAt = ruleSet.options[option].recommendAt.moved(by: shift)
        } else {
          ruleSet.options[option].declineAt = ruleSet.options[option].declineAt?.moved(by: shift)
        }
      }
      let other = Self.evaluation(of: cases, by: Completions(Scorecard(ruleSet)))
      let point = evaluation.curve.first { $0.shift == shift }
      #expect((isRecommend ? point?.recommend : point?.decline) == other.agreement)
    }
  }

  @Test func `is compared with the choice made most often, the first of several`() {
    #expect(evaluation.mostFrequentChoice == 0)
    #expect(evaluation.always(0) == Agreement(cases: 7, committed: 7, agreeing: 2))
    let comparison = evaluation.compared(withAlways: 0)
    #expect(comparison.all == PairedTest(onlyFirst: 3, onlySecond: 1))
    #expect(comparison.committed == PairedTest(onlyFirst: 3, onlySecond: 1))
  }

  @Test func `is compared with a baseline case by case`() {
    #expect(baseline.agreement == Agreement(cases: 7, committed: 7, agreeing: 2))
    let comparison = evaluation.compared(with: baseline)
    #expect(comparison.all == PairedTest(onlyFirst: 2, onlySecond: 0))
  }

  @Test func `finds cases that it can hardly tell apart`() {
    let twins = NearTwins(evaluation)
    let others = Dictionary(
      uniqueKeysWithValues: evaluation.cases.indices.map {
        (evaluation.cases[$0].id, twins.others(of: $0, atMost: 5).first.map(\.id))
      })
    #expect(others["dealer"] == ["dealer-without"])
    #expect(others["dealer-without"] == ["dealer"])
    #expect(others["hidden"] == [])
    let dealer = evaluation.cases.firstIndex { $0.id == "dealer" }
    let named = dealer.map { twins.others(of: $0, atMost: 0) }
    #expect(named?.first.isEmpty == true && named?.count == 1)
  }
}
