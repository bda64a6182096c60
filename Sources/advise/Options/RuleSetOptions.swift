import Advisor
import ArgumentParser
import CShippedRuleSet
import Glibc
import LocatedYAML

/// `--rules` and `--lang`, which every command takes that decides something.
struct RuleSetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The rule set; left out: the one inside the program.", valueName: "file"))
  var rules: String?

  @Option(
    help: ArgumentHelp("The language of texts, one of the rule set's.", valueName: "language"))
  var lang: String?

  init() {}

  /// Those of a command that states them otherwise, or has texts in no language.
  init(rules: String?, lang: String? = nil) { (self.rules, self.lang) = (rules, lang) }

  init(_ arguments: inout PlainArguments) {
    rules = arguments.take("--rules")
    lang = arguments.take("--lang")
  }

  /// The rule set, or the end of the program once everything wrong with it was said.
  func load() throws(ExitStatus) -> RuleSet { try Self.load(source()) }

  /// The text of the rule set.
  func source() throws(ExitStatus) -> SourceText { try rules.map(Self.read) ?? Self.shipped }

  /// What a text says, or the end of the program once everything wrong with it was said.
  static func load(_ source: SourceText) throws(ExitStatus) -> RuleSet {
    var warnings: [Diagnostic] = []
    do throws(Diagnostics) {
      let ruleSet = try RuleSet(reading: source, warnings: &warnings)
      if !warnings.isEmpty { Messages.say(Diagnostics(warnings, in: source).description) }
      return ruleSet
    } catch {
      Messages.say(error.description)
      throw .data
    }
  }

  /// `rules/erp-crm.yaml` as it was when the program was built.
  static var shipped: SourceText {
    let bytes = UnsafeBufferPointer(start: shipped_rule_set(), count: shipped_rule_set_size())
    return SourceText(name: "rules/erp-crm.yaml", utf8: Array(bytes))
  }

  /// `rules/baseline-needs.yaml` as it was then.
  static var shippedBaseline: SourceText {
    let bytes = UnsafeBufferPointer(start: shipped_baseline(), count: shipped_baseline_size())
    return SourceText(name: "rules/baseline-needs.yaml", utf8: Array(bytes))
  }

  /// The text of a rule file.
  static func read(_ path: String) throws(ExitStatus) -> SourceText {
    let descriptor =
      path == "-"
      ? STDIN_FILENO
      : withCString(RawArguments.bytes(of: path)[...]) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      Messages.say("advise: \(path.printable): \(reason())")
      throw .noInput
    }
    defer { if path != "-" { close(descriptor) } }
    do throws(WholeFile.Failure) {
      return SourceText(name: path, utf8: try WholeFile.read(descriptor))
    } catch {
      Messages.say("advise: \(path.printable): \(error.reason)")
      throw error.isTooLarge ? .data : .noInput
    }
  }

  /// The place of the language in every text of the rule set.
  ///
  /// - Parameter forPeople: whether the environment may choose; machine output never depends on it.
  func language(in ruleSet: RuleSet, forPeople: Bool) throws(ExitStatus) -> Int {
    if let stated = lang ?? (forPeople ? Environment.statedLanguage : nil) {
      guard let index = ruleSet.language(stated) else {
        let known = ruleSet.languages.joined(separator: ", ")
        let origin = lang == nil ? " (from ADVISE_LANG)" : ""
        Messages.say(
          "advise: the rule set has no texts in '\(stated.shortened.printable)'\(origin); it has \(known)"
        )
        throw .usage
      }
      return index
    }
    guard forPeople, let language = Environment.localeLanguage else { return 0 }
    return ruleSet.language(language) ?? 0
  }
}
