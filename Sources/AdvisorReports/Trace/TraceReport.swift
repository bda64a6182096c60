public import Advisor
import LocatedYAML

/// A trace as text: for every condition its place in the rule file, and what became of each part.
public struct TraceReport {
  private let ruleSet: RuleSet
  private let places: RuleSetPlaces
  private let file: String
  private let language: Int
  private let style: TextStyle

  /// - Parameter file: the name of the rule file.
  public init(
    _ ruleSet: RuleSet, _ places: RuleSetPlaces, file: String, language: Int, style: TextStyle
  ) {
    self.ruleSet = ruleSet
    self.places = places
    self.file = file
    self.language = language
    self.style = style.forText(isRightToLeft: Wording(ruleSet.languages[language]).isRightToLeft)
  }

  /// - Parameter criterion: the only thing that is shown; nil for everything.
  public func text(_ trace: Trace, criterion: Int? = nil) -> String {
    let text = TraceText(ruleSet, trace.profile, language: language)
    var lines = Lines(style: style)
    lines.add(trace.profile.name ?? trace.profile.id, .bold)
    if let criterion {
      write(criterion, trace, text, to: &lines)
      return lines.text
    }
    for criterion in ruleSet.criteria.indices { write(criterion, trace, text, to: &lines) }
    writeGates(trace, text, to: &lines)
    writeSequence(trace, text, to: &lines)
    writeNotes(trace, text, to: &lines)
    return lines.text
  }

  private func write(_ index: Int, _ trace: Trace, _ text: TraceText, to lines: inout Lines) {
    let criterion = ruleSet.criteria[index]
    let title = criterion.title.plain(language, ruleSet)
    lines.heading(
      "\(title) (\(criterion.name)\(text.values.wording.comma)\(text.words.weight(String(criterion.weight))))"
    )
    for input in criterion.inputs { lines.add(text.value(input), indent: 2) }
    for (band, traced) in trace.criteria[index].enumerated() {
      let input = criterion.inputs.count == 1 ? criterion.inputs[0] : nil
      write(
        "\(band + 1).", traced, criterion.bands[band].when, of: input, trace, text,
        at: places.criteria[index][band], to: &lines)
    }
    if !trace.assessment.isDecided(index) { lines.add(text.words.undecided, indent: 2) }
  }

  private func writeGates(_ trace: Trace, _ text: TraceText, to lines: inout Lines) {
    guard !ruleSet.gates.isEmpty else { return }
    lines.heading(text.words.gates)
    for (index, gate) in ruleSet.gates.enumerated() {
      let option = ruleSet.options[gate.rulesOut].title.plain(language, ruleSet)
      write(
        "- \(gate.name) (\(text.words.rulesOut(option))):", trace.gates[index], gate.when, of: nil,
        withValues: true, trace, text, at: places.gates[index], to: &lines)
    }
  }

  private func writeSequence(_ trace: Trace, _ text: TraceText, to lines: inout Lines) {
    guard let sequence = ruleSet.sequence else { return }
    lines.heading(text.words.sequence)
    if trace.assessment.recommended.nonzeroBitCount < 2 {
      lines.add(text.words.sequenceIdle, indent: 2)
    }
    for input in sequence.inputs { lines.add(text.value(input), indent: 2) }
    for (band, step) in sequence.bands.enumerated() {
      let input = sequence.inputs.count == 1 ? sequence.inputs[0] : nil
      write(
        "\(band + 1).", trace.sequence[band], step.when, of: input, trace, text,
        at: places.sequence[band], to: &lines)
    }
  }

  private func writeNotes(_ trace: Trace, _ text: TraceText, to lines: inout Lines) {
    guard !ruleSet.notes.isEmpty else { return }
    lines.heading(text.words.notes)
    for (index, note) in ruleSet.notes.enumerated() {
      write(
        "- \(note.name):", trace.notes[index], note.when, of: nil, trace, text,
        at: places.notes[index], to: &lines)
    }
  }

  /// A condition: one line where it tests the only input, otherwise a line for each part.
  private func write(
    _ label: String, _ traced: TracedCondition, _ condition: RuleSet.Condition, of input: Int?,
    withValues: Bool = false, _ trace: Trace, _ text: TraceText, at place: SourceLocation,
    to lines: inout Lines
  ) {
    let colour: TextStyle.Colour? = traced.truth == .holds ? .green : nil
    let place = "\(file):\(place.line):\(place.column)"
    if input != nil, traced.parts.count <= 1 {
      let result =
        traced.parts.first.map { text.result(of: $0, outcome: trace.assessment.outcome) }
        ?? text.text(traced.truth)
      lines.add("\(label) \(text.tests.text(condition, of: input)): \(result)", colour, indent: 2)
      return lines.addLatin(place, indent: 5)
    }
    let truth = text.text(traced.truth)
    lines.add(
      traced.isOtherwise ? "\(label) \(text.tests.text(condition)): \(truth)" : "\(label) \(truth)",
      colour, indent: 2)
    lines.addLatin(place, indent: 5)
    for part in traced.parts {
      let result = text.result(of: part, outcome: trace.assessment.outcome)
      lines.add("- \(text.part(part, withValue: withValues)): \(result)", indent: 5)
    }
  }
}

/// Lines that wrap, each made safe to print.
private struct Lines {
  let style: TextStyle
  private var lines: [String] = []

  init(style: TextStyle) { self.style = style }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func heading(_ text: String) {
    lines.append("")
    add(text, .bold)
  }

  /// What does not fit goes on a little further in.
  mutating func add(_ text: String, _ colour: TextStyle.Colour? = nil, indent: Int = 0) {
    let room = TextLayout(width: style.width - indent - 2)
    for (index, line) in room.wrap(text.printable).enumerated() {
      let margin = String(repeating: " ", count: index == 0 ? indent : indent + 2)
      lines.append(margin + (colour.map { style.paint(line, $0) } ?? line))
    }
  }

  /// A place in a file: on a line of its own, which a reader can click or copy.
  mutating func addLatin(_ text: String, indent: Int) {
    lines.append(String(repeating: " ", count: indent) + style.isolate(text.printable))
  }
}
