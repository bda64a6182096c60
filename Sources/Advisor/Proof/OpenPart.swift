/// A criterion or gate that open answers can still decide.
struct OpenPart {
  /// A place in `DecidingParts.parts`.
  var part: Int
  /// The unknown attributes that it waits for.
  var attributes: AttributeSet

  /// Parts that share attributes, together.
  static func groups(_ open: [OpenPart]) -> [[OpenPart]] {
    var groups: [(attributes: AttributeSet, parts: [OpenPart])] = []
    for part in open {
      guard
        let first = groups.firstIndex(where: { !$0.attributes.isDisjoint(with: part.attributes) })
      else {
        groups.append((part.attributes, [part]))
        continue
      }
      groups[first].attributes.formUnion(part.attributes)
      groups[first].parts.append(part)
      for other in groups.indices.reversed()
      where other > first && !groups[other].attributes.isDisjoint(with: part.attributes) {
        groups[first].attributes.formUnion(groups[other].attributes)
        groups[first].parts += groups[other].parts
        groups.remove(at: other)
      }
    }
    return groups.map(\.parts)
  }

  /// How many attributes the largest group has once one of them is answered.
  static func largestGroup(of parts: [OpenPart], without attribute: Int) -> Int {
    var rest: [OpenPart] = []
    for var part in parts {
      part.attributes.remove(attribute)
      if !part.attributes.isEmpty { rest.append(part) }
    }
    return groups(rest).map { allAttributes(of: $0).count }.max() ?? 0
  }

  static func allAttributes(of parts: [OpenPart]) -> AttributeSet {
    var all = AttributeSet()
    for part in parts { all.formUnion(part.attributes) }
    return all
  }
}
