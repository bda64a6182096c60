import ArgumentParser
import Glibc

@main
struct Advise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise",
    abstract: "Recommends a system for an organisation, and says why.",
    subcommands: [Score.self]
  )

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch let failure as Output.Failure {
      Glibc.exit(failure.report().rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
