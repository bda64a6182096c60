import LocatedYAML

/// A piece of a page, in which every value is escaped and isolated by construction.
///
/// Tags and names of attributes are part of the program. All else goes through `words` or `value`:
/// there is no way to put a text in as it is.
struct HTML: Sendable {
  private(set) var text: String

  private init(trusted text: String) { self.text = text }

  init(_ pieces: [HTML]) { text = pieces.map(\.text).joined() }

  /// Words of the page's own language.
  static func words(_ text: String) -> HTML { HTML(trusted: escape(text)) }

  /// A foreign text, whose direction does not reach what stands around it.
  static func value(_ text: String) -> HTML { HTML(trusted: "<bdi>\(escape(text))</bdi>") }

  /// A name or a number in Latin letters, whatever the direction of the page.
  static func code(_ text: String) -> HTML {
    HTML(trusted: "<code dir=\"ltr\">\(escape(text))</code>")
  }

  static func element(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: [HTML] = []
  ) -> HTML {
    let inside = attributes.map { " \($0.key)=\"\(escape($0.value))\"" }.joined()
    return HTML(trusted: "<\(tag)\(inside)>\(HTML(content).text)</\(tag)>")
  }

  /// A style sheet, which is part of the program.
  static func style(_ sheet: StaticString) -> HTML { HTML(trusted: "<style>\(sheet)</style>") }

  static func page(language: String, isRightToLeft: Bool, head: [HTML], body: [HTML]) -> String {
    let direction = isRightToLeft ? "rtl" : "ltr"
    return """
      <!DOCTYPE html>
      <html lang="\(escape(language))" dir="\(direction)">
      <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1">
      \(head.map(\.text).joined(separator: "\n"))
      </head>
      <body>
      \(body.map(\.text).joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text.printable.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
