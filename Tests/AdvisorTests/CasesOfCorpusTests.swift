import LocatedYAML
import Testing

@testable import Advisor

struct `A case of the corpus` {
  @Test(arguments: try CorpusFile.all(in: "refused/cases"))
  func `is refused for all that is wrong with it`(_ file: CorpusFile) throws {
    let ruleSet = try #require(`A profile of the corpus`.ruleSet)
    #expect(CaseDocuments(file.bytes, ruleSet).problems.map(\.inCorpus) == file.problems)
  }
}

/// Cases of one file, read without the program.
struct CaseDocuments {
  var cases: [Case] = []
  var problems: [Diagnostic] = []

  init(_ bytes: [UInt8], _ ruleSet: RuleSet, passingOver other: RuleSet? = nil) {
    let reader = CaseReader(ruleSet, passingOver: other)
    var yaml = YAMLReader()
    var documents = YAMLDocuments()
    while let document = documents.next(in: bytes.span, isComplete: true) {
      yaml.read(bytes.span.extracting(document.range))
      var found = yaml.problems
      if let known = reader.read(yaml.tree, &found) { cases.append(known) }
      guard !found.all.isEmpty else { continue }
      let source = SourceText(
        name: "cases", firstLine: document.firstLine, utf8: Array(bytes[document.range]))
      problems += Diagnostics(found, in: source).all
    }
  }
}
