/// Fixed words of one language about an evaluation.
///
/// As in `Wording`, no noun has to agree with a number.
struct EvaluationWording: Sendable {
  var title: Phrase = "Evaluation of {} {}"
  var cases: Phrase = "Cases: {}."
  var explained =
    "A case is committed when some option is a yes, or every option a no. It agrees when the options that are a yes are just those that were chosen. Intervals are Wilson's, of 95%."
  var summary = "Committed and agreeing"
  var ruleSet = "Rule set"
  var committed = "committed"
  var agrees = "agrees"
  var interval = "interval"
  var always: Phrase = "always {}"
  var mostFrequent =
    "“Always” advises what was chosen most often in these very cases."
  var baselineIs: Phrase = "The baseline is {}: {}."

  var paired = "Compared case by case"
  var pairedExplained =
    "Cases in which just one of the two agrees; p is the chance of so uneven a split or worse if neither were better (McNemar, exact binomial, two-sided)."
  var against = "against"
  var onlyRuleSet = "only the rule set"
  var onlyOther = "only the other"
  var overAll: Phrase = "{}, all"
  var overCommitted: Phrase = "{}, both committed"

  var byChoice = "By what was chosen"
  var chosen = "chosen"
  var number = "cases"
  var baselineCommitted = "baseline committed"
  var baselineAgrees = "baseline agrees"

  var confusion = "Chosen (rows) and advised (columns)"
  var notCommitted = "not committed"
  var otherSets = "another set"

  var byOption = "By option"
  var precision = "precision"
  var recall = "recall"
  var verdict: Phrase = "{}: {}"
  var open: Phrase = "{}: {} in {}."
  var byOptionExplained =
    "Precision: of all times it was said, how often rightly. Recall: of all times it would have been right, how often it was said."

  var byBasis = "By how the choice is known"
  var basis = "basis"
  var noBasis = "not stated"

  var curve = "Agreement against commitment"
  var curveExplained =
    "Cases committed, and agreeing, if recommend_at of all options were moved by so many percent, or decline_at; everything else unchanged."
  var moved = "moved by"

  var disagreements = "Disagreements"
  var abstentions = "Not committed"
  var none = "None."
  var chose: Phrase = "Chosen: {}. Advised: {}."
  var choseOpen: Phrase = "Chosen: {}. Verdicts: {}."
  var verdictsNotProved = "not proved"
  var nothingRecommended = "nothing"
  var baselineSays: Phrase = "The baseline says: {}."
  var speaks: Phrase = "For {} ({}): {}"
  var speaksAgainst: Phrase = "Against {} ({}): {}"
  var ruledOut: Phrase = "{} is ruled out: {}"
  var noReason: Phrase = "{}: nothing that is known speaks for it; fit {}, needed {}."
  var doubt: Phrase = "Doubt: {}"
  var twins: Phrase = "Near-twins with another choice: {}."
  var twinsExplained =
    "Near-twins lie in the same band of every criterion that adds or takes at least 5%, and meet the same gates: the rules can hardly tell them apart, so no rule serves both."
  var more: Phrase = "and {} more"

  init(_ language: String) {
    if language == "ar" || language.hasPrefix("ar-") { setArabic() }
  }

  private mutating func setArabic() {
    title = "تقييم {} {}"
    cases = "عدد الحالات: {}."
    explained =
      "تُعدّ الحالة محسومة إذا كان الجواب «نعم» عن خيار واحد على الأقل أو «لا» عن كل الخيارات. وتُعدّ متفقة إذا كانت الخيارات التي جوابها «نعم» هي نفسها التي اختيرت. وفترات الثقة بطريقة ويلسون بنسبة 95%."
    summary = "الحسم والاتفاق"
    ruleSet = "مجموعة القواعد"
    committed = "محسومة"
    agrees = "متفقة"
    interval = "فترة الثقة"
    always = "دائمًا: {}"
    mostFrequent = "«دائمًا» تعني النصح في كل حالة بأكثر ما اختير في هذه الحالات نفسها."
    baselineIs = "خط الأساس هو {}: {}."

    paired = "المقارنة حالةً بحالة"
    pairedExplained =
      "الحالات التي يتفق فيها أحد الطرفين وحده. وp احتمال أن يكون التفاوت بهذا القدر أو أكبر لو تساوى الطرفان (اختبار ماكنيمار الثنائي الدقيق، من الجهتين)."
    against = "الطرف الآخر"
    onlyRuleSet = "القواعد وحدها"
    onlyOther = "الآخر وحده"
    overAll = "{}، الكل"
    overCommitted = "{}، ما حسمه الطرفان"

    byChoice = "بحسب ما اختير"
    chosen = "ما اختير"
    number = "الحالات"
    baselineCommitted = "خط الأساس: محسومة"
    baselineAgrees = "خط الأساس: متفقة"

    confusion = "ما اختير (الصفوف) وما نُصح به (الأعمدة)"
    notCommitted = "غير محسومة"
    otherSets = "مجموعة أخرى"

    byOption = "بحسب الخيار"
    precision = "الدقة"
    recall = "الشمول"
    verdict = "{}: {}"
    open = "{}: {} في {}."
    byOptionExplained =
      "الدقة: كم مرة صحّ الجواب من المرات التي قيل فيها. والشمول: كم مرة قيل من المرات التي كان سيصحّ فيها."

    byBasis = "بحسب مصدر العلم بالاختيار"
    basis = "المصدر"
    noBasis = "غير مذكور"

    curve = "الاتفاق في مقابل الحسم"
    curveExplained =
      "الحالات المحسومة والمتفقة لو نُقل recommend_at لكل الخيارات بهذا القدر من النقاط المئوية، أو نُقل decline_at، وبقي كل شيء سواه كما هو."
    moved = "النقل"

    disagreements = "حالات الاختلاف"
    abstentions = "حالات غير محسومة"
    none = "لا يوجد."
    chose = "ما اختير: {}. ما نُصح به: {}."
    choseOpen = "ما اختير: {}. الأجوبة: {}."
    verdictsNotProved = "لم تثبت"
    nothingRecommended = "لا شيء"
    baselineSays = "يقول خط الأساس: {}."
    speaks = "ما يدعم {} ({}): {}"
    speaksAgainst = "ما يعارض {} ({}): {}"
    ruledOut = "{} مستبعَد: {}"
    noReason = "{}: ليس في المعلومات المتاحة ما يدعمه؛ درجة الملاءمة {} والحد اللازم {}."
    doubt = "موضع شك: {}"
    twins = "حالات شبه مطابقة اختارت غير ذلك: {}."
    twinsExplained =
      "الحالتان شبه مطابقتين إذا وقعتا في الشريحة نفسها من كل معيار يضيف 5% أو أكثر أو يخصمها، وانطبقت عليهما الموانع نفسها؛ فلا تكاد القواعد تفرق بينهما، ولا تصلح قاعدة للحالتين معًا."
    more = "و{} غيرها"
  }
}
