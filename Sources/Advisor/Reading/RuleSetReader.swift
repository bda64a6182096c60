public import LocatedYAML

/// Reads a rule set and finds everything that is wrong with it; read this file first.
///
/// The names that others refer to (languages, sources, options, attributes, outcomes) are read
/// before what refers to them, whatever their order in the file.
struct RuleSetReader {
  let tree: YAMLTree
  var problems: ProblemList

  var languages: [String] = []
  var sources: [RuleSet.Source] = []
  var sourceIndex: [String: Int] = [:]
  var options: [RuleSet.Option] = []
  var attributes: [RuleSet.Attribute] = []
  var attributeIndex: [String: Int] = [:]
  /// Attributes whose type could not be read; nothing is said of tests on them.
  var unreadable: Set<Int> = []
  var outcomes: [RuleSet.Outcome] = []
  var criteria: [RuleSet.Criterion] = []
  var checkingBudget = Partition.budget
  /// Bands that do not fit together, or were not checked, in the order in which they were found.
  var bandFaults: [BandFault] = []

  init(_ tree: YAMLTree, _ problems: ProblemList) {
    self.tree = tree
    self.problems = problems
  }

  mutating func ruleSet(file: FileDigest) -> RuleSet? {
    guard tree.nodes[0].kind == .mapping else {
      problems.add(.notARuleSet, at: place(0))
      return nil
    }
    var fields = FieldReader(0, "the rule set", in: tree)
    let name = fields.required("ruleset", &problems).flatMap { readName($0, of: "a rule set") }
    let version = fields.required("version", &problems).flatMap { readVersion($0) }
    if let node = fields.required("languages", &problems) { readLanguages(node) }
    let titleNode = fields.required("title", &problems)
    let sourcesNode = fields.required("sources", &problems)
    let unusedNode = fields.optional("unused")
    let glossaryNode = fields.optional("glossary")
    let optionsNode = fields.required("options", &problems)
    let attributesNode = fields.required("attributes", &problems)
    let criteriaNode = fields.required("criteria", &problems)
    let gatesNode = fields.optional("gates")
    let outcomesNode = fields.required("outcomes", &problems)
    let sequenceKey = fields.key(of: "sequence")
    let sequenceNode = fields.optional("sequence")
    let notesNode = fields.optional("notes")
    let expectNode = fields.optional("expect")
    fields.finish(in: tree, &problems)

    // Placeholders in any text may name an attribute, so the attributes' names come first.
    if let attributesNode { declareAttributes(attributesNode) }
    let title = titleNode.flatMap { readText($0) }
    if let sourcesNode { readSources(sourcesNode) }
    if let unusedNode { readUnused(unusedNode) }
    if let optionsNode { readOptions(optionsNode) }
    if let attributesNode { readAttributes(attributesNode) }
    if let outcomesNode { readOutcomes(outcomesNode) }
    if let criteriaNode { readCriteria(criteriaNode) }
    let gates = gatesNode.map { readGates($0) } ?? []
    let sequence = sequenceNode.flatMap { readSequence($0, key: sequenceKey ?? $0) }
    let notes = notesNode.map { readNotes($0) } ?? []
    let glossary = glossaryNode.map { readGlossary($0) } ?? []
    let expectations = expectNode.map { readExpectations($0) } ?? []

    guard !problems.hasErrors, let name, let version, let title else { return nil }
    let ruleSet = RuleSet(
      name: name, version: version, file: file, title: title, languages: languages,
      sources: sources, glossary: glossary, options: options, attributes: attributes,
      criteria: criteria, gates: gates, outcomes: outcomes, sequence: sequence, notes: notes,
      expectations: expectations)
    if let optionsNode { checkBest(of: ruleSet, at: optionsNode) }
    return problems.hasErrors ? nil : ruleSet
  }

  private mutating func readVersion(_ node: Int) -> String? {
    guard let text = scalar(node, "a version") else { return nil }
    let core = text.prefix { $0 != "-" && $0 != "+" }
    let numbers = core.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion =
      numbers.count == 3
      && numbers.allSatisfy { number in
        !number.isEmpty && number.utf8.allSatisfy { 0x30...0x39 ~= $0 }
          && (number == "0" || number.first != "0")
      } && text.utf8.allSatisfy { isVersionByte($0) } && hasWords(text.dropFirst(core.count))
    guard isVersion else {
      problems.add(.badVersion(text), at: place(node))
      return nil
    }
    return text
  }

  /// Whether a pre-release and a build consist of words between points.
  private func hasWords(_ suffix: Substring) -> Bool {
    guard !suffix.isEmpty else { return true }
    let parts = suffix.dropFirst().split(separator: "+", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
      }
  }

  private func isVersionByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
    }
  }

  private mutating func readLanguages(_ node: Int) {
    for item in items(node, "languages") {
      guard let name = readName(item, of: "a language") else { continue }
      if languages.contains(name) {
        problems.add(.repeatedName(name, what: "the language"), at: place(item))
      } else {
        languages.append(name)
      }
    }
    if languages.isEmpty {
      problems.add(.outOfLimits("languages", "a list of at least one language"), at: place(node))
    }
  }
}

extension RuleSet {
  /// Reads a rule set.
  ///
  /// Throws all that is wrong with it.
  ///
  /// - Parameter warnings: what an author should know although the rule set can be used.
  public init(reading source: SourceText, warnings: inout [Diagnostic]) throws(Diagnostics) {
    let reading = RuleSetReading(of: source)
    guard let ruleSet = reading.ruleSet else {
      throw Diagnostics(reading.diagnostics, omitted: reading.omitted, in: source)
    }
    warnings = reading.diagnostics
    self = ruleSet
  }
}
