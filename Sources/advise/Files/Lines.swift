import Glibc

/// The lines of a file, with their ends, one after the other.
struct Lines: ~Copyable {
  enum Line {
    case whole([UInt8])
    /// Of one that is longer than may be, nothing is kept.
    case tooLong
  }

  private let descriptor: Int32
  private let longest: Int
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var rest = 0..<0
  /// Whether reading ended early; `errno` says why.
  private(set) var hasFailed = false

  init(of descriptor: Int32, upTo longest: Int) {
    (self.descriptor, self.longest) = (descriptor, longest)
  }

  /// Nil at the end.
  mutating func next() -> Line? {
    var (line, isTooLong): ([UInt8], Bool) = ([], false)
    while true {
      if rest.isEmpty, !fill() {
        return isTooLong ? .tooLong : line.isEmpty ? nil : .whole(line)
      }
      let end = chunk[rest].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      let part = rest.lowerBound..<(end ?? rest.upperBound)
      rest = part.upperBound..<rest.upperBound
      if isTooLong || line.count + part.count > longest {
        (line, isTooLong) = ([], true)
      } else {
        line += chunk[part]
      }
      if end != nil { return isTooLong ? .tooLong : .whole(line) }
    }
  }

  private mutating func fill() -> Bool {
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      hasFailed = count < 0
      rest = 0..<max(0, count)
      return count > 0
    }
  }
}
