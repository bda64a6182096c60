import AdvisorReports
import ArgumentParser

/// `--receipt`, `--previous` and `--force`: where receipts go, and what they follow.
struct ReceiptOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Seal each decision in a file, too.", valueName: "file"))
  var receipt: String?

  @Option(help: ArgumentHelp("The seal that the first receipt follows.", valueName: "hash"))
  var previous: String?

  @Flag(help: "Overwrite the file of receipts.")
  var force = false

  init() {}

  init(_ arguments: inout PlainArguments) {
    receipt = arguments.take("--receipt")
    previous = arguments.take("--previous")
    force = arguments.take("--force") != nil
  }

  func validate() throws {
    if receipt == nil, previous != nil { throw ValidationError("--previous needs --receipt FILE") }
    if receipt == nil, force { throw ValidationError("--force needs --receipt FILE") }
    if receipt == "-" || receipt == "" {
      throw ValidationError("--receipt takes the name of a file; results go to standard output")
    }
    if let previous, !previous.isDigest {
      throw ValidationError("--previous takes the 64 digits (0-9, a-f) of a receipt's sha256")
    }
  }
}
