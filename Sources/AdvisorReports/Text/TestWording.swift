/// Fixed words of one language for tests.
struct TestWording: Sendable {
  var otherwise = "everything else"
  var always = "always"
  var anyNumber = "any number"
  var atLeast: Phrase = "{} or more"
  var above: Phrase = "more than {}"
  var orFewer: Phrase = "{} or fewer"
  var orLess: Phrase = "{} or less"
  var fewer: Phrase = "fewer than {}"
  var less: Phrase = "less than {}"
  var fromTo: Phrase = "{} to {}"
  var fromBelow: Phrase = "{} to under {}"
  var aboveTo: Phrase = "more than {}, up to {}"
  var aboveBelow: Phrase = "more than {}, under {}"
  var or = " or "
  var allBut: Phrase = "anything but: {}"
  var anyOf: Phrase = "any of: {}"
  var allOf: Phrase = "all of: {}"
  var noneOf: Phrase = "none of: {}"
  var number: Phrase = "how many are chosen: {}"
  var unknown: Phrase = "not known: {}"
  var outcome: Phrase = "outcome: {}"

  init(_ language: String) {
    if language == "ar" || language.hasPrefix("ar-") { setArabic() }
  }

  private mutating func setArabic() {
    otherwise = "كل ما عدا ذلك"
    always = "دائمًا"
    anyNumber = "أي عدد"
    atLeast = "{} أو أكثر"
    above = "أكثر من {}"
    orFewer = "{} أو أقل"
    orLess = "{} أو أقل"
    fewer = "أقل من {}"
    less = "أقل من {}"
    fromTo = "من {} إلى {}"
    fromBelow = "من {} إلى أقل من {}"
    aboveTo = "أكثر من {} حتى {}"
    aboveBelow = "أكثر من {} وأقل من {}"
    or = " أو "
    allBut = "أي شيء عدا: {}"
    anyOf = "واحد على الأقل من: {}"
    allOf = "كل ما يلي: {}"
    noneOf = "لا شيء مما يلي: {}"
    number = "عدد ما اختير: {}"
    unknown = "غير معروف: {}"
    outcome = "النتيجة: {}"
  }
}
