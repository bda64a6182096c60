public import Advisor

/// The text of a profile file that answers are written into, one by one; all else in it stays.
///
/// An answer takes the place of the one that was there, or of the commented line that `advise init`
/// writes for it; otherwise it is added at the end. Whoever saves the text should read it again
/// first: not every YAML text can be edited by lines.
public struct ProfileText: Sendable {
  private var lines: [String]
  private let lineEnd: String

  public init(_ text: String) {
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
  }

  public var text: String { lines.map { $0 + lineEnd }.joined() }

  /// An answer as it stands in a profile.
  public static func value(_ answer: Answer, of attribute: RuleSet.Attribute) -> String {
    func name(_ value: Int) -> String {
      let name = attribute.values[value].name
      return name == "null" ? "\"null\"" : name
    }
    switch answer {
    case .unknown: return "unknown"
    case .number(let number): return number.description
    case .boolean(let isTrue): return isTrue ? "true" : "false"
    case .choice(let value): return name(value)
    case .choices(let chosen):
      let values = attribute.values.indices.filter { chosen >> UInt64($0) & 1 == 1 }
      return "[\(values.map(name).joined(separator: ", "))]"
    }
  }

  public mutating func state(_ answer: Answer, of attribute: RuleSet.Attribute) {
    let stated = "\(attribute.name): \(Self.value(answer, of: attribute))"
    if let line = lines.firstIndex(where: { key(of: $0) == attribute.name }) {
      let comment = comment(behind: lines[line])
      lines.replaceSubrange(line..<end(ofValueAt: line), with: [stated + comment])
    } else if let line = lines.firstIndex(where: { $0.hasPrefix("#\(attribute.name): ") }) {
      lines[line] = stated
    } else {
      lines.append(stated)
    }
  }

  private func key(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let after = line.index(after: colon)
    guard after == line.endIndex || line[after] == " " || line[after] == "\t" else { return nil }
    var key = line[..<colon]
    while key.last == " " { key.removeLast() }
    return String(key.filter { $0 != "\"" && $0 != "'" })
  }

  /// The comment behind a value on one line, with the blanks before it.
  private func comment(behind line: String) -> String {
    guard let mark = line.firstRange(of: " #")?.lowerBound,
      !line[..<mark].contains(where: { "\"'".contains($0) })
    else { return "" }
    var start = mark
    while start > line.startIndex, line[line.index(before: start)] == " " {
      start = line.index(before: start)
    }
    return String(line[start...])
  }

  /// The line after a value: further lines of it are indented, or items or the end of a list.
  private func end(ofValueAt line: Int) -> Int {
    var (end, next) = (line + 1, line + 1)
    while next < lines.count {
      let text = lines[next]
      guard let first = text.first(where: { $0 != " " }) else {
        next += 1
        continue
      }
      let isPart =
        text.first == " " && first != "#" || text.hasPrefix("- ") || text == "-" || first == "]"
      guard isPart || text.first == " " else { break }
      next += 1
      if isPart { end = next }
    }
    return end
  }
}
