/// The pages of commands: examples first, then what it does, then the options.
extension HelpPage {
  static let ask = """
    advise ask [FILE] - answer questions until the recommendation is certain

      advise ask my-organisation.yaml
      advise ask my-organisation.yaml --lang ar
      advise ask my-organisation.yaml --set employees=45 --set countries=1

    Asks only what can still change the recommendation, and stops with a proof.
    FILE is a profile: what it says is not asked, and every answer is saved in it at
    once. Started again it goes on where it was left. Without it nothing is saved.

    At any question, in either language: ? why it is asked, - don't know, b back,
    = my answers, q save and stop (or: why unknown back answers quit, ؟ ر خ).
    Numbers may be written 1,200 or ١٬٢٠٠; values by their number or name.

      --all                       ask everything, in the order of the rule set
      --set NAME=VALUE            an answer beforehand; several in a list: a,b
      --rules FILE                another rule set than the one inside the program
      --lang LANGUAGE             the language of questions, one of the rule set's
      --width COLUMNS             40 to 200; left out: the terminal's, or 80
      --color auto|always|never   only always: colour at the end
      --bidi auto|isolates|none   only isolates: marks around numbers in Arabic

    Ctrl-D stops as q does. Ctrl-C ends with 130; what was answered is saved.

    """

  static let score = """
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
      --receipt FILE               seal each decision and its proofs in FILE, too
      --previous HASH              the seal that the first receipt follows
      --force                      overwrite FILE
      --quiet                      no summary on standard error

    """

  static let explain = """
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

  static let report = """
    advise report [PATH...] - the rationale as pages to hand on

      advise report profiles/al-noor-trading.yaml --format html -o al-noor.html
      advise report profiles --format html --lang ar -o pages/

    All that explain --full says, in the same words and with the same numbers. An
    HTML page is one file that asks no other for anything: no script, no picture
    from elsewhere. It reads from right to left in Arabic, in light and dark, on a
    telephone and on paper.

      --format text|markdown|html   markdown is the default
      -o FILE or FOLDER/            left out: standard output, for one profile; in a
                                    folder each page is called like its profile
      --force                       overwrite files that are there
      --fixed ATTRIBUTE,...         answers that are not to change
      --rules FILE                  another rule set than the one in the program
      --lang LANGUAGE               the language of texts, one of the rule set's

    """

  static let whatIf = """
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

  static let compare = """
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

  static let verify = """
    advise verify RECEIPT... - whether receipts are what they say, or what differs

      advise verify receipts.ndjson
      advise verify old.ndjson --rules rules/erp-crm.yaml

    RECEIPT is a file that advise score --receipt FILE wrote, or - for standard
    input. Every receipt must be canonical to the byte, have the right seal, follow
    the one before, and be sealed by this version and this rule set. What it proves
    is checked without the search that found it, as far as that can be; then all of
    it is computed again from the answers in it. A summary says which is which.
    A seal shows what has changed; it does not show who sealed.

      --rules FILE      another rule set than the one inside the program
      --previous HASH   the seal that the first receipt of the first file follows
      --quiet           no summary on standard error

    Exit code 0: everything holds. 1: something differs. 65: there is no receipt.

    """

  static let interview = """
    advise interview simulate [PROFILES...] - how many questions an interview takes

      advise interview simulate profiles
      advise interview simulate --random 20 --seed 7 --lang ar
      advise interview simulate profiles --format ndjson

    Plays profiles through the questionnaire and counts the questions, beside asking
    in the order of the file until the outcome is proved, and asking everything.
    What a profile does not know is answered "don't know". Each outcome is compared
    with that of the whole profile.

      --random NUMBER              complete profiles drawn by chance: each kind of
                                   answer that the rules tell apart is as likely
      --seed NUMBER                where drawing begins (1); the same, the same
      --format table|json|ndjson   JSON has a transcript for each profile
      --rules FILE                 another rule set than the one inside the program
      --lang LANGUAGE              the language of texts, one of the rule set's
      --width COLUMNS              40 to 200; left out: the terminal's, or 80
      --color auto|always|never    auto: on a terminal, unless NO_COLOR is set
      --bidi auto|isolates|none    marks around numbers in Arabic lines

    """

  static let evaluate = """
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

  static let initialise = """
    advise init [FILE] - a profile with every key as a comment, and its help

      advise init al-noor.yaml
      advise init --lang ar > al-noor.yaml

    Without FILE it goes to standard output. An existing file is kept.

      --force           overwrite FILE
      --rules FILE      another rule set than the one inside the program
      --lang LANGUAGE   the language of questions and help, one of the rule set's

    """
}
