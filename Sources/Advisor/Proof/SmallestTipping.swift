/// The smallest change that gives another outcome, with what proves that none is smaller.
public struct SmallestTipping: Sendable, Hashable {
  /// Nil where no change of up to three attributes does.
  public var change: JointChange?
  public var certificate: TippingCertificate
}

/// Other answers that change the outcome together.
public struct JointChange: Sendable, Hashable {
  public struct ChangedAnswer: Sendable, Hashable {
    public var attribute: Int
    public var from: Answer
    public var to: Answer
  }

  /// By attribute.
  public var answers: [ChangedAnswer]
  /// The options that are then recommended, a bit each.
  public var recommended: UInt32
  /// Nil where these are the set of no outcome.
  public var outcome: Int?
}

/// Why no smaller set of attributes, and none of the same size before it, changes an outcome.
///
/// Every set is either searched, or a bound excludes it: with its attributes unknown, criteria that
/// are decided all the same count as they are, each other one that reads them with what a band gives
/// that is still possible, or nothing; and no gate that reads them could turn a recommendation.
public struct TippingCertificate: Sendable, Hashable {
  /// Sets of one size.
  public struct Size: Sendable, Hashable {
    public var size: Int
    /// For each option the sums between which all sets stay that the bound excludes.
    public var sums: [ClosedRange<Int64>]
    /// In their order; where a set changes the outcome it is the last one.
    public var searched: [SearchedSet]
  }

  public struct SearchedSet: Sendable, Hashable {
    public var attributes: [Int]
    /// Profiles that were scored for it.
    public var cells: Int
  }

  /// From 1 up to the size of the change, or to the largest one.
  public var sizes: [Size]
}
