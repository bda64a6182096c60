extension Document {
  /// One page that needs nothing else: no script, no request.
  public func html() -> String {
    let links = sections.map { section in
      HTML.element("li", [:], [.element("a", ["href": "#\(section.id)"], spans(section.heading))])
    }
    let body = sections.map { section in
      HTML.element(
        "section", ["id": section.id],
        [.element("h2", [:], spans(section.heading))] + section.blocks.map { html($0) })
    }
    return HTML.page(
      language: language, isRightToLeft: isRightToLeft,
      head: [.element("title", [:], [.words(title)]), .style(Self.sheet)],
      body: [
        .element("header", [:], [.element("h1", [:], [.value(title)])]),
        .element("nav", ["aria-label": contents], [.element("ul", [:], links)]),
        .element("main", [:], body),
      ])
  }

  private func html(_ block: Block) -> HTML {
    switch block {
    case .paragraph(let text): .element("p", [:], spans(text))
    case .list(let items):
      .element("ul", [:], items.map { .element("li", [:], spans($0)) })
    case .table(let table): html(table)
    case .part(let heading, let blocks):
      .element(
        "section", ["class": "part"],
        [.element("h3", [:], spans(heading))] + blocks.map { html($0) })
    }
  }

  /// Cells carry the head of their column, which a phone shows beside them.
  private func html(_ table: Table) -> HTML {
    let head = HTML.element(
      "tr", [:], table.head.map { .element("th", ["scope": "col"], spans($0)) })
    let rows = table.rows.map { row in
      HTML.element(
        "tr", [:],
        zip(row, table.head).map { cell, head in
          .element(
            "td", cell.isEmpty ? ["class": "empty"] : [:],
            [
              .element("span", ["class": "head", "aria-hidden": "true"], spans(head)),
              .element("span", ["class": "cell"], spans(cell)),
            ])
        })
    }
    return .element(
      "table", [:], [.element("thead", [:], [head]), .element("tbody", [:], rows)])
  }

  private func spans(_ spans: [Span]) -> [HTML] {
    spans.map { span in
      switch span {
      case .words(let text): .words(text)
      case .value(let text): .value(text)
      case .code(let text): .code(text)
      case .bar(let tenths, let isAgainst, let needed): bar(tenths, isAgainst, needed)
      }
    }
  }

  private func bar(_ tenths: Int, _ isAgainst: Bool, _ needed: Int?) -> HTML {
    func percent(_ tenths: Int) -> String {
      let shown = min(1000, max(0, tenths))
      return "inline-size:\(shown / 10).\(shown % 10)%"
    }
    let mark = needed.map { HTML.element("span", ["class": "needed", "style": percent($0)]) }
    return .element(
      "span", ["class": isAgainst ? "bar against" : "bar", "aria-hidden": "true"],
      [.element("span", ["class": "length", "style": percent(tenths)])] + (mark.map { [$0] } ?? []))
  }

  private static let sheet: StaticString = """
    :root { color-scheme: light dark; --line: #c9ced6; --faint: #5b6470; --back: #fff; --text: #16191d; --part: #f5f6f8; --link: #0b57a4; --for: #2f7d4f; --against: #b4472f; }
    @media (prefers-color-scheme: dark) { :root { --line: #3d444d; --faint: #a4adb8; --back: #15181c; --text: #e8eaed; --part: #1e2228; --link: #8ab8ef; --for: #5fb985; --against: #e08a72; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 70rem; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, "Noto Sans", "Noto Naskh Arabic", "Segoe UI", Tahoma, sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.35rem; margin-block: 2.2rem .6rem; border-block-end: 1px solid var(--line); } h3 { font-size: 1.1rem; margin-block: 0 .4rem; }
    a { color: var(--link); } code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; color: var(--faint); }
    .part { background: var(--part); border-radius: .4rem; padding: .8rem 1rem; margin-block: 1rem; }
    table { border-collapse: collapse; width: 100%; margin-block: .6rem; } th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-block-end: 1px solid var(--line); overflow-wrap: break-word; } th { font-weight: 600; color: var(--faint); }
    .bar { display: block; position: relative; inline-size: 100%; min-inline-size: 6rem; block-size: .55rem; margin-block-start: .3rem; background: var(--part); border: 1px solid var(--line); border-radius: .2rem; overflow: hidden; print-color-adjust: exact; } .bar .length { position: absolute; inset-block: 0; inset-inline-start: 0; background: var(--for); } .bar.against .length { background: var(--against); } .bar .needed { position: absolute; inset-block: 0; inset-inline-start: 0; border-inline-end: 2px solid var(--text); }
    td .head { display: none; } ul { padding-inline-start: 1.3rem; }
    @media (max-width: 40rem) { thead { display: none; } table, tbody, tr { display: block; } tr { border-block-end: 2px solid var(--line); padding-block: .4rem; } td { display: flex; gap: .6rem; border: 0; padding: .15rem 0; } td .head { display: block; flex: 0 0 6.5rem; color: var(--faint); } td.empty { display: none; } td .cell { flex: 1; min-width: 0; } .part { padding-inline: .7rem; } }
    @media print { @page { size: A4; margin: 15mm; } :root { --back: #fff; --text: #000; --part: #fff; --line: #999; --faint: #333; --link: #000; } body { max-width: none; padding: 0; font-size: 9.5pt; } nav { display: none; } thead { display: table-header-group; } tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } .part { padding: 0; } }
    """
}
