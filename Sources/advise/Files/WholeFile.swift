import Glibc
import LocatedYAML

/// The bytes of a file that is read at once: a rule set, tests of one, a profile that they name.
enum WholeFile {
  struct Failure: Error {
    var reason: String
    var isTooLarge = false
  }

  static func read(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= YAMLDocuments.largest {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(reason: advise.reason()) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    throw Failure(reason: "a file may have at most 64 MiB", isTooLarge: true)
  }

  /// A file that is named in another one: nothing that could wait for ever is opened.
  static func read(regular path: String) throws(Failure) -> [UInt8] {
    let descriptor = withCString(Array(path.utf8)[...]) {
      open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else { throw Failure(reason: advise.reason()) }
    defer { close(descriptor) }
    var status = Glibc.stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(reason: "it is not a file")
    }
    return try read(descriptor)
  }
}
