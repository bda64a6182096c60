import Foundation
import LocatedYAML
import Testing

/// A file of `Tests/Corpus` with what is expected of it: see the page there.
struct CorpusFile: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]
  /// `3:1 duplicate-key` or `employees=45`, without the comment sign.
  var expected: [String]

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Corpus").standardized

  static func all(in path: String) throws -> [CorpusFile] {
    let folder = folder.appending(path: path)
    var listed: [String: [String]] = [:]
    if let lines = try? String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)
    {
      for line in lines.split(separator: "\n") {
        let words = line.split(separator: " ", maxSplits: 1)
        listed[String(words[0]), default: []].append(words.count > 1 ? String(words[1]) : "")
      }
    }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { name in
        let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
        return CorpusFile(name: name, bytes: bytes, expected: listed[name] ?? comments(of: bytes))
      }
  }

  private static func comments(of bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
  }

  /// The comments that name a problem, up to the first line of another form.
  var problems: [String] {
    Array(expected.prefix { $0.wholeMatch(of: #/\d+:\d+ [a-z0-9-]+/#) != nil })
  }

  var source: SourceText { SourceText(name: name, utf8: bytes) }
}

extension Diagnostic {
  /// As the corpus writes it: `3:1 duplicate-key`.
  var inCorpus: String { "\(location.line):\(location.column) \(problem.code)" }
}
