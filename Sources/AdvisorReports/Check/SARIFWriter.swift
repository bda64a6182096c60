public import Advisor
import LocatedYAML

/// Writes what was found in rule sets as SARIF 2.1.0, which code-hosting sites show beside a change.
public struct SARIFWriter: Sendable {
  private let version: String

  /// - Parameter version: that of the program.
  public init(version: String) { self.version = version }

  public func append(_ all: [CheckedRuleSet], to json: inout JSONText) {
    json.append(raw: "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\"")
    json.append(raw: ",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"advise\"")
    json.append(raw: ",\"version\":")
    json.append(version)
    json.append(raw: ",\"rules\":")
    let codes = Set(all.flatMap(\.entries).map(\.diagnostic.problem.code)).sorted()
    json.appendList(codes) { code, json in
      json.append(raw: "{\"id\":")
      json.append(code)
      json.append(raw: ",\"shortDescription\":{\"text\":")
      json.append(CodePage.of(code)?.meaning ?? code)
      json.append(raw: "},\"help\":{\"text\":")
      json.append("advise rules explain-code \(code)")
      json.append(raw: "}}")
    }
    json.append(raw: "}},\"columnKind\":\"unicodeCodePoints\",\"results\":")
    json.appendList(all.flatMap { checked in checked.entries.map { (checked, $0) } }) {
      pair, json in
      append(pair.1, of: pair.0, to: &json)
    }
    json.append(raw: "}]}\n")
  }

  private func append(
    _ entry: CheckedRuleSet.Entry, of checked: CheckedRuleSet, to json: inout JSONText
  ) {
    let witnesses = WitnessWriter(checked.reading.attributes)
    json.append(raw: "{\"ruleId\":")
    json.append(entry.diagnostic.problem.code)
    json.append(raw: ",\"level\":")
    json.append(entry.diagnostic.severity.rawValue)
    json.append(raw: ",\"message\":{\"text\":")
    let shown = entry.witnesses.map { witnesses.yaml($0).joined(separator: "\n") }
    json.append(([entry.diagnostic.problem.message] + shown).joined(separator: "\n\n"))
    json.append(raw: "},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":")
    json.append(Self.reference(to: checked.reading.source.name))
    json.append(raw: "},\"region\":{\"startLine\":")
    json.append(Int64(entry.diagnostic.location.line))
    json.append(raw: ",\"startColumn\":")
    json.append(Int64(entry.diagnostic.location.column))
    json.append(raw: "}}}],\"properties\":{\"about\":")
    CheckAbout(entry.subject, in: checked.scorecard?.ruleSet).append(to: &json)
    json.append(raw: ",\"witness\":")
    json.appendList(entry.witnesses) { witnesses.append($0, to: &$1) }
    json.append(raw: "}}")
  }

  /// A path as a relative reference, in which all but plain characters are escaped.
  private static func reference(to path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
