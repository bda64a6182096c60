import Glibc

/// What the surroundings of the program say.
enum Environment {
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal on standard output; 80 where there is none.
  static var columns: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return value("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// The language asked for by `ADVISE_LANG`; one that a rule set lacks is an error.
  static var statedLanguage: String? { value("ADVISE_LANG").flatMap { $0.isEmpty ? nil : $0 } }

  /// The first part of a locale such as `ar_EG.UTF-8`; one that a rule set lacks is passed over.
  static var localeLanguage: String? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap(value).first { !$0.isEmpty }
      .map { String($0.prefix { $0.isLetter }) }
  }
}
