import Advisor
import AdvisorReports
import Glibc
import LocatedYAML

/// The profile file that an interview is saved in, after every answer.
///
/// It is written beside its place and then renamed, so that it is whole at any moment; only its
/// owner can read it.
final class AnswerFile {
  let path: String
  private let place: [UInt8]
  private let ruleSet: RuleSet
  private let reader: ProfileReader
  private var text: ProfileText
  private var saved: [Int: Answer] = [:]

  /// What the file said at first.
  private(set) var profile: Profile
  /// Attributes that it says are unknown.
  private(set) var skipped: Set<Int> = []

  /// Ends the program where the file cannot be read, or is no profile.
  init(_ path: String, _ scorecard: Scorecard) throws {
    self.path = path
    ruleSet = scorecard.ruleSet
    reader = ProfileReader(ruleSet)
    let name = RawArguments.bytes(of: path)
    let last = name[(name.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    profile = Profile(
      id: String(profileIDFromName: last), attributes: ruleSet.attributes.count)
    guard let content = try Self.content(of: name, path) else {
      let schema = ProfileSchema.comment(ProfileSchema.fileName(of: ruleSet))
      (place, text) = (name, ProfileText(schema + "\n"))
      return
    }
    place = Self.target(of: name)
    text = ProfileText(content)
    if content.split(separator: "\n").allSatisfy({ $0.trimmingPrefix(" ").first == "#" }) { return }
    let batch = Batch(scorecard, withPossible: false)
    guard let scored = try batch.decideOnly(path) else { throw batch.statusWithoutProfile }
    profile = scored.decision.profile
    var yaml = YAMLReader()
    yaml.read(Array(content.utf8).span)
    skipped = reader.attributesSaidUnknown(in: yaml.tree)
    for attribute in ruleSet.attributes.indices {
      let answer = profile.answer(attribute, of: ruleSet)
      if answer != .unknown || skipped.contains(attribute) { saved[attribute] = answer }
    }
  }

  /// Whether there is a place to save in, and each answer could be added to the text.
  func check() throws(ExitStatus) {
    var trial = text
    for attribute in ruleSet.attributes where !attribute.isDerived && !isSaved(attribute) {
      trial.state(.unknown, of: attribute)
    }
    guard read(trial).map({ $0.isKnown == profile.isKnown }) ?? false else {
      Messages.say(
        "advise: \(path.printable): answers cannot be added to it; write each key on a line of its own"
      )
      throw .data
    }
    let draft = draft
    let descriptor = withCString(draft[...]) { open($0, O_WRONLY | O_CREAT | O_EXCL, 0o600) }
    guard descriptor >= 0 else { throw failed() }
    close(descriptor)
    _ = withCString(draft[...]) { unlink($0) }
  }

  private func isSaved(_ attribute: RuleSet.Attribute) -> Bool {
    ruleSet.attribute(named: attribute.name).map { saved[$0] != nil } ?? false
  }

  /// Saves what is new in the answers of an interview.
  func save(_ interview: Interview) throws(ExitStatus) {
    let new = interview.steps.filter { saved[$0.attribute] != $0.answer }
    guard !new.isEmpty else { return }
    var next = text
    for step in new { next.state(step.answer, of: ruleSet.attributes[step.attribute]) }
    guard let written = read(next), written.isKnown == interview.profile.isKnown,
      zip(written.isKnown, zip(written.values, interview.profile.values))
        .allSatisfy({ !$0 || $1.0 == $1.1 })
    else {
      Messages.say("advise: \(path.printable): the answer could not be written into it")
      throw .data
    }
    try write(next.text)
    text = next
    for step in new { saved[step.attribute] = step.answer }
  }

  /// The profile that a text is read as; nil where it is refused.
  private func read(_ text: ProfileText) -> Profile? {
    var yaml = YAMLReader()
    var profile = profile
    yaml.read(Array(text.text.utf8).span)
    var problems = yaml.problems
    guard !yaml.stoppedEarly else { return nil }
    reader.read(yaml.tree, id: "", into: &profile, &problems)
    return problems.all.isEmpty ? profile : nil
  }

  private var draft: [UInt8] { place + Array(".\(getpid()).new".utf8) }

  private func write(_ text: String) throws(ExitStatus) {
    let draft = draft
    let descriptor = withCString(draft[...]) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 else { throw failed() }
    var output = Output(descriptor: descriptor)
    var isWritten = true
    do throws(Output.Failure) {
      try output.write(text)
      try output.flush()
    } catch {
      isWritten = false
    }
    isWritten = isWritten && fsync(descriptor) == 0
    let renamed =
      isWritten
      && withCString(draft[...]) { from in
        withCString(place[...]) { rename(from, $0) == 0 }
      }
    let reason = errno
    close(descriptor)
    guard !renamed else { return syncFolder() }
    _ = withCString(draft[...]) { unlink($0) }
    errno = reason
    throw failed()
  }

  private func syncFolder() {
    let folder = place.lastIndex(of: UInt8(ascii: "/")).map { place[...$0] } ?? [UInt8(ascii: ".")]
    let descriptor = withCString(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
  }

  private func failed() -> ExitStatus {
    Messages.say("advise: \(path.printable): answers cannot be saved: \(reason())")
    return .output
  }

  // MARK: Reading

  /// The file that a link leads to: renaming would take the place of the link.
  private static func target(of name: [UInt8]) -> [UInt8] {
    withCString(name[...]) { path in
      guard let real = realpath(path, nil) else { return name }
      defer { free(real) }
      return UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) }
    }
  }

  /// Nil where there is no file.
  private static func content(of name: [UInt8], _ path: String) throws(ExitStatus) -> String? {
    var status = stat()
    guard withCString(name[...], { fstatat(AT_FDCWD, $0, &status, 0) }) == 0 else {
      if errno == ENOENT { return nil }
      Messages.say("advise: \(path.printable): \(reason())")
      throw .noInput
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      Messages.say("advise: \(path.printable): answers can be saved in a file only")
      throw .usage
    }
    let source = try RuleSetOptions.read(path)
    return String(decoding: source.utf8, as: UTF8.self)
  }
}
