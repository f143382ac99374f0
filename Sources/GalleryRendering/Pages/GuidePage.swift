import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// A page of prose.
struct GuidePage {
  var place: SiteOutline.GuidePlace
  var outline: SiteOutline
  var options: SiteOptions

  /// The page, and what was noticed in its prose.
  func render() -> Diagnosed<RenderedPage> {
    let guide = place.guide
    var prose = ProseRenderer(
      options: options, outline: outline, page: place.page,
      reserved: ["content", "outline-title", "mark"])
    let body = prose.flow(guide.body, in: guide.path)
    var header: [HTMLNode] = [.element("h1", text: guide.title)]
    if !prose.entries.isEmpty { header.append(OutlineEntry.narrow(prose.entries)) }
    var article: [HTMLNode] = [
      .element("header", ["class": "example-header"], header),
      .element("div", ["class": "part"], body),
    ]
    if let source = options.source(of: guide.path) {
      let edit = HTMLNode.element("a", ["href": source], text: "Edit this page")
      article.append(
        .element("div", ["class": "example-end"], [.element("div", ["class": "take"], [edit])]))
    }
    let frame = PageFrame(
      options: options, outline: outline, path: place.page, title: guide.title,
      description: "\(guide.title). \(options.title)", place: .guides)
    let page = frame.document(
      main: [.element("article", [:], article)],
      aside: prose.entries.isEmpty ? [] : [OutlineEntry.wide(prose.entries)])
    var reader = PageReader(path: place.page, title: guide.title)
    reader.read(body)
    return Diagnosed(RenderedPage(bytes: page, searchable: reader.page), prose.diagnostics)
  }
}
