import Glibc

/// What the surroundings of the program say.
enum Environment {
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal on standard output; 80 where there is none.
  static var columns: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return value("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// The language asked for by `ADVISE_LANG`, or else by the locale; the first part of `ar_EG.UTF-8`.
  static var language: String? {
    if let stated = value("ADVISE_LANG"), !stated.isEmpty { return stated }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let locale = value(name), !locale.isEmpty {
        return String(locale.prefix { $0.isLetter })
      }
    }
    return nil
  }
}
