import Advisor
import AdvisorReports
import ArgumentParser

extension Advise {
  /// Sets the decisions on two profiles side by side.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      // Stated, or the parser takes time to find it out.
      commandName: "compare", abstract: "Compare two profiles: why their results differ.")

    @OptionGroup var options: ComparisonOptions

    @Argument(help: "Two profiles; - for standard input.", completion: .file())
    var paths: [String] = []

    func validate() throws {
      guard paths.count == 2 else {
        throw ValidationError("compare takes two profiles, such as a.yaml b.yaml")
      }
      if paths == ["-", "-"] {
        throw ValidationError("standard input can be one of the two profiles, not both")
      }
    }

    func run() throws {
      let (scorecard, language) = try options.load()
      let batch = Batch(scorecard)
      // Both are read, so that all that is wrong with either is said.
      let (a, b) = (try batch.decideOnly(paths[0]), try batch.decideOnly(paths[1]))
      guard let a, let b else { throw batch.statusWithoutProfile }
      try options.print(a, b, of: .profiles, by: scorecard, language: language)
    }
  }
}
