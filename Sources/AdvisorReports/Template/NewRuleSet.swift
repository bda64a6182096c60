/// A small rule set to begin with: correct, with something of every kind, and commented.
public struct NewRuleSet: Sendable {
  private let name: String

  /// - Parameter name: a name as rule sets have it.
  public init(name: String) { self.name = name }

  /// An example profile of it.
  public var profile: String {
    """
    \(ProfileSchema.comment("\(name).profile.schema.json"))
    name: Example
    distance_km: 7.5
    days_per_week: 4
    bicycle_at_hand: true
    station: near
    wishes: [exercise]
    weekly_ticket_usd: 18     # or unknown, which is a good answer too: nothing is guessed

    """
  }

  public var text: String {
    """
    \(ProfileSchema.comment("ruleset.schema.json"))
    #
    # A rule set to begin with. Change everything in it; the comments say what is what.
    # Documentation/RuleLanguage.md explains each key.
    ruleset: \(name)
    version: 0.1.0
    title: {en: "Getting to work: bicycle, train, both or neither", ar: "الطريق إلى العمل: الدراجة أم القطار أم كلاهما أم لا هذا ولا ذاك"}
    languages: [en, ar]            # every text has all of them; the first is the default


    """ + Self.rules
  }

  private static let rules = """
    # What the rules rest on; criteria, gates and notes cite these by their ids.
    sources:
      A1: {en: "Up to five kilometres a bicycle is the fastest way through a town.", ar: "الدراجة أسرع وسيلة داخل المدينة حتى خمسة كيلومترات."}
      A2: {en: "A train carries luggage and leaves the hands free.", ar: "القطار ينقل الأمتعة ويترك اليدين حرتين."}
      A3: {en: "Trains are often late.", ar: "كثيرًا ما تتأخر القطارات."}
    unused: {A3: "nobody has counted how often"}

    glossary:
      - {term: {en: "weekly ticket", ar: "تذكرة أسبوعية"}, text: {en: "A ticket for all rides of a week.", ar: "تذكرة لكل رحلات الأسبوع."}, from: [A2]}

    # An option is recommended from this fit on, in percent of the best attainable.
    # Up to decline_at the answer is no although facts are missing.
    options:
      bicycle: {name: {en: "Bicycle", ar: "الدراجة"}, recommend_at: 40, decline_at: 0}
      train: {name: {en: "Train", ar: "القطار"}, recommend_at: 40, decline_at: 0}

    # What a profile can state. Each type once: number, integer, boolean, choice, choices; and derived ones.
    attributes:
      distance_km:
        type: number
        range: "[0..200]"
        unit: km
        title: {en: "Distance", ar: "المسافة"}
        ask: {en: "How far is it to work?", ar: "كم تبعد عن العمل؟"}
        help: {en: "One way.", ar: "ذهابًا فقط."}
      days_per_week:
        type: integer
        range: "[1..7]"
        title: {en: "Days a week", ar: "أيام العمل في الأسبوع"}
        ask: {en: "On how many days a week do you go to work?", ar: "كم يومًا في الأسبوع تذهب إلى العمل؟"}
      bicycle_at_hand:
        type: boolean
        title: {en: "Bicycle at hand", ar: "توفّر دراجة"}
        ask: {en: "Have you a bicycle, or will you get one?", ar: "هل لديك دراجة أو ستشتري واحدة؟"}
      station:
        type: choice
        title: {en: "Station", ar: "المحطة"}
        ask: {en: "Is there a station?", ar: "هل توجد محطة؟"}
        values:
          near: {en: "near both ends", ar: "قريبة من الطرفين"}
          far: {en: "a walk away", ar: "تحتاج إلى المشي"}
          none: {en: "none", ar: "لا توجد"}
      wishes:
        type: choices
        title: {en: "Wishes", ar: "ما تريده"}
        ask: {en: "What should the way give you?", ar: "ماذا تريد من الطريق؟"}
        values:
          exercise: {en: "exercise", ar: "الحركة"}
          reading: {en: "time to read", ar: "وقت للقراءة"}
          luggage: {en: "room for luggage", ar: "مكان للأمتعة"}
          nothing: {text: {en: "nothing special", ar: "لا شيء محدد"}, alone: true}
      weekly_ticket_usd:
        type: number
        range: "[0..500]"
        unit: USD
        title: {en: "Weekly ticket", ar: "ثمن التذكرة الأسبوعية"}
        ask: {en: "What does a weekly ticket cost?", ar: "كم ثمن التذكرة الأسبوعية؟"}
      ticket_per_day:
        derive: {ratio: [weekly_ticket_usd, days_per_week]}
        unit: USD
        title: {en: "Ticket per day", ar: "ثمن التذكرة لليوم"}

    # The bands of a criterion cover every value, and no value twice; a gap or an overlap is refused.
    # Weight times points is what a band adds. 0 must mean "as if not asked".
    criteria:
      - criterion: distance
        title: {en: "Distance", ar: "المسافة"}
        from: [A1]
        weight: 3
        why: "Distance tells most."
        input: distance_km
        bands:
          - {when: "<= 5", points: {bicycle: 60, train: -40}, because: {en: "{distance_km} km are a short ride.", ar: "المسافة قصيرة: {distance_km} كم."}}
          - {when: "(5..12]", points: {bicycle: 20, train: 20}, because: {en: "{distance_km} km can be ridden either way.", ar: "تصلح الدراجة والقطار لهذه المسافة: {distance_km} كم."}}
          - {when: "> 12", points: {bicycle: -80, train: 60}, because: {en: "{distance_km} km are far for a bicycle.", ar: "المسافة بعيدة على الدراجة: {distance_km} كم."}}
      - criterion: station
        title: {en: "Station", ar: "المحطة"}
        from: [A2]
        weight: 3
        why: "Without a station there is no train."
        neutral: "A station says nothing of bicycles."
        input: station
        bands:
          - {when: near, points: {train: 50}, because: {en: "A station is near both ends.", ar: "توجد محطة قريبة من الطرفين."}}
          - {when: far, points: {train: -10}, because: {en: "The station is a walk away.", ar: "تحتاج المحطة إلى المشي."}}
          - {when: none, points: {train: -100}, because: {en: "There is no station.", ar: "لا توجد محطة."}}
      - criterion: wishes
        title: {en: "Wishes", ar: "ما تريده"}
        from: [A1, A2]
        weight: 2
        why: "Wishes decide between the two where both are possible."
        input: wishes
        bands:
          - {when: {all: [exercise], none: [luggage]}, points: {bicycle: 50, train: -20}, because: {en: "Wished for: {wishes}.", ar: "ما تريده: {wishes}."}}
          - {when: {all: [luggage]}, points: {bicycle: -50, train: 40}, because: {en: "Luggage goes by train.", ar: "تُنقل الأمتعة بالقطار."}}
          - {when: {all: [reading], none: [exercise, luggage]}, points: {bicycle: -10, train: 40}, because: {en: "On a train one can read.", ar: "القراءة ممكنة في القطار."}}
          - {when: {none: [exercise, reading, luggage]}, points: {}, because: {en: "Nothing special is wished for.", ar: "لا شيء محدد تريده."}}
      - criterion: cost
        title: {en: "Cost of the train", ar: "تكلفة القطار"}
        from: [A2]
        weight: 1
        why: "Cost counts less than time."
        input: ticket_per_day
        bands:
          - {when: "< 5", points: {bicycle: -10, train: 20}, because: {en: "{ticket_per_day} USD a day are little.", ar: "{ticket_per_day} دولار في اليوم مبلغ قليل."}}
          - {when: ">= 5", points: {bicycle: 30, train: -20}, because: {en: "{ticket_per_day} USD a day are much.", ar: "{ticket_per_day} دولار في اليوم مبلغ كبير."}}

    # A gate rules an option out whatever its fit.
    gates:
      - {gate: no-bicycle, rules_out: bicycle, when: {bicycle_at_hand: false}, from: [A1], because: {en: "There is no bicycle.", ar: "لا توجد دراجة."}}

    # A name for each set of recommended options that can occur.
    outcomes:
      both: {recommends: [bicycle, train], title: {en: "Bicycle and train", ar: "الدراجة والقطار"}}
      bicycle: {recommends: [bicycle], title: {en: "Bicycle", ar: "الدراجة"}}
      train: {recommends: [train], title: {en: "Train", ar: "القطار"}}
      none: {recommends: [], title: {en: "Neither", ar: "لا هذا ولا ذاك"}}

    # Which comes first where several are recommended.
    sequence:
      input: days_per_week
      bands:
        - {when: ">= 4", start_with: train, because: {en: "On many days a ticket pays.", ar: "التذكرة أوفر لمن يذهب أيامًا كثيرة."}}
        - {when: "< 4", start_with: bicycle, because: {en: "On few days no ticket is needed.", ar: "لا حاجة إلى تذكرة لأيام قليلة."}}

    # Texts that are shown where they hold; they change no score.
    notes:
      - {note: winter, from: [A1], kind: risk, when: {outcome: [bicycle, both]}, text: {en: "Think of the winter.", ar: "فكّر في الشتاء."}}
      - {note: ask-the-price, from: [A2], kind: next_step, when: {unknown: weekly_ticket_usd}, text: {en: "Ask what a ticket costs.", ar: "اسأل عن ثمن التذكرة."}}

    # What you promise of these rules, for every profile that there can be.
    expect:
      - {more: distance_km, never_raises: bicycle}
      - {more: distance_km, never_lowers: train}
      - {whenever: {station: none}, never: train}
      - {whenever: {distance_km: "> 12"}, never: bicycle}

    """
}
