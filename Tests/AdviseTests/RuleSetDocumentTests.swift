import Foundation
import Testing

struct `The document of a rule set` {
  static let formats = [("markdown", "md"), ("html", "html")]

  @Test(arguments: ["en", "ar"], formats)
  func `is kept up to date for the shipped rules`(
    _ language: String, _ format: (name: String, ending: String)
  ) throws {
    let printed = try Program().run(
      "rules", "document", "--format", format.name, "--lang", language
    ).result
    let path = "\(Program.repository)/Documentation/erp-crm.\(language).\(format.ending)"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try printed.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let isUpToDate = try String(contentsOfFile: path, encoding: .utf8) == printed
    #expect(isUpToDate, "\(path) is not what the program prints")
  }

  @Test(arguments: ["en", "ar"], formats)
  func `names every criterion, attribute, note and source`(
    _ language: String, _ format: (name: String, ending: String)
  ) throws {
    let rules = try String(
      contentsOfFile: "\(Program.repository)/rules/erp-crm.yaml", encoding: .utf8)
    let text = try Program().run(
      "rules", "document", "--format", format.name, "--lang", language
    ).result.replacing("\\", with: "")
    let names =
      rules.matches(of: #/(?m)^ +- \{?(?:criterion|note|gate): ([a-z0-9_-]+)/#)
      .map(\.output.1) + rules.matches(of: #/(?m)^  ([A-Z][0-9]+): /#).map(\.output.1)
    #expect(names.count > 60)
    for name in names { #expect(text.contains(">\(name)</code>"), "\(name)") }
  }

  @Test func `is a page without scripts and requests`() throws {
    let page = try Program().run("rules", "document", "--format", "html").result
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"))
    for part in ["<script", "src=", "url(", "@import", "<link", "http:", "https:"] {
      #expect(!page.contains(part), "\(part)")
    }
  }

  @Test(arguments: formats)
  func `lets no text of a rule set become markup`(_ format: (name: String, ending: String)) throws {
    let folder = TemporaryFolder()
    let hostile = "<img src=x onerror=alert(1)>&<b>\\\"'</code>|`*_[a](javascript:b)"
    try folder.write(
      threeOptions.replacing("{en: The way,", with: "{en: \"\(hostile)\","), to: "rules.yaml")
    let text = try Program(in: folder).run(
      "rules", "document", "rules.yaml", "--format", format.name
    ).result
    #expect(text.contains("&lt;img src=x onerror=alert(1)&gt;"))
    for part in ["<img", "<b>", " [a](javascript"] { #expect(!text.contains(part)) }
  }

  @Test func `goes to a file, and takes the place of none`() throws {
    let folder = TemporaryFolder()
    try folder.write("mine\n", to: "rules.md")
    let arguments = ["rules", "document", "-o", "rules.md"]
    #expect(try Program(in: folder).run(arguments).status == 74)
    #expect(try folder.read("rules.md") == "mine\n")
    #expect(try Program(in: folder).run(arguments + ["--force"]).status == 0)
    #expect(try folder.read("rules.md") == Program().run("rules", "document").result)
  }
}
