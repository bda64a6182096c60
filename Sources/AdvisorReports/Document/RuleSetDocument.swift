public import Advisor

/// Writes a rule set as a document for people; the parts stand in files beside this one.
struct RuleSetDocument {
  typealias Span = Document.Span

  let ruleSet: RuleSet
  let language: Int
  let tests: TestText
  let fixed: Wording
  let words: DocumentWording

  init(_ ruleSet: RuleSet, language: Int) {
    self.ruleSet = ruleSet
    self.language = language
    tests = TestText(ValueText(ruleSet, language: language, style: .grouped))
    fixed = Wording(ruleSet.languages[language])
    words = DocumentWording(ruleSet.languages[language])
  }

  /// Reachable fits and proved expectations will stand after `adding`, once they are computed.
  var sections: [Document.Section] {
    [
      options, adding, attributes, derivedAttributes, criteria, gates, outcomes, sequence, notes,
      glossary, sources,
    ].filter { !$0.blocks.isEmpty }
  }

  /// A text with the titles of attributes in braces for their values.
  func text(_ text: LocalizedText) -> [Span] {
    let written = text.templates[language].pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .name: "{\(fixed.profileName)}"
      case .attribute(let index): "{\(title(index))}"
      }
    }
    return [.value(written.joined())]
  }

  func title(_ attribute: Int) -> String {
    let attribute = ruleSet.attributes[attribute]
    return attribute.title?.plain(language, ruleSet) ?? attribute.name
  }

  func title(option: Int) -> String { ruleSet.options[option].title.plain(language, ruleSet) }

  /// The ids of sources; nothing where there are none.
  func cited(_ sources: [Int]) -> [Span] {
    [Span](joining: sources.map { [.code(ruleSet.sources[$0].id)] }, by: fixed.comma)
  }

  func named(_ title: [Span], _ name: String) -> [Span] {
    title + [.words(" "), .code(name)]
  }

  private var options: Document.Section {
    let rows = ruleSet.options.enumerated().map { index, option -> [[Span]] in
      [
        named(text(option.title), option.name), percent(option.recommendAt),
        option.declineAt.map(percent) ?? [.words("–")],
        [.value(option.examples.joined(separator: fixed.comma))],
        [.value(String(Wording.grouped(Int64(ruleSet.best(option: index)))))],
      ]
    }
    let head = [words.option, words.recommendAt, words.declineAt, words.examples, words.best]
    return section("options", words.options, [table(head, rows)])
  }

  private func percent(_ number: FixedPoint) -> [Span] {
    [
      .value(
        number.scaled < 0 ? "−" + FixedPoint(scaled: -number.scaled).oneDecimal : number.oneDecimal)
    ]
  }

  private var adding: Document.Section {
    section(
      "adding", words.adding,
      [.paragraph([.words(fixed.formula)]), .paragraph([.words(words.placeholders)])])
  }

  func section(_ id: String, _ heading: String, _ blocks: [Document.Block]) -> Document.Section {
    .init(id: id, heading: [.words(heading)], blocks: blocks)
  }

  func table(_ head: [String], _ rows: [[[Span]]]) -> Document.Block {
    .table(.init(head: head.map { [.words($0)] }, rows: rows))
  }
}

extension Document {
  /// The rule set for people, in one language.
  public init(_ ruleSet: RuleSet, language: Int) {
    let document = RuleSetDocument(ruleSet, language: language)
    self.language = ruleSet.languages[language]
    isRightToLeft = document.fixed.isRightToLeft
    title = ruleSet.title.plain(language, ruleSet)
    contents = document.words.contents
    sections = document.sections
    if !sections.isEmpty {
      let version = document.words.version(ruleSet.name, ruleSet.version)
      sections[0].blocks.insert(.paragraph([.words(version)]), at: 0)
    }
  }
}

extension Wording {
  fileprivate static func grouped(_ number: Int64) -> String {
    NumberStyle.grouped.text(digits: String(number))
  }
}
