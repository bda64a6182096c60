/// Fixed words of one language about simulated interviews.
///
/// As in `Wording`, no noun has to agree with a number.
struct SimulationWording: Sendable {
  var title = "Simulated interviews"
  var interviews: Phrase =
    "Interviews: {}. One outcome was left at the end in {} of them. With another outcome than the whole profile: {}."
  var asked = "Questions asked"
  var mean = "mean"
  var median = "median"
  var percentile = "95%"
  var most = "most"
  var narrowing = "As advise ask does"
  var fileWithProof = "In the order of the file, with proof"
  var everything = "All of them"
  var byOutcome = "By the outcome at the end"
  var chart = "How many interviews took how many questions"

  init(_ language: String) {
    if language == "ar" || language.hasPrefix("ar-") { setArabic() }
  }

  private mutating func setArabic() {
    title = "محاكاة المقابلات"
    interviews =
      "المقابلات: {}. وانتهت بنتيجة واحدة ممكنة في {} منها. والمقابلات التي خالفت نتيجتها نتيجة الملف كاملًا: {}."
    asked = "الأسئلة المطروحة"
    mean = "المتوسط"
    median = "الوسيط"
    percentile = "95%"
    most = "الأكثر"
    narrowing = "بحسب ما يضيّق النتيجة"
    fileWithProof = "بترتيب الملف حتى تثبت النتيجة"
    everything = "كل الأسئلة"
    byOutcome = "بحسب النتيجة في النهاية"
    chart = "عدد المقابلات لكل عدد من الأسئلة"
  }
}
