import AdvisorReports
import ArgumentParser
import Glibc

/// `--width`, `--color` and `--bidi`: how text for people looks.
struct TextOptions: ParsableArguments {
  enum When: String, ExpressibleByArgument, CaseIterable { case auto, always, never }
  enum Bidi: String, ExpressibleByArgument, CaseIterable { case auto, isolates, none }

  @Option(help: ArgumentHelp("Columns; left out: those of the terminal.", valueName: "columns"))
  var width: Int?

  @Option(help: "Colour: auto, always or never.")
  var color = When.auto

  @Option(help: "Marks that keep directions apart: auto, isolates or none.")
  var bidi = Bidi.auto

  init() {}

  /// Nil where a value is not one of those that can be.
  init?(_ arguments: inout PlainArguments) {
    let columns = arguments.take("--width")
    guard let color = arguments.take("--color", or: When.auto),
      let bidi = arguments.take("--bidi", or: Bidi.auto)
    else { return nil }
    width = columns.flatMap { Int($0) }
    self.color = color
    self.bidi = bidi
    guard columns == nil || width != nil, (try? validate()) != nil else { return nil }
  }

  func validate() throws {
    if let width, !(40...200).contains(width) {
      throw ValidationError("--width takes a number from 40 to 200")
    }
  }

  var style: TextStyle {
    let isTerminal = Environment.isTerminal(STDOUT_FILENO)
    let hasColour =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        isTerminal && Environment.value("NO_COLOR").map(\.isEmpty) ?? true
          && Environment.value("TERM") != "dumb"
      }
    return TextStyle(
      width: width ?? Environment.columns, hasColour: hasColour,
      hasIsolates: bidi == .isolates || bidi == .auto && isTerminal)
  }
}
