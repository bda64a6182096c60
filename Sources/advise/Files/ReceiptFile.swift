import Advisor
import AdvisorReports
import LocatedYAML

/// Writes a receipt for each decision, each sealed after the one before.
final class ReceiptFile {
  private let path: String
  private let writer: ReceiptWriter
  private var file: NewFile
  private var last: String?
  private var count = 0
  /// Whether a decision was too large for a receipt.
  private(set) var isMissingSome = false

  init(_ path: String, _ options: ReceiptOptions, _ writer: ReceiptWriter) throws(ExitStatus) {
    (self.path, self.writer, last) = (path, writer, options.previous)
    file = try NewFile.begin(path, replaces: options.force)
  }

  func add(_ scored: Batch.Scored, _ proofs: DecisionProofs) throws(ExitStatus) {
    let origin = ReceiptWriter.Origin(
      source: scored.source, line: scored.line, sha256: scored.sha256, previous: last)
    guard let receipt = writer.receipt(of: scored.decision, proofs, from: origin) else {
      isMissingSome = true
      return Messages.say(
        "\(scored.source.printable):\(scored.line):1: error: too large for a receipt; shorten its name"
      )
    }
    try file.write(receipt.bytes)
    last = receipt.seal
    count += 1
  }

  /// Gives the file its name; where nothing was sealed there is none.
  func finish() throws(ExitStatus) {
    if count > 0 { try file.finish() }
  }

  var summary: String {
    guard count > 0, let last else {
      return "No receipt was written to \(path.printable): no profile was scored."
    }
    return
      "Wrote \(path.printable): \(count == 1 ? "1 receipt" : "\(count) receipts"), seal \(last)"
  }
}
