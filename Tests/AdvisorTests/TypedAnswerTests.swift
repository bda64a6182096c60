import Testing

@testable import Advisor

struct `A typed answer` {
  private func attribute(_ kind: RuleSet.Kind) -> RuleSet.Attribute {
    TiedNumbers.attribute("asked", kind)
  }

  private var integer: RuleSet.Attribute { attribute(.integer(range: Interval())) }
  private var number: RuleSet.Attribute { attribute(.number(range: Interval())) }

  private var values: [RuleSet.Value] {
    [
      ("direct", "directly", "مباشرة"), ("others", "through others", "عن طريق آخرين"),
      ("none", "never", "أبدًا"),
    ]
    .map { name, english, arabic in
      RuleSet.Value(
        name: name,
        text: LocalizedText([.init([.text(english)]), .init([.text(arabic)])]),
        isAlone: name == "none")
    }
  }

  private func fault(_ text: String, _ attribute: RuleSet.Attribute) -> TypedAnswer.Fault? {
    do throws(TypedAnswer.Fault) { _ = try TypedAnswer.read(text, for: attribute) } catch {
      return error
    }
    return nil
  }

  @Test(arguments: [
    "1200", "1,200", "1 200", "1٬200", "١٢٠٠", "١٬٢٠٠", "١،٢٠٠", "۱۲۰۰", "1\u{A0}200",
  ])
  func `is a number in any usual writing`(_ text: String) throws {
    #expect(try TypedAnswer.read(text, for: integer) == .number(FixedPoint(1200)))
  }

  @Test(arguments: ["1.5", "1٫5", "١٫٥", "1.50"])
  func `has decimals in any usual writing`(_ text: String) throws {
    #expect(try TypedAnswer.read(text, for: number) == .number(FixedPoint(scaled: 15_000)))
    #expect(fault(text, integer) == .notWhole)
  }

  @Test(arguments: [
    "forty", "1,20", "12,00", "1,2,3", "1.200,5", "045", "+5", "1e3", "4٥", "45 USD", "--5", ",5",
    "5.", "0x10", "1,200 300",
  ])
  func `is no number where it would have to be guessed`(_ text: String) {
    #expect(fault(text, number) == .notANumber)
  }

  @Test func `is never rounded or cut`() {
    #expect(fault("0.00001", number) == .tooPrecise)
    #expect(fault("99999999999999999999", number) == .outOfRange)
    let range = Interval(
      from: .init(FixedPoint(1), isIncluded: true), to: .init(FixedPoint(9), isIncluded: true))
    #expect(fault("0", attribute(.integer(range: range))) == .outOfRange)
    #expect(fault("9", attribute(.integer(range: range))) == nil)
  }

  @Test(arguments: ["2", "٢", "others", "Through Others", "عن طريق اخرين", "  through   others "])
  func `is a value by number, name or text`(_ text: String) throws {
    #expect(try TypedAnswer.read(text.trimmed, for: attribute(.choice(values))) == .choice(1))
  }

  @Test(arguments: ["1 2", "1,2", "direct, through others", "١، ٢", "2 direct"])
  func `is several values`(_ text: String) throws {
    #expect(try TypedAnswer.read(text, for: attribute(.choices(values))) == .choices(0b11))
    #expect(fault(text, attribute(.choice(values))) == .several)
  }

  @Test func `is none of the values`() throws {
    #expect(try TypedAnswer.read("0", for: attribute(.choices(values))) == .choices(0))
    // This one is a value.
    #expect(try TypedAnswer.read("none", for: attribute(.choices(values))) == .choices(0b100))
    #expect(fault("1 3", attribute(.choices(values))) == .standsAlone(2))
  }

  @Test func `that is misspelt is told the nearest value`() {
    #expect(fault("drect", attribute(.choice(values))) == .noSuchValue("drect", nearest: 0))
    #expect(fault("4", attribute(.choice(values))) == .noSuchValue("4", nearest: nil))
    #expect(fault("", attribute(.choices(values))) == .noSuchValue("", nearest: nil))
  }

  @Test(arguments: [("yes", true), ("Y", true), ("نعم", true), ("no", false), ("لا", false)])
  func `is yes or no in either language`(_ text: String, _ isTrue: Bool) throws {
    #expect(try TypedAnswer.read(text, for: attribute(.boolean)) == .boolean(isTrue))
    #expect(fault("perhaps", attribute(.boolean)) == .notYesOrNo)
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
