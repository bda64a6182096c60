/// How text looks in a terminal: colour, and marks that keep directions apart.
public struct TextStyle: Sendable {
  public var width: Int
  public var hasColour: Bool
  /// Whether numbers and names in a right-to-left text are put between isolates (U+2066…U+2069).
  public var hasIsolates: Bool

  public init(width: Int = 80, hasColour: Bool = false, hasIsolates: Bool = false) {
    self.width = max(40, min(width, 200))
    self.hasColour = hasColour
    self.hasIsolates = hasIsolates
  }

  /// Isolates are for text that runs from right to left.
  func forText(isRightToLeft: Bool) -> TextStyle {
    var style = self
    style.hasIsolates = hasIsolates && isRightToLeft
    return style
  }

  /// SGR codes; colour never carries meaning alone.
  enum Colour: String { case bold = "1", green = "32", red = "31", faint = "2" }

  func paint(_ text: String, _ colour: Colour) -> String {
    hasColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A number or a Latin word within Arabic.
  func isolate(_ text: String) -> String { hasIsolates ? "\u{2066}\(text)\u{2069}" : text }

  /// `███···`: a bar over 0 to 100, at most `cells` long.
  public func bar(units: Int, outOf full: Int, cells: Int) -> String {
    let filled = max(0, min(cells, (units * cells + full / 2) / full))
    return String(repeating: "█", count: filled) + String(repeating: "·", count: cells - filled)
  }
}
