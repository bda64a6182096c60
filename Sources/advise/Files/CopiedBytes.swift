extension [UInt8] {
  init(copying bytes: Span<UInt8>) {
    self.init(unsafeUninitializedCapacity: bytes.count) { buffer, count in
      for position in 0..<bytes.count { buffer[position] = bytes[position] }
      count = bytes.count
    }
  }
}
