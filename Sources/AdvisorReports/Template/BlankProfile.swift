public import Advisor
import LocatedYAML

/// A profile with every key commented out, ready to be filled in.
public struct BlankProfile {
  private let ruleSet: RuleSet
  private let language: Int
  private let words: Wording

  public init(_ ruleSet: RuleSet, language: Int) {
    self.ruleSet = ruleSet
    self.language = language
    words = Wording(ruleSet.languages[language])
  }

  /// YAML that is a valid profile as it stands, of which nothing is known.
  public func text() -> String {
    let schema = ProfileSchema.comment(ProfileSchema.fileName(of: ruleSet))
    var lines =
      [schema] + comment(ruleSet.title.plain(language, ruleSet)) + comment(words.initTitle)
    lines += [
      "", "# \(words.initID)", "#profile: ", "# \(words.initName)", "name:",
      "# \(words.initRemarks)", "#remarks: ",
    ]
    for attribute in ruleSet.attributes where !attribute.isDerived {
      lines.append("")
      lines += attribute.ask.map { comment($0.plain(language, ruleSet)) } ?? []
      lines += attribute.help.map { comment($0.plain(language, ruleSet)) } ?? []
      lines += answers(attribute).flatMap(comment)
      lines.append("#\(attribute.name): unknown")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func answers(_ attribute: RuleSet.Attribute) -> [String] {
    switch attribute.kind {
    case .integer(let range), .number(let range):
      var answers: [String] = []
      if range != Interval() { answers.append("\(words.initRange): \(range)") }
      if let unit = attribute.unit { answers.append("\(words.initUnit): \(unit.plain(language))") }
      return answers
    case .boolean: return [words.initBoolean]
    case .choice(let values): return [words.initChoice + ":"] + values.map(description)
    case .choices(let values): return [words.initChoices + ":"] + values.map(description)
    case .derived: return []
    }
  }

  private func description(_ value: RuleSet.Value) -> String {
    "  \(value.name): \(value.text.plain(language))"
      + (value.isAlone ? " (\(words.initAlone))" : "")
  }

  /// A comment may hold anything but line ends, and texts of rule sets hold none.
  private func comment(_ text: String) -> [String] { ["# \(text.printable)"] }
}
