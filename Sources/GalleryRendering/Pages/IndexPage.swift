import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// The index: what there is, in sections of cards, by tag, and what is no script.
struct IndexPage {
  static let path = "index.html"

  var text: SiteText
  var outline: SiteOutline
  var previews: [ExampleID: ExamplePreview]
  var options: SiteOptions

  init(
    text: SiteText, outline: SiteOutline, previews: [ExampleID: ExamplePreview],
    options: SiteOptions
  ) {
    self.text = text
    self.outline = outline
    self.previews = previews
    self.options = options
    var bearers: [String: [SiteOutline.Item]] = [:]
    for item in outline.items {
      for tag in item.tags { bearers[tag, default: []].append(item) }
    }
    tags = bearers.sorted { $0.key < $1.key }.map { (tag: $0.key, items: $0.value) }
  }

  /// The page, and what was noticed in its prose.
  func render() -> Diagnosed<[UInt8]> {
    var prose = ProseRenderer(
      options: options, outline: outline, page: Self.path, reserved: Set(fragments))
    let frame = PageFrame(
      options: options, outline: outline, path: Self.path, title: options.title,
      description: options.tagline ?? "Examples that run, with the output they produced.",
      place: .examples)
    var main = [header(&prose)]
    for place in outline.places { main += section(place, &prose) }
    if !outline.guides.isEmpty { main.append(guides) }
    if !tags.isEmpty { main.append(tagIndex) }
    if !text.notScripts.isEmpty { main.append(notScripts) }
    let page = frame.document(main: main, aside: [sideOutline].compactMap(\.self))
    return Diagnosed(page, prose.diagnostics)
  }

  private func header(_ prose: inout ProseRenderer) -> HTMLNode {
    var content: [HTMLNode] = [.element("h1", text: options.title)]
    if let tagline = options.tagline {
      content.append(.element("p", ["class": "lead"], text: tagline))
    }
    content += prose.flow(text.introduction, in: text.introductionPath)
    if options.search { content.append(SearchForm.node(.large, on: .path(Self.path))) }
    content.append(Facts.list(facts))
    if outline.places.count > 1 {
      content.append(
        .element(
          "details", ["class": "outline outline-narrow"],
          [
            .element("summary", text: "Sections"),
            .element("nav", ["aria-label": "Sections"], [sectionList]),
          ]))
    }
    if !tags.isEmpty { content.append(.element("div", ["class": "index-narrow"], [tagList])) }
    return .element("header", ["class": "index-header"], content)
  }

  /// Fragments that the page uses for something else than the introduction's headings.
  private var fragments: [String] {
    outline.items.map(\.anchor) + outline.places.flatMap { [$0.anchor, $0.heading] }
      + Array(outline.tagAnchors.values)
      + ["content", "tags", "guides", "guides-title", "not-scripts", "outline-sections", "mark"]
  }

  private var facts: [[HTMLNode]] {
    let statuses = outline.items.map { ($0, previews[$0.id]?.status) }
    let passed = statuses.count { $0.1 == .passed }
    let expected = statuses.count { $0.1?.kind == .passed } - passed
    let failed = statuses.filter { $0.1?.kind == .failed }
    let rest = statuses.count - passed - expected - failed.count
    var facts: [[HTMLNode]] = [[.text(Amount.count(statuses.count, "example"))]]
    if passed > 0 { facts.append([Icon.check.node, .text("\(passed) passed")]) }
    if expected > 0 { facts.append([Icon.check.node, .text("\(expected) failed as expected")]) }
    if let first = failed.first {
      facts.append([
        .element(
          "span", ["class": "status status-failed"],
          [
            Icon.cross.node,
            .element("a", ["href": address(of: first.0)], text: "\(failed.count) failed"),
          ])
      ])
    }
    if rest > 0 { facts.append([.text("\(rest) not run")]) }
    facts.append(time)
    if let toolchain = options.toolchain { facts.append([.text(toolchain)]) }
    if let day = Facts.day(options) { facts.append(day) }
    return facts
  }

  /// Where an example is: its card, if that stands here.
  private func address(of item: SiteOutline.Item) -> String {
    let isHere = outline.places.contains { place in
      place.itemsOnIndex.contains { outline.items[$0].id == item.id }
    }
    return isHere
      ? "#" + SitePath.encode(item.anchor) : SitePath.link(to: item.page, from: Self.path)
  }

