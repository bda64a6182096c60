/// The pages of `advise rules`, for those who write rule sets.
extension HelpPage {
  static func ruleCommand(_ name: String) -> String? {
    switch name {
    case "rules trace": trace
    default: nil
    }
  }

  static let rules = """
    advise rules COMMAND - for those who write rule sets

      advise rules trace profiles/al-noor-trading.yaml
      advise rules trace profiles/al-noor-trading.yaml size

      trace      which bands hold for a profile, and why the others do not

    advise help rules COMMAND has a page on each. Without --rules FILE they speak of
    the rule set inside the program.

    """

  private static let trace = """
    advise rules trace PROFILE [CRITERION] - why a band did not hold, and by how much

      advise rules trace profiles/al-noor-trading.yaml
      advise rules trace profiles/al-noor-trading.yaml size

    Every band in its order with its place in the rule file, and each part of its
    test: fulfilled, or how far the profile's value is from the nearest that fulfils
    it. Then gates, the sequence and notes. Derived values show what they are
    computed from. PROFILE is a file, or - for standard input.

      --format text|json           text for people (the default), or one JSON object
                                   for each profile, a line each, distances exact
      --rules FILE                 another rule set than the one inside the program
      --lang LANGUAGE              the language of texts, one of the rule set's
      --width COLUMNS              40 to 200; left out: the terminal's, or 80
      --color auto|always|never    auto: on a terminal, unless NO_COLOR is set
      --bidi auto|isolates|none    marks around places in Arabic text

    """
}
