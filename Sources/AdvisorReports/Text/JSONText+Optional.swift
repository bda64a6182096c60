extension JSONText {
  /// Adds a string, or null.
  mutating func append(_ string: String?) {
    if let string { append(string) } else { append(raw: "null") }
  }
}
