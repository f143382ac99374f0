import GalleryDiagnostics
import GalleryHTML
import GalleryModel

/// A section as it stands on a page: its title, its text and its cards.
struct SectionView {
  var place: SiteOutline.Place
  /// Site path of the page.
  var page: String
  /// Level of its heading.
  var level: Int
  var outline: SiteOutline
  var previews: [ExampleID: ExamplePreview]
  var options: SiteOptions

  /// The title with the number of examples and a link to more, and the text below it.
  func head(
    id: String?, more: HTMLNode?, _ prose: inout ProseRenderer
  ) -> [HTMLNode] {
    var head = [HTMLNode.element("h\(level)", ["id": id], text: place.section.title)]
    if !place.items.isEmpty {
      head.append(.element("p", text: Amount.count(place.items.count, "example")))
    }
    if let more {
      head.append(.element("p", ["class": "more"], [more]))
    }
    let location = place.section.location ?? SourceLocation(path: place.section.id.path)
    let text = prose.blocks(place.section.introduction, at: location)
    return [.element("div", ["class": "section-head"], head)]
      + (text.isEmpty ? [] : [.element("div", ["class": "section-text"], text)])
  }

  /// The cards of some of its examples.
  func cards(_ items: some Collection<Int>, _ prose: ProseRenderer) -> [HTMLNode] {
    if items.isEmpty { return [] }
    let cards = CardView(
      options: options, page: page, level: level + 1, isCompact: false,
      summary: { prose.withoutLinks($0.summary) })
    return [
      .element(
        "ul", ["class": "cards"],
        items.map { cards.node(outline.items[$0], previews[outline.items[$0].id]) })
    ]
  }
}
