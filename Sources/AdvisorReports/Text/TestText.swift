public import Advisor

/// Tests and conditions in words of one language: "15 to under 50", "any of: stock, payroll".
public struct TestText: Sendable {
  private let values: ValueText
  private let words: TestWording

  public init(_ values: ValueText) {
    self.values = values
    words = TestWording(values.ruleSet.languages[values.language])
  }

  private var ruleSet: RuleSet { values.ruleSet }

  /// The title of an attribute or else its name, with the unit of its numbers.
  public func label(_ attribute: Int) -> String {
    let attribute = ruleSet.attributes[attribute]
    let title = attribute.title?.plain(values.language, ruleSet) ?? attribute.name
    return attribute.unit.map { "\(title) (\($0.plain(values.language)))" } ?? title
  }

  /// - Parameter input: the only attribute that the bands test, which then need not be named.
  public func text(_ condition: RuleSet.Condition, of input: Int? = nil) -> String {
    switch condition {
    case .otherwise: words.otherwise
    case .all([]): words.always
    case .all(let requirements):
      requirements.map { requirement in
        if let input, case .test(input, let test) = requirement { return text(test, on: input) }
        return text(requirement)
      }.joined(separator: values.wording.semicolon)
    }
  }

  public func text(_ requirement: RuleSet.Requirement) -> String {
    switch requirement {
    case .test(let attribute, let test): "\(label(attribute)): \(text(test, on: attribute))"
    case .unknown(let attributes):
      words.unknown(attributes.map(label).joined(separator: values.wording.comma))
    case .outcome(let outcomes):
      words.outcome(
        outcomes.map { ruleSet.outcomes[$0].title.plain(values.language, ruleSet) }
          .joined(separator: words.or))
    }
  }

  public func text(_ test: RuleSet.ValueTest, on attribute: Int) -> String {
    let all = ruleSet.attributes[attribute].values
    switch test {
    case .number(let test): return text(test, isCounted: isCounted(attribute))
    case .boolean(let isTrue): return isTrue ? values.wording.yes : values.wording.no
    case .choice(let accepted):
      let excluded = Set(all.indices).subtracting(accepted)
      // What is left out is said where it is shorter.
      let isShorter = accepted.count > 2 && excluded.count < accepted.count && !excluded.isEmpty
      let names = (isShorter ? excluded : accepted).sorted()
        .map { all[$0].text.plain(values.language) }
      return isShorter
        ? words.allBut(names.joined(separator: values.wording.comma))
        : names.joined(separator: words.or)
    case .choices(let test): return text(test, on: attribute)
    }
  }

  private func text(_ test: RuleSet.ChoicesTest, on attribute: Int) -> String {
    var parts: [String] = []
    if let any = test.any { parts.append(words.anyOf(list(any, of: attribute))) }
    if let all = test.all { parts.append(words.allOf(list(all, of: attribute))) }
    if let none = test.none { parts.append(words.noneOf(list(none, of: attribute))) }
    if let count = test.count { parts.append(words.number(text(count, isCounted: true))) }
    return parts.isEmpty ? words.always : parts.joined(separator: values.wording.semicolon)
  }

  /// The texts of values, a bit each.
  public func list(_ chosen: UInt64, of attribute: Int) -> String {
    values.text(.choices(chosen), of: attribute)
  }

  /// Whole numbers are fewer, all others are less.
  private func isCounted(_ attribute: Int) -> Bool {
    switch ruleSet.attributes[attribute].kind {
    case .integer, .derived(.count): true
    case .derived(.sum(let terms)): terms.allSatisfy(isCounted)
    default: false
    }
  }

  private func text(_ test: NumberTest, isCounted: Bool) -> String {
    let list = test.intervals.map { text($0, isCounted: isCounted) }.joined(separator: words.or)
    return test.isNegated ? words.allBut(list) : list
  }

  public func text(_ interval: Interval, isCounted: Bool) -> String {
    func number(_ end: Interval.End) -> String { values.style.text(end.number) }
    switch (interval.lower, interval.upper) {
    case (nil, nil): return words.anyNumber
    case (let lower?, nil):
      return lower.isIncluded ? words.atLeast(number(lower)) : words.above(number(lower))
    case (nil, let upper?):
      let phrase =
        switch (upper.isIncluded, isCounted) {
        case (true, true): words.orFewer
        case (true, false): words.orLess
        case (false, true): words.fewer
        case (false, false): words.less
        }
      return phrase(number(upper))
    case (let lower?, let upper?):
      if lower == upper, lower.isIncluded { return number(lower) }
      let phrase =
        switch (lower.isIncluded, upper.isIncluded) {
        case (true, true): words.fromTo
        case (true, false): words.fromBelow
        case (false, true): words.aboveTo
        case (false, false): words.aboveBelow
        }
      return phrase(number(lower), number(upper))
    }
  }
}
