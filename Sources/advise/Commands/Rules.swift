import ArgumentParser

extension Advise {
  /// Commands for those who write rule sets.
  struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rules", abstract: "Commands for those who write rule sets.",
      subcommands: [
        New.self, Check.self, ExplainCode.self, Test.self, Trace.self, DocumentRules.self,
        Schema.self,
      ])
  }
}
