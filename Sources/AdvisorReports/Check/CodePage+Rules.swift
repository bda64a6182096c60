extension CodePage {
  /// What is wrong with rules, or could be.
  static let ofRules: [CodePage] = [
    CodePage(
      "missing-outcome",
      "Some complete profile is recommended a set of options that no outcome recommends. `advise score` would refuse it.",
      example: "outcomes: {none: {recommends: [], …}}   # but ERP can be recommended",
      mend:
        "Add an outcome that recommends just these options, or mend the rules so that the set cannot come about."
    ),
    CodePage(
      "unreachable-outcome", "No complete profile ends in this outcome, whatever is answered.",
      example:
        "outcomes: {both: {recommends: [erp, crm], …}}   # and a need for one always rules out the other",
      mend:
        "Remove the outcome, or lower a threshold, raise points or narrow a gate until it can happen."
    ),
    CodePage(
      "option-always",
      "Every complete profile is recommended this option, so the rules say nothing about it.",
      example: "recommend_at: 0   # and no criterion takes points away",
      mend: "Raise `recommend_at`, or let criteria take points away where they speak against it."),
    CodePage(
      "option-never", "No complete profile is recommended this option.",
      example: "recommend_at: 100   # and two criteria that are never best together",
      mend: "Lower `recommend_at`, raise points, or narrow the gates that rule it out."),
    CodePage(
      "dead-band",
      "No complete profile falls into this band: other bands, ranges, or what ties its inputs leave it nothing.",
      example: "stock_needs: \"> 3\"   # a count among three values",
      mend: "Remove the band, or widen its test."),
    CodePage(
      "never-decisive",
      "Taking this criterion (or its points in this band) away changes the recommendation for no complete profile. A band without points never decides; text output only counts such bands.",
      example: "weight: 1   # and at most 10 points, where other sums lie far from the threshold",
      mend:
        "Give it more weight or points if it should matter; otherwise it only adds to the reasons."),
    CodePage(
      "expectation-refuted",
      "A promise under `expect` does not hold. The witnesses are profiles that show it: two that differ in one attribute for `more` and `step`, otherwise one.",
      example:
        "expect: [{more: employees, never_lowers: erp}]   # and a band for large ones with fewer points",
      mend: "Score the witnesses, then mend the rule, or the promise."),
    CodePage(
      "one-sided",
      "The points of a criterion for an option are never negative, or never positive, so that an unknown answer, which counts 0, is treated as the worst or as the best.",
      example:
        "bands: [{when: \">= 50\", points: {erp: 20}, …}, {when: \"< 50\", points: {erp: 0}, …}]",
      mend:
        "Balance the points around 0, or say why it is right with `neutral: \"reason\"` on the criterion."
    ),
    CodePage(
      "unused-source", "Nothing cites a source, and `unused` does not say why.",
      example: "sources: {F5: {…}}   # and no `from: [F5]`",
      mend: "Cite it with `from`, or add it to `unused` with a reason."),
    CodePage(
      "same-text",
      "A text is the same in two languages, so one of them was probably not translated.",
      example: "title: {en: \"Size\", ar: \"Size\"}",
      mend: "Translate it."),
    CodePage(
      "not-checked",
      "The bands of a criterion combine in more ways than are looked at, so gaps and overlaps were not looked for. A profile that meets no band or two is refused.",
      example: "inputs: [a, b, c, d]   # with thousands of cells each",
      mend: "Split the criterion, or test fewer bounds."),
    CodePage(
      "gap",
      "Some answer within the ranges of the inputs is matched by no band. The message names one.",
      example: "bands: [{when: \"< 50\", …}, {when: \"> 50\", …}]   # nothing for 50",
      mend: "Widen a band, add one, or end with `when: otherwise`."),
    CodePage(
      "overlap", "Some answer is matched by two bands. The message names one.",
      example: "bands: [{when: \"<= 50\", …}, {when: \">= 50\", …}]   # both for 50",
      mend: "Narrow one of them."),
    CodePage(
      "missing-language", "A text lacks one of the declared languages.",
      example: "languages: [en, ar]\ntitle: {en: \"Size\"}",
      mend: "Add the text in every language."),
    CodePage(
      "undeclared-language", "A text is given in a language that `languages` does not declare.",
      example: "languages: [en]\ntitle: {en: \"Size\", fr: \"Taille\"}",
      mend: "Declare the language, with all its texts, or remove the text."),
    CodePage(
      "unknown-placeholder",
      "Something in braces is neither an attribute nor `{name}`, or its brace is not closed.",
      example: "because: {en: \"With {employes} people\"}",
      mend: "Correct the name, or write `{{` for a brace."),
    CodePage(
      "unknown-source", "`from` or `unused` names a source that is not declared.",
      example: "from: [C44]",
      mend: "Declare it under `sources`, or correct the id."),
    CodePage(
      "unknown-attribute",
      "A rule names an attribute that is not declared, or one that is no input of its criterion.",
      example: "input: employes",
      mend: "Correct the name, or declare the attribute; name it under `inputs`."),
    CodePage(
      "unknown-option", "A rule names an option that is not declared.",
      example: "points: {epr: 20}",
      mend: "Correct the name, or declare the option."),
    CodePage(
      "unknown-outcome", "A rule names an outcome that is not declared.",
      example: "when: {outcome: bth}",
      mend: "Correct the name, or declare the outcome."),
    CodePage(
      "unknown-criterion", "An expectation names a criterion that is not there.",
      example: "criteria: [sise]",
      mend: "Correct the name."),
    CodePage(
      "unknown-value", "A value that an attribute, a kind or a key does not have.",
      example: "bottleneck: backoffice",
      mend: "Write one of its values; `advise init` lists them."),
    CodePage(
      "unknown-key", "A key that is not known at this place.",
      example: "employes: 45",
      mend: "Correct its name, or remove it."),
    CodePage(
      "missing-key", "A key that is required is missing.",
      example: "- {when: \"< 50\", points: {erp: 0}}   # without `because`",
      mend: "Add it."),
    CodePage(
      "wrong-type", "A value has another form than the key or the attribute takes.",
      example: "weight: heavy",
      mend: "Write it in the form that the message names."),
    CodePage(
      "bad-name", "A name has characters that names do not have.",
      example: "Size: {type: integer}",
      mend: "Begin with a-z, then a-z, 0-9, _ and -; sources with A-Z, then A-Z and 0-9."),
    CodePage(
      "reserved-name", "The name means something else already.",
      example: "attributes: {profile: {…}}",
      mend: "Choose another name."),
    CodePage(
      "repeated-name", "Two things of one kind have the same name.",
      example: "- criterion: size\n- criterion: size",
      mend: "Rename one, or keep one."),
    CodePage(
      "repeated-option", "An outcome lists an option twice.",
      example: "recommends: [erp, erp]",
      mend: "Keep one."),
    CodePage(
      "repeated-outcome",
      "Two outcomes recommend the same options, so neither can be told from the other.",
      example: "a: {recommends: [erp]}\nb: {recommends: [erp]}",
      mend: "Keep one of them."),
    CodePage(
      "bad-version", "`version` is no semantic version.",
      example: "version: 1.0",
      mend: "Write three numbers, such as 1.0.0."),
    CodePage(
      "unreadable-test", "A test is not in the form that the type of its attribute takes.",
      example: "when: \"=> 250\"",
      mend:
        "Write one such as \">= 250\", \"[50..250)\" or \"not(1, 2)\"; true or false for a boolean."
    ),
    CodePage(
      "empty-range", "A `range` that holds no value.",
      example: "range: \"(1..2)\"   # of an integer",
      mend: "Widen it."),
  ]
}
