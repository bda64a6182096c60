import Advisor
import LocatedYAML

extension Batch {
  /// The decision on the one profile behind a path.
  ///
  /// Nil where there is none, or another one as well, once that was said.
  func decideOnly(_ path: String) throws -> Scored? {
    struct AnotherOne: Error {}
    let read = tally.read
    var found: Scored?
    do {
      try run([path], beforeWaiting: {}) { scored in
        // A stream of profiles may never end.
        guard found == nil else { throw AnotherOne() }
        found = scored
      }
    } catch is AnotherOne {}
    guard tally.read - read > 1 else { return found }
    Messages.say(
      "advise: \(path.printable): there are several profiles; name a file that holds just one")
    return nil
  }

  /// How the program ends where a profile that it needs was not decided.
  var statusWithoutProfile: ExitStatus { tally.unreadable > 0 ? .noInput : .data }
}
