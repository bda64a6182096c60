public import Advisor
import LocatedYAML

/// The questionnaire as a dialogue: a line in, lines out, the same through a terminal and a pipe.
///
/// It is only ever added to, so that it can be read aloud and kept; it knows no terminal and no
/// files. Words of either language are understood at any time.
public struct Dialogue {
  enum State { case asking, checking, ended }

  /// What a line asks for that is no answer.
  enum Command {
    case why, unknown, back, answers, quit

    init?(_ line: String) {
      switch line.folded {
      case "?", "؟", "why", "لماذا": self = .why
      case "-", "unknown", "لا اعرف": self = .unknown
      case "b", "back", "ر", "رجوع": self = .back
      case "=", "answers", "اجاباتي": self = .answers
      case "q", "quit", "خ", "خروج": self = .quit
      default: return nil
      }
    }
  }

  /// Bytes of a line that is read.
  public static let longestLine = 1 << 16

  public private(set) var interview: Interview
  /// Whether it ended with the recommendation.
  public private(set) var isComplete = false
  private(set) var state = State.asking
  /// Whether the list of answers was asked for before the end.
  private var isPeeking = false
  /// How many questions were open when the last one was asked.
  private var openBefore: Int?

  public let interviewer: Interviewer
  let values: ValueText
  let words: DialogueWording
  let style: TextStyle
  /// The file that answers are saved in, as it is written in a command.
  let file: String?
  /// Options that a command needs to read the file alike, each with a blank before it.
  let options: String

  /// - Parameters:
  ///   - file: nil where nothing is saved.
  ///   - language: the place of the language in the texts of the rule set.
  public init(
    _ interview: Interview, by interviewer: Interviewer, file: String?, options: String = "",
    language: Int, style: TextStyle
  ) {
    (self.interview, self.interviewer, self.file) = (interview, interviewer, file)
    self.options = options
    let ruleSet = interviewer.scorecard.ruleSet
    values = ValueText(ruleSet, language: language, style: .grouped)
    words = DialogueWording(ruleSet.languages[language])
    self.style = style.forText(isRightToLeft: values.wording.isRightToLeft)
  }

  var ruleSet: RuleSet { values.ruleSet }
  var page: TextPage { TextPage(style: style) }

  /// Whether no line is wanted any more.
  public var hasEnded: Bool { state == .ended }

  /// What is said before the first line.
  public mutating func begin() -> String { opening() + proceed() }

  /// Takes a line, and says what follows.
  public mutating func take(_ line: String) -> String {
    let line = line.trimmed
    let command = Command(line)
    if command == .quit {
      state = .ended
      return leaving()
    }
    switch state {
    case .asking: return answer(line, command)
    case .checking: return check(line, command)
    case .ended: return ""
    }
  }

  /// Says that a line was too long to be read.
  public func refuseLine() -> String { said(words.tooLong) + prompt }

  /// Takes the end of all lines: what is finished is said, the rest can be gone on with.
  public mutating func end() -> String {
    guard state != .ended else { return "" }
    defer { state = .ended }
    if state == .checking, interview.isFinished {
      isComplete = true
      return "\n" + result()
    }
    return "\n" + leaving()
  }

  // MARK: Steps

  private mutating func answer(_ line: String, _ command: Command?) -> String {
    guard let question = interview.question else { return proceed() }
    switch command {
    case .why: return why(question) + prompt
    case .unknown: return take(.unknown, question)
    case .back:
      return interview.goBack() ? proceed() : said(words.first) + prompt
    case .answers:
      guard !interview.steps.isEmpty else { return said(words.noAnswers) + prompt }
      isPeeking = true
      return beginCheck()
    case .quit, nil: break
    }
    if line.isEmpty, let earlier = interview.revisited.map({ interview.steps[$0].answer }) {
      return take(earlier, question)
    }
    do throws(TypedAnswer.Fault) {
      return take(try TypedAnswer.read(line, for: ruleSet.attributes[question]), question)
    } catch {
      return refusal(of: line, error, question) + prompt
    }
  }

  private mutating func take(_ answer: Answer, _ question: Int) -> String {
    interviewer.answer(&interview, answer)
    return said(words.noted(values.text(answer, of: question))) + proceed()
  }

  private mutating func check(_ line: String, _ command: Command?) -> String {
    switch command {
    case .back where interview.goBack():
      state = .asking
      return proceed()
    case .answers: return beginCheck()
    default: break
    }
    if line.isEmpty {
      if isPeeking {
        (isPeeking, state) = (false, .asking)
        return proceed()
      }
      (state, isComplete) = (.ended, true)
      return result()
    }
    guard let number = TypedAnswer.place(line), number > 0, interview.revisit(number - 1) else {
      return said(words.noSuchAnswer(line.shown)) + prompt
    }
    state = .asking
    return proceed()
  }

  private mutating func beginCheck() -> String {
    state = .checking
    return answersToCheck() + said(isPeeking ? words.changeAndGoOn : words.change) + prompt
  }

  /// The next question, or the answers where there is none.
  private mutating func proceed() -> String {
    guard let question = interview.question else {
      isPeeking = false
      return ending() + beginCheck()
    }
    state = .asking
    let open = interview.atMostMore + 1
    let isForward = interview.revisited == nil
    let dropped = isForward ? openBefore.map { $0 - 1 - open } ?? 0 : 0
    openBefore = isForward ? open : nil
    return self.question(question, dropped: max(0, dropped)) + prompt
  }

  var prompt: String { "> " }

  func said(_ text: String) -> String {
    var page = page
    page.add(text)
    return page.text
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// What was typed, as it is repeated: safe to print, and not too long.
  var shown: String {
    let shown = printable
    return shown.count > 60 ? shown.prefix(60) + "…" : shown
  }
}
