import Advisor

extension RuleSetDocument {
  var attributes: Document.Section {
    let stated = ruleSet.attributes.indices.filter { !ruleSet.attributes[$0].isDerived }
    return section("attributes", words.attributes, stated.map(part))
  }

  private func part(_ index: Int) -> Document.Block {
    let attribute = ruleSet.attributes[index]
    var blocks: [Document.Block] = []
    if let ask = attribute.ask { blocks.append(.paragraph(text(ask))) }
    if let help = attribute.help { blocks.append(.paragraph(text(help))) }
    blocks.append(.paragraph(kind(of: attribute)))
    if !attribute.values.isEmpty {
      blocks.append(
        .list(
          attribute.values.map { value in
            named(text(value.text), value.name)
              + (value.isAlone ? [.words(" (\(words.alone))")] : [])
          }))
    }
    return .part(heading: named([.value(title(index))], attribute.name), blocks)
  }

  private func kind(of attribute: RuleSet.Attribute) -> [Span] {
    let name =
      switch attribute.kind {
      case .integer: "integer"
      case .number: "number"
      case .boolean: "boolean"
      case .choice: "choice"
      case .choices: "choices"
      case .derived: ""
      }
    var spans: [Span] = [.words(words.types[name] ?? "")]
    if let unit = attribute.unit {
      spans += [.words(fixed.comma)] + text(unit)
    }
    if let range = attribute.range, range != Interval() {
      let isInteger = name == "integer"
      spans.append(.words("\(fixed.semicolon)\(words.range): "))
      spans.append(.value(tests.text(range, isCounted: isInteger)))
    }
    return spans
  }

  var derivedAttributes: Document.Section {
    let rows = ruleSet.attributes.enumerated().compactMap { index, attribute -> [[Span]]? in
      guard case .derived(let derivation) = attribute.kind else { return nil }
      return [named([.value(tests.label(index))], attribute.name), [.value(text(derivation))]]
    }
    return section(
      "derived", words.derivedAttributes,
      rows.isEmpty ? [] : [table([words.derivedAttributes, words.computed], rows)])
  }

  private func text(_ derivation: RuleSet.Derivation) -> String {
    let inputs = derivation.inputs.map { title($0) }
    return switch derivation {
    case .ratio: words.ratio(inputs[0], inputs[1])
    case .count(_, ~0): words.count(inputs[0])
    case .count(let of, let among): words.countAmong(inputs[0], tests.list(among, of: of))
    case .sum: words.sum(inputs.joined(separator: fixed.comma))
    }
  }
}
