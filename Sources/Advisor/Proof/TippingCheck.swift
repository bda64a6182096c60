/// Checks a smallest change without searching for it.
///
/// It shares neither tables nor search with what found the change: conditions are evaluated as they
/// are written, once with the change made and once for every set that is said to be excluded. What
/// a search says of sets that no bound excludes it takes on trust.
public struct TippingCheck: Sendable {
  public enum Fault: Sendable, Hashable {
    /// An answer that is none, is not another one, or that may not be given.
    case wrongAnswer(attribute: Int)
    /// The change leads somewhere else, or changes nothing.
    case wrongOutcome
    /// The certificate does not reach as far as the change.
    case wrongSizes
    /// The bound does not exclude a set, and it was not searched.
    case notExcluded([Int])
    /// A set can have sums beyond those that are stated.
    case wrongSums([Int])
  }

  public let ruleSet: RuleSet
  /// For each criterion, then each gate, the stated attributes behind its tests.
  let inputs: [Set<Int>]

  public init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    let conditions = ruleSet.criteria.map { $0.bands.map(\.when) } + ruleSet.gates.map { [$0.when] }
    inputs = conditions.map { $0.statedInputs(in: ruleSet.attributes) }
  }

  /// What is wrong with a smallest change; nil where it is proved.
  public func fault(
    in smallest: SmallestTipping, of profile: Profile, fixed: Set<Int> = []
  ) -> Fault? {
    let sizes = smallest.certificate.sizes
    let changed = smallest.change?.answers.map(\.attribute)
    guard sizes.map(\.size) == Array(1...(changed?.count ?? TippingPoints.mostChanges)) else {
      return .wrongSizes
    }
    let changeable = changeable(in: profile).filter { !fixed.contains($0) }
    if let change = smallest.change, let fault = fault(in: change, profile, changeable) {
      return fault
    }
    let now = recommended(profile)
    // What nothing reads changes nothing.
    let read = changeable.filter { attribute in inputs.contains { $0.contains(attribute) } }
    for size in sizes {
      let searched = Set(size.searched.map(\.attributes))
      for set in Self.sets(of: size.size, among: read[...]) {
        if set == changed { return nil }
        if searched.contains(set) { continue }
        if let fault = fault(in: set, profile, now, size.sums) { return fault }
      }
    }
    return nil
  }

  /// The known attributes that may change.
  func changeable(in profile: Profile) -> [Int] {
    ruleSet.attributes.indices.filter {
      profile.isKnown[$0] && ruleSet.attributes[$0].canChange
    }
  }

  /// In the order of their attributes.
  private static func sets(of size: Int, among attributes: ArraySlice<Int>) -> [[Int]] {
    guard size > 0 else { return [[]] }
    return attributes.indices.flatMap { index in
      sets(of: size - 1, among: attributes[(index + 1)...]).map { [attributes[index]] + $0 }
    }
  }

  /// What is wrong with a change, whether or not there is a smaller one.
  func fault(in change: JointChange, _ profile: Profile, _ changeable: [Int]) -> Fault? {
    var changed = profile
    var last = -1
    for answer in change.answers {
      changed.state(answer.attribute, answer.to)
      guard changeable.contains(answer.attribute), answer.attribute > last,
        answer.from == profile.answer(answer.attribute, of: ruleSet), answer.to != answer.from,
        isAllowed(answer.to, ruleSet.attributes[answer.attribute])
      else { return .wrongAnswer(attribute: answer.attribute) }
      last = answer.attribute
    }
    let recommended = recommended(changed)
    return recommended == change.recommended && outcome(of: recommended) == change.outcome
      && recommended != self.recommended(profile) ? nil : .wrongOutcome
  }

  func outcome(of recommended: UInt32) -> Int? {
    ruleSet.outcomes.firstIndex {
      $0.recommends.reduce(0) { $0 | UInt32(1) << UInt32($1) } == recommended
    }
  }

  private func isAllowed(_ answer: Answer, _ attribute: RuleSet.Attribute) -> Bool {
    switch (attribute.kind, answer) {
    case (.integer(let range), .number(let number)):
      return range.contains(number) && number.scaled % FixedPoint.scale == 0
    case (.number(let range), .number(let number)): return range.contains(number)
    case (.boolean, .boolean): return true
    case (.choice(let values), .choice(let value)): return values.indices.contains(value)
    case (.choices(let values), .choices(let chosen)):
      let stated = (0..<64).filter { chosen >> UInt64($0) & 1 == 1 }
      return stated.allSatisfy { values.indices.contains($0) }
        && (stated.count < 2 || !stated.contains { values[$0].isAlone })
    default: return false
    }
  }

  private func fault(
    in set: [Int], _ profile: Profile, _ now: UInt32, _ stated: [ClosedRange<Int64>]
  ) -> Fault? {
    let (sums, gates) = bounds(set, profile)
    guard stated.count == sums.count, zip(stated, sums).allSatisfy({ $0.contains($1) }) else {
      return .wrongSums(set)
    }
    let canTip = ruleSet.options.indices.contains { option in
      let ruling = gates.filter { ruleSet.gates[$0.gate].rulesOut == option }
      return now >> UInt32(option) & 1 == 0
        ? isEnough(sums[option].upperBound, option) && !ruling.contains(where: \.isCertain)
        : !isEnough(sums[option].lowerBound, option) || !ruling.isEmpty
    }
    return canTip ? .notExcluded(set) : nil
  }
}

extension ClosedRange {
  fileprivate func contains(_ other: ClosedRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
