extension YAMLTree {
  /// A word and how many scalars of its text stand before it.
  public struct Word: Sendable, Hashable {
    public var text: String
    public var place: Int

    public init(_ text: String, at place: Int) {
      self.text = text
      self.place = place
    }
  }

  /// A mapping of one key to a word without quotes, as if it had been read.
  public init(_ key: Word, _ value: Word) {
    begin(key)
    append(value)
    end()
  }

  /// A mapping of one key to a list of words without quotes, as if it had been read.
  ///
  /// - Parameter place: of the list.
  public init(_ key: Word, list items: [Word], at place: Int) {
    begin(key)
    let list = nodes.count
    append(.list, at: place)
    for item in items { append(item) }
    nodes[list].next = nodes.count
    end()
  }

  private mutating func begin(_ key: Word) {
    append(.mapping, at: key.place)
    append(key)
  }

  private mutating func end() { nodes[0].next = nodes.count }

  private mutating func append(_ kind: Kind, at place: Int) {
    nodes.append(
      Node(kind: kind, place: place, next: nodes.count + 1, textStart: text.count, textCount: 0))
  }

  private mutating func append(_ word: Word) {
    append(.plain, at: word.place)
    text += word.text.utf8
    nodes[nodes.count - 1].textCount = word.text.utf8.count
  }
}
