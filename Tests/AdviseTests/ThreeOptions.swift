/// A rule set that shares nothing with the shipped one: three options, two languages.
let threeOptions = """
  ruleset: commute
  version: 0.2.0
  title: {en: How to get to work, ar: كيف تصل إلى العمل}
  languages: [en, ar]

  sources:
    A1: {en: A tram needs a line., ar: الترام يحتاج إلى خط.}

  options:
    tram: {name: {en: Tram, ar: ترام}, recommend_at: 50}
    bus: {name: {en: Bus, ar: حافلة}, recommend_at: 50}
    bicycle: {name: {en: Bicycle, ar: دراجة}, recommend_at: 50}

  attributes:
    distance_km: {type: number, range: "[0..200]", ask: {en: How far is it?, ar: كم المسافة؟}}
    lines: {type: choices, values: {tram: {en: tram, ar: ترام}, bus: {en: bus, ar: حافلة}}, ask: {en: What runs there?, ar: ماذا يمر هناك؟}}

  criteria:
    - criterion: way
      title: {en: The way, ar: الطريق}
      from: [A1]
      weight: 2
      input: distance_km
      bands:
        - {when: "<= 8", points: {bicycle: 10}, because: {en: "{distance_km} km is a ride.", ar: "المسافة {distance_km} كم."}}
        - {when: "> 8", points: {bicycle: -10}, because: {en: "{distance_km} km is far.", ar: "المسافة {distance_km} كم بعيدة."}}
    - criterion: served
      title: {en: What runs, ar: ما يمر}
      from: [A1]
      weight: 3
      input: lines
      bands:
        - {when: {all: [tram, bus]}, points: {tram: 10, bus: 10}, because: {en: Both run., ar: كلاهما يمر.}}
        - {when: {all: [tram], none: [bus]}, points: {tram: 10, bus: -10}, because: {en: A tram runs., ar: يمر ترام.}}
        - {when: {none: [tram], all: [bus]}, points: {tram: -10, bus: 10}, because: {en: A bus runs., ar: تمر حافلة.}}
        - {when: {none: [tram, bus]}, because: {en: Nothing runs., ar: لا شيء يمر.}, points: {tram: -10, bus: -10}}

  outcomes:
    rails: {recommends: [tram], title: {en: Take the tram, ar: اركب الترام}}
    road: {recommends: [bus], title: {en: Take the bus, ar: اركب الحافلة}}
    pedals: {recommends: [bicycle], title: {en: Take the bicycle, ar: اركب الدراجة}}
    either: {recommends: [tram, bus], title: {en: Take tram or bus, ar: اركب الترام أو الحافلة}}
    all: {recommends: [tram, bus, bicycle], title: {en: Take any, ar: اركب أيها شئت}}
    walk: {recommends: [], title: {en: Walk, ar: امش}}

  """
