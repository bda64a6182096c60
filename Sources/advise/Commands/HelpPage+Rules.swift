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
    advise rules trace PROFILE [CRITERION] - which bands hold for a profile

      advise rules trace profiles/al-noor-trading.yaml
      advise rules trace profiles/al-noor-trading.yaml size

    PROFILE is a file, or - for standard input.

      --rules FILE      another rule set than the one inside the program
      --lang LANGUAGE   the language of texts, one of the rule set's

    """
}
