import Glibc

/// Standard error: everything that is said to the person at the keyboard; results go to `Output`.
enum Messages {
  /// Writes a line and ignores a closed stream: a message that nobody reads changes no exit code.
  static func say(_ line: String) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
