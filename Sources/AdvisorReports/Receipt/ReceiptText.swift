import LocatedYAML

/// A line read as a receipt: one it is, canonical to the byte, though the seal may not fit.
struct ReceiptText {
  let parts: ReceiptParts
  /// The seal that the receipt states, and the one that its content has.
  let stated: String
  let content: String

  var isSealed: Bool { stated == content }

  /// - Parameter line: with the line end.
  init(_ line: [UInt8]) throws(ReceiptFault) {
    guard line.last == UInt8(ascii: "\n") else { throw .noLineEnd }
    var json = JSONReader()
    json.read(line.span)
    if let problem = json.problems.all.first {
      throw .notJSON(problem.problem.message, place: problem.place)
    }
    let canonical = CanonicalJSON.bytes(of: json.tree) + [UInt8(ascii: "\n")]
    guard canonical == line else {
      throw .notCanonical(byte: zip(canonical, line).prefix { $0 == $1 }.count + 1)
    }
    parts = ReceiptParts(json.tree)
    guard let stated = parts.text("sha256"), let content = Receipt.seal(of: line),
      parts.node("receipt") != nil
    else { throw .notAReceipt }
    (self.stated, self.content) = (stated, content)
  }
}
