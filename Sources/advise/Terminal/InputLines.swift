import AdvisorReports
import Glibc
import Synchronization

/// Lines of standard input, one at a time, none of them lost.
struct InputLines: ~Copyable {
  enum Next {
    case line(String)
    /// A line that was longer than is read.
    case tooLong
    case end
    /// A signal came before the line was whole.
    case interrupted(Int32)
  }

  private var buffer: [UInt8] = []
  private var start = 0
  private var isSkipping = false
  private var isComplete = false

  mutating func next() -> Next {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return take(end)
      }
      if buffer.count - start > Dialogue.longestLine {
        isSkipping = true
        start = buffer.count
      }
      if isComplete {
        guard start < buffer.count || isSkipping else { return .end }
        defer { start = buffer.count }
        return take(buffer.count)
      }
      if let signal = Interruption.signal { return .interrupted(signal) }
      fill()
    }
  }

  private mutating func take(_ end: Int) -> Next {
    if isSkipping || end - start > Dialogue.longestLine {
      isSkipping = false
      return .tooLong
    }
    return .line(String(decoding: buffer[start..<end], as: UTF8.self))
  }

  private mutating func fill() {
    buffer.removeFirst(start)
    start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      isComplete = true
    }
  }
}

/// The signal that came last; 0 for none.
private let lastSignal = Atomic<Int32>(0)

/// Signals that end a dialogue: they are remembered, and waiting for a line ends.
enum Interruption {
  static var signal: Int32? {
    let signal = lastSignal.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// A second one ends the program at once.
  static func watch() {
    _ = signal
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { lastSignal.store($0, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
  }
}
