import Testing

@testable import Advisor
@testable import AdvisorReports

/// Receipts in which something was changed and that were sealed again.
struct `A forged receipt` {
  @Test(
    arguments: [
      // An answer, and what follows from it.
      (
        #""systems_to_replace":"2""#, #""systems_to_replace":"3""#,
        "record.contributions[5].band: receipt says \"5\", recomputed "
      ),
      (#""employees":"45","#, "", "record.bounds[0]: receipt says {"),
      (
        #""employees":"45""#, #""employees":"٤٥""#,
        "profile.answers.employees: receipt says \"٤٥\", recomputed \"45\""
      ),
      (#""employees":"45""#, #""employees":"many""#, "profile.answers: 'many' is not a number"),
      (#""employees":"45""#, #""employes":"45""#, "did you mean 'employees'?"),
      (#""employees":"45""#, #""employees":null"#, "certificates."),
      // What was decided.
      (
        #""fit":{"crm":"72.0""#, #""fit":{"crm":"72.1""#,
        "record.fit.crm: receipt says \"72.1\", recomputed \"72.0\""
      ),
      (
        #""sum":{"crm":"720""#, #""sum":{"crm":"721""#,
        "record.sum.crm: receipt says 721, the contributions add up to 720"
      ),
      (
        #""points":{"crm":"52""#, #""points":{"crm":"51""#,
        "record.sum.crm: receipt says 720, the contributions add up to 710"
      ),
      (
        #""outcome":"crm","possible_outcomes""#, #""outcome":"erp","possible_outcomes""#,
        "record.outcome: receipt says \"erp\", recomputed \"crm\""
      ),
      ("A budget of 30000", "A budget of 31000", "record.contributions[11].because: "),
      (
        #""certain":true"#, #""certain":false"#,
        "record.certain: receipt says false, recomputed true"
      ),
      (
        #""certain":true"#, #""certain":"true""#,
        "record.certain: receipt says \"true\", recomputed true"
      ),
      // What is proved.
      (
        #""to":["accounting","procurement"]"#, #""to":["accounting","warehouse"]"#,
        "record.tipping.single[0].to[1]: receipt says \"warehouse\", recomputed \"procurement\""
      ),
      (
        #"{"back_office_needs":["accounting","procurement"]}"#, #"{"back_office_needs":["hr"]}"#,
        "certificates.tipping.smallest: the change does not lead where it is said to"
      ),
      (
        #""searched":[{"attributes":["back_office_needs"],"cells":"2"}]"#, #""searched":[]"#,
        "certificates.tipping.smallest[0].searched[0]: missing, recomputed {\"attributes\""
      ),
      (
        #"["back_office_needs"],"cells":"2""#, #"["back_office_needs"],"cells":"3""#,
        "certificates.tipping.smallest[0].searched[0].cells: receipt says \"3\", recomputed \"2\""
      ),
      (
        #""crm":["720","720"]"#, #""crm":["719","720"]"#,
        "certificates.tipping.smallest[0].sums.crm[0]: receipt says \"719\", recomputed \"720\""
      ),
      (
        #""samples":"20000""#, #""samples":"20001""#,
        "record.weighting_share.samples: receipt says \"20001\""
      ),

      (#""firmness":"close""#, #""firmness":"firm""#, "record.firmness"),
      // The form.
      (#""receipt":"1""#, #""receipt":"2""#, "the receipt has the format 2, this program reads 1"),
      (#""language":"en""#, #""language":"fr""#, "language: the rule set has no texts in 'fr'"),
      (#""language":"en""#, #""language":"ar""#, "record.contributions[0].because: "),
      (#""previous":null"#, #""previous":"1f""#, "previous: not the 64 digits of a SHA-256"),
      (#""previous":null"#, #""previous":{}"#, "previous: receipt says {}, recomputed null"),
      (
        #""profile":{"#, #""more":"","profile":{"#,
        "more: receipt says \"\", there is no such thing"
      ),
      (#""line":"1""#, #""line":"01""#, "record.line: receipt says \"01\", recomputed \"1\""),
      (#""line":"1","#, "", "record.line: missing, recomputed "),
      (
        #""name":"advise""#, #""name":"other""#, "sealed by other 1.2.3, this is advise 1.2.3"
      ),
    ] as [(String, String, String)])
  func `is refused with what differs`(_ part: String, _ other: String, _ fault: String) throws {
    let sealed = try Sealed()
    let forged = try sealed.receipt("al-noor-trading").forged(part, other)
    let said = sealed.faults(forged)
    #expect(said.contains { $0.contains(fault) }, "\(said)")
  }

  @Test func `is refused where the change is made larger than it need be`() throws {
    let sealed = try Sealed()
    let forged = try sealed.receipt("al-noor-trading").forged(
      #""changes":{"back_office_needs":["accounting","procurement"]}"#,
      #""changes":{"back_office_needs":["accounting","procurement"],"employees":"46"}"#)
    #expect(!sealed.faults(forged).isEmpty)
  }

  @Test(arguments: [
    "9999999999999999999999999", "9223372036854775807", "-9223372036854775808", "1e400", "",
  ])
  func `is refused whatever its numbers`(_ number: String) throws {
    let sealed = try Sealed()
    let receipt = try sealed.receipt("al-noor-trading")
    for part in [
      #""weight":"10""#, #""sum":{"crm":"720""#, #""best":{"crm":"1000""#,
      #""cells":"2""#, #""size":"1""#, #""points":{"crm":"52""#, #""crm":["720""#,
    ] {
      let changed = part.replacing(/"-?[0-9]+"$/, with: "\"\(number)\"")
      #expect(!sealed.faults(try receipt.forged(part, changed)).isEmpty, "\(changed)")
    }
  }
}

struct `A receipt of something else` {
  @Test func `is refused where another version sealed it`() throws {
    let receipt = try Sealed(program: "1.2.2").receipt("al-noor-trading")
    #expect(
      try Sealed().faults(receipt.bytes) == ["sealed by advise 1.2.2, this is advise 1.2.3"])
  }

  @Test func `is refused where another rule set decided it`() throws {
    let receipt = try Sealed().receipt("al-noor-trading")
    let small = try Sealed(rules: Sealed.small)
    let (made, here) = (try Sealed().scorecard.ruleSet, small.scorecard.ruleSet)
    #expect(
      small.faults(receipt.bytes) == [
        "sealed by erp-crm \(made.version) (sha256 \(made.sha256)), "
          + "the rule set here is \(here.name) \(here.version) (sha256 \(here.sha256))"
      ])
  }
}
