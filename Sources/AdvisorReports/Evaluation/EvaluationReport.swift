/// What is said of an evaluation, in order, in one language and without any format.
public struct EvaluationReport: Sendable {
  public var isRightToLeft: Bool
  public var title: String
  public var sections: [Section]

  public struct Section: Sendable {
    /// Empty for what stands before all others.
    public var heading: String
    public var blocks: [Block]
  }

  public enum Block: Sendable {
    case paragraph(String)
    case table(Table)
    case entries([Entry])
  }

  /// The first column holds labels, the others numbers.
  public struct Table: Sendable {
    public var columns: [String]
    public var rows: [[String]]
  }

  /// A case, and what is said of it.
  public struct Entry: Sendable {
    public var heading: String
    public var lines: [String]
  }
}
