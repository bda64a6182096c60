public import Advisor
import LocatedYAML

/// One line for each decision: name, outcome, fits as numbers and bars, the strongest reason.
///
/// Widths are chosen once from the first rows, so that a list of any length is written as it comes.
public struct DecisionList: Sendable {
  /// Rows that are held back to choose the widths.
  private static let measured = 200

  private let scorecard: Scorecard
  private let values: ValueText
  private let style: TextStyle
  private var waiting: [Row] = []
  private var widths: (name: Int, outcome: Int)?

  private struct Row: Sendable {
    var name: String
    var outcome: String
    var fits: [Rounded]
    var reason: String
  }

  public init(_ scorecard: Scorecard, language: Int, style: TextStyle) {
    self.scorecard = scorecard
    values = ValueText(scorecard.ruleSet, language: language, style: .grouped)
    self.style = style.forText(isRightToLeft: values.wording.isRightToLeft)
  }

  /// Adds a decision.
  ///
  /// The lines that can be written now, often none.
  public mutating func add(_ decision: Decision) -> String {
    let (profile, assessment) = (decision.profile, decision.assessment)
    let row = Row(
      name: (profile.name ?? profile.id).printable,
      outcome: advice.text(decision, scorecard).printable,
      fits: scorecard.best.indices.map { scorecard.fit(assessment, option: $0) },
      reason: StrongestReason(profile, assessment, by: scorecard).text(values).printable)
    guard widths == nil else { return text(row) }
    waiting.append(row)
    return waiting.count < Self.measured ? "" : finish()
  }

  private var advice: AdviceText { AdviceText(values) }

  /// The lines that were held back.
  public mutating func finish() -> String {
    let words = values.wording
    let isFirst = widths == nil
    if widths == nil {
      let outcome = max(words.outcome.cells, waiting.map(\.outcome.cells).max() ?? 0)
      let name = max(words.profileName.cells, waiting.map(\.name.cells).max() ?? 0)
      let room = style.width - options.count * (bar + 9) - 2
      let outcomeWidth = min(outcome, max(10, room / 2))
      widths = (min(32, name, max(8, room - outcomeWidth)), outcomeWidth)
    }
    let rows = waiting.map(text).joined()
    waiting.removeAll()
    return (isFirst && !rows.isEmpty ? head : "") + rows
  }

  /// Cells of a bar.
  private var bar: Int { style.width < 76 ? 4 : 8 }

  /// Options that have a column: as many as leave half of the width to the rest.
  private var options: Range<Int> {
    0..<min(scorecard.best.count, max(1, style.width / 2 / (bar + 8)))
  }

  private var head: String {
    let words = values.wording
    let (name, outcome) = widths ?? (0, 0)
    var line = "\(words.profileName.fitted(to: name))  \(words.outcome.fitted(to: outcome))"
    for option in options {
      let title = values.ruleSet.options[option].title.plain(values.language).printable
      line += "  " + title.fitted(to: bar + 7)
    }
    return style.paint(trimmed(line), .bold) + "\n"
  }

  private func text(_ row: Row) -> String {
    let (name, outcome) = widths ?? (0, 0)
    var line = "\(row.name.fitted(to: name))  \(row.outcome.fitted(to: outcome))"
    for option in options {
      let number = row.fits[option].signless
      let padding = String(repeating: " ", count: max(0, 6 - number.count))
      let bar = style.bar(
        units: Int(clamping: row.fits[option].units), outOf: 1000, cells: bar)
      line += "  " + style.isolate("\(padding)\(number) \(bar)")
    }
    let used = name + 2 + outcome + options.count * (bar + 9)
    if style.width - used - 2 >= 40, !values.wording.isRightToLeft {
      return trimmed("\(line)  \(row.reason.fitted(to: style.width - used - 2))") + "\n"
    }
    let reason = "  " + trimmed(row.reason.fitted(to: style.width - 2))
    return trimmed(line) + "\n" + style.paint(reason, .faint) + "\n"
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

/// The one reason that speaks most clearly for the outcome.
struct StrongestReason {
  private let scorecard: Scorecard
  private let profile: Profile
  private var because: LocalizedText?

  init(_ profile: Profile, _ assessment: Assessment, by scorecard: Scorecard) {
    self.scorecard = scorecard
    self.profile = profile
    let ruleSet = scorecard.ruleSet
    if assessment.recommended == 0,
      let gate = ruleSet.gates.indices.first(where: { assessment.holds(gate: $0) })
    {
      because = ruleSet.gates[gate].because
      return
    }
    var most: Int128 = 0
    for (criterion, band) in assessment.bands.enumerated() where band >= 0 {
      for option in scorecard.best.indices {
        // For what is recommended, or else against what is not.
        let isFor = assessment.recommends(option)
        guard isFor || assessment.recommended == 0 else { continue }
        let units = scorecard.contribution(criterion: criterion, band: Int(band), option: option)
          .units
        let strength = isFor ? units : -units
        if strength > most {
          most = strength
          because = ruleSet.criteria[criterion].bands[Int(band)].because
        }
      }
    }
  }

  func text(_ values: ValueText) -> String {
    because.map { values.text($0, of: profile) } ?? values.wording.noReason
  }
}
