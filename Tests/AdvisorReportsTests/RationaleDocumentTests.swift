import Advisor
import Foundation
import Testing

@testable import AdvisorReports

struct `A rationale as a page` {
  @Test(arguments: ["al-noor-trading", "brightwater-supplies"], ["en", "ar"])
  func `is written as it was`(_ id: String, _ language: String) throws {
    let page = try page(of: Shipped.Example(id: id), language)
    try Shipped.expectGolden(page.html(), "\(id).\(language).html")
    try Shipped.expectGolden(page.markdown(), "\(id).\(language).md")
  }

  @Test(arguments: try Shipped.examples(), ["en", "ar"])
  func `has the numbers and sources of the text, in both formats`(
    _ example: Shipped.Example, _ language: String
  ) throws {
    let decided = try Decided(example)
    let rationale = decided.rationale(.full, language == "en" ? 0 : 1)
    let text = TextReport(rationale, Wording(language), style: TextStyle(width: 200)).text()
    let document = Document(rationale, language: language)
    let body = try #require(document.html().split(separator: "<main>").last)
    let wanted = facts(text)
    #expect(!wanted.isEmpty)
    #expect(wanted.isSubset(of: facts(plain(String(body)))))
    #expect(wanted.isSubset(of: facts(document.markdown())))
  }

  @Test(arguments: ["en", "ar"])
  func `asks nothing of another host and runs nothing`(_ language: String) throws {
    let html = try page(of: Shipped.Example(id: "al-noor-trading"), language).html()
    #expect(html.contains("default-src 'none'"))
    #expect(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"))
    let links = html.matches(of: /(?:href|src)="([^"]*)"/).map(\.output.1)
    #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("#") })
  }

  @Test func `shows a hostile name as text`() throws {
    var decided = try Decided(Shipped.Example(id: "al-noor-trading"))
    decided.decision.profile.name = "<script>alert(1)</script>\"'&\u{202E}\u{1B}[31m"
    let html = Document(decided.rationale(.full, 0), language: "en").html()
    #expect(html.contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
    #expect(!html.contains("<script") && !html.contains("\u{202E}") && !html.contains("\u{1B}"))
  }

  private func page(of example: Shipped.Example, _ language: String) throws -> Document {
    let rationale = try Decided(example).rationale(.full, language == "en" ? 0 : 1)
    return Document(rationale, language: language)
  }

  /// Numbers with a decimal place or of several digits, and ids of sources.
  private func facts(_ text: String) -> Set<String> {
    Set(
      text.matches(of: /[+−]?\d[\d,]*\.\d+|\d[\d,]+\d|\b[A-Z]\d{1,2}\b/).map { String($0.output) })
  }

  /// A page without its tags.
  private func plain(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: " ").replacing("&#39;", with: "'")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
