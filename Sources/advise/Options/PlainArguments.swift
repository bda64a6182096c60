/// Arguments in the form in which nearly all are written, read a millisecond faster than by the
/// parser of arguments.
///
/// The form: every option once, in full, its value an argument of its own; files and folders
/// anywhere. Whatever is not just so is left to the parser, which alone says what is wrong.
struct PlainArguments {
  private(set) var paths: [String] = []
  /// Options with their values, and flags with nothing.
  private var stated: [String: String] = [:]

  /// Nil for another form.
  init?(_ arguments: some Collection<String>, flags: [String]) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      if Self.isValue(argument) {
        paths.append(argument)
      } else if flags.contains(argument) {
        guard stated.updateValue("", forKey: argument) == nil else { return nil }
      } else {
        guard let value = rest.next(), Self.isValue(value),
          stated.updateValue(value, forKey: argument) == nil
        else { return nil }
      }
    }
  }

  private static func isValue(_ argument: String) -> Bool {
    !argument.isEmpty && (argument == "-" || argument.utf8.first != UInt8(ascii: "-"))
  }

  /// Whether every option was taken, so that none is unknown.
  var isUsedUp: Bool { stated.isEmpty }

  /// The value of an option, or nil where it is left out.
  mutating func take(_ option: String) -> String? { stated.removeValue(forKey: option) }

  /// The value of an option, or else the given one; nil where `Value` has no such value.
  mutating func take<Value: RawRepresentable<String>>(_ option: String, or value: Value) -> Value? {
    take(option).map(Value.init) ?? value
  }
}
