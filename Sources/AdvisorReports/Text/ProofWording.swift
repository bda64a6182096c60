/// Fixed words of one language about what would change the advice, and how firmly it stands.
///
/// As in `Wording`, no noun has to agree with a number. "It" is the recommendation; values stand in
/// the same order in every language.
struct ProofWording: Sendable {
  var whatWouldChange = "What would change it"
  var onWhatIsKnown: Phrase = "On what is known alone: {}."
  var unknownAside = "What is not known counts here as not asked."
  var noOption = "nothing recommended"
  var above: Phrase = "from {} on ({} now): {}"
  var aboveUntil: Phrase = "from {} to below {} ({} now): {}"
  var below: Phrase = "{} or less ({} now): {}"
  var belowUntil: Phrase = "from {} down to above {} ({} now): {}"
  var numberNow: Phrase = "{} ({} now)"
  var other: Phrase = "{} instead of {}"
  var added: Phrase = "with {} added"
  var dropped: Phrase = "without {}"
  var exchanged: Phrase = "with {} added and without {}"
  var then: Phrase = "{}: {}"
  var quoted: Phrase = "“{}”"
  var more: Phrase = "More turning points, not shown here: {}."
  var oneIsEnough = "One other answer is enough to change it."
  var together: Phrase =
    "These answers together change it, and no fewer do. The outcome is then: {}."
  var nothingChanges =
    "No change of up to three known answers changes it; answers that cannot change stay as they are."
  var noSingle = "No other answer alone changes it."
  var singleNotProved = "It is not proved which other answers would change it."
  var jointNotProved = "It is not proved whether several answers together would change it."

  var firm = "The recommendation stands firm."
  var leaning = "The recommendation leans this way without standing firm."
  var closeToAnswers = "The recommendation is a close call: one small change of an answer turns it."
  var closeToWeights = "The recommendation is a close call: other weights often turn it."
  var stability = "How firmly it stands"
  var staysUpTo: Phrase = "{} is needed; the outcome stays while no more than {} is needed"
  var staysFrom: Phrase = "{} is needed; the outcome stays while no less than {} is needed"
  var staysAlways: Phrase = "{} is needed; it is ruled out whatever is needed"
  var share: Phrase =
    "Weightings that were drawn, each weight within ±50% of its value: {}. The outcome stays in {}% of them."
  var weightsAlone = "Weights that alone can change the outcome, and where it stays:"
  var weightBetween: Phrase = "weight {}; stays from {} to {}"
  var weightFrom: Phrase = "weight {}; stays from {} on"
  var weightUpTo: Phrase = "weight {}; stays up to {}"
  var noWeightAlone = "No weight alone can change the outcome."
  var weightsTogether: Phrase =
    "While all weights together move by less than {}, the outcome stays. The option next to turn: {}."
  var weightsAtOnce: Phrase =
    "A move of all weights together by less than 0.1 can change the outcome. The option next to turn: {}."
  var turnAt: Phrase = "The turning point, rounded: {}."
  var turnAtZero = "The turning point is where every weight is 0."
  var weightMoves: Phrase = "{} from {} to {}"
  var noWeights = "No weights at all change the outcome."

  var caseAgainst = "The strongest case against"
  var against: Phrase = "Against {}"
  var inFavour: Phrase = "For {}"

  var whyNot: Phrase = "Why not {}?"
  var isRecommended: Phrase = "{} is recommended; nothing keeps it down."
  var keptByOpen =
    "What is known would be enough, but no way to answer what is open recommends it."
  var missing: Phrase = "Points missing: {}."
  var lessThanTenth = "less than 0.1"
  var enough = "The points are enough."
  var opposing = "What speaks against it most"
  var addNothing: Phrase = "Could speak for it, but add nothing: {}."
  var couldStill: Phrase = "Could speak for it, but could not be decided: {}."
  var openCanBring = "Answers that are still open can bring it in."
  var bringsIn = "What would bring it in"
  var bringTogether: Phrase =
    "These answers together bring it in, and no fewer do. The outcome is then: {}."
  var noSingleBrings = "No other answer alone brings it in."
  var nothingBrings =
    "No change of up to three known answers brings it in; answers that cannot change stay as they are."
  var bringingNotProved = "It is not proved which other answers would bring it in."

