import Glibc

/// A file that is open for reading.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  /// The path as the user gave it, continued by names in folders.
  let path: String
  /// The id of a profile that states none.
  let profileID: String

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }
}

/// Why a path gives no profiles.
enum PathProblem: Error {
  /// A path on the command line that is missing or cannot be read.
  case unreadable(path: String, reason: String)
  /// Something in a folder that is no file to read.
  case refused(path: String, reason: String)
}

/// Finds the files behind the paths of a command line, folders in the order of their names.
///
/// A folder's names are held only while it is read, so a folder of a million files costs the
/// memory of their names and no more.
struct ProfileFiles {
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

  /// Called for each file in order, and for each path that gives none.
  typealias Visit = (borrowing OpenFile) throws -> Void
  typealias Complain = (PathProblem) -> Void

  let visit: Visit
  let complain: Complain
  /// Files that were reached by a link from outside of their folder, as device and inode.
  private var linked: Set<[UInt64]> = []
  private var found = 0

  init(visit: @escaping Visit, complain: @escaping Complain) {
    self.visit = visit
    self.complain = complain
  }

  mutating func read(_ path: String) throws {
    if path == "-" {
      return try visit(OpenFile(descriptor: STDIN_FILENO, path: "-", profileID: "stdin"))
    }
    var status = Glibc.stat()
    guard fstatat(AT_FDCWD, path, &status, 0) == 0 else {
      return complain(.unreadable(path: path, reason: reason()))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      found = 0
      let root = Self.realPath(path)
      try walk(Array(path.utf8), root: root)
      if found == 0 {
        complain(.unreadable(path: path, reason: "the folder holds no profile (*.yaml, *.yml)"))
      }
    case S_IFREG where status.st_size > 64 << 20 && status.st_blocks * 512 < status.st_size / 2:
      complain(.refused(path: path, reason: "the file is larger than 64 MiB and mostly empty"))
    case S_IFREG, S_IFIFO: try open(path)
    case S_IFCHR where path == "/dev/stdin" || path.hasPrefix("/dev/fd/"): try open(path)
    case S_IFSOCK: complain(.unreadable(path: path, reason: "it is a socket"))
    default: complain(.unreadable(path: path, reason: "it is a device"))
    }
  }

  private func open(_ path: String) throws {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return complain(.unreadable(path: path, reason: reason()))
    }
    let name = path.utf8.suffix(
      from: path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
        ?? path.startIndex)
    try visit(
      OpenFile(
        descriptor: descriptor, path: path, profileID: String(profileIDFromName: Array(name))))
  }

  private mutating func walk(_ folder: [UInt8], root: String?) throws {
    let shown = String(path: folder)
    guard let stream = withCString(folder[...], { opendir($0) }) else {
      return complain(.refused(path: shown, reason: reason()))
    }
    defer { closedir(stream) }
    let entries = FolderEntries(stream)
    var path = folder
    if path.last != UInt8(ascii: "/") { path.append(UInt8(ascii: "/")) }
    let prefix = path.count
    for entry in entries.sorted {
      let name = entries.name(entry)
      path.replaceSubrange(prefix..., with: name)
      let type = entry.type == UInt8(DT_UNKNOWN) ? kind(of: name, in: dirfd(stream)) : entry.type
      if type == UInt8(DT_DIR) {
        try walk(path, root: root)
      } else if Self.lengthOfEnding(name) > 0 {
        try read(path, name, type, in: dirfd(stream), root: root)
      }
    }
  }

  private mutating func read(
    _ path: [UInt8], _ name: ArraySlice<UInt8>, _ type: UInt8, in folder: Int32, root: String?
  ) throws {
    let shown = String(path: path)
    if type != UInt8(DT_REG) || !linked.isEmpty {
      var status = Glibc.stat()
      guard find(name, in: folder, &status) else {
        found += 1
        return complain(.refused(path: shown, reason: reason()))
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: return  // a link to a folder
      default:
        found += 1
        let kind =
          status.st_mode & S_IFMT == S_IFIFO
          ? "FIFO" : status.st_mode & S_IFMT == S_IFSOCK ? "socket" : "device"
        return complain(.refused(path: shown, reason: "it is a \(kind), not a file"))
      }
      let identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
      if type == UInt8(DT_LNK) {
        // What lies in the folder itself is read under its own name.
        if let root, let target = Self.realPath(shown), target.hasPrefix(root + "/") { return }
        guard linked.insert(identity).inserted else { return }
      } else if linked.contains(identity) {
        return
      }
    }
    found += 1
    let descriptor = withCString(name) { openat(folder, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else {
      return complain(.refused(path: shown, reason: reason()))
    }
    try visit(
      OpenFile(descriptor: descriptor, path: shown, profileID: String(profileIDFromName: name)))
  }

  /// What `readdir` leaves open on some file systems.
  private func kind(of name: ArraySlice<UInt8>, in folder: Int32) -> UInt8 {
    var status = Glibc.stat()
    guard withCString(name, { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      return UInt8(DT_UNKNOWN)
    }
    return UInt8(truncatingIfNeeded: (status.st_mode & S_IFMT) >> 12)
  }

  private func find(_ name: ArraySlice<UInt8>, in folder: Int32, _ status: inout Glibc.stat) -> Bool
  {
    withCString(name) { fstatat(folder, $0, &status, 0) } == 0
  }

  private static func realPath(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

/// The last system error in words.
func reason() -> String { String(cString: strerror(errno)) }
