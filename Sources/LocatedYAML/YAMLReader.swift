/// Reads one document after another into a tree that it keeps.
///
/// Anchors, aliases, tags, merge keys and repeated keys are refused: a profile says what it means.
/// All problems of a document are found, up to the first that makes the rest unreadable.
public struct YAMLReader: ~Copyable {
  /// Lists and mappings within each other; libyaml itself knows no limit and grows quadratically.
  public static let deepest = 64
  /// Keys of one mapping.
  public static let mostKeys = 10_000
  /// Values of one document; no profile and no rule set comes near it.
  public static let mostValues = 1_000_000
  /// Bytes of one scalar.
  public static let longestScalar = 1 << 20

  public private(set) var tree = YAMLTree()
  public private(set) var problems = ProblemList()
  /// Whether the text could not be read to its end.
  public private(set) var stoppedEarly = false

  private var validation = TextValidation()
  private var repeatedKeys = RepeatedKeys()
  /// Lists and mappings that are open, as indices of their nodes.
  private var open: [Int] = []
  /// Separators that stand inside quotes.
  private var quoted: [Range<Int>] = []

  private let readsPlainFast: Bool
  private var plain = PlainDocument()

  public init() { readsPlainFast = true }

  /// - Parameter readsPlainFast: whether `PlainDocument` is tried before libyaml.
  init(readsPlainFast: Bool) { self.readsPlainFast = readsPlainFast }

  /// Reads the text of one document.
  ///
  /// `problems` says whether it can be used.
  ///
  /// - Parameter beginsStream: whether a byte order mark may stand at its start.
  public mutating func read(_ bytes: Span<UInt8>, beginsStream: Bool = true) {
    problems.removeAll()
    tree.nodes.removeAll(keepingCapacity: true)
    tree.text.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    quoted.removeAll(keepingCapacity: true)
    (tree.start, stoppedEarly) = (0, false)
    tree.text.reserveCapacity(bytes.count)
    tree.nodes.reserveCapacity(bytes.count / 8)

    guard !isUTF16(bytes) else { return stop(.utf16, at: 0) }
    let text = bytes.extracting((beginsStream ? lengthOfByteOrderMark(bytes) : 0)...)
    validation.check(text)
    guard validation.problems.all.isEmpty else {
      problems = validation.problems
      stoppedEarly = true
      return
    }
    let directives = DirectiveLines(text)
    for (line, place) in directives.refused { problems.add(.directive(line), at: place) }
    guard problems.all.isEmpty else { return stoppedEarly = true }
    if validation.separators.isEmpty {
      if readsPlainFast, plain.read(text, into: &tree) { return checkKeys(of: 0) }
      tree.nodes.removeAll(keepingCapacity: true)
      tree.text.removeAll(keepingCapacity: true)
      tree.start = 0
      unsafe text.withUnsafeBufferPointer { unsafe build(from: $0) }
    } else {
      let standIns = SeparatorStandIns(for: text)
      unsafe standIns.hidden(in: text).withUnsafeBufferPointer { unsafe build(from: $0) }
      standIns.restore(in: &tree.text, from: 0)
      checkSeparators()
    }
  }

  private mutating func build(from text: UnsafeBufferPointer<UInt8>) {
    var events = unsafe YAMLEvents(of: text)
    do throws(YAMLEvents.Failure) {
      while !stoppedEarly {
        let event = try events.next()
        if case .endOfStream = event.kind { return }
        take(event)
      }
    } catch {
      stop(.notYAML(error.reason, hint: YAMLHint(error, in: text).text), at: error.place)
    }
  }

  private mutating func take(_ event: YAMLEvents.Event) {
    if event.hasAnchor { problems.add(.anchor, at: event.start) }
    if event.hasTag { problems.add(.tag, at: event.start) }
    if tree.nodes.count >= Self.mostValues {
      return stop(.tooManyValues(Self.mostValues), at: event.start)
    }
    switch event.kind {
    case .scalar:
      guard unsafe event.text.count <= Self.longestScalar else {
        return stop(.tooLong(Self.longestScalar), at: event.start)
      }
      if event.isInQuotes, !validation.separators.isEmpty { quoted.append(event.start..<event.end) }
      append(event.isPlain ? .plain : .quoted, event)
    case .list: begin(.list, event)
    case .mapping: begin(.mapping, event)
    case .end: end()
    case .alias:
      problems.add(.alias, at: event.start)
      append(.plain, event)
    case .document: tree.start = event.start
    case .endOfStream, .other: break
    }
  }

  private mutating func append(_ kind: YAMLTree.Kind, _ event: YAMLEvents.Event) {
    let (start, count) = unsafe (tree.text.count, event.text.count)
    unsafe tree.text.append(contentsOf: event.text)
    tree.nodes.append(
      .init(
        kind: kind, place: event.start, next: tree.nodes.count + 1, textStart: start,
        textCount: count))
  }

  private mutating func begin(_ kind: YAMLTree.Kind, _ event: YAMLEvents.Event) {
    guard open.count < Self.deepest else { return stop(.tooDeep(Self.deepest), at: event.start) }
    open.append(tree.nodes.count)
    append(kind, event)
  }

  private mutating func end() {
    guard let node = open.popLast() else { return }
    tree.nodes[node].next = tree.nodes.count
    if tree.nodes[node].kind == .mapping { checkKeys(of: node) }
  }

  private mutating func checkKeys(of mapping: Int) {
    guard countKeys(of: mapping) <= Self.mostKeys else {
      return problems.add(.tooManyKeys(Self.mostKeys), at: tree.nodes[mapping].place)
    }
    var key = mapping + 1
    repeatedKeys.begin()
    while key < tree.nodes[mapping].next {
      if tree.isScalar(key) {
        if tree.nodes[key].kind == .plain, tree.nodes[key].textCount == 2, tree.string(key) == "<<"
        {
          problems.add(.mergeKey, at: tree.nodes[key].place)
        } else if repeatedKeys.insert(key, of: tree) == false {
          problems.add(.duplicateKey(tree.string(key)), at: tree.nodes[key].place)
        }
      } else {
        problems.add(.keyIsNotText, at: tree.nodes[key].place)
      }
      let value = tree.nodes[key].next
      key = tree.nodes[value].next
    }
  }

  private func countKeys(of mapping: Int) -> Int {
    var (count, key) = (0, mapping + 1)
    while key < tree.nodes[mapping].next {
      count += 1
      key = tree.nodes[tree.nodes[key].next].next
    }
    return count
  }

  private mutating func checkSeparators() {
    // Both are in the order of the text.
    var (misplaced, range): ([Int], Int) = ([], 0)
    for place in validation.separators {
      while range < quoted.count, quoted[range].upperBound <= place { range += 1 }
      if range == quoted.count || !quoted[range].contains(place) { misplaced.append(place) }
    }
    // A syntax error is most likely theirs.
    if !misplaced.isEmpty { problems.removeErrors { $0.problem.code == "not-yaml" } }
    for place in misplaced { problems.add(.lineSeparator, at: place) }
  }

  private mutating func stop(_ problem: Diagnostic.Problem, at place: Int) {
    problems.add(problem, at: place)
    stoppedEarly = true
  }

  private func isUTF16(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return true
    default: return false
    }
  }

  private func lengthOfByteOrderMark(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}
