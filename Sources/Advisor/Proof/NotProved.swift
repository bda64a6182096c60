/// Why something is not proved: a limit was reached.
public struct NotProved: Error, Sendable, Hashable {
  public enum Limit: String, Sendable {
    /// Cells of one part of the rule set that share attributes.
    case cells
    /// Sums that have to be told apart.
    case sums
    /// Values of one attribute.
    case values
    /// Sets of options.
    case sets
  }

  public var limit: Limit
  public var reached: Int
}

/// A value, or why it is not proved.
func proved<Value>(_ value: () throws(NotProved) -> Value) -> Result<Value, NotProved> {
  do throws(NotProved) { return .success(try value()) } catch { return .failure(error) }
}
