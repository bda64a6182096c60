import Advisor
import ArgumentParser
import LocatedYAML

/// `--fixed`, for what says which other answers would change a decision.
struct FixedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Answers that are not to change, commas between.", valueName: "attributes"))
  var fixed: String?

  init() {}

  init(_ arguments: inout PlainArguments) { fixed = arguments.take("--fixed") }

  func attributes(in ruleSet: RuleSet) throws(ExitStatus) -> Set<Int> {
    guard let fixed else { return [] }
    var attributes: Set<Int> = []
    for name in fixed.split(separator: ",", omittingEmptySubsequences: false) {
      let stated = ruleSet.attributes.map { $0.isDerived ? "" : $0.name }
      attributes.insert(try stated.place(of: String(name), "attribute to state"))
    }
    return attributes
  }
}

extension [String] {
  /// The place of a name that an option states; for another name the nearest, or all there are.
  func place(of name: String, _ kind: String) throws(ExitStatus) -> Int {
    if !name.isEmpty, let place = firstIndex(of: name) { return place }
    let names = filter { !$0.isEmpty }
    let hint = names.nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
    Messages.say(
      "advise: the rule set has no \(kind) '\(name.shortened.printable)'; "
        + "it has \(names.joined(separator: ", "))\(hint)")
    throw .usage
  }
}
