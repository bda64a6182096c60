import Foundation
import Testing

/// What a program left behind.
struct Ended {
  var output: String
  var messages: String
  /// 128 and the signal where one ended it, as in a shell.
  var status: Int32

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The output of a program that did all it was asked to.
  var result: String {
    get throws {
      try #require(status == 0)
      try #require(!output.isEmpty)
      return output
    }
  }

  var firstLine: String { lines.first ?? "" }

  /// The only record of NDJSON.
  var record: Record {
    get throws {
      try #require(records.count == 1)
      return try #require(records.first)
    }
  }

  /// The records of NDJSON.
  var records: [Record] {
    get throws { try lines.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) } }
  }

  /// The records of a JSON list.
  var list: [Record] {
    get throws { try JSONDecoder().decode([Record].self, from: Data(output.utf8)) }
  }
}

/// What these tests read of a decision record.
struct Record: Decodable, Equatable {
  struct RuleSet: Decodable, Equatable { var name, version, sha256: String }

  var profile: String
  var name: String?
  var source: String
  var line: Int
  var outcome: String
  var recommends: [String]
  var start_with: String?
  var fit: [String: Double]
  var unknown: [String]
  var notes: [String]
  var ruleset: RuleSet
}

extension String {
  static let escape = "\u{1B}"

  /// Controls but for line ends, and bidi controls, none of which may reach a terminal.
  var steering: [Unicode.Scalar] {
    unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  /// Cells in a terminal, for texts without wide characters.
  var columns: Int {
    unicodeScalars.count { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: false
      default: true
      }
    }
  }

  /// The text without SGR codes.
  var withoutColour: String { replacing(/\u{1B}\[[0-9;]*m/, with: "") }
}
