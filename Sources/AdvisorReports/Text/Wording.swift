/// Fixed words of one language; those of a rule set come from its file.
///
/// A language that is not here takes the English ones.
struct Wording: Sendable {
  var notKnown = "not known"
  var noneOfThem = "none"
  var yes = "yes"
  var no = "no"
  var comma = ", "
  var isRightToLeft = false

  init(_ language: String) {
    if language == "ar" || language.hasPrefix("ar-") {
      notKnown = "غير معروف"
      noneOfThem = "لا شيء"
      yes = "نعم"
      no = "لا"
      comma = "، "
      isRightToLeft = true
    }
  }
}
