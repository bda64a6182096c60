/// The pages of `advise rules`, for those who write rule sets.
extension HelpPage {
  static func ruleCommand(_ name: String) -> String? {
    switch name {
    case "rules check": check
    case "rules explain-code": explainCode
    case "rules trace": trace
    case "rules schema": schema
    case "rules new": new
    case "rules document": document
    case "rules test": test
    default: nil
    }
  }

  static let rules = """
    advise rules COMMAND - for those who write rule sets

      advise rules new way-to-work
      advise rules check rules/erp-crm.yaml
      advise rules explain-code dead-band
      advise rules trace profiles/al-noor-trading.yaml size

      new            a small rule set to begin with
      check          what rules do for all profiles, and whether promises hold
      explain-code   what a code of a finding or an error means
      test           whether a rule set does what its tests expect
      trace          which bands hold for a profile, and why the others do not
      document       the rule set as a document, in Markdown or HTML
      schema         the JSON Schema of profiles or of rule sets, for editors

    advise help rules COMMAND has a page on each. Where no rule set is named they
    speak of the one inside the program.

    """

  private static let check = """
    advise rules check [FILE...] - find what is wrong, and prove what is expected

      advise rules check rules/erp-crm.yaml
      advise rules check rules/erp-crm.yaml --format sarif > findings.sarif

    All errors at once; then, over the whole space of profiles and exactly: outcomes
    that cannot happen or are missing, options that always or never win, bands that
    nobody falls into or that never decide, how far each fit reaches, and whether
    what 'expect' promises holds. Where a limit is reached it says 'not proved'.
    Findings go to standard error, each with a profile that shows it, ready to be
    copied into a file and scored. Bands without points are counted only.

      --format text|json|sarif   json: an object with all findings (a list of them
                                 for several files); sarif: SARIF 2.1.0
      --quiet                    no summary on standard error

    Exit code 1 with any error; warnings alone leave it at 0.

    """

  private static let explainCode = """
    advise rules explain-code [CODE] - what a code means, and how to mend it

      advise rules explain-code dead-band
      advise rules explain-code never-decisive

    Every finding and every error has a code, which --format json and sarif show.
    Without CODE all of them are listed.

    """

  private static let trace = """
    advise rules trace PROFILE [CRITERION] - why bands hold or not, and by how much

      advise rules trace profiles/al-noor-trading.yaml
      advise rules trace profiles/al-noor-trading.yaml size

    Every band in its order with its place in the rule file, and each part of its
    test: fulfilled, or how far the profile's value is from the nearest that fulfils
    it. Then gates, the sequence and notes. Derived values show what they are
    computed from. PROFILE is a file, or - for standard input.

      --format text|json           text for people (the default), or a JSON object
                                   for each profile, a line each
      --rules FILE                 another rule set than the one inside the program
      --lang LANGUAGE              the language of texts, one of the rule set's
      --width COLUMNS              40 to 200; left out: the terminal's, or 80
      --color auto|always|never    auto: on a terminal, unless NO_COLOR is set
      --bidi auto|isolates|none    marks around places in Arabic text

    """

  private static let schema = """
    advise rules schema [FILE] - what editors complete and check profiles by

      advise rules schema > erp-crm.profile.schema.json
      advise rules schema rules/erp-crm.yaml --lang ar
      advise rules schema --rules > ruleset.schema.json

    JSON Schema draft-07 of the profiles of a rule set, with its questions and help.
    An editor with a YAML language server uses it where the first line of a profile
    is, as advise init writes it,

      # yaml-language-server: $schema=erp-crm.profile.schema.json

    A schema cannot say everything: advise score is what decides.

      --rules           the schema of rule-set files, instead of profiles
      --lang LANGUAGE   the language of titles and help, one of the rule set's

    """

  private static let new = """
    advise rules new FOLDER - a small rule set to begin with

      advise rules new way-to-work
      advise rules new way-to-work --force

    Writes a folder with a rule set of that name, with something of every kind in it
    and comments that say what is what; an example profile; and schemas by which an
    editor completes and checks both. It can be used at once:

      cd way-to-work && advise explain --rules way-to-work.yaml example.yaml

      --force   overwrite files of these names; without it nothing is overwritten

    """

  private static let document = """
    advise rules document [FILE] - a rule set as a document for people

      advise rules document > rules.md
      advise rules document rules/erp-crm.yaml --format html --lang ar -o rules.html

    Options, how they are scored, questions, criteria with tables of their bands,
    gates, outcomes, notes, glossary, and each source with where it is used. HTML is
    one page that needs nothing else; it can be read on a phone and printed.

      --format markdown|html   Markdown is the default
      --lang LANGUAGE          the language of the document, one of the rule set's
      -o FILE                  write a file; - or left out: standard output
      --force                  overwrite FILE

    """

  private static let test = """
    advise rules test [FILE|FOLDER...] - whether rules do what their tests expect

      advise rules test rules
      advise rules test rules/erp-crm.tests.yaml --minimum 100

    A test is a profile and what is expected of it: the outcome, verdicts, a fit,
    the bands of criteria, notes. Tests stand beside the rules in NAME.tests.yaml
    and are about NAME.yaml, or the file that 'tests_of' names. Of a folder all
    *.tests.yaml in it are read; where nothing is named, all below this folder.

      - test: fifty people are enough for a first point
        profile: {employees: 50}
        reasons: {size: "[50..250)"}

    The report says what was expected and what came, then which bands, gates,
    outcomes, steps and notes hold for the profile of no test. Exit code 1: a test
    failed, or too little is reached; 65: a file is wrong; 66: it is missing.

      --minimum PERCENT          fail where tests reach less of a rule set
      --format text|json|junit   text for people (the default), JSON, or JUnit XML
      --rules FILE               another rule set than the one a file of tests names

    Documentation/RuleLanguage.md describes every key of a test.

    """
}
