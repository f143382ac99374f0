internal import GalleryDisplay
package import GalleryModel

/// What a page must know of the others: names, places, neighbours.
///
/// It is made from examples alone, before anything runs. What came of an example stands in its
/// `ExamplePreview`.
package struct SiteOutline: Sendable {
  /// An example in its place.
  package struct Item: Hashable, Sendable {
    package var id: ExampleID
    package var title: String
    /// The site path of its page.
    package var page: String
    /// True if another example bears the same title.
    package var sharesTitle: Bool
    var summary: String
    var sourcePath: String
    var tags: [String]
    /// Fragment on the index.
    var anchor: String
    var related: [Int]
    var ground: Int
    /// No two examples have the same.
    var motif: Motif
  }

  /// A section in its place.
  struct Place: Hashable, Sendable {
    var section: Section
    /// 1 for a section without a section around it.
    var depth: Int
    /// Fragments of the section and of its heading on the index.
    var anchor: String
    var heading: String
    /// Indices of its examples, in order.
    var items: [Int]
    /// Site path of the page with all its examples; nil if the index shows them all.
    var page: String?

    /// The examples whose cards stand on the index.
    var itemsOnIndex: ArraySlice<Int> { page == nil ? items[...] : items.prefix(3) }
  }

  /// A guide and its page.
  struct GuidePlace: Hashable, Sendable {
    var guide: Guide
    var page: String
  }

  package private(set) var items: [Item]
  private(set) var places: [Place]
  private(set) var guides: [GuidePlace]
  /// Fragment on the index by tag.
  private(set) var tagAnchors: [String: String]
  /// Site path of a page by the package-relative path of the file that it shows.
  private(set) var pagesBySource: [String: String]
  /// Whether the site has a page of the documentation's tests.
  let hasDocTests: Bool
  private var indices: [ExampleID: Int]

  /// Names of the site's own pages, which no example's page may take.
  static let reserved: Set<String> = [
    "index.html", "computation-times.html", DocTestsPage.path, "404.html", "search.html",
    "gallery.css", "gallery.js", "favicon.svg",
  ]
  /// The largest gallery of which the index shows every card.
  private static let largestIndex = 60
  /// Grounds of generated thumbnails in the style sheet.
  private static let grounds = 6

  /// Sections, examples and guides in the order of the index.
  package init(
    sections: [Section], examples: [Example], guides: [Guide] = [], hasDocTests: Bool = false
  ) {
    self.hasDocTests = hasDocTests
    var paths = UniquePaths(reserved: Self.reserved)
    self.guides = guides.map {
      GuidePlace(guide: $0, page: paths.claim("guides/\($0.name)", extension: "html"))
    }
    var anchors = UniqueNames(reserved: ["content", "tags", "not-scripts", "guides"])
    let related = Related(examples).neighbours
    let titles = Dictionary(grouping: examples, by: \.title)
    var motifs: Set<Motif> = []
    items = []
    indices = [:]
    for (index, example) in examples.enumerated() {
      let near = items.suffix(3).filter { $0.id.section == example.id.section }.map(\.ground)
      let start = Int(StableHash.of(example.id.path) % UInt64(Self.grounds))
      let ground = (start..<(start + Self.grounds)).map { $0 % Self.grounds + 1 }
        .first { !near.contains($0) }
      var motif = Motif(example.id.path)
      while !motifs.insert(motif).inserted { motif = motif.next }
      items.append(
        Item(
          id: example.id, title: example.title,
          page: paths.claim(example.id.path, extension: "html"),
          sharesTitle: (titles[example.title] ?? []).count > 1, summary: example.summary,
          sourcePath: example.source.path, tags: example.options.tags.uniqued(),
          anchor: anchors.claim("ex-" + Slug.of(example.id.path)), related: related[index],
          ground: ground ?? 1, motif: motif))
      indices[example.id] = index
    }
    places = Self.places(of: sections, items: items, anchors: &anchors)
    if items.count > Self.largestIndex {
      for index in places.indices where places[index].items.count > 3 {
        let name = places[index].section.id.path
        places[index].page = paths.claim(
          "sections/" + (name.isEmpty ? "examples" : name), extension: "html")
      }
    }
    tagAnchors = [:]
    for tag in Set(items.flatMap(\.tags)).sorted() {
      tagAnchors[tag] = anchors.claim("tag-" + Slug.of(tag))
    }
    pagesBySource = [:]
    for guide in self.guides { pagesBySource[guide.guide.path] = guide.page }
    for item in items { pagesBySource[item.sourcePath] = item.page }
  }

  /// The examples whose cards stand on an example's page.
  package func related(to id: ExampleID) -> [ExampleID] {
    index(of: id).map { items[$0].related.map { items[$0].id } } ?? []
  }

  /// The place of an example among the items; nil if it is not in the gallery.
  func index(of id: ExampleID) -> Int? { indices[id] }

  /// The place of an example's section.
  func place(of id: ExampleID) -> Place? { places.first { $0.section.id == id.section } }

  private static func places(
    of sections: [Section], items: [Item], anchors: inout UniqueNames
  ) -> [Place] {
    let known = Set(sections.map(\.id))
    let missing = Set(items.map(\.id.section)).subtracting(known).sorted()
    let all =
      sections + missing.map { Section(id: $0, title: $0.path.isEmpty ? "Examples" : $0.path) }
    let ids = Set(all.map(\.id))
    let members = Dictionary(grouping: items.indices) { items[$0].id.section }
    return all.map { section in
      let parts = section.id.path.split(separator: "/")
      let around = parts.indices.dropFirst().filter {
        ids.contains(SectionID(parts[..<$0].joined(separator: "/")))
      }
      let anchor = anchors.claim(
        "section-" + Slug.of(section.id.path.isEmpty ? section.title : section.id.path))
      return Place(
        section: section, depth: around.count + 1, anchor: anchor,
        heading: anchors.claim("title-" + anchor), items: members[section.id] ?? [])
    }
  }
}

extension SiteOutline {
  /// The image that an example names as its thumbnail, if it stands on the site.
  static func image(of example: Example, assets: [String: String]) -> Figure? {
    guard let name = example.options.thumbnail, Int(name) == nil,
      let path = SitePath.resolve(name, from: example.source.path), let file = assets[path]
    else { return nil }
    let variant = Figure.Variant(path: file, appearance: .any, size: nil)
    return Figure(variants: [variant], type: .png, alternative: "")
  }
}

extension Array where Element: Hashable {
  /// Without later copies of an element.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
