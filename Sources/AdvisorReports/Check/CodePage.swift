/// What a code of a finding or of an error means, for `advise rules explain-code`.
public struct CodePage: Sendable {
  public let code: String
  public let meaning: String
  /// A line or two that it is said of; empty where none can be shown.
  let example: String
  let mend: String

  init(_ code: String, _ meaning: String, example: String, mend: String) {
    (self.code, self.meaning, self.example, self.mend) = (code, meaning, example, mend)
  }

  public static var all: [CodePage] { ofRules + ofFiles }

  public static func of(_ code: String) -> CodePage? { all.first { $0.code == code } }

  /// The page, at most 80 columns wide.
  public func text() -> String {
    var lines = [code, ""] + Self.wrapped(meaning)
    if !example.isEmpty {
      lines += ["", "Example:", ""]
      lines += example.split(separator: "\n").map { "    \($0)" }
    }
    lines += [""] + Self.wrapped(mend)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + word.count < 80 {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
