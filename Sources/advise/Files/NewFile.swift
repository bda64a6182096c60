import Glibc
import LocatedYAML

/// A file that is written beside its place and then gets its name, so that it is whole or not there.
struct NewFile: ~Copyable {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  /// Whether the file may take the place of another one.
  private let replaces: Bool
  private var output: Output

  /// Begins a file; where one is there that must not be replaced, it says so at once.
  static func begin(_ path: String, replaces: Bool) throws(ExitStatus) -> NewFile {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard replaces else { throw failed(path, EEXIST) }
      guard status.st_mode & S_IFMT == S_IFREG else {
        Messages.say("advise: \(path.printable): only a regular file can be replaced")
        throw .output
      }
    }
    let draft = path + ".\(getpid()).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failed(path, errno) }
    return NewFile(path: path, draft: draft, descriptor: descriptor, replaces: replaces)
  }

  static func write(_ text: String, to path: String, replaces: Bool) throws(ExitStatus) {
    var file = try begin(path, replaces: replaces)
    try file.write(Array(text.utf8))
    try file.finish()
  }

  private init(path: String, draft: String, descriptor: Int32, replaces: Bool) {
    (self.path, self.draft, self.descriptor, self.replaces) = (path, draft, descriptor, replaces)
    output = Output(descriptor: descriptor)
  }

  deinit {
    close(descriptor)
    unlink(draft)
  }

  mutating func write(_ bytes: [UInt8]) throws(ExitStatus) {
    do throws(Output.Failure) { try output.write(bytes) } catch { throw report(error) }
  }

  /// Gives the file its name.
  mutating func finish() throws(ExitStatus) {
    do throws(Output.Failure) { try output.flush() } catch { throw report(error) }
    // A link fails where the name is taken, a renaming does not.
    guard fsync(descriptor) == 0, replaces ? rename(draft, path) == 0 : link(draft, path) == 0
    else { throw Self.failed(path, errno) }
  }

  private func report(_ failure: Output.Failure) -> ExitStatus {
    guard case .failed(let reason) = failure else { return .output }
    return Self.failed(path, reason)
  }

  /// Says why a file or folder could not be written.
  static func failed(_ path: String, _ reason: Int32) -> ExitStatus {
    let hint = reason == EEXIST ? "; choose another name, or --force" : ""
    Messages.say("advise: \(path.printable): \(String(cString: strerror(reason)))\(hint)")
    return .output
  }
}
