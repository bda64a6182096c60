/// What someone probably meant who wrote a number in another way.
struct NumberHint {
  private(set) var text: String?

  init(_ written: String) {
    let plain = written.filter { !" ,_'٬".contains($0) }
    let parts = written.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].count != 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      !parts.contains(where: \.isEmpty)
    {
      text = "write a point for decimals: \(parts[0]).\(parts[1])"
    } else if plain != written, isDigits(plain) {
      text = "write it without separators: \(plain)"
    } else if written.hasPrefix("+"), isDigits(String(written.dropFirst())) {
      text = "write it without the plus sign: \(written.dropFirst())"
    } else if isDigits(written), written.first == "0" {
      text = "write it without leading zeros"
    } else if written.hasPrefix(".") || written.hasSuffix(".") {
      text = "write a digit on both sides of the point"
    } else if written.contains(where: { "eE".contains($0) }),
      isDigits(written.filter { !"eE+-.".contains($0) })
    {
      text = "write it without an exponent"
    } else if ["k", "K", "m", "M", "%", "$", "€"].contains(where: { written.contains($0) }),
      written.contains(where: \.isNumber)
    {
      text = "write digits only, without a unit"
    }
  }

  private func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isNumber || $0 == "." } && text.first?.isNumber == true
  }
}
