import Advisor

/// The pages of `advise help`, written by hand: examples first, a screen at most.
enum HelpPage {
  static let commands = [
    "ask", "score", "explain", "report", "whatif", "compare", "verify", "evaluate", "interview",
    "init", "rules",
  ]
  /// Those of `advise rules`.
  static let ruleCommands = [
    "new", "check", "explain-code", "test", "trace", "document", "schema",
  ]
  /// Those of all commands; each command refuses what is not its own.
  static let options = [
    "--help", "--rules", "--lang", "--format", "--with", "--without", "--quiet", "--width",
    "--color",
    "--bidi", "--full", "--why-not", "--fixed", "--sort", "--receipt", "--previous", "--baseline",
    "--random", "--seed", "--all", "--set", "--force", "-o", "--minimum",
  ]
  static let topics = ["exit-codes", "environment", "formats", "arabic"]

  static func text(_ name: String) -> String? {
    switch name {
    case "ask": ask
    case "score": score
    case "explain": explain
    case "report": report
    case "whatif": whatIf
    case "compare": compare
    case "evaluate": evaluate
    case "verify": verify
    case "interview": interview
    case "init": initialise
    case "rules": rules
    case "exit-codes": exitCodes
    case "environment": environment
    case "formats": formats
    case "arabic": arabic
    default: ruleCommand(name)
    }
  }

  /// The page that names ask for, `score` or `rules trace`; nil for none.
  static func name(in arguments: some Sequence<String>) -> String? {
    let names = arguments.filter { !$0.hasPrefix("-") }
    guard names.first == "rules", names.count > 1 else { return names.first }
    return "rules \(names[1])"
  }

  static let overview = """
    advise - recommends a system for an organisation, and says why

      advise ask al-noor.yaml              answer questions; saves a profile
      advise explain al-noor.yaml          the recommendation and all its reasons
      advise whatif al-noor.yaml employees=200
      advise score profiles                one line for each profile
      advise score profiles --format ndjson > decisions.ndjson

    Decide        ask        answer the questionnaire, or finish a profile
                  score      score profiles: files, folders, standard input
                  explain    the rationale of a profile
                  report     the rationale as a page to hand on: Markdown, HTML
                  whatif     what other answers would change
                  compare    two profiles: why their results differ
                  verify     receipts of decisions: nothing has changed
    Examine       evaluate   compare the advice with what was chosen in known cases
                  interview  how many questions advise ask needs (simulate)
    Set up        init       a profile with every key, ready to fill in
    Write rules   rules      what a rule set does: advise help rules
    With all      --rules FILE   --lang en|ar   --help   (after the command)
    Read on       advise help COMMAND | exit-codes | environment | formats | arabic

    """

  private static let exitCodes = """
    Exit codes of advise

      0    done; also when the reader of the output has gone (advise ... | head -1)
      1    some profile was refused, the others were scored; or a check failed
      64   the command line is wrong
      65   the rule set or the only profile is wrong, or nothing could be read; a
           profile that whatif or compare needs is wrong, or not the only one
      66   a named file or folder is missing or cannot be read (the rest is scored)
      69   a program that is needed is missing
      70   a fault of advise itself
      74   the output could not be written
      130  interrupted (143: ended by SIGTERM)

    The first that applies: 70, 74, 66, 65, 1, 0.

    """

  private static let environment = """
    Environment of advise

      ADVISE_LANG           language of texts for people, as --lang, which wins
      LC_ALL, LC_MESSAGES, LANG   the same, where ADVISE_LANG is not set and the
                            rule set has the language
      NO_COLOR              any value: no colour
      TERM=dumb             no colour
      COLUMNS               width, where standard output is no terminal

    JSON never depends on the environment: without --lang its texts are in the
    first language of the rule set.

    """

  private static let formats = """
    Formats of advise

      table    for people: name, outcome, fits as numbers and bars, and the
               strongest reason
      json     one list of decision records
      ndjson   one decision record a line, as soon as it is decided

    A record has the keys profile, name, source, line, outcome, recommends,
    start_with, verdict, certain, possible_outcomes, coverage, fit, sum, best,
    contributions, gates, undecided, unknown, notes, ruleset, always all of them and
    in this order. The same profile and rule set give the same bytes. The outcome is
    what the known facts support; the verdicts say what holds whatever the missing
    answers are, and tables and explanations speak by them.
    Documentation/RuleLanguage.md says what each key means.

    """

  private static let arabic = """
    Arabic in the terminal

      advise explain profiles/al-noor-trading.yaml --lang ar
      ADVISE_LANG=ar advise score profiles

    Terminals that order Arabic themselves (GNOME Terminal and others with VTE,
    Konsole, mlterm, the macOS Terminal) show the reports as they should be. Others
    show the letters from left to right; there, write the report to a file and open
    it in an editor. On a terminal advise puts isolates around numbers, so that
    +24.1 keeps its sign in front; in files and pipes it does not. --bidi none
    leaves them out everywhere.
    Profiles may state numbers in Arabic-Indic or Persian digits.

    """
}
