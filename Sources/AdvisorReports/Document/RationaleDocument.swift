import Advisor

extension Document {
  /// The rationale of a decision as a document: the same sentences and numbers as the text.
  ///
  /// - Parameter language: one of the rule set's, in which the rationale is written.
  public init(_ rationale: Rationale, language: String) {
    self = RationaleDocument(rationale, language).document
  }
}

/// Puts each block of a rationale into one of a document.
private struct RationaleDocument {
  typealias Span = Document.Span

  let rationale: Rationale
  let language: String
  let fixed: Wording
  let words: DocumentWording

  init(_ rationale: Rationale, _ language: String) {
    (self.rationale, self.language) = (rationale, language)
    fixed = Wording(language)
    words = DocumentWording(language)
  }

  var document: Document {
    Document(
      language: language, isRightToLeft: rationale.isRightToLeft, title: rationale.title,
      contents: words.contents, sections: sections)
  }

  /// What has no heading belongs to what stands before it: first to the recommendation.
  private var sections: [Document.Section] {
    var sections = [
      Document.Section(
        id: "recommendation", heading: [.words(rationale.headline)],
        blocks: [rationale.standing, rationale.firmness].compactMap(\.self).map(paragraph))
    ]
    for section in rationale.sections {
      let blocks = section.blocks.flatMap(blocks)
      if section.heading.isEmpty {
        sections[sections.count - 1].blocks += blocks
      } else {
        sections.append(
          Document.Section(
            id: section.kind.rawValue, heading: [.words(section.heading)], blocks: blocks))
      }
    }
    return sections
  }

  private func paragraph(_ text: String) -> Document.Block { .paragraph([.words(text)]) }

  private func blocks(_ block: Rationale.Block) -> [Document.Block] {
    switch block {
    case .paragraph(let text): [paragraph(text)]
    case .code(let text): [.paragraph([.code(text)])]
    case .entries(let entries): [.list(entries.map(item))]
    case .fits(let fits): [table(fits)]
    case .balance(let balance): [part(balance)]
    case .reasons(let heading?, let reasons):
      [
        reasons.isEmpty
          ? paragraph("\(heading): \(fixed.nothing)")
          : .part(heading: [.words(heading)], [table(rows(reasons))])
      ]
    case .reasons(nil, let reasons): [table(rows(reasons))]
    }
  }

  private func item(_ entry: Rationale.Entry) -> [Span] {
    let label = entry.label.map { [Span.value($0), .words(": ")] } ?? []
    return label + [.words(entry.text)] + inBrackets(entry.sources)
  }

  private func inBrackets(_ sources: [String]) -> [Span] {
    sources.isEmpty ? [] : [.words(" (")] + list(sources) + [.words(")")]
  }

  private func list(_ sources: [String]) -> [Span] {
    [Span](joining: sources.map { [.code($0)] }, by: fixed.comma)
  }

  private func table(_ fits: [Rationale.Fit]) -> Document.Block {
    .table(
      Document.Table(
        head: [words.option, fixed.fits, fixed.needed, words.state].map { [.words($0)] },
        rows: fits.map { fit in
          [
            [.value(fit.option)],
            [
              .code(fit.fit.signless),
              .bar(
                tenths: Int(clamping: fit.fit.units),
                needed: Int(fit.needed.scaled / (FixedPoint.scale / 10))),
            ],
            [.code(fit.needed.oneDecimal)], [.words(fit.state)],
          ]
        }))
  }

  /// All that adds up to a fit, in one table; the last row is the fit.
  private func part(_ balance: Rationale.Balance) -> Document.Block {
    var rows = rows(balance.supporting) + rows(balance.opposing)
    if let rounding = balance.rounding {
      rows.append(total(fixed.rounding, rounding.signed))
    }
    rows.append(total("\(fixed.fits) (\(balance.option))", balance.fit.signless))
    var blocks = [table(rows)]
    if !balance.neutral.isEmpty {
      let titles = balance.neutral.joined(separator: fixed.comma)
      blocks.append(paragraph("\(fixed.neutral): \(titles)."))
    }
    return .part(heading: [.words("\(balance.option): \(fixed.forAndAgainst)")], blocks)
  }

  private func table(_ rows: [[[Span]]]) -> Document.Block {
    .table(
      Document.Table(
        head: [words.criterion, words.adds, words.because, words.weight, fixed.sources]
          .map { [.words($0)] },
        rows: rows))
  }

  private func rows(_ reasons: [Rationale.Reason]) -> [[[Span]]] {
    reasons.map { reason in
      [
        [.value(reason.title)],
        [
          .code(reason.contribution.signed),
          .bar(
            tenths: Int(clamping: reason.contribution.units.magnitude),
            isAgainst: reason.contribution.units < 0),
        ],
        [.words(reason.because)], [.code("\(reason.weight)")], list(reason.sources),
      ]
    }
  }

  private func total(_ label: String, _ number: String) -> [[Span]] {
    [[.words(label)], [.code(number)], [], [], []]
  }
}
