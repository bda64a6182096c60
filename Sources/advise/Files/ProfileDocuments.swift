import Glibc
import LocatedYAML

/// Reads a file document by document, through a buffer that is used again for every file.
struct ProfileDocuments: ~Copyable {
  private var buffer: [UInt8] = Array(repeating: 0, count: 1 << 16)
  private var filled = 0

  /// One document of a file.
  struct Document {
    var number: Int
    /// Whether the file holds others.
    var isOneOfSeveral: Bool
    var firstLine: Int
    /// Whether a byte order mark may stand at its start.
    var beginsStream = false
    /// Where its bytes stand in the buffer; nil for one that is too large to be read.
    var range: Range<Int>?
  }

  /// The bytes of a document that was just read.
  func bytes(_ range: Range<Int>) -> [UInt8] { Array(buffer[range]) }

  /// Calls for each document; the bytes are in the buffer until it returns.
  ///
  /// It says whether the document's YAML could be read to its end.
  ///
  /// - Returns: the reason for which reading ended early, if it did.
  mutating func forEach(
    in file: borrowing OpenFile, beforeWaiting: () throws -> Void,
    _ body: (Document, Span<UInt8>) throws -> Bool
  ) rethrows -> String? {
    var documents = YAMLDocuments()
    var (number, isComplete, isSkipping) = (0, false, false)
    filled = 0
    while true {
      guard
        let document = documents.next(
          in: buffer.span.extracting(0..<filled), isComplete: isComplete)
      else {
        if isComplete { return nil }
        if filled - documents.firstNeeded > YAMLDocuments.largest {
          if !isSkipping {
            number += 1
            let place = Document(
              number: number, isOneOfSeveral: number > 1, firstLine: documents.firstLine)
            _ = try body(place, buffer.span.extracting(0..<0))
          }
          documents.abandon()
          isSkipping = true
        }
        makeRoom(&documents)
        if file.isNamed, waits(file.descriptor) { try beforeWaiting() }
        switch fill(file.descriptor) {
        case .some(0): isComplete = true
        case .some: if number == 0, isMostlyEmpty(file.descriptor) { return Self.isMostlyEmpty }
        case nil: return reason()
        }
        continue
      }
      if isSkipping {
        isSkipping = false
        continue
      }
      number += 1
      let isOneOfSeveral =
        number > 1 || document.isFollowed || holdsMore(documents, file.descriptor, &isComplete)
      // The limit is the same however the bytes arrived.
      let isTooLarge = document.range.count > YAMLDocuments.largest
      let place = Document(
        number: number, isOneOfSeveral: isOneOfSeveral, firstLine: document.firstLine,
        beginsStream: document.beginsStream, range: isTooLarge ? nil : document.range)
      if try !body(place, buffer.span.extracting(document.range)) { documents.skipToMarker() }
    }
  }

  /// Whether a read would have to wait for somebody to write.
  private func waits(_ descriptor: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 0
  }

  static let isMostlyEmpty = "the file is larger than 64 MiB and mostly empty"

  /// Whether a file pretends to be large: blanks of a sparse file would be read for minutes.
  private func isMostlyEmpty(_ descriptor: Int32) -> Bool {
    guard filled == buffer.count else { return false }
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && status.st_size > YAMLDocuments.largest && status.st_blocks * 512 < status.st_size / 2
  }

  /// Whether another document follows one that ended with `...` or with the file.
  private mutating func holdsMore(
    _ documents: YAMLDocuments, _ descriptor: Int32, _ isComplete: inout Bool
  ) -> Bool {
    var ahead = documents
    let start = filled
    while ahead.next(in: buffer.span.extracting(0..<filled), isComplete: isComplete) == nil {
      // After a document and megabytes of comments another one is not waited for.
      if isComplete || filled - start > 1 << 20 { return false }
      if filled == buffer.count { grow() }
      // An error shows itself again when the next document is asked for.
      guard let count = fill(descriptor) else { return false }
      isComplete = count == 0
    }
    return true
  }

  private mutating func grow() {
    buffer.append(contentsOf: repeatElement(0, count: buffer.count))
  }

  /// Makes room for more bytes: drops what is no longer needed, or grows.
  private mutating func makeRoom(_ documents: inout YAMLDocuments) {
    let first = documents.firstNeeded
    if first > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[first..<filled]))
      }
      filled -= first
      documents.dropped(first)
    }
    if filled == buffer.count { grow() }
  }

  /// Reads once.
  ///
  /// The number of bytes, 0 at the end, nil for an error.
  private mutating func fill(_ descriptor: Int32) -> Int? {
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        let room = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        return read(descriptor, room.baseAddress, room.count)
      }
      if count >= 0 {
        filled += count
        return count
      }
      if errno != EINTR { return nil }
    }
  }
}
