import LocatedYAML

/// A sealed decision: canonical JSON in one line, of which the last key is the seal.
public struct Receipt: Sendable {
  /// With the line end.
  public let bytes: [UInt8]
  /// The SHA-256 of the canonical JSON without the seal.
  public let seal: String

  /// Bytes of one receipt.
  public static let largest = 16 << 20

  /// Nil where it would be larger than one that is read, or a text in it.
  ///
  /// - Parameter json: an object whose keys all come before `sha256`, in any form.
  init?(sealing json: [UInt8]) {
    var reader = JSONReader()
    reader.read(json.span)
    guard reader.problems.all.isEmpty else { return nil }
    let object = CanonicalJSON.bytes(of: reader.tree)
    seal = SHA256.hexDigest(of: object)
    bytes = object.dropLast() + Self.sealKey + seal.utf8 + Self.end
    guard bytes.count <= Self.largest else { return nil }
  }

  /// The seal that a canonical receipt should have; nil for one that does not end with a seal.
  static func seal(of bytes: [UInt8]) -> String? {
    let length = sealKey.count + 64 + end.count
    guard bytes.count > length, bytes[(bytes.count - length)...].starts(with: sealKey) else {
      return nil
    }
    return SHA256.hexDigest(of: bytes.dropLast(length) + [UInt8(ascii: "}")])
  }

  private static let sealKey = Array(",\"sha256\":\"".utf8)
  private static let end = Array("\"}\n".utf8)
}
