/// The effects of one group of open parts, with how far they reach for each option.
final class EffectGroup: Sendable {
  let effects: Effects
  /// Profiles that were looked at.
  let nodes: Int
  /// The least and the greatest sum.
  let ranges: [ClosedRange<Int64>]
  /// The greatest sum of an effect that does not rule the option out; nil where all do.
  let greatestUngated: [Int64?]
  /// Options that some effect rules out, a bit each.
  let canRuleOut: UInt32

  init(_ effects: Effects, nodes: Int) {
    (self.effects, self.nodes) = (effects, nodes)
    let options = 0..<effects.options
    let all = 0..<effects.count
    ranges = options.map { option in
      let sums = all.map { effects.sum($0, option) }
      return (sums.min() ?? 0)...(sums.max() ?? 0)
    }
    greatestUngated = options.map { option in
      all.filter { !effects.rulesOut($0, option) }.map { effects.sum($0, option) }.max()
    }
    canRuleOut = effects.gated.reduce(0, |)
  }

  func canRuleOut(_ option: Int) -> Bool { canRuleOut >> UInt32(option) & 1 == 1 }

  /// The effect that goes furthest towards a set of options, all of them counted alike.
  func furthest(towards recommended: UInt32) -> Int {
    var (best, most) = (0, Int64.min)
    for effect in 0..<effects.count {
      var worth: Int64 = 0
      for option in 0..<effects.options {
        let isWanted = recommended >> UInt32(option) & 1 == 1
        if effects.rulesOut(effect, option) {
          worth += isWanted ? -Reach.far : Reach.far
        } else {
          worth += isWanted ? effects.sum(effect, option) : -effects.sum(effect, option)
        }
      }
      if worth > most { (best, most) = (effect, worth) }
    }
    return best
  }
}

/// How far independent groups reach together, from what is known.
struct Reach {
  /// More than any sum, and small enough for sums of it.
  static let far: Int64 = 1 << 50

  /// For each option the least and the greatest sum.
  private(set) var ranges: [ClosedRange<Int64>]
  /// The greatest sum where nothing rules the option out; nil where something always does.
  private(set) var greatestUngated: [Int64?]
  private(set) var canRuleOut: UInt32

  init(_ sums: [Int64], ruledOut: UInt32) {
    ranges = sums.map { $0...$0 }
    greatestUngated = sums.enumerated().map { ruledOut >> UInt32($0) & 1 == 1 ? nil : $1 }
    canRuleOut = ruledOut
  }

  mutating func add(_ group: EffectGroup) {
    for option in ranges.indices {
      let (mine, more) = (ranges[option], group.ranges[option])
      ranges[option] = mine.lowerBound + more.lowerBound...mine.upperBound + more.upperBound
      greatestUngated[option] = greatestUngated[option].flatMap { sum in
        group.greatestUngated[option].map { sum + $0 }
      }
    }
    canRuleOut |= group.canRuleOut
  }

  /// Whether some completion recommends an option; groups are independent, so this is exact.
  func canRecommend(_ option: Int, _ needed: Int64) -> Bool {
    greatestUngated[option].map { $0 >= needed } ?? false
  }

  /// Whether some completion does not.
  func canDecline(_ option: Int, _ needed: Int64) -> Bool {
    canRuleOut >> UInt32(option) & 1 == 1 || ranges[option].lowerBound < needed
  }
}
