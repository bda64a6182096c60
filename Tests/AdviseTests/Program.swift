import Foundation

/// The `advise` that was built beside these tests, run as a person would run it.
///
/// What it writes goes to files and not through pipes, so that nothing can fill up and hang. Of
/// the surroundings it sees only what is stated here.
struct Program {
  /// Where it is run.
  var folder = "/"
  var environment: [String: String] = [:]
  var limit = Duration.seconds(60)

  struct TookTooLong: Error { var arguments: [String] }

  /// The folder of the program, from which `bash` finds it.
  private static let place = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// The top of the repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  init() {}

  init(in folder: TemporaryFolder) { self.folder = folder.path }

  func with(_ name: String, _ value: String) -> Program {
    var program = self
    program.environment[name] = value
    return program
  }

  func run(_ arguments: String..., input: String = "") throws -> Ended {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> Ended {
    try start([Self.place.appending(path: "advise").path] + arguments, input)
  }

  /// Runs a script in which `advise` is a command; a pipeline fails as its first part that does.
  func bash(_ script: String) throws -> Ended {
    try start(["/bin/bash", "-c", "set -o pipefail; \(script)"], "")
  }

  /// Runs `advise` with standard input, output and messages on a terminal.
  func onTerminal(_ arguments: String) throws -> Ended {
    try bash("script --quiet --return --command 'advise \(arguments)' /dev/null")
  }

  private func start(_ arguments: [String], _ text: String) throws -> Ended {
    let input = NamelessFile(text)
    let output = NamelessFile()
    let messages = NamelessFile()
    let streams = [input.descriptor, output.descriptor, messages.descriptor]
    var surroundings = ["PATH": "\(Self.place.path):/usr/bin:/bin"]
    surroundings.merge(environment) { _, stated in stated }
    let process = try spawn(
      ["/usr/bin/env", "-C", folder] + arguments, surroundings.map { "\($0)=\($1)" }, streams)
    var status: Int32 = 0
    let end = ContinuousClock.now + limit
    while waitpid(process, &status, WNOHANG) == 0 {
      if .now > end {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        throw TookTooLong(arguments: arguments)
      }
      usleep(1000)
    }
    let signal = status & 0x7F
    return Ended(
      output: output.text, messages: messages.text,
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }

  private func spawn(
    _ arguments: [String], _ environment: [String], _ streams: [Int32]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, to be ended as a whole; no signal that the tests ignore or block.
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let words = (arguments.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
    defer { for word in words.0 + words.1 { free(word) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, arguments[0], &actions, &attributes, words.0, words.1)
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EIO) }
    return process
  }
}

/// A file that is open and has no name.
private struct NamelessFile: ~Copyable {
  let descriptor: Int32

  init(_ text: String = "") {
    var name = Array("/tmp/advise-stream-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let bytes = Array(text.utf8)
    precondition(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, "/tmp can be written")
  }

  deinit { close(descriptor) }

  var text: String {
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
