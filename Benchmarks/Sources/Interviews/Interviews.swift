import Advisor
import BenchmarkSupport

/// Times the next question of random interviews on one core: `Interviews RULES`.
///
/// Prints milliseconds, median and most, over all states of interviews, with nothing remembered
/// from another interview.
@main struct Interviews {
  static func main() throws {
    let path = CommandLine.arguments.dropFirst().first ?? "../rules/erp-crm.yaml"
    let scorecard = Scorecard(try readRuleSet(path))
    var (times, asked): ([Double], Int) = ([], 0)
    let profiles = randomProfiles(100, of: scorecard.ruleSet, unknown: .oneInNine)
    for profile in profiles {
      let interviewer = Interviewer(scorecard)
      var start = processorTime()
      var interview = interviewer.begin(Profile(attributes: scorecard.ruleSet.attributes.count))
      times.append(processorTime() - start)
      while let question = interview.question {
        start = processorTime()
        interviewer.answer(&interview, profile.answer(question, of: scorecard.ruleSet))
        times.append(processorTime() - start)
        asked += 1
      }
    }
    times.sort()
    func text(_ seconds: Double) -> String { "\(Double(Int(100_000 * seconds)) / 100)" }
    print(
      "next question: median \(text(times[times.count / 2])) ms, most "
        + "\(text(times[times.count - 1])) ms; questions \(asked), interviews \(profiles.count)")
  }
}
