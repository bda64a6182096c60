import Advisor

/// The pages of `advise help`, written by hand: examples first, a screen at most.
enum HelpPage {
  static let commands = ["score", "explain", "whatif", "compare", "evaluate", "init"]
  /// Those of all commands; each command refuses what is not its own.
  static let options = [
    "--help", "--rules", "--lang", "--format", "--with", "--without", "--quiet", "--width",
    "--color",
    "--bidi", "--full", "--why-not", "--fixed", "--sort", "--baseline", "--force",
  ]
  static let topics = ["exit-codes", "environment", "formats", "arabic"]

  static func text(_ name: String) -> String? {
    switch name {
    case "score": score
    case "explain": explain
    case "whatif": whatIf
    case "compare": compare
    case "evaluate": evaluate
    case "init": initialise
    case "exit-codes": exitCodes
    case "environment": environment
    case "formats": formats
    case "arabic": arabic
    default: nil
    }
  }

  static let overview = """
    advise - recommends a system for an organisation, and says why

      advise init al-noor.yaml             a profile to fill in
      advise explain al-noor.yaml          the recommendation and all its reasons
      advise whatif al-noor.yaml employees=200
      advise score profiles                one line for each profile
      advise score profiles --format ndjson > decisions.ndjson

    Decide        score      score profiles: files, folders, standard input
                  explain    the rationale of a profile
                  whatif     what other answers would change
                  compare    two profiles: why their results differ
    Examine       evaluate   compare the advice with what was chosen in known cases
    Set up        init       a profile with every key, ready to fill in
    With all      --rules FILE   --lang en|ar   --help   (after the command)
    Read on       advise help COMMAND | exit-codes | environment | formats | arabic

    """

  private static let score = """
    advise score [PATH...] - one line or one record for each profile

      advise score profiles
      advise score a.yaml b.yaml --format ndjson --lang ar

    PATH is a file, a folder (with all in it: *.yaml, *.yml) or - for standard
    input, which is also read where no path is given. A file may hold several
    profiles, each after a line ---. What is refused is named on standard error;
    the rest is scored.

      --format table|json|ndjson   table for people (the default), JSON for programs
      --rules FILE                 another rule set than the one inside the program
      --lang LANGUAGE              the language of texts, one of the rule set's
      --width COLUMNS              of the table, 40 to 200
      --color auto|always|never    auto: on a terminal, unless NO_COLOR is set
      --bidi auto|isolates|none    marks around numbers in Arabic lines
      --with proofs                add to JSON what would change each outcome
      --fixed ATTRIBUTE,...        answers that are not to change in it
      --without possible           leave out what open answers can still change
      --quiet                      no summary on standard error

    """

  private static let explain = """
    advise explain [PATH...] - the recommendation, every reason for and against it

      advise explain profiles/al-noor-trading.yaml
      advise explain al-noor.yaml --lang ar --width 100 | less
      advise explain al-noor.yaml --full
      advise explain al-noor.yaml --why-not erp

    The contributions of all criteria add up to the fit of each option; a line for
    rounding closes what is left. Ids in brackets are sources, listed at the end.
    "What would change it" names the nearest other answers with another outcome.

      --full                       all of these, how firmly it stands against other
                                   weights and thresholds, and the case against
      --why-not OPTION             only what keeps an option down, what would bring
                                   it in
      --fixed ATTRIBUTE,...        answers that are not to change
      --rules FILE                 another rule set than the one inside the program
      --lang LANGUAGE              the language of texts, one of the rule set's
      --width COLUMNS              40 to 200; left out: the terminal's, or 80
      --color auto|always|never    auto: on a terminal, unless NO_COLOR is set
      --bidi auto|isolates|none    marks around numbers in Arabic lines

    """

  private static let whatIf = """
    advise whatif PROFILE CHANGE... - a profile beside the same with other answers

      advise whatif profiles/al-noor-trading.yaml employees=200
      advise whatif al-noor.yaml customer_needs+=field_service budget_usd=unknown

    A CHANGE is one argument, without blanks or in quotes:

      NAME=VALUE                   another answer, written as in a profile
      NAME=A,B  or  NAME=[A, B]    another list; NAME=[] is none of them
      NAME+=A,B  NAME-=A           values of a list added, taken away
      NAME=unknown  or  NAME=      the answer is forgotten

    What the criteria add to each difference adds up to it. Nothing is written to
    the profile. A wrong change is told with the right one, and nothing is decided.

      --sort impact|rules          what differs most first, or as in the rules
      --format text|json           JSON: both records, and their difference
      --rules FILE                 another rule set than the one inside the program
      --lang LANGUAGE              the language of texts, one of the rule set's
      --width COLUMNS              40 to 200; left out: the terminal's, or 80
      --color auto|always|never    auto: on a terminal, unless NO_COLOR is set
      --bidi auto|isolates|none    marks around numbers in Arabic lines

    """

  private static let compare = """
    advise compare A B - two profiles: why their results differ

      advise compare a.yaml b.yaml
      advise compare a.yaml b.yaml --sort rules --format json

    A and B are files that hold one profile each; one may be - for standard input.
    What the criteria add to each difference adds up to it. Where one of the two is
    refused nothing is compared.

      --sort impact|rules          what differs most first, or as in the rules
      --format text|json           JSON: both records, and their difference
      --rules FILE                 another rule set than the one inside the program
      --lang LANGUAGE              the language of texts, one of the rule set's
      --width COLUMNS              40 to 200; left out: the terminal's, or 80
      --color auto|always|never    auto: on a terminal, unless NO_COLOR is set
      --bidi auto|isolates|none    marks around numbers in Arabic lines

    """

  private static let evaluate = """
    advise evaluate [CASES...] - how often the advice is what was chosen

      advise evaluate cases
      advise evaluate cases --rules rules/erp-crm.yaml --format markdown

    CASES are files or folders of cases, each after a line ---: case, profile, chose
    (an outcome), and where wanted name, about, basis, source, doubt. A case is
    committed when some option is a yes, or every one a no; it agrees when the
    options that are a yes are those chosen. Nothing is evaluated while any case
    cannot be read.

      --baseline FILE                another rule set, on the same cases; with the
                                     rule set inside the program: the crude rule
                                     "needs alone", else none
      --format table|json|markdown   JSON has every case
      --rules FILE                   another rule set than the one in the program
      --lang LANGUAGE                the language of texts, one of the rule set's
      --width COLUMNS                40 to 200; left out: the terminal's, or 80
      --color auto|always|never      auto: on a terminal, unless NO_COLOR is set
      --bidi auto|isolates|none      marks around numbers in Arabic lines

    """

  private static let initialise = """
    advise init [FILE] - a profile with every key as a comment, and its help

      advise init al-noor.yaml
      advise init --lang ar > al-noor.yaml

    Without FILE it goes to standard output. An existing file is kept.

      --force           overwrite FILE
      --rules FILE      another rule set than the one inside the program
      --lang LANGUAGE   the language of questions and help, one of the rule set's

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
