import Advisor
import LocatedYAML

/// Adds up the contributions of a record as they stand in a receipt, by plain arithmetic.
struct ContributionSums {
  let tree: YAMLTree
  let record: Int

  /// Everything that the contributions of an option do not add up to.
  func faults(for option: String) -> [ReceiptFault] {
    guard let contributions = tree.value(of: "contributions", in: record) else { return [] }
    var sum: Int128 = 0
    for contribution in tree.children(contributions) {
      guard let weight = number(tree.value(of: "weight", in: contribution)),
        let points = number(value("points", of: option, in: contribution))
      else { return [] }
      sum += weight * points
    }
    var faults: [ReceiptFault] = []
    if let stated = text(value("sum", of: option, in: record)), stated != "\(sum)" {
      faults.append(.notAddedUp(path: "record.sum.\(option)", stated: stated, added: "\(sum)"))
    }
    if let best = number(value("best", of: option, in: record)), best > 0,
      let stated = text(value("fit", of: option, in: record))
    {
      let fit = Rounded(100 * sum, over: best, decimals: 1).description
      if stated != fit {
        faults.append(.notAddedUp(path: "record.fit.\(option)", stated: stated, added: fit))
      }
    }
    return faults
  }

  private func value(_ key: String, of option: String, in node: Int) -> Int? {
    tree.value(of: key, in: node).flatMap { tree.value(of: option, in: $0) }
  }

  private func text(_ node: Int?) -> String? { node.map(tree.string) }

  /// Far beyond any weight, points or sum, and so small that nothing overflows.
  private static let most = 1_000_000_000_000

  private func number(_ node: Int?) -> Int128? {
    text(node).flatMap { Int64($0) }.flatMap { $0.magnitude <= Self.most ? Int128($0) : nil }
  }
}
