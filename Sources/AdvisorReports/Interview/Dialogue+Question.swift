import Advisor

/// Questions, and what is said of answers that are none.
extension Dialogue {
  func opening() -> String {
    var page = page
    let rules = "\(ruleSet.name) \(ruleSet.version)"
    let open = "\(interview.open.count)"
    page.add(values.text(ruleSet.title, of: interview.profile))
    page.add(
      interview.extent == .all ? words.openingAll(open, rules) : words.opening(open, rules))
    if !interview.steps.isEmpty { page.add(words.before("\(interview.steps.count)")) }
    page.add(words.commands)
    if file == nil {
      page.add(words.notSaved)
      page.code("advise ask\(options) profile.yaml")
    } else if let file {
      page.add(words.saved)
      page.code(file)
    }
    return page.text
  }

  /// - Parameter dropped: questions that the last answer made unnecessary.
  func question(_ attribute: Int, dropped: Int) -> String {
    var page = page
    let number = "\((interview.revisited ?? interview.steps.count) + 1)"
    let more = "\(interview.atMostMore)"
    page.addBlank()
    page.add(
      dropped > 0 ? words.dropped(number, more, "\(dropped)") : words.question(number, more))
    let asked = ruleSet.attributes[attribute]
    for text in [asked.ask, asked.help].compactMap(\.self) {
      page.add(values.text(text, of: interview.profile))
    }
    page.add(form(of: asked))
    let digits = String(asked.values.count).count
    for (index, value) in asked.values.enumerated() {
      let number = "\(index + 1)"
      let margin = String(repeating: " ", count: digits - number.count)
      let alone = value.isAlone ? " (\(values.wording.initAlone))" : ""
      page.item(
        "  \(margin)\(number)  ",
        value.text.plain(values.language) + alone)
    }
    if let step = interview.revisited {
      page.add(words.earlier(values.text(interview.steps[step].answer, of: attribute)))
    }
    return page.text
  }

  /// What is accepted, with an example.
  private func form(of attribute: RuleSet.Attribute) -> String {
    switch attribute.kind {
    case .integer(let range), .number(let range):
      let example = example(for: attribute)
      let isWhole = if case .integer = attribute.kind { true } else { false }
      var sentences = [isWhole ? words.wholeNumber(example) : words.number(example)]
      if range != Interval() { sentences.append(words.limits(limits(range))) }
      if let unit = attribute.unit { sentences.append(words.unit(unit.plain(values.language))) }
      return sentences.joined(separator: " ")
    case .boolean: return words.yesOrNo
    case .choice: return words.one
    case .choices: return words.any
    case .derived: return ""
    }
  }

  /// A number that is accepted; in Arabic in both kinds of digits.
  private func example(for attribute: RuleSet.Attribute) -> String {
    let ends = [attribute.range?.lower, attribute.range?.upper].compactMap { $0?.number }
    let numbers = [45, 12, 3, 1, 0].map { FixedPoint($0) } + ends
    let example = numbers.first { attribute.range?.contains($0) ?? true } ?? FixedPoint(1)
    let digits = example.description
    guard values.wording.isRightToLeft, !digits.hasPrefix("-") else { return digits }
    let arabic = String(
      String.UnicodeScalarView(
        digits.unicodeScalars.map { scalar in
          scalar == "."
            ? "\u{66B}" : Unicode.Scalar(scalar.value - 0x30 + 0x660) ?? scalar
        }))
    return digits + words.or + arabic
  }

  func limits(_ interval: Interval) -> String {
    if let lower = interval.lower, lower == interval.upper {
      return values.style.text(lower.number)
    }
    let lower = interval.lower.map { end in
      end.isIncluded
        ? words.atLeast(values.style.text(end.number))
        : words.moreThan(values.style.text(end.number))
    }
    let upper = interval.upper.map { end in
      end.isIncluded
        ? words.atMost(values.style.text(end.number))
        : words.lessThan(values.style.text(end.number))
    }
    return [lower, upper].compactMap(\.self).joined(separator: values.wording.comma)
  }

  /// Repeats what was typed, and says what is accepted.
  func refusal(of line: String, _ fault: TypedAnswer.Fault, _ question: Int) -> String {
    let attribute = ruleSet.attributes[question]
    return said("\(wrong(line.shown, fault, attribute)) \(accepted(attribute))")
  }

  private func wrong(_ line: String, _ fault: TypedAnswer.Fault, _ attribute: RuleSet.Attribute)
    -> String
  {
    if line.isEmpty { return words.nothing }
    switch fault {
    case .notANumber: return words.notANumber(line)
    case .notWhole: return words.notWhole(line)
    case .tooPrecise: return words.tooPrecise(line)
    case .outOfRange:
      return attribute.range.map { $0 == Interval() ? nil : words.outOfRange(line, limits($0)) }
        .flatMap(\.self) ?? words.tooLarge(line)
    case .notYesOrNo: return words.notYesOrNo(line)
    case .noSuchValue(let word, let nearest):
      let wrong = words.noSuchValue(word.shown)
      guard let nearest else { return wrong }
      let text = attribute.values[nearest].text.plain(values.language)
      return "\(wrong) \(words.nearest("\(nearest + 1)", text))"
    case .several: return words.several(line)
    case .standsAlone(let value):
      return words.standsAlone(attribute.values[value].text.plain(values.language))
    }
  }

  private func accepted(_ attribute: RuleSet.Attribute) -> String {
    switch attribute.kind {
    case .integer, .number, .derived: words.typeNumber(example(for: attribute))
    case .boolean: words.typeYesOrNo
    case .choice(let all): words.typeOne("\(all.count)")
    case .choices(let all): words.typeAny("\(all.count)")
    }
  }
}
