import Foundation
import LocatedYAML
import Testing

@testable import Advisor

struct `A profile of the corpus` {
  static let ruleSet = try? {
    var warnings: [Diagnostic] = []
    let bytes = try [UInt8](Data(contentsOf: CorpusFile.folder.appending(path: "rules.yaml")))
    return try RuleSet(reading: SourceText(name: "rules.yaml", utf8: bytes), warnings: &warnings)
  }()

  @Test(arguments: try CorpusFile.all(in: "refused/profiles"))
  func `is refused for all that is wrong with it`(_ file: CorpusFile) throws {
    let documents = read(file, try #require(Self.ruleSet))
    #expect(documents.flatMap { $0.problems.map(\.inCorpus) } == file.problems)
  }

  @Test(arguments: try CorpusFile.all(in: "accepted/profiles"))
  func `is accepted and says what it says`(_ file: CorpusFile) throws {
    let ruleSet = try #require(Self.ruleSet)
    let documents = read(file, ruleSet)
    #expect(documents.flatMap { $0.problems.map(\.inCorpus) } == [])
    for statement in try #require(file.expected.first).split(separator: " ") {
      let sides = statement.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { continue }
      if sides[0] == "documents" {
        #expect(documents.count == Int(sides[1]))
      } else if let index = ruleSet.attribute(named: sides[0]) {
        let profile = try #require(documents.first?.profile)
        let answer = profile.answer(index, of: ruleSet)
          .inProfileSyntax(for: ruleSet.attributes[index]).filter { $0 != " " }
        #expect(Set(answer) == Set(sides[1]), "\(sides[0]) is \(answer)")
      }
    }
  }

  struct Document {
    var profile: Profile
    var problems: [Diagnostic]
  }

  private func read(_ file: CorpusFile, _ ruleSet: RuleSet) -> [Document] {
    let reader = ProfileReader(ruleSet)
    var yaml = YAMLReader()
    var documents = YAMLDocuments()
    var found: [Document] = []
    while let document = documents.next(in: file.bytes.span, isComplete: true) {
      yaml.read(file.bytes.span.extracting(document.range))
      var problems = yaml.problems
      var profile = Profile(attributes: ruleSet.attributes.count)
      if yaml.stoppedEarly {
        documents.skipToMarker()
      } else {
        reader.read(yaml.tree, id: file.name, into: &profile, &problems)
      }
      let source = SourceText(
        name: file.name, firstLine: document.firstLine, utf8: Array(file.bytes[document.range]))
      let all = problems.all.isEmpty ? [] : Diagnostics(problems, in: source).all
      found.append(Document(profile: profile, problems: all))
    }
    return found
  }
}

struct `A rule set of the corpus` {
  @Test(arguments: try CorpusFile.all(in: "refused/rules"))
  func `is refused for all that is wrong with it`(_ file: CorpusFile) {
    #expect(problems(of: file) == file.problems)
  }

  @Test(arguments: try CorpusFile.all(in: "accepted/rules"))
  func `is accepted`(_ file: CorpusFile) {
    #expect(problems(of: file) == [])
  }

  private func problems(of file: CorpusFile) -> [String] {
    var warnings: [Diagnostic] = []
    do throws(Diagnostics) {
      _ = try RuleSet(reading: file.source, warnings: &warnings)
      return warnings.map(\.inCorpus)
    } catch {
      return error.all.map(\.inCorpus)
    }
  }
}
