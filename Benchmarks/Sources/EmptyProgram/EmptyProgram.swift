/// Starts and ends: what no Swift program can be faster than.
@main struct EmptyProgram {
  static func main() {}
}
