import LocatedYAML
import Synchronization

/// The SHA-256 of a file, reckoned when it is first asked for: records and explanations name it,
/// tables do not.
final class FileDigest: Sendable {
  private let bytes: [UInt8]
  private let known = Mutex<String?>(nil)

  init(of bytes: [UInt8]) { self.bytes = bytes }

  /// 64 hexadecimal digits.
  var digits: String {
    known.withLock { known in
      let digits = known ?? SHA256.hexDigest(of: bytes)
      known = digits
      return digits
    }
  }
}
