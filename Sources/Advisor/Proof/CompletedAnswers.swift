/// The answers behind effects, each remembered once: an answer, or two others together.
struct CompletedAnswers {
  static let none: Int32 = 0

  private enum Node {
    case nothing
    case answer(attribute: Int, value: Int64)
    case both(Int32, Int32)
  }

  private var nodes: [Node] = [.nothing]

  var count: Int { nodes.count }

  mutating func forget(from count: Int) { nodes.removeLast(nodes.count - count) }

  mutating func add(_ attribute: Int, _ value: Int64) -> Int32 {
    nodes.append(.answer(attribute: attribute, value: value))
    return Int32(nodes.count - 1)
  }

  mutating func join(_ a: Int32, _ b: Int32) -> Int32 {
    if a == Self.none || b == Self.none { return max(a, b) }
    nodes.append(.both(a, b))
    return Int32(nodes.count - 1)
  }

  /// By attribute.
  func all(_ origin: Int32, _ ruleSet: RuleSet) -> [CompletedAnswer] {
    var (left, all): ([Int32], [CompletedAnswer]) = ([origin], [])
    var profile = Profile(attributes: ruleSet.attributes.count)
    while let next = left.popLast() {
      switch nodes[Int(next)] {
      case .nothing: break
      case .both(let a, let b): left += [a, b]
      case .answer(let attribute, let value):
        profile.values[attribute] = value
        profile.isKnown[attribute] = true
        all.append(.init(attribute: attribute, answer: profile.answer(attribute, of: ruleSet)))
      }
    }
    return all.sorted { $0.attribute < $1.attribute }
  }
}
