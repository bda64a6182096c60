public import Advisor
import LocatedYAML

/// What simulated interviews took, as text.
public struct SimulationReport {
  private let simulation: InterviewSimulation
  private let language: Int
  private let words: SimulationWording
  private let style: TextStyle

  /// - Parameter language: the place of the language in the texts of the rule set.
  public init(_ simulation: InterviewSimulation, language: Int, style: TextStyle) {
    self.simulation = simulation
    self.language = language
    let name = simulation.ruleSet.languages[language]
    words = SimulationWording(name)
    self.style = style.forText(isRightToLeft: Wording(name).isRightToLeft)
  }

  /// The whole report; ends with a line end.
  public func text() -> String {
    var page = TextPage(style: style)
    let narrowing = simulation.lengths[.narrowing] ?? .init()
    page.add(words.title, .bold)
    page.add(
      words.interviews(
        "\(narrowing.interviews)", "\(simulation.proved)", "\(simulation.wrong)"))
    page.addBlank()
    page.row(
      words.asked, [words.mean, words.median, words.percentile, words.most], widths: widths,
      isolated: false)
    for way in InterviewSimulation.Way.allCases {
      page.row(label(way), cells(simulation.lengths[way] ?? .init()), widths: widths)
    }
    addOutcomes(to: &page)
    addChart(of: narrowing, to: &page)
    return page.text
  }

  private var widths: [Int] {
    [words.mean, words.median, words.percentile, words.most].map { max(7, $0.cells + 2) }
  }

  private func label(_ way: InterviewSimulation.Way) -> String {
    switch way {
    case .narrowing: words.narrowing
    case .fileWithProof: words.fileWithProof
    case .everything: words.everything
    }
  }

  private func cells(_ lengths: InterviewSimulation.Lengths) -> [String] {
    [
      lengths.mean?.description ?? "", "\(lengths.percentile(50))", "\(lengths.percentile(95))",
      "\(lengths.most)",
    ]
  }

  private func addOutcomes(to page: inout TextPage) {
    page.heading(words.byOutcome)
    for (index, outcome) in simulation.ruleSet.outcomes.enumerated() {
      guard let lengths = simulation.byOutcome[index] else { continue }
      let title = outcome.title.plain(language, simulation.ruleSet)
      page.row("\(title) (\(lengths.interviews))", cells(lengths), widths: widths)
    }
  }

  private func addChart(of lengths: InterviewSimulation.Lengths, to page: inout TextPage) {
    page.heading(words.chart)
    let most = max(1, lengths.counts.max() ?? 0)
    let digits = String(most).count
    for (questions, count) in lengths.counts.enumerated() {
      let number = String(count)
      let padding = String(repeating: " ", count: digits - number.count)
      page.number(
        "\(questions)", "\(style.bar(units: count, outOf: most, cells: 24)) \(padding)\(number)")
    }
  }
}
