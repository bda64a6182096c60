import Foundation
import Testing

struct `Answers that are not to change` {
  private let profile = "back_office_needs: []\ncustomer_needs: [sales_pipeline]\n"

  @Test func `are in no tipping point`() throws {
    let arguments = ["score", "--format", "ndjson", "--with", "proofs"]
    let program = Program()
    let free = try program.run(arguments, input: profile).output
    let kept = try program.run(
      arguments + ["--fixed", "back_office_needs,employees"], input: profile
    )
    .output
    func attributes(_ record: String) throws -> [String] {
      let tipping = try #require(record.firstRange(of: "\"tipping\":"))
      let single = record[tipping.upperBound...].prefix { $0 != "]" }
      return single.matches(of: /"attribute":"([a-z_]+)"/).map { String($0.1) }
    }
    #expect(try attributes(free).contains("back_office_needs"))
    #expect(try !attributes(kept).contains("back_office_needs"))
  }

  @Test(arguments: [[], ["--why-not", "erp"]])
  func `are named in an explanation`(_ more: [String]) throws {
    let arguments = ["explain", "--fixed", "back_office_needs"] + more
    let output = try Program().run(arguments, input: profile).output
    #expect(output.contains("These answers are kept as they are: Back-office needs."))
    let arabic = try Program().run(arguments + ["--lang", "ar"], input: profile).output
    #expect(arabic.contains("تبقى هذه الأجوبة كما هي: حاجات الأعمال الداخلية."))
  }

  @Test(arguments: [
    ("employes", "did you mean 'employees'?"),
    ("employees,,countries", "it has back_office_needs,"),
    ("", "it has back_office_needs,"), ("budget_per_user", "attribute to state 'budget_per_user'"),
  ])
  func `must be attributes that a profile states`(_ names: String, _ message: String) throws {
    let ended = try Program().run("explain", "--fixed", names, input: profile)
    #expect(ended.status == 64)
    #expect(ended.messages.contains(message))
  }

  @Test func `need proofs`() throws {
    let ended = try Program().run("score", "--fixed", "employees", input: profile)
    #expect(ended.status == 64)
    #expect(ended.messages.contains("--fixed needs --with proofs"))
  }
}
