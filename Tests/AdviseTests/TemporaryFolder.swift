import Foundation

/// A folder that is there as long as this value, and a place for the files of one test.
final class TemporaryFolder {
  let path: String

  init() {
    var name = Array("/tmp/advise-tests-XXXXXX".utf8CString)
    guard let made = mkdtemp(&name) else { preconditionFailure("/tmp can be written") }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders on the way to it.
  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Writes the same text to several files.
  func write(_ text: String, to names: [String]) throws {
    for name in names { try write(text, to: name) }
  }

  func link(_ name: String, to target: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }

  func makeFIFO(_ name: String) { mkfifo("\(path)/\(name)", 0o600) }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}
