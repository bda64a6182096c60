public import LocatedYAML

/// Changes of a profile's answers as they are written on a command line: `employees=200`,
/// `customer_needs+=field_service`, `customer_needs-=sales_pipeline`, `budget_usd=unknown`.
///
/// Values are read by the reader of profiles. Everything that is wrong is found, each in the text
/// that it stands in; what changes nothing is a warning.
public struct AnswerChanges: Sendable {
  private struct Change: Sendable {
    /// Its place among the texts.
    var text: Int
    var attribute: Int
    var operation: ChangeText.Operation
    var answer: Answer
    var items: [YAMLTree.Word]
    var place: Int

    func collides(with other: Change) -> Bool {
      guard attribute == other.attribute else { return false }
      guard operation != .set, other.operation != .set, case .choices(let values) = answer,
        case .choices(let others) = other.answer
      else { return true }
      return values & others != 0
    }
  }

  private let texts: [String]
  private let ruleSet: RuleSet
  private let reader: ProfileReader
  private var changes: [Change] = []
  /// For each text.
  private var problems: [ProblemList]

  /// Reads all that can be read without the profile.
  public init(_ texts: [String], by reader: ProfileReader) {
    self.texts = texts
    self.reader = reader
    ruleSet = reader.ruleSet
    problems = texts.map { _ in ProblemList() }
    for index in texts.indices { read(index) }
    findRepeated()
  }

  public var hasErrors: Bool { problems.contains(where: \.hasErrors) }

  /// All that was found so far, in the order of the texts.
  public var diagnostics: [Diagnostics] {
    zip(texts, problems).filter { !$1.all.isEmpty }.map { text, problems in
      Diagnostics(problems, in: SourceText(argument: text))
    }
  }

  /// Names of attributes that can be changed.
  private var names: [String] { ruleSet.attributes.filter { !$0.isDerived }.map(\.name) }

  private mutating func read(_ index: Int) {
    guard
      let text = ChangeText(texts[index], isName: { ruleSet.attribute(named: $0) != nil })
    else {
      let start = String(texts[index].prefix { $0 != ":" && $0 != " " })
      return problems[index].add(
        .notAChange(texts[index], example: names.nearest(to: start) ?? names.first), at: 0)
    }
    let (name, place) = (text.name.text, text.name.place)
    guard !name.isEmpty else { return problems[index].add(.changeWithoutName, at: 0) }
    if ProfileReader.reserved.contains(name) {
      return problems[index].add(.notAnAnswer(name), at: place)
    }
    guard let attribute = ruleSet.attribute(named: name) else {
      return problems[index].add(
        .changeOfNothing(name, nearest: names.nearest(to: name)), at: place)
    }
    if text.operation != .set, !ruleSet.attributes[attribute].isDerived {
      guard case .choices = ruleSet.attributes[attribute].kind else {
        return problems[index].add(.notAList(name), at: place)
      }
      if text.items.isEmpty { return problems[index].add(.noValues, at: text.value.place) }
    }
    var profile = Profile(attributes: ruleSet.attributes.count)
    reader.read(tree(text, of: attribute), id: "", into: &profile, &problems[index])
    guard !problems[index].hasErrors else { return }
    changes.append(
      Change(
        text: index, attribute: attribute, operation: text.operation,
        answer: profile.answer(attribute, of: ruleSet), items: text.items,
        place: text.value.place))
  }

  /// The change as a document: its value a list where the attribute takes one, or brackets say so.
  private func tree(_ text: ChangeText, of attribute: Int) -> YAMLTree {
    var takesList = false
    if case .choices(let values) = ruleSet.attributes[attribute].kind {
      // A word such as "no" is left to the reader of profiles, which says what to write for it.
      let isNone =
        ProfileReader.isNone(text.value.text) && !values.contains { $0.name == text.value.text }
      let isUnknown = ["", "~", "null", "unknown"].contains(text.value.text)
      takesList = text.operation != .set || !isNone && !isUnknown && !text.hasStrayBracket
    }
    return takesList || text.isList
      ? YAMLTree(text.name, list: text.items, at: text.value.place)
      : YAMLTree(text.name, text.value)
  }

  /// An attribute is set once, or values are added and taken away, each once; otherwise it is not
  /// clear what is meant, and nothing more is said of it.
  private mutating func findRepeated() {
    var unclear: Set<Int> = []
    for (index, change) in changes.enumerated()
    where changes[..<index].contains(where: { $0.collides(with: change) }) {
      problems[change.text].add(.changedTwice(ruleSet.attributes[change.attribute].name), at: 0)
      unclear.insert(change.attribute)
    }
    changes.removeAll { unclear.contains($0.attribute) }
  }

  /// Changes the answers of a profile.
  ///
  /// What is found wrong with it is added to `diagnostics`.
  public mutating func apply(to profile: inout Profile) {
    for change in changes { apply(change, to: &profile) }
    for change in changes where change.operation == .add { checkAlone(change, profile) }
  }

  private mutating func apply(_ change: Change, to profile: inout Profile) {
    let name = ruleSet.attributes[change.attribute].name
    let before = profile.answer(change.attribute, of: ruleSet)
    guard change.operation != .set else {
      if before == change.answer {
        problems[change.text].add(.alreadySo(name), at: change.place, severity: .warning)
      }
      return profile.state(change.attribute, change.answer)
    }
    guard case .choices(let chosen) = before, case .choices(let values) = change.answer else {
      return problems[change.text].add(.changeOfUnknown(name), at: 0)
    }
    let isAdding = change.operation == .add
    for item in change.items {
      let value = ruleSet.attributes[change.attribute].values.firstIndex { $0.name == item.text }
      let isThere = value.map { chosen >> UInt64($0) & 1 == 1 } ?? false
      if isThere == isAdding {
        problems[change.text].add(
          isAdding ? .alreadyThere(item.text, in: name) : .notThere(item.text, in: name),
          at: item.place, severity: .warning)
      }
    }
    profile.state(
      change.attribute, .choices(isAdding ? chosen | values : chosen & ~values))
  }

  /// What was added must stand together with all that is there in the end.
  private mutating func checkAlone(_ change: Change, _ profile: Profile) {
    guard case .choices(let chosen) = profile.answer(change.attribute, of: ruleSet),
      chosen.nonzeroBitCount > 1
    else { return }
    let values = ruleSet.attributes[change.attribute].values
    for (index, value) in values.enumerated()
    where value.isAlone && chosen >> UInt64(index) & 1 == 1 {
      let item = change.items.first { $0.text == value.name }
      problems[change.text].add(.standsAlone(value.name), at: item?.place ?? change.place)
    }
  }
}
