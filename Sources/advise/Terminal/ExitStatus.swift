/// How the program ends; `advise help exit-codes` explains each.
enum ExitStatus: Int32, Error {
  case done = 0
  /// Some profile was refused, or a check failed.
  case refused = 1
  case usage = 64
  /// The rule set, or the only input, is wrong.
  case data = 65
  /// A named path is missing or cannot be read.
  case noInput = 66
  case missingProgram = 69
  case ownFault = 70
  /// The output could not be written.
  case output = 74
}
