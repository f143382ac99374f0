import GalleryHTML
import GalleryModel

/// All examples of a section of a gallery that is too large for one page.
struct SectionPage {
  var place: SiteOutline.Place
  /// Site path of the page.
  var path: String
  var outline: SiteOutline
  var previews: [ExampleID: ExamplePreview]
  var options: SiteOptions

  /// The page; what is wrong with the section's text is told of the index, which shows it too.
  func render() -> [UInt8] {
    var prose = ProseRenderer(
      options: options, outline: outline, page: path,
      reserved: Set(place.items.map { outline.items[$0].anchor } + ["content", "mark"]))
    let view = SectionView(
      place: place, page: path, level: 1, outline: outline, previews: previews, options: options)
    let index = SitePath.link(to: IndexPage.path, from: path, fragment: place.anchor)
    let more = HTMLNode.element("a", ["href": index], text: "All sections")
    let main = view.head(id: nil, more: more, &prose) + view.cards(place.items, prose)
    return PageFrame(
      options: options, outline: outline, path: path, title: place.section.title,
      description: "\(place.section.title): \(Amount.count(place.items.count, "example")).",
      place: .examples
    ).document(main: main, aside: [], isWide: true)
  }
}
