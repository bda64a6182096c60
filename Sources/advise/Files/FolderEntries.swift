import Glibc

/// The names in a folder that matter: folders, and what may be a profile.
///
/// Hidden ones do not.
///
/// All names lie one behind the other in one buffer, so that a folder of a million files costs
/// little more than the letters of their names.
struct FolderEntries {
  struct Entry {
    var start: UInt32
    var count: UInt8
    /// `DT_REG` and the like of `readdir`.
    var type: UInt8
  }

  private var names: [UInt8] = []
  /// In the order of the names' bytes.
  private(set) var sorted: [Entry] = []

  init(_ stream: OpaquePointer) {
    while let entry = readdir(stream) {
      let type = entry.pointee.d_type
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          var count = 0
          while bytes[count] != 0 { count += 1 }
          add(UnsafeBufferPointer(start: bytes, count: count), type)
        }
      }
    }
    names.withUnsafeBytes { names in
      guard let start = names.baseAddress else { return }
      sorted.sort { a, b in
        let order = memcmp(
          start + Int(a.start), start + Int(b.start), Int(min(a.count, b.count)))
        return order == 0 ? a.count < b.count : order < 0
      }
    }
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, _ type: UInt8) {
    guard name.first != UInt8(ascii: ".") else { return }
    guard
      type == UInt8(DT_DIR) || type == UInt8(DT_UNKNOWN) || ProfileFiles.lengthOfEnding(name) > 0
    else { return }
    sorted.append(Entry(start: UInt32(names.count), count: UInt8(name.count), type: type))
    names.append(contentsOf: name)
  }

  func name(_ entry: Entry) -> ArraySlice<UInt8> {
    names[Int(entry.start)..<Int(entry.start) + Int(entry.count)]
  }
}

/// Calls with a path that the system understands.
func withCString<Result>(
  _ bytes: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>) -> Result
) -> Result {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
    for (index, byte) in bytes.enumerated() {
      buffer.initializeElement(at: index, to: CChar(bitPattern: byte))
    }
    buffer.initializeElement(at: bytes.count, to: 0)
    guard let start = buffer.baseAddress else { preconditionFailure("the buffer holds a byte") }
    return body(UnsafePointer(start))
  }
}