  mutating func setArabic() {
    whatWouldChange = "ما الذي قد يغيّر التوصية"
    onWhatIsKnown = "النتيجة بحسب المعلومات المتاحة وحدها: {}."
    unknownAside = "تُعامل المعلومات الناقصة هنا كأنه لم يُسأل عنها."
    noOption = "لا يوصى بشيء"
    above = "ابتداءً من {} (الآن {}) تصبح النتيجة: {}"
    aboveUntil = "من {} إلى أقل من {} (الآن {}) تصبح النتيجة: {}"
    below = "عند {} أو أقل (الآن {}) تصبح النتيجة: {}"
    belowUntil = "من {} نزولًا إلى ما فوق {} (الآن {}) تصبح النتيجة: {}"
    numberNow = "{} (الآن {})"
    other = "«{}» بدلًا من «{}»"
    added = "بإضافة {}"
    dropped = "من دون {}"
    exchanged = "بإضافة {} ومن دون {}"
    then = "{} تصبح النتيجة: {}"
    quoted = "«{}»"
    more = "نقاط تحوّل أخرى لا تظهر هنا: {}."
    oneIsEnough = "يكفي لتغييرها أن يتغيّر جواب واحد."
    together = "تغيّرها هذه الأجوبة مجتمعةً، ولا يغيّرها عدد أقل من الأجوبة. وتصبح النتيجة عندئذٍ: {}."
    nothingChanges =
      "لا تتغيّر بتغيير جواب أو جوابين أو ثلاثة من الأجوبة المعروفة؛ أما الأجوبة التي لا يمكن تغييرها فبقيت كما هي."
    noSingle = "لا يغيّرها أي جواب آخر وحده."
    singleNotProved = "لم يثبت أيّ الأجوبة يغيّرها إذا تغيّر."
    jointNotProved = "لم يثبت هل تغيّرها عدة أجوبة مجتمعةً."

    firm = "التوصية ثابتة."
    leaning = "التوصية راجحة، ولا تبلغ أن تكون ثابتة."
    closeToAnswers = "رجحت التوصية بفارق ضئيل: يكفي لتغييرها تغيير يسير في جواب واحد."
    closeToWeights = "رجحت التوصية بفارق ضئيل: كثيرًا ما تغيّرها أوزان أخرى."
    stability = "مدى ثبات التوصية"
    staysUpTo = "الحد اللازم {}، ولا تتغيّر النتيجة ما دام هذا الحد لا يزيد على {}"
    staysFrom = "الحد اللازم {}، ولا تتغيّر النتيجة ما دام هذا الحد لا يقل عن {}"
    staysAlways = "الحد اللازم {}، وهو مستبعَد مهما كان هذا الحد"
    share =
      "مجموعات الأوزان التي جُرّبت، وكل وزن فيها في حدود ±50% من قيمته: {}. وبقيت النتيجة كما هي في {}% منها."
    weightsAlone =
      "أوزان يستطيع كل منها وحده أن يغيّر النتيجة، والقيم التي تبقى النتيجة معها كما هي:"
    weightBetween = "الوزن {}، وتبقى النتيجة كما هي من {} إلى {}"
    weightFrom = "الوزن {}، وتبقى النتيجة كما هي ابتداءً من {}"
    weightUpTo = "الوزن {}، وتبقى النتيجة كما هي حتى {}"
    noWeightAlone = "لا يستطيع أي وزن وحده أن يغيّر النتيجة."
    weightsTogether =
      "تبقى النتيجة كما هي ما دام مجموع التغيّر في الأوزان كلها أقل من {}. وأقرب الخيارات إلى التحوّل: {}."
    weightsAtOnce =
      "قد تتغيّر النتيجة وإن كان مجموع التغيّر في الأوزان كلها أقل من 0.1. وأقرب الخيارات إلى التحوّل: {}."
    turnAt = "نقطة التحوّل بعد التقريب: {}."
    turnAtZero = "نقطة التحوّل أن تصبح الأوزان كلها صفرًا."
    weightMoves = "{} من {} إلى {}"
    noWeights = "لا تتغيّر النتيجة مهما كانت الأوزان."

    caseAgainst = "أقوى ما يعارضها"
    against = "ما يعارض {}"
    inFavour = "ما يدعم {}"

    whyNot = "{}: لماذا لا يوصى به؟"
    isRecommended = "{}: موصى به، ولا شيء يحول دونه."
    keptByOpen = "تكفي المعلومات المتاحة للتوصية به، لكنه لا يوصى به أيًّا كانت الأجوبة الناقصة."
    missing = "النقاط التي تنقصه: {}."
    lessThanTenth = "أقل من 0.1"
    enough = "نقاطه كافية."
    opposing = "أقوى ما يعارضه"
    addNothing = "معايير كان يمكن أن تدعمه ولم تُضف شيئًا: {}."
    couldStill = "معايير كان يمكن أن تدعمه ولم يمكن حسمها: {}."
    openCanBring = "قد تجعله الأجوبة الناقصة موصى به."
    bringsIn = "ما الذي يجعله موصى به"
    bringTogether =
      "تجعله موصى به هذه الأجوبة مجتمعةً، ولا يكفي لذلك عدد أقل من الأجوبة. وتصبح النتيجة عندئذٍ: {}."
    noSingleBrings = "لا يجعله أي جواب آخر وحده موصى به."
    nothingBrings =
      "لا يصبح موصى به بتغيير جواب أو جوابين أو ثلاثة من الأجوبة المعروفة؛ أما الأجوبة التي لا يمكن تغييرها فبقيت كما هي."
    bringingNotProved = "لم يثبت أيّ الأجوبة يجعله موصى به إذا تغيّر."
  }
}
