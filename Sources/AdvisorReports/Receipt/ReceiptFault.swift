public import Advisor
import LocatedYAML

/// Why a receipt is refused.
public enum ReceiptFault: Error, Sendable, Hashable {
  case noLineEnd
  case tooLong
  /// With the message of the reader, and the number of characters before the place.
  case notJSON(String, place: Int)
  /// The first byte that another one should stand for, from 1.
  case notCanonical(byte: Int)
  /// JSON that is something else.
  case notAReceipt
  case wrongSeal(stated: String, content: String)
  case anotherFormat(String)
  case anotherProgram(stated: String, here: String)
  case anotherRuleSet(stated: String, here: String)
  case noSuchLanguage(String)
  case notADigest(path: String)
  case wrongAnswers(String)
  case noOutcome
  case notAddedUp(path: String, stated: String, added: String)
  case unproved(DecisionCheck.Fault)
  case unprovedSmallest(TippingCheck.Fault)
  /// JSON, or nothing where it is missing.
  case difference(path: String, stated: String?, recomputed: String?)
  case brokenChain(stated: String?, before: String)
}

extension ReceiptFault {
  /// What differs, for a person; safe to print.
  public func description(of ruleSet: RuleSet) -> String {
    text(ruleSet).printable
  }

  private func text(_ ruleSet: RuleSet) -> String {
    switch self {
    case .noLineEnd: "the line end after the receipt is missing"
    case .tooLong: "the line is longer than 16 MiB, which no receipt is"
    case .notJSON(let message, let place): "\(message) (character \(place + 1))"
    case .notCanonical(let byte): "not canonical at byte \(byte)"
    case .notAReceipt: "this is no receipt; 'advise score --receipt FILE' writes them"
    case .wrongSeal(let stated, let content):
      "the seal does not fit: sha256 says \(String(stated.prefix(64))), the content has \(content)"
    case .anotherFormat(let stated):
      "the receipt has the format \(stated.shortened), this program reads \(ReceiptWriter.format)"
    case .anotherProgram(let stated, let here): "sealed by \(stated.shortened), this is \(here)"
    case .anotherRuleSet(let stated, let here): "sealed by \(stated), the rule set here is \(here)"
    case .noSuchLanguage(let name):
      "language: the rule set has no texts in '\(name.shortened)'"
    case .notADigest(let path): "\(path): not the 64 digits of a SHA-256"
    case .wrongAnswers(let message): "profile.answers: \(message)"
    case .noOutcome: "profile.answers: these answers have no outcome by the rule set"
    case .notAddedUp(let path, let stated, let added):
      "\(path): receipt says \(stated.shortened), the contributions add up to \(added)"
    case .unproved(let fault): "not proved: \(Self.text(fault, ruleSet))"
    case .unprovedSmallest(let fault):
      "certificates.tipping.smallest: \(Self.text(fault, ruleSet))"
    case .difference(let path, let stated?, let recomputed?):
      "\(path): receipt says \(stated.shortened), recomputed \(recomputed.shortened)"
    case .difference(let path, _, let recomputed?):
      "\(path): missing, recomputed \(recomputed.shortened)"
    case .difference(let path, let stated, nil):
      "\(path): receipt says \((stated ?? "nothing").shortened), there is no such thing"
    case .brokenChain(let stated, let before):
      "the chain is broken: previous says \(String((stated ?? "null").prefix(64))), the receipt before has the seal \(before)"
    }
  }

  private static func text(_ fault: DecisionCheck.Fault, _ ruleSet: RuleSet) -> String {
    switch fault {
    case .wrongSums: "the sums, by evaluating all tests as they are written"
    case .wrongOutcome: "the outcome, by evaluating all tests as they are written"
    case .wrongExample(let outcome):
      "that '\(ruleSet.outcomes[outcome].name)' is possible, by the answers given for it"
    case .wrongTippingPoint(let attribute):
      "that '\(ruleSet.attributes[attribute].name)' alone changes the outcome as is said"
    case .wrongWeights(let criterion):
      "the weights of '\(ruleSet.criteria[criterion].name)', by deciding at their ends"
    case .wrongThresholds(let option):
      "the thresholds of '\(ruleSet.options[option].name)', by deciding at their ends"
    }
  }

  private static func text(_ fault: TippingCheck.Fault, _ ruleSet: RuleSet) -> String {
    func names(_ attributes: [Int]) -> String {
      attributes.map { ruleSet.attributes[$0].name }.joined(separator: ", ")
    }
    return switch fault {
    case .wrongAnswer(let attribute): "the answer to '\(names([attribute]))' is none to change to"
    case .wrongOutcome: "the change does not lead where it is said to"
    case .wrongSizes: "it does not reach as far as the change"
    case .notExcluded(let set): "no bound excludes \(names(set)), and it was not searched"
    case .wrongSums(let set): "other answers to \(names(set)) can have sums beyond those stated"
    }
  }
}
