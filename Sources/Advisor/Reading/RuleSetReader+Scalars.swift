import LocatedYAML

/// The smallest parts of a rule file: names, numbers, lists, texts.
///
/// What something is called is put together only where something is wrong with it.
extension RuleSetReader {
  /// Bytes of one text.
  static let longestText = 64 << 10

  func place(_ node: Int) -> Int { tree.nodes[node].place }

  mutating func mapping(_ node: Int, _ what: @autoclosure () -> String) -> Int? {
    guard tree.nodes[node].kind == .mapping else {
      problems.add(.wrongType(what(), must: "a mapping of keys and values"), at: place(node))
      return nil
    }
    return node
  }

  mutating func scalar(_ node: Int, _ what: @autoclosure () -> String) -> String? {
    guard tree.isScalar(node) else {
      problems.add(.wrongType(what(), must: "one line of text"), at: place(node))
      return nil
    }
    return tree.string(node)
  }

  mutating func items(_ node: Int, _ what: String) -> [Int] {
    guard tree.nodes[node].kind == .list else {
      problems.add(.wrongType("'\(what)'", must: "a list such as [a, b]"), at: place(node))
      return []
    }
    return tree.children(node)
  }

  /// Keys and values of a mapping; keys that are no text and repeated ones were reported before.
  mutating func entries(_ node: Int, _ what: String) -> [(name: String, key: Int, value: Int)] {
    guard let node = mapping(node, "'\(what)'") else { return [] }
    let children = tree.children(node)
    var entries: [(name: String, key: Int, value: Int)] = []
    entries.reserveCapacity(children.count / 2)
    for index in stride(from: 0, to: children.count, by: 2) where tree.isScalar(children[index]) {
      entries.append((tree.string(children[index]), children[index], children[index + 1]))
    }
    // Names are compared only where a repeated key may have been reported.
    guard problems.hasErrors else { return entries }
    var seen: Set<String> = []
    return entries.filter { seen.insert($0.name).inserted }
  }

  mutating func readName(_ node: Int, of what: String) -> String? {
    guard let name = scalar(node, "the name of \(what)") else { return nil }
    guard isName(name) else {
      problems.add(.badName(name, what: what), at: place(node))
      return nil
    }
    return name
  }

  func isName(_ name: String) -> Bool { RuleSet.isName(name) }

  mutating func readNumber(
    _ node: Int, _ what: String, _ range: ClosedRange<Int>, decimals: Int = 0
  ) -> FixedPoint? {
    var limits: String {
      "a \(decimals == 0 ? "whole number" : "number with at most \(decimals) decimal") from "
        + "\(range.lowerBound) to \(range.upperBound)"
    }
    guard tree.isScalar(node) else {
      problems.add(.wrongType(what, must: limits), at: place(node))
      return nil
    }
    let text = Array(tree.text[tree.textRange(node)])
    guard let number = try? NumberText(text.span, onlyASCII: true) else {
      problems.add(.wrongType(what, must: limits), at: place(node))
      return nil
    }
    if decimals == 0, number.hasPoint {
      problems.add(.wrongType(what, must: limits), at: place(node))
      return nil
    }
    guard decimals == 0 || number.value.scaled % 1_000 == 0,
      FixedPoint(range.lowerBound) <= number.value,
      number.value <= FixedPoint(range.upperBound)
    else {
      problems.add(.outOfLimits(what, limits), at: place(node))
      return nil
    }
    return number.value
  }

  mutating func readBoolean(_ node: Int, _ what: String) -> Bool? {
    if tree.isScalar(node) {
      switch tree.string(node) {
      case "true": return true
      case "false": return false
      default: break
      }
    }
    problems.add(.wrongType(what, must: "true or false"), at: place(node))
    return nil
  }

  /// A text that is not translated but shown, such as a unit.
  mutating func readLine(_ node: Int, _ what: String) -> String? {
    guard let text = scalar(node, what), checkText(text, node) else { return nil }
    return text
  }

  mutating func readText(_ node: Int) -> LocalizedText? {
    guard tree.nodes[node].kind == .mapping else {
      let example = languages.map { "\($0): \"…\"" }.joined(separator: ", ")
      problems.add(
        .wrongType("a text", must: "given by language, such as {\(example)}"), at: place(node))
      return nil
    }
    var templates = [LocalizedText.Template?](repeating: nil, count: languages.count)
    var isStated = [Bool](repeating: false, count: languages.count)
    for (language, key, value) in entries(node, "text") {
      guard let index = languages.firstIndex(of: language) else {
        problems.add(
          .undeclaredLanguage(language, nearest: languages.nearest(to: language)), at: place(key))
        continue
      }
      isStated[index] = true
      templates[index] = readTemplate(value)
    }
    for index in languages.indices where !isStated[index] {
      problems.add(.missingLanguage(languages[index]), at: place(node))
    }
    let complete = templates.compactMap(\.self)
    return complete.count == languages.count && !complete.isEmpty ? LocalizedText(complete) : nil
  }

  private mutating func readTemplate(_ node: Int) -> LocalizedText.Template? {
    guard let text = scalar(node, "a text"), checkText(text, node) else { return nil }
    do {
      return try LocalizedText.Template(reading: text) { attributeIndex[$0] }
    } catch {
      let nearest = (Array(attributeIndex.keys.sorted()) + ["name"]).nearest(to: error.name)
      problems.add(
        error.isOpen
          ? .openPlaceholder(error.name) : .unknownPlaceholder(error.name, nearest: nearest),
        at: place(node))
      return nil
    }
  }

  private mutating func checkText(_ text: String, _ node: Int) -> Bool {
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      problems.add(.emptyText, at: place(node))
    } else if text.utf8.count > Self.longestText {
      problems.add(.textTooLong(Self.longestText), at: place(node))
    } else if tree.text.span.extracting(tree.textRange(node)).holdsControl {
      problems.add(.controlInText, at: place(node))
    } else {
      return true
    }
    return false
  }

  /// Sources that something rests on, by index.
  mutating func readFrom(_ node: Int) -> [Int] {
    items(node, "from").compactMap { item in
      guard let id = scalar(item, "a source") else { return nil }
      guard let index = sourceIndex[id] else {
        problems.add(
          .unknown("source", id, nearest: sources.map(\.id).nearest(to: id)), at: place(item))
        return nil
      }
      return index
    }
  }

  mutating func option(_ node: Int) -> Int? {
    guard let name = scalar(node, "an option") else { return nil }
    guard let index = options.firstIndex(where: { $0.name == name }) else {
      problems.add(
        .unknown("option", name, nearest: options.map(\.name).nearest(to: name)), at: place(node))
      return nil
    }
    return index
  }

  mutating func outcome(_ node: Int) -> Int? {
    guard let name = scalar(node, "an outcome") else { return nil }
    guard let index = outcomes.firstIndex(where: { $0.name == name }) else {
      problems.add(
        .unknown("outcome", name, nearest: outcomes.map(\.name).nearest(to: name)), at: place(node))
      return nil
    }
    return index
  }

  mutating func attribute(_ node: Int) -> Int? {
    guard let name = scalar(node, "an attribute") else { return nil }
    guard let index = attributeIndex[name] else {
      problems.add(
        .unknown("attribute", name, nearest: attributes.map(\.name).nearest(to: name)),
        at: place(node))
      return nil
    }
    return index
  }
}

extension RuleSet {
  /// Whether a rule set and what it declares may be called so.
  public static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, 0x61...0x7A ~= first else { return false }
    return name.utf8.allSatisfy {
      0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }
}
