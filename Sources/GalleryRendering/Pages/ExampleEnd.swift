import GalleryHTML
import GalleryModel

/// The end of an example's page: running time, downloads, related examples, previous and next.
struct ExampleEnd {
  var entry: Gallery.Entry
  var outline: SiteOutline
  var options: SiteOptions
  var path: String
  var prose: ProseRenderer
  /// What came of related examples.
  var previews: [ExampleID: ExamplePreview]

  private var example: Example { entry.example }
  private var item: SiteOutline.Item? { outline.index(of: example.id).map { outline.items[$0] } }

  /// What the outline of the page says of its end.
  static func entries(_ outline: SiteOutline, id: ExampleID) -> [OutlineEntry] {
    let downloads = OutlineEntry(level: 2, id: "take", text: "Downloads")
    guard let index = outline.index(of: id), !outline.items[index].related.isEmpty else {
      return [downloads]
    }
    return [downloads, OutlineEntry(level: 2, id: "related", text: "Related examples")]
  }

  func render() -> HTMLNode {
    var content: [HTMLNode] = []
    if let runningTime { content.append(runningTime) }
    content.append(.element("h2", ["id": "take", "class": "unseen"], text: "Downloads"))
    content.append(take)
    if let related { content.append(related) }
    if let turn { content.append(turn) }
    return .element("section", ["class": "example-end", "aria-labelledby": "take"], content)
  }

  private var runningTime: HTMLNode? {
    if case .notRun = entry.execution.outcome { return nil }
    if entry.execution.blocksRun == 0 { return nil }
    var text = " (\(Amount.notShown))"
    if !options.reproducible {
      let time = Amount.longDuration(entry.execution.runSeconds)
      text = " (\(time)), compiled with \(entry.execution.level)"
      if let memory = entry.execution.peakMemory { text += ", peak memory \(Amount.bytes(memory))" }
    }
    return .element(
      "p", ["class": "running-time"],
      [.element("strong", text: "Total running time of the script:"), .text(text)])
  }

  private var take: HTMLNode {
    let files = DownloadPaths(example.id)
    var buttons = [
      button(files.swift, "Swift file", ".swift"), button(files.notebook, "Notebook", ".ipynb"),
    ]
    if let source = options.source(of: example.source.path) {
      buttons.append(.element("a", ["href": source], text: "Edit this page"))
    }
    return .element("div", ["class": "take"], buttons)
  }

  private func button(_ file: String, _ name: String, _ suffix: String) -> HTMLNode {
    .element(
      "a",
      ["class": "button", "href": SitePath.link(to: file, from: path), "download": true],
      [Icon.down.node, .text("\(name) "), .element("small", text: suffix)])
  }

  private var related: HTMLNode? {
    guard let item, !item.related.isEmpty else { return nil }
    let cards = CardView(
      options: options, page: path, level: 3, isCompact: true,
      summary: { prose.withoutLinks($0.summary) })
    return .element(
      "div", ["class": "related"],
      [
        .element("h2", ["id": "related"], text: "Related examples"),
        .element(
          "ul", ["class": "cards"],
          item.related.map { cards.node(outline.items[$0], previews[outline.items[$0].id]) }),
      ])
  }

  private var turn: HTMLNode? {
    guard let index = outline.index(of: example.id) else { return nil }
    var links: [HTMLNode] = []
    if index > 0 { links.append(turn(to: index - 1, "previous", "prev", "Previous")) }
    if index + 1 < outline.items.count { links.append(turn(to: index + 1, "next", "next", "Next")) }
    guard !links.isEmpty else { return nil }
    return .element(
      "nav", ["class": "turn", "aria-label": "Previous and next example"], links)
  }

  private func turn(to index: Int, _ kind: String, _ relation: String, _ name: String) -> HTMLNode {
    let item = outline.items[index]
    let title = item.sharesTitle ? "\(item.title) (\(item.id.path))" : item.title
    return .element(
      "a",
      ["class": kind, "rel": relation, "href": SitePath.link(to: item.page, from: path)],
      [.element("small", text: name), .text(title)])
  }
}
