import Glibc

/// Visits the profiles of a folder and of the folders in it, in the order of names.
///
/// A folder's names are held only while it is read, so a folder of a million files costs the
/// memory of their names and no more. Links to folders are not followed; what can be reached by
/// several links is read once.
struct FolderWalk {
  /// How many files there were, refused ones too.
  private(set) var found = 0

  private let root: [UInt8]
  private let wanted: ProfileFiles.Wanted
  private let visit: ProfileFiles.Visit
  private let complain: ProfileFiles.Complain
  private let realRoot: String?
  /// Files that were reached by a link, as device and inode.
  private var linked: Set<[UInt64]> = []

  init(
    root: [UInt8], wanted: ProfileFiles.Wanted, visit: @escaping ProfileFiles.Visit,
    complain: @escaping ProfileFiles.Complain
  ) {
    self.root = root
    self.wanted = wanted
    self.visit = visit
    self.complain = complain
    realRoot = Self.realPath(root)
  }

  mutating func run() throws { try walk(root) }

  private mutating func walk(_ folder: [UInt8]) throws {
    guard let stream = withCString(folder[...], { opendir($0) }) else {
      return refuse(String(path: folder), reason())
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
        try walk(path)
      } else if ProfileFiles.lengthOfEnding(name) > 0, wanted.accepts(name) {
        try read(path, name, type, in: dirfd(stream))
      }
    }
  }

  private mutating func read(
    _ path: [UInt8], _ name: ArraySlice<UInt8>, _ type: UInt8, in folder: Int32
  ) throws {
    let shown = String(path: path)
    if type != UInt8(DT_REG) || !linked.isEmpty {
      var status = Glibc.stat()
      guard withCString(name, { fstatat(folder, $0, &status, 0) }) == 0 else {
        return refuse(shown, reason())
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: return  // a link to a folder
      case S_IFIFO: return refuse(shown, "it is a FIFO, not a file")
      case S_IFSOCK: return refuse(shown, "it is a socket, not a file")
      default: return refuse(shown, "it is a device, not a file")
      }
      let identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
      if type == UInt8(DT_LNK) {
        if isReadByItself(path) { return }
        guard linked.insert(identity).inserted else { return }
      } else if linked.contains(identity) {
        return
      }
    }
    let descriptor = withCString(name) { openat(folder, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return refuse(shown, reason()) }
    found += 1
    try visit(
      OpenFile(
        descriptor: descriptor, path: shown, profileID: String(profileIDFromName: name),
        isNamed: false))
  }

  private mutating func refuse(_ path: String, _ reason: String) {
    found += 1
    complain(.refused(path: path, reason: reason))
  }

  /// Whether the file behind a link lies in this folder, under a name that is visited.
  private func isReadByItself(_ link: [UInt8]) -> Bool {
    guard let realRoot, let target = Self.realPath(link), target.hasPrefix(realRoot + "/") else {
      return false
    }
    let names = target.dropFirst(realRoot.count).split(separator: "/")
    return !names.contains { $0.hasPrefix(".") }
      && ProfileFiles.lengthOfEnding(Array(target.utf8)) > 0
  }

  /// What `readdir` leaves open on some file systems.
  private func kind(of name: ArraySlice<UInt8>, in folder: Int32) -> UInt8 {
    var status = Glibc.stat()
    guard withCString(name, { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      return UInt8(DT_UNKNOWN)
    }
    return UInt8(truncatingIfNeeded: (status.st_mode & S_IFMT) >> 12)
  }

  private static func realPath(_ path: [UInt8]) -> String? {
    guard let pointer = withCString(path[...], { realpath($0, nil) }) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
