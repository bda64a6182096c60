public import LocatedYAML

/// Reads profiles of one rule set.
///
/// Scalars are typed by the attribute they answer, never by guessing; quoted or not makes no
/// difference to numbers, values and `unknown`. (`~`, `null` and nothing are unknown without quotes
/// only: in quotes they are texts.)
public struct ProfileReader: Sendable {
  let ruleSet: RuleSet
  private let keys: NameIndex
  let values: [NameIndex]
  private let slots: [Slot]
  /// Keys that are no mistakes although the rule set does not know them.
  private let passedOver: Set<String>

  /// What is needed of an attribute to read an answer, without any reference to count.
  private struct Slot {
    enum Kind { case integer, number, boolean, choice, choices, derived }

    var kind: Kind
    var lowest: Int64 = .min
    var highest: Int64 = .max

    init(_ attribute: RuleSet.Attribute) {
      switch attribute.kind {
      case .integer: kind = .integer
      case .number: kind = .number
      case .boolean: kind = .boolean
      case .choice: kind = .choice
      case .choices: kind = .choices
      case .derived: kind = .derived
      }
      if let range = attribute.valueRange { (lowest, highest) = (range.lowest, range.highest) }
    }
  }

  /// Keys that are no attributes, in the order in which they follow the attributes in `keys`.
  static let reserved = ["profile", "name", "remarks"]

  public init(_ ruleSet: RuleSet, passingOver names: Set<String> = []) {
    self.ruleSet = ruleSet
    passedOver = names
    keys = NameIndex(ruleSet.attributes.map(\.name) + Self.reserved)
    values = ruleSet.attributes.map { NameIndex($0.values.map(\.name)) }
    slots = ruleSet.attributes.map(Slot.init)
  }

  /// Fills a profile from a document.
  ///
  /// What is wrong with it is added to `problems`.
  ///
  /// - Parameter id: used where the document states none.
  public func read(
    _ tree: YAMLTree, id: String, into profile: inout Profile, _ problems: inout ProblemList
  ) {
    profile.forgetAll()
    profile.id = id
    guard !tree.isEmpty, !isNothing(0, tree) else {
      return problems.add(.emptyDocument, at: tree.start)
    }
    guard tree.nodes[0].kind == .mapping else {
      return problems.add(.notAMapping, at: tree.nodes[0].place)
    }
    read(answers: 0, of: tree, into: &profile, &problems)
  }

  /// Fills a profile from a mapping inside a document.
  func read(
    _ mapping: Int, of tree: YAMLTree, id: String, into profile: inout Profile,
    _ problems: inout ProblemList
  ) {
    profile.forgetAll()
    profile.id = id
    guard tree.nodes[mapping].kind == .mapping else {
      return problems.add(.profileOfCase, at: tree.nodes[mapping].place)
    }
    read(answers: mapping, of: tree, into: &profile, &problems)
  }

  /// Adds the answers of a mapping to those of a profile.
  func read(
    answers mapping: Int, of tree: YAMLTree, into profile: inout Profile,
    _ problems: inout ProblemList
  ) {
    var key = mapping + 1
    while key < tree.nodes[mapping].next {
      let value = tree.nodes[key].next
      read(key, value, tree, &profile, &problems)
      key = tree.nodes[value].next
    }
  }

  /// Adds one answer; keys that are no text were reported when the file was read.
  func read(
    _ key: Int, _ value: Int, _ tree: YAMLTree, _ profile: inout Profile,
    _ problems: inout ProblemList
  ) {
    guard tree.isScalar(key) else { return }
    if let index = keys.index(of: tree.text.span.extracting(tree.textRange(key))) {
      read(index, key, value, tree, &profile, &problems)
    } else {
      reportUnknownKey(key, tree, &problems)
    }
  }

  private func read(
    _ index: Int, _ key: Int, _ value: Int, _ tree: YAMLTree, _ profile: inout Profile,
    _ problems: inout ProblemList
  ) {
    guard index < ruleSet.attributes.count else {
      return readReserved(
        Self.reserved[index - ruleSet.attributes.count], value, tree, &profile, &problems)
    }
    if slots[index].kind == .derived {
      return reportDerived(index, tree.nodes[key].place, &problems)
    }
    if tree.isScalar(value), isUnknown(value, tree) {
      profile.isKnown[index] = false
      return
    }
    switch slots[index].kind {
    case .integer, .number: readNumber(index, value, tree, &profile, &problems)
    case .boolean: readBoolean(index, value, tree, &profile, &problems)
    case .choice: readChoice(index, value, tree, &profile, &problems)
    case .choices: readChoices(index, value, tree, &profile, &problems)
    case .derived: break
    }
  }

