/// The classes of an attribute's values that meet the same tests in every criterion and gate.
public struct AnswerCell: Sendable, Hashable {
  /// A value of the class, the first one.
  public var answer: Answer
  /// The values of the class: intervals of a number, the values of a choice by index; empty for
  /// booleans and choices, of which `answer` is an example.
  public var intervals: [Interval] = []
  public var choices: [Int] = []
  /// Values that stand for all of the class, whatever ties them to other unknown attributes.
  var values: [Int64]
}

extension Completions {
  /// The cells of an unknown attribute, in the order of their first values.
  func cells(of attribute: Int, in profile: Profile) throws(NotProved) -> [AnswerCell] {
    let attributes = scorecard.ruleSet.attributes
    let representatives = deciding.representatives
    guard
      let all = values(of: attribute) ?? representatives.values(of: attribute, profile)
        ?? representatives.everyValue(of: attribute)
    else { throw NotProved(limit: .values, reached: Int(RepresentativeValues.few)) }
    let tests = deciding.tests(on: attribute, isKnown: profile.isKnown)
    var (cells, places): ([AnswerCell], [[Bool?]: Int]) = ([], [:])
    var answered = profile
    answered.isKnown[attribute] = true
    func cell(of value: Int64) -> Int {
      answered.values[attribute] = value
      let truths = tests.map { answered.meets($0.test, on: $0.attribute, of: attributes) }
      if let known = places[truths] { return known }
      places[truths] = cells.count
      cells.append(AnswerCell(answer: answered.answer(attribute, of: attributes), values: []))
      return cells.count - 1
    }
    // Where the tests on it alone cut a number, whatever ties it to others that are unknown.
    if let range = attributes[attribute].valueRange {
      let relations = representatives.relations.resting(onKnown: answered.isKnown)
      let starts = RepresentativeValues(relations: relations).values(of: attribute, answered) ?? []
      var before: Int?
      for start in starts {
        let number = FixedPoint(scaled: start)
        let cell = cell(of: start)
        guard cell != before else { continue }
        if let before, let last = cells[before].intervals.indices.last {
          cells[before].intervals[last].end(before: number, step: range.step)
        }
        cells[cell].intervals.append(
          Interval(from: before == nil ? nil : .init(number, isIncluded: true)))
        before = cell
      }
    }
    for value in all {
      let cell = cell(of: value)
      cells[cell].values.append(value)
      if case .choice = cells[cell].answer { cells[cell].choices.append(Int(value)) }
    }
    return cells
  }
}

extension Interval {
  /// Ends an interval of the multiples of a step; a single number is said as such.
  fileprivate mutating func end(before number: FixedPoint, step: Int64) {
    upper = .init(number, isIncluded: false)
    if let lower, lower.number.scaled + step == number.scaled {
      self = Interval(only: lower.number)
    }
  }
}

extension DecidingParts {
  /// The distinct tests that rest on an attribute and else only on what is known.
  func tests(on attribute: Int, isKnown: [Bool]) -> [(attribute: Int, test: RuleSet.ValueTest)] {
    let attributes = representatives.relations.attributes
    var (tests, seen): ([(Int, RuleSet.ValueTest)], Set<RuleSet.Requirement>) = ([], [])
    for case .all(let requirements) in conditions {
      for requirement in requirements {
        guard case .test(let tested, let test) = requirement, seen.insert(requirement).inserted
        else { continue }
        let inputs = attributes[tested].statedInputs(at: tested)
        if inputs.contains(attribute), inputs.allSatisfy({ $0 == attribute || isKnown[$0] }) {
          tests.append((tested, test))
        }
      }
    }
    return tests
  }
}