  /// The time of all runs with its level; a bare link where there is none to show.
  private var time: [HTMLNode] {
    let shown = outline.items.compactMap { previews[$0.id] }
    guard !options.reproducible, let level = Facts.level(of: shown) else {
      return [.element("a", ["href": TimesPage.path], text: "Times")]
    }
    let seconds = shown.reduce(0) { $0 + $1.runSeconds }
    return [
      .element("a", ["href": TimesPage.path], text: "\(Amount.duration(seconds)) in all"), level,
    ]
  }

  private func section(_ place: SiteOutline.Place, _ prose: inout ProseRenderer) -> [HTMLNode] {
    let view = SectionView(
      place: place, page: Self.path, level: min(place.depth + 1, 5), outline: outline,
      previews: previews, options: options)
    let more = place.page.map { page in
      HTMLNode.element(
        "a", ["href": SitePath.link(to: page, from: Self.path)],
        [
          .text("All \(place.items.count)"),
          .element("span", ["class": "unseen"], text: " in \(place.section.title)"),
        ])
    }
    let content =
      view.head(id: place.heading, more: more, &prose) + view.cards(place.itemsOnIndex, prose)
    return [
      .element("section", ["id": place.anchor, "aria-labelledby": place.heading], content)
    ]
  }

  private var guides: HTMLNode {
    let links = outline.guides.map { place in
      HTMLNode.element(
        "li", [:],
        [
          .element(
            "a", ["href": SitePath.link(to: place.page, from: Self.path)], text: place.guide.title)
        ])
    }
    return .element(
      "section", ["id": "guides", "aria-labelledby": "guides-title"],
      [
        .element(
          "div", ["class": "section-head"],
          [.element("h2", ["id": "guides-title"], text: options.navigation.guides)]),
        .element("ul", ["class": "guide-list"], links),
      ])
  }

  /// Tags in order, with the examples that bear them.
  private let tags: [(tag: String, items: [SiteOutline.Item])]

  private func anchor(ofTag tag: String) -> String { outline.tagAnchors[tag] ?? "tags" }

  private var tagList: HTMLNode {
    .element(
      "ul", ["class": "tag-list"],
      tags.map { tag, items in
        .element(
          "li", [:],
          [
            .element(
              "a", ["href": "#" + SitePath.encode(anchor(ofTag: tag))],
              [.text("\(tag) "), .element("span", ["class": "count"], text: String(items.count))])
          ])
      })
  }

  private var tagIndex: HTMLNode {
    let rows = tags.flatMap { tag, items -> [HTMLNode] in
      var links: [HTMLNode] = []
      for item in items {
        if !links.isEmpty { links.append(.text(" ")) }
        let title = item.sharesTitle ? "\(item.title) (\(item.id.path))" : item.title
        links.append(
          .element("a", ["href": SitePath.link(to: item.page, from: Self.path)], text: title))
      }
      return [
        .element("dt", ["id": anchor(ofTag: tag)], text: tag), .element("dd", [:], links),
      ]
    }
    return .element(
      "section", ["aria-labelledby": "tags"],
      [
        .element(
          "div", ["class": "section-head"], [.element("h2", ["id": "tags"], text: "By tag")]),
        .element("dl", ["class": "tag-index"], rows),
      ])
  }

  private var notScripts: HTMLNode {
    let rows = text.notScripts.sorted { $0.path < $1.path }.map { one in
      HTMLNode.element(
        "li", [:], [.element("code", text: one.path), .text(" \(one.reason)")])
    }
    return .element(
      "div", ["id": "not-scripts"],
      [
        .element(
          "details", ["class": "not-scripts"],
          [
            .element(
              "summary", text: "Not scripts: \(Amount.count(rows.count, "entry")) left alone"),
            .element("ul", [:], rows),
          ])
      ])
  }

  private var sectionList: HTMLNode {
    .element(
      "ul", ["class": "entries"],
      outline.places.map { place in
        let kind: String? = place.depth > 1 ? "sub" : nil
        return .element(
          "li", ["class": kind],
          [
            .element(
              "a", ["href": "#" + SitePath.encode(place.anchor)],
              [
                .text("\(place.section.title) ")
              ]
                + (place.items.isEmpty
                  ? []
                  : [
                    .element("span", ["class": "count"], text: String(place.items.count))
                  ]))
          ])
      })
  }

  private var sideOutline: HTMLNode? {
    guard !outline.places.isEmpty else { return nil }
    var content: [HTMLNode] = [
      .element("p", ["class": "outline-title", "id": "outline-sections"], text: "Sections"),
      sectionList,
    ]
    if !tags.isEmpty {
      content += [.element("p", ["class": "outline-title"], text: "Tags"), tagList]
    }
    return .element(
      "nav", ["class": "outline outline-wide", "aria-labelledby": "outline-sections"], content)
  }
}