  private func reportDerived(_ index: Int, _ place: Int, _ problems: inout ProblemList) {
    let inputs = ruleSet.attributes[index].statedInputs(at: index)
    problems.add(
      .derivedAttribute(
        ruleSet.attributes[index].name, from: inputs.map { "'\(ruleSet.attributes[$0].name)'" }),
      at: place)
  }

  private func readReserved(
    _ key: String, _ value: Int, _ tree: YAMLTree, _ profile: inout Profile,
    _ problems: inout ProblemList
  ) {
    guard tree.isScalar(value) else {
      return problems.add(.wrongAnswer(key, must: "one text"), at: tree.nodes[value].place)
    }
    guard key != "remarks" else { return }
    let text = tree.string(value)
    let isNull = tree.nodes[value].kind == .plain && (text == "~" || text == "null")
    if key == "name" {
      if !isNull, !isNothing(value, tree) { profile.name = text }
    } else if text.isEmpty {
      problems.add(.emptyID, at: tree.nodes[value].place)
    } else if text.unicodeScalars.contains(where: { $0 == "/" || $0.isControl }) {
      problems.add(.idCharacter, at: tree.nodes[value].place)
    } else if !isNull {
      profile.id = text
    }
  }

  /// Whether nothing at all is written there.
  private func isNothing(_ node: Int, _ tree: YAMLTree) -> Bool {
    tree.nodes[node].kind == .plain && tree.textRange(node).isEmpty
  }

  func isUnknown(_ node: Int, _ tree: YAMLTree) -> Bool {
    let text = tree.text.span.extracting(tree.textRange(node))
    if text.isEqual(to: "unknown") { return true }
    guard tree.nodes[node].kind == .plain else { return false }
    return text.isEmpty || text.isEqual(to: "~") || text.isEqual(to: "null")
  }

  private func reportUnknownKey(_ key: Int, _ tree: YAMLTree, _ problems: inout ProblemList) {
    let name = tree.string(key)
    // A merge key was reported when the file was read.
    if name == "<<", tree.nodes[key].kind == .plain { return }
    if passedOver.contains(name) { return }
    let stated =
      problems.isFull
      ? [] : ruleSet.attributes.filter { !$0.isDerived }.map(\.name) + Self.reserved
    problems.add(.unknownKey(name, nearest: stated.nearest(to: name)), at: tree.nodes[key].place)
  }

  private func readNumber(
    _ index: Int, _ node: Int, _ tree: YAMLTree, _ profile: inout Profile,
    _ problems: inout ProblemList
  ) {
    let (slot, place) = (slots[index], tree.nodes[node].place)
    guard tree.isScalar(node) else {
      return problems.add(
        .wrongAnswer(ruleSet.attributes[index].name, must: "one number"), at: place)
    }
    do throws(NumberText.Fault) {
      let number = try NumberText(tree.text.span.extracting(tree.textRange(node)))
      if slot.kind == .integer, number.hasPoint {
        problems.add(.notAnInteger(tree.string(node)), at: place)
      } else if number.value.scaled < slot.lowest || number.value.scaled > slot.highest {
        let attribute = ruleSet.attributes[index]
        let range = attribute.range.map { "in \($0)" } ?? "smaller"
        problems.add(.outOfRange(attribute.name, tree.string(node), range: range), at: place)
      } else {
        profile.values[index] = number.value.scaled
        profile.isKnown[index] = true
      }
    } catch {
      let text = tree.string(node)
      let problem: Diagnostic.Problem =
        switch error {
        case .notANumber: .notANumber(text, hint: NumberHint(text).text)
        case .tooPrecise: .tooPrecise(text)
        case .tooLarge: .tooLarge(text)
        }
      problems.add(problem, at: place)
    }
  }

  private func readBoolean(
    _ index: Int, _ node: Int, _ tree: YAMLTree, _ profile: inout Profile,
    _ problems: inout ProblemList
  ) {
    let place = tree.nodes[node].place
    guard tree.isScalar(node) else {
      return problems.add(
        .wrongAnswer(ruleSet.attributes[index].name, must: "true or false"), at: place)
    }
    let text = tree.text.span.extracting(tree.textRange(node))
    if text.isEqual(to: "true") || text.isEqual(to: "false") {
      profile.values[index] = text.count == 4 ? 1 : 0
      profile.isKnown[index] = true
    } else {
      let word = tree.string(node)
      let hint: String? =
        switch word.lowercased() {
        case "yes", "y", "on", "true", "1", "نعم": "true"
        case "no", "n", "off", "false", "0", "لا": "false"
        default: nil
        }
      problems.add(.notBoolean(word, hint: hint), at: place)
    }
  }
}

extension Span<UInt8> {
  func isEqual(to word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      for index in 0..<count where self[index] != word[index] { return false }
      return true
    }
  }
}
