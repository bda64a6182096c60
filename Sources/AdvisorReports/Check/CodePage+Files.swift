extension CodePage {
  /// What is wrong with files, and with profiles.
  static let ofFiles: [CodePage] = [
    CodePage(
      "empty-text", "A text is empty.",
      example: "title: {en: \"\"}",
      mend: "Write it."),
    CodePage(
      "out-of-limits", "A number or a list is beyond the limits of the rule language.",
      example: "weight: 1001",
      mend:
        "Stay within the limits that the message names; Documentation/RuleLanguage.md has all of them."
    ),
    CodePage(
      "too-many-inputs", "A criterion reads more than four inputs.",
      example: "inputs: [a, b, c, d, e]",
      mend: "Split the criterion."),
    CodePage(
      "misplaced-otherwise", "`otherwise` stands before other bands.",
      example: "bands: [{when: otherwise, …}, {when: \"< 5\", …}]",
      mend: "Move it to the last band."),
    CodePage(
      "no-best", "No band gives points to an option, so that it has no fit.",
      example: "points: {erp: 0}   # in every band",
      mend: "Give it points somewhere, or remove the option."),
    CodePage(
      "not-derivable", "An attribute of this kind cannot be used here.",
      example: "derive: {ratio: [sector, employees]}",
      mend: "Name an attribute of the kind that the message asks for."),
    CodePage(
      "several-documents", "A rule file holds a second document.",
      example: "---",
      mend: "Keep one rule set in a file."),
    CodePage(
      "not-a-rule-set", "The file is YAML but no rule set.",
      example: "- a list",
      mend: "Begin with `ruleset: NAME`; see Documentation/RuleLanguage.md."),
    CodePage(
      "empty-document", "There is nothing in the file, or in a document of it.",
      example: "# only a comment",
      mend: "Write a profile or a rule set; `advise init` writes an empty profile."),
    CodePage(
      "duplicate-key", "A key is stated twice in one mapping.",
      example: "employees: 45\nemployees: 46",
      mend: "Keep one."),
    CodePage(
      "not-yaml", "The text is not YAML.",
      example: "when: >= 250   # without quotes",
      mend: "Mend what the message names; most often quotes are missing."),
    CodePage(
      "merge-key", "Merge keys are not allowed.",
      example: "<<: *common",
      mend: "Write the keys out."),
    CodePage(
      "key-not-text", "A key is a list or a mapping.",
      example: "? [a, b]\n: 1",
      mend: "Write a word as the key."),
    CodePage(
      "alias", "Aliases are not allowed.",
      example: "a: *b",
      mend: "Write the value out."),
    CodePage(
      "anchor", "Anchors are not allowed.",
      example: "a: &b 1",
      mend: "Remove it."),
    CodePage(
      "tag", "Tags are not allowed.",
      example: "a: !!int 1",
      mend: "Remove it."),
    CodePage(
      "directive", "A directive other than %YAML 1.1 and 1.2.",
      example: "%TAG ! x",
      mend: "Remove it."),
    CodePage(
      "too-deep", "Lists and mappings are nested too deeply.",
      example: "[[[[…]]]]",
      mend: "Write it flatter."),
    CodePage(
      "too-many-keys", "A mapping has too many keys.",
      example: "a1: 1\na2: 1",
      mend: "Split the file."),
    CodePage(
      "too-many-values", "A document holds too many values.",
      example: "[1, 1, 1, …]",
      mend: "Split the file."),
    CodePage(
      "too-long", "A text is too long.",
      example: "remarks: \"…\"",
      mend: "Shorten it."),
    CodePage(
      "document-too-large", "A document is larger than what is read.",
      example: "",
      mend: "Split it into several."),
    CodePage(
      "utf-16", "The text is in UTF-16.",
      example: "",
      mend: "Save it as UTF-8."),
    CodePage(
      "not-utf8", "Some bytes are not UTF-8.",
      example: "",
      mend: "Save the text as UTF-8."),
    CodePage(
      "byte-order-mark", "A byte order mark stands inside the text.",
      example: "",
      mend: "Remove it."),
    CodePage(
      "line-separator", "One of the separators U+0085, U+2028 and U+2029 stands outside quotes.",
      example: "",
      mend: "Remove it."),
    CodePage(
      "control-character",
      "A control character, or one that changes the direction of text, stands where none may.",
      example: "title: {en: \"a\\u202Eb\"}",
      mend: "Remove it; where a profile needs one, write it as an escape inside double quotes."),
    CodePage(
      "noncharacter", "A code point that is no character.",
      example: "",
      mend: "Remove it."),
    CodePage(
      "not-a-mapping", "A profile is a list or a single value.",
      example: "- employees",
      mend: "Write keys and values, such as `employees: 45`."),
    CodePage(
      "derived-attribute", "A profile states an attribute that follows from others.",
      example: "budget_per_user: 100",
      mend: "Remove it and state what it follows from."),
    CodePage(
      "not-a-number", "A number is written in a form that is not taken.",
      example: "employees: 4e1",
      mend: "Write digits, such as 45 or 45.5, without separators."),
    CodePage(
      "not-an-integer", "A whole number is asked for.",
      example: "employees: 4.5",
      mend: "Write it without a point."),
    CodePage(
      "too-precise", "A number has more than four decimal places.",
      example: "budget_usd: 0.00001",
      mend: "Round it."),
    CodePage(
      "too-large", "A number is beyond what is held exactly.",
      example: "budget_usd: 99999999999999999999",
      mend: "Write a smaller one."),
    CodePage(
      "out-of-range", "A number lies outside of the range of its attribute.",
      example: "employees: 0",
      mend: "Correct it, or write unknown."),
    CodePage(
      "not-boolean", "An answer is neither true nor false.",
      example: "real_time_monitoring: perhaps",
      mend: "Write true, false or unknown."),
    CodePage(
      "repeated-value", "A list names a value twice.",
      example: "customer_needs: [loyalty, loyalty]",
      mend: "Keep one."),
    CodePage(
      "stands-alone", "A value stands together with others although it excludes them.",
      example: "existing_systems: [none, erp]",
      mend: "Keep it alone, or leave it out."),
    CodePage(
      "unknown-in-list", "`unknown` stands in a list.",
      example: "customer_needs: [unknown]",
      mend: "Write `unknown` instead of the list."),
    CodePage(
      "empty-id", "`profile` is empty.",
      example: "profile: \"\"",
      mend: "Write an id, or leave the key out."),
    CodePage(
      "id-character", "An id holds a character that ids do not have.",
      example: "profile: \"a b\"",
      mend: "Correct the id as the message says."),
    CodePage(
      "no-outcome", "The options recommended for a profile are the set of no outcome.",
      example: "",
      mend: "Run `advise rules check`: the rule set lacks an outcome."),
    CodePage(
      "undecidable",
      "No band, or more than one, matches a profile, in a criterion that was too large to check.",
      example: "", mend: "Run `advise rules check`, and split the criterion."),
  ]
}
