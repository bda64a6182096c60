import LocatedYAML

extension Diagnostic.Problem {
  static func notAChange(_ text: String, example: String?) -> Self {
    Self(
      "not-a-change",
      "'\(text.shortened)' is no change; write NAME=VALUE"
        + (example.map { ", such as '\($0)=…'" } ?? ""))
  }
  static let changeWithoutName = Self(
    "not-a-change", "the name of an attribute is missing; write NAME=VALUE without blanks")
  static func changeOfNothing(_ name: String, nearest: String?) -> Self {
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "use one of the rule set's"
    return Self("unknown-key", "no attribute is called '\(name.shortened)'; \(hint)")
  }
  static func notAnAnswer(_ key: String) -> Self {
    Self("not-an-answer", "'\(key)' is no answer that could be another; change an attribute")
  }
  static func notAList(_ name: String) -> Self {
    Self(
      "not-a-list",
      "'\(name)' is not a list, so nothing is added or taken away; write '\(name)=' and the value")
  }
  static let noValues = Self(
    "no-values", "no value is named; write one, or several with commas between them")
  static func changeOfUnknown(_ name: String) -> Self {
    Self(
      "change-of-unknown",
      "'\(name)' is not known, so nothing can be added or taken away; write '\(name)=' and all its values"
    )
  }
  static func changedTwice(_ name: String) -> Self {
    Self("changed-twice", "'\(name)' is changed twice; keep one")
  }
  static func alreadySo(_ name: String) -> Self {
    Self("changes-nothing", "'\(name)' is just that already; this changes nothing")
  }
  static func alreadyThere(_ value: String, in name: String) -> Self {
    Self("changes-nothing", "'\(value)' is in '\(name)' already; adding it changes nothing")
  }
  static func notThere(_ value: String, in name: String) -> Self {
    Self("changes-nothing", "'\(value)' is not in '\(name)'; taking it away changes nothing")
  }
}
