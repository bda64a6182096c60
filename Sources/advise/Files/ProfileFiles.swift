import Glibc
import LocatedYAML

/// A file that is open for reading.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  /// The path as the user gave it, continued by names in folders.
  let path: String
  /// The id of a profile that states none.
  let profileID: String
  /// Whether it stands on the command line, and was not found in a folder.
  let isNamed: Bool

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }
}

/// Why a path gives no profiles.
enum PathProblem: Error {
  /// A path on the command line that is missing or cannot be read.
  case unreadable(path: String, reason: String)
  /// Something that is refused as a profile is.
  case refused(path: String, reason: String)

  /// Says it, and counts it.
  func say(countedIn tally: inout Tally) {
    switch self {
    case .unreadable(let path, let reason):
      tally.unreadable += 1
      Messages.say("advise: \(path.printable): \(reason)")
    case .refused(let path, let reason):
      tally.read += 1
      tally.refused(path)
      Messages.say("\(path.printable):1:1: error: \(reason)")
    }
  }
}

/// Finds the files behind the paths of a command line.
struct ProfileFiles {
  /// What is looked for in folders.
  enum Wanted {
    case profiles, tests

    /// Whether a name that ends in `.yaml` or `.yml` is one of them.
    func accepts(_ name: some BidirectionalCollection<UInt8>) -> Bool {
      switch self {
      case .profiles: true
      case .tests:
        name.dropLast(ProfileFiles.lengthOfEnding(name)).reversed()
          .starts(with: ".tests".utf8.reversed())
      }
    }

    var words: String {
      switch self {
      case .profiles: "profile (*.yaml, *.yml)"
      case .tests: "tests (*.tests.yaml, *.tests.yml)"
      }
    }
  }

  /// Called for each file in order.
  typealias Visit = (borrowing OpenFile) throws -> Void
  /// Called for each path that gives none.
  typealias Complain = (PathProblem) -> Void

  var wanted = Wanted.profiles
  let visit: Visit
  let complain: Complain

  /// The length of `.yaml` or `.yml` in any case at the end of a name; 0 where it has neither.
  static func lengthOfEnding(_ name: some BidirectionalCollection<UInt8>) -> Int {
    for ending in [".yaml", ".yml"] as [StaticString] where name.count >= ending.utf8CodeUnitCount {
      let matches = ending.withUTF8Buffer { ending in
        zip(name.reversed(), ending.reversed()).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      }
      if matches { return ending.utf8CodeUnitCount }
    }
    return 0
  }

  func read(_ path: String) throws {
    if path == "-" {
      return try visit(
        OpenFile(descriptor: STDIN_FILENO, path: "-", profileID: "stdin", isNamed: true))
    }
    let bytes = RawArguments.bytes(of: path)
    let shown = String(path: bytes)
    var status = Glibc.stat()
    guard withCString(bytes[...], { fstatat(AT_FDCWD, $0, &status, 0) }) == 0 else {
      return complain(.unreadable(path: shown, reason: reason()))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      var walk = FolderWalk(root: bytes, wanted: wanted, visit: visit, complain: complain)
      try walk.run()
      if walk.found == 0 {
        complain(.unreadable(path: shown, reason: "the folder holds no \(wanted.words)"))
      }
    case S_IFREG, S_IFIFO: try open(bytes, shown)
    case S_IFCHR where path == "/dev/stdin" || path.hasPrefix("/dev/fd/"): try open(bytes, shown)
    case S_IFSOCK: complain(.unreadable(path: shown, reason: "it is a socket"))
    default: complain(.unreadable(path: shown, reason: "it is a device"))
    }
  }

  private func open(_ path: [UInt8], _ shown: String) throws {
    let descriptor = withCString(path[...]) { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      return complain(.unreadable(path: shown, reason: reason()))
    }
    let name = path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    try visit(
      OpenFile(
        descriptor: descriptor, path: shown, profileID: String(profileIDFromName: name),
        isNamed: true))
  }
}

/// The arguments as the system gave them: a path need not be UTF-8.
enum RawArguments {
  /// The bytes of an argument; Swift has put U+FFFD in the place of those it could not read.
  static func bytes(of argument: String) -> [UInt8] {
    guard argument.unicodeScalars.contains("\u{FFFD}") else { return Array(argument.utf8) }
    for index in 1..<Int(max(1, CommandLine.argc)) {
      guard let raw = CommandLine.unsafeArgv[index] else { continue }
      let bytes = UnsafeBufferPointer(start: raw, count: strlen(raw)).map { UInt8(bitPattern: $0) }
      if String(decoding: bytes, as: UTF8.self) == argument { return bytes }
    }
    return Array(argument.utf8)
  }
}

/// The last system error in words.
func reason() -> String { String(cString: strerror(errno)) }
