/// Whether bands decide every value of their inputs exactly once.
///
/// Bands change only where one of their tests does, so the values of each input fall into cells of
/// equal behaviour. A cell is the set of bands that it allows; what the inputs allow together is
/// the intersection. It is enough to look at the distinct sets, which are few.
struct Partition {
  /// Combinations of cells looked at for one criterion.
  ///
  /// Beyond it the answer is `notChecked`.
  static let limit = 4_000_000
  /// The same for all criteria of a rule set together.
  static let budget = 6_000_000
  /// Profiles tried where inputs share an attribute.
  private static let mostTried = 1_000_000
  /// Distinct sets of bands kept for one criterion.
  private static let mostSets = 100_000

  enum Answer {
    case exact
    /// The first gap, and the first overlap of each two bands.
    case faults([Fault])
    case notChecked
  }

  /// A profile that no band matches, or several do (from 0).
  struct Fault {
    var witness: Witness
    var bands: [Int]
  }

  /// Stated attributes with a value each.
  typealias Witness = [(attribute: Int, answer: Advisor.Answer)]

  let attributes: [RuleSet.Attribute]
  let conditions: [RuleSet.Condition]
  private var tables = DecisionTables()
  private var table: DecisionTable { tables.tables[0] }

  init(_ conditions: [RuleSet.Condition], of attributes: [RuleSet.Attribute]) {
    self.attributes = attributes
    self.conditions = conditions
    tables.add(conditions, of: attributes)
  }

  /// - Parameter budget: looks that may still be taken for the whole rule set; what is taken is
  ///   subtracted, so that a rule set of many large criteria is answered in time too.
  func answer(budget: inout Int) -> Answer {
    guard let (sets, isWhole) = sets(&budget) else { return .notChecked }
    let faults = answer(sets.compactMap { fault($0.rows, $0.witness) })
    if case .exact = faults, !isWhole { return .notChecked }
    return faults
  }

  /// The bands that some profile falls into, a bit each; nil where they are too many to look at.
  func reached(budget: inout Int) -> UInt64? {
    guard let (sets, isWhole) = sets(&budget), isWhole else { return nil }
    return sets.reduce(0) { $0 | ($1.rows == 0 ? table.otherwise : $1.rows) }
  }

  /// The sets of bands that profiles match, with a profile each, and whether these are all.
  private func sets(_ budget: inout Int) -> (sets: [(rows: UInt64, witness: Witness)], Bool)? {
    let axes = CellAxis.axes(of: conditions, in: attributes, budget: &budget)
    guard axes.allSatisfy({ $0 != nil }) else { return nil }
    let known = axes.compactMap(\.self)
    let stated = known.flatMap(\.attributes)
    guard Set(stated).count == stated.count else { return tryOut(known, &budget) }
    return combine(known, &budget).map { ($0, true) }
  }

  /// Intersects the sets of bands, input by input, and keeps one witness for each.
  private func combine(_ axes: [CellAxis], _ budget: inout Int) -> [(
    rows: UInt64, witness: Witness
  )]? {
    var sets: [UInt64: Witness] = [table.rows: []]
    var looked = 0
    for axis in axes {
      var next: [UInt64: Witness] = [:]
      for (rows, witness) in sets.sorted(by: { $0.key < $1.key }) {
        for cell in axis.cells {
          looked += 1
          budget -= 1
          guard looked <= Self.limit, budget > 0, next.count <= Self.mostSets else { return nil }
          let both = rows & (cell.rows | ~axis.tested)
          if next[both] == nil { next[both] = witness + cell.witness }
        }
      }
      sets = next
    }
    return sets.sorted { $0.key < $1.key }.map { (rows: $0.key, witness: $0.value) }
  }

  private func fault(_ rows: UInt64, _ witness: Witness) -> Fault? {
    let count = rows.nonzeroBitCount
    if count == 1 || count == 0 && table.otherwise != 0 { return nil }
    return Fault(
      witness: witness,
      bands: (0..<DecisionTable.mostRows).filter { rows >> UInt64($0) & 1 == 1 })
  }

  private func answer(_ all: [Fault]) -> Answer {
    var faults: [Fault] = []
    for fault in all where !faults.contains(where: { $0.bands.prefix(2) == fault.bands.prefix(2) })
    {
      faults.append(fault)
    }
    return faults.isEmpty ? .exact : .faults(faults)
  }

  /// Where two inputs rest on the same stated attribute, their cells cannot be combined freely:
  /// values that stand for all are tried together.
  private func tryOut(_ axes: [CellAxis], _ budget: inout Int) -> (
    sets: [(rows: UInt64, witness: Witness)], Bool
  ) {
    let representatives = RepresentativeValues(
      relations: NumberRelations(conditions, of: attributes))
    let numbers = representatives.relations.stated
    let others = axes.filter { !$0.attributes.allSatisfy(numbers.contains) }.map(\.cells)
    let combinations = others.reduce(1) { min(Self.mostTried, $0 * $1.count) }
    var (sets, seen): ([(rows: UInt64, witness: Witness)], Set<UInt64>) = ([], [])
    var matches = Matches(for: tables)
    var (left, profile) = (min(Self.mostTried, budget), Profile(attributes: attributes.count))
    let isWhole = representatives.visit(numbers, &profile) { profile in
      left -= combinations
      guard left >= 0 else { return false }
      for number in 0..<combinations {
        var (rest, full): (Int, Profile) = (number, profile)
        for cells in others {
          for (attribute, answer) in cells[rest % cells.count].witness {
            full.state(attribute, answer)
          }
          rest /= cells.count
        }
        tables.match(full.values.span, full.isKnown.span, into: &matches)
        // A ratio whose divisor is 0 leaves the criterion undecided, which is no fault.
        let holds = matches.holds(0)
        guard holds != 0 || matches.possible(0) == 0, seen.insert(holds).inserted else { continue }
        sets.append((rows: holds, witness: witness(full)))
        guard sets.count <= Self.mostSets else { return false }
      }
      return true
    }
    budget -= min(Self.mostTried, budget) - max(left, 0)
    return (sets, isWhole)
  }

  private func witness(_ profile: Profile) -> Witness {
    profile.isKnown.indices.filter { profile.isKnown[$0] }
      .map { ($0, profile.answer($0, of: attributes)) }
  }
}
