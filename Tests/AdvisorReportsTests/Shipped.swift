import Advisor
import Foundation
import LocatedYAML
import Testing

/// The rule set and the profiles of this repository, read as the program reads them.
struct Shipped: Sendable {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  static let scorecard = Result { try Scorecard(ruleSet(at: "rules/erp-crm.yaml")) }

  static func ruleSet(at path: String) throws -> RuleSet {
    var warnings: [Diagnostic] = []
    let bytes = try [UInt8](Data(contentsOf: root.appending(path: path)))
    let ruleSet = try RuleSet(
      reading: SourceText(name: path, utf8: bytes), warnings: &warnings)
    #expect(warnings.isEmpty)
    return ruleSet
  }

  /// A profile of the folder `profiles`.
  struct Example: CustomTestStringConvertible, Sendable {
    var id: String
    var testDescription: String { id }

    func read(for ruleSet: RuleSet) throws -> Profile {
      let path = "profiles/\(id).yaml"
      let bytes = try [UInt8](Data(contentsOf: Shipped.root.appending(path: path)))
      var yaml = YAMLReader()
      yaml.read(bytes.span)
      var problems = yaml.problems
      var profile = Profile(attributes: ruleSet.attributes.count)
      ProfileReader(ruleSet).read(yaml.tree, id: id, into: &profile, &problems)
      if !problems.all.isEmpty {
        throw Diagnostics(problems, in: SourceText(name: path, utf8: bytes))
      }
      return profile
    }
  }

  static func examples() throws -> [Example] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "profiles").path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { Example(id: String($0.dropLast(5))) }
  }

  /// Compares a text with the file kept for it; with `RECORD=1` the file is written instead.
  static func expectGolden(_ text: String, _ name: String) throws {
    let file = root.appending(path: "Tests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let difference = zip(text.split(separator: "\n"), kept.split(separator: "\n"))
      .first { $0 != $1 }
    #expect(
      text == kept, "\(name): \(difference.map { "\($0)\nwas\n\($1)" } ?? "another length")")
  }
}
