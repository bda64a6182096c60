import Advisor

extension RuleSetDocument {
  var glossary: Document.Section {
    let rows = ruleSet.glossary.map { [text($0.term), text($0.text), cited($0.from)] }
    return section(
      "glossary", words.glossary,
      rows.isEmpty ? [] : [table([words.term, words.text, fixed.sources], rows)])
  }

  var sources: Document.Section {
    let rows = ruleSet.sources.enumerated().map { index, source -> [[Span]] in
      [[.code(source.id)], text(source.text), uses(of: index)]
    }
    return section(
      "sources", fixed.sources,
      rows.isEmpty ? [] : [table([words.source, words.text, words.usedIn], rows)])
  }

  /// The rules that rest on a source, or why none does.
  private func uses(of source: Int) -> [Span] {
    let criteria = ruleSet.criteria.filter { criterion in
      criterion.from.contains(source) || criterion.bands.contains { $0.from.contains(source) }
    }.map(\.name)
    let others =
      ruleSet.gates.filter { $0.from.contains(source) }.map(\.name)
      + (ruleSet.sequence?.bands.contains { $0.from.contains(source) } == true ? ["sequence"] : [])
      + ruleSet.notes.filter { $0.from.contains(source) }.map(\.name)
    var uses: [[Span]] = (criteria + others).map { [.code($0)] }
    if ruleSet.glossary.contains(where: { $0.from.contains(source) }) {
      uses.append([.words(words.glossary)])
    }
    guard uses.isEmpty else { return [Span](joining: uses, by: fixed.comma) }
    return [
      ruleSet.sources[source].unusedBecause.map { .value(words.unused($0)) }
        ?? .words(words.uncited)
    ]
  }
}
