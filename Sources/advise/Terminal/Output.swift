import Glibc

/// Standard output, through which every byte of a result goes, and is checked.
struct Output: ~Copyable {
  /// Why writing ends.
  enum Failure: Error {
    /// The reader has gone, which is its right: `advise score … | head -1`.
    case closed
    case failed(errno: Int32)
  }

  private static let bufferSize = 1 << 16

  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    buffer.reserveCapacity(2 * Self.bufferSize)
  }

  mutating func write(_ bytes: [UInt8]) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  mutating func write(_ text: String) throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  mutating func flush() throws(Failure) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        return Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        let reason = errno
        buffer.removeAll()
        throw reason == EPIPE ? .closed : .failed(errno: reason)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension Output.Failure {
  /// Says what is wrong, unless nobody is left to read it, and how the program ends.
  func report() -> ExitStatus {
    guard case .failed(let reason) = self else { return .done }
    Messages.say("advise: the output could not be written: \(String(cString: strerror(reason)))")
    return .output
  }
}
