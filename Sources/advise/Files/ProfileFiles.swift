import Glibc

/// A file that is open for reading.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  /// The path as the user gave it, continued by names in folders.
  let path: String

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
  static let endings = [".yaml", ".yml"]

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
    if path == "-" { return try visit(OpenFile(descriptor: STDIN_FILENO, path: "-")) }
    var status = stat()
    guard stat(path, &status) == 0 else {
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
    try visit(OpenFile(descriptor: descriptor, path: path))
  }

  private mutating func walk(_ folder: [UInt8], root: String?) throws {
    let shown = String(path: folder)
    guard let stream = (folder + [0]).withUnsafeBytes({ opendir($0.bindMemory(to: CChar.self).baseAddress!) })
    else { return complain(.refused(path: shown, reason: reason())) }
    defer { closedir(stream) }
    let names = Self.entries(of: stream)
    let prefix = folder.last == UInt8(ascii: "/") ? folder : folder + [UInt8(ascii: "/")]
    for (name, type) in names {
      if type == UInt8(DT_DIR) {
        try walk(prefix + name, root: root)
      } else if Self.isProfile(name) {
        try read(prefix + name, name, type, in: dirfd(stream), root: root)
      }
    }
  }

  private mutating func read(
    _ path: [UInt8], _ name: [UInt8], _ type: UInt8, in folder: Int32, root: String?
  ) throws {
    let shown = String(path: path)
    if type != UInt8(DT_REG) || !linked.isEmpty {
      var status = stat()
      guard fstatat(folder, name.map { CChar(bitPattern: $0) } + [0], &status, 0) == 0 else {
        found += 1
        return complain(.refused(path: shown, reason: reason()))
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: return  // a link to a folder
      default:
        found += 1
        let kind = status.st_mode & S_IFMT == S_IFIFO ? "FIFO" : status.st_mode & S_IFMT == S_IFSOCK ? "socket" : "device"
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
    let descriptor = (name + [0]).withUnsafeBytes {
      openat(folder, $0.bindMemory(to: CChar.self).baseAddress!, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else {
      return complain(.refused(path: shown, reason: reason()))
    }
    try visit(OpenFile(descriptor: descriptor, path: shown))
  }

  /// Names and kinds, in the order of the names' bytes; hidden ones are left out.
  private static func entries(of stream: OpaquePointer) -> [(name: [UInt8], type: UInt8)] {
    var entries: [(name: [UInt8], type: UInt8)] = []
    while let entry = readdir(stream) {
      let type = entry.pointee.d_type
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          Array(UnsafeBufferPointer(start: bytes, count: strlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))))
        }
      }
      if name.first != UInt8(ascii: ".") { entries.append((name, type)) }
    }
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    return entries
  }

  private static func isProfile(_ name: [UInt8]) -> Bool {
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return endings.contains { text.hasSuffix($0) }
  }

  private static func realPath(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

/// The last system error in words.
func reason() -> String { String(cString: strerror(errno)) }
