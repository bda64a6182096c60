import ArgumentParser

/// The command that arguments name: `score`, or one of a group, `rules trace`.
struct NamedCommand {
  /// The program itself where no command is named.
  private(set) var type: any ParsableCommand.Type = Advise.self
  /// What stands before the command's own name: `advise rules`.
  private(set) var above = ""
  /// What is left for the command to read.
  private(set) var arguments: ArraySlice<String>

  init(_ arguments: [String]) {
    self.arguments = arguments[...]
    while let name = self.arguments.first,
      let next = type.configuration.subcommands.first(where: {
        $0.configuration.commandName == name
      })
    {
      above += (above.isEmpty ? "" : " ") + (type.configuration.commandName ?? "")
      type = next
      self.arguments.removeFirst()
    }
  }
}
