import LocatedYAML
import Testing

@testable import Advisor

struct `A rule set with a planted fault` {
  @Test(arguments: try CorpusFile.all(in: "findings"))
  func `has just the findings of its comments`(_ file: CorpusFile) {
    let found = CheckedRuleSet(file.source).entries.filter { entry in
      if case .finding(.band) = entry.subject {
        return entry.diagnostic.problem.code != "never-decisive"
      }
      return true
    }
    #expect(found.map(\.diagnostic.inCorpus) == file.problems)
  }

  @Test(arguments: try CorpusFile.all(in: "findings"))
  func `shows it with profiles that an evaluation confirms`(_ file: CorpusFile) throws {
    let checked = CheckedRuleSet(file.source)
    for entry in checked.entries {
      switch entry.subject {
      case .finding(.expectation):
        #expect((1...2).contains(entry.witnesses.count))
      case .finding(.options(let set)):
        let ruleSet = try #require(checked.scorecard?.ruleSet)
        let plain = PlainEvaluation(ruleSet: ruleSet, profile: try #require(entry.witnesses.first))
        #expect(ruleSet.options.indices.allSatisfy { plain.recommends($0) == (set >> $0 & 1 == 1) })
      case .bands(let fault):
        let witness = try #require(fault.witness)
        #expect(witness.isKnown.contains(true))
      default: #expect(entry.witnesses.isEmpty)
      }
    }
  }
}
