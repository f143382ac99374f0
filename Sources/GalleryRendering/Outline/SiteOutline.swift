internal import GalleryDisplay
package import GalleryModel

/// What a page must know of the others.
///
/// Names, places, neighbours: no page needs more than this and its own entry.
/// Made from examples alone it serves to render pages while other examples still run: the cards of
/// related examples then have no thumbnail and no outcome.
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
    /// Nil until the example has run.
    var preview: Preview?
  }

  /// What a card shows of a run.
  struct Preview: Hashable, Sendable {
    var status: Status
    var seconds: Double
    var optimized: Bool
    /// False if nothing was started, as of an example that must not compile.
    var hasRun: Bool
    var blocksRun: Int
    var blocks: Int
    var thumbnail: Thumbnail
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
  private var indices: [ExampleID: Int]

  /// Names of the site's own pages, which no example's page may take.
  private static let reserved: Set<String> = [
    "index.html", "computation-times.html", "404.html", "search.html", "gallery.css", "gallery.js",
    "favicon.svg",
  ]
  /// Grounds of generated thumbnails in the style sheet.
  private static let grounds = 6

  /// Sections, examples and guides in the order of the index.
  package init(sections: [Section], examples: [Example], guides: [Guide] = []) {
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
    tagAnchors = [:]
    for tag in Set(items.flatMap(\.tags)).sorted() {
      tagAnchors[tag] = anchors.claim("tag-" + Slug.of(tag))
    }
    pagesBySource = [:]
    for guide in self.guides { pagesBySource[guide.guide.path] = guide.page }
    for item in items { pagesBySource[item.sourcePath] = item.page }
  }

  /// A whole gallery, with what came of its examples.
  package init(_ gallery: Gallery, options: SiteOptions) {
    self.init(
      sections: gallery.sections, examples: gallery.entries.map(\.example), guides: gallery.guides)
    for (index, entry) in gallery.entries.enumerated() {
      items[index].preview = Preview(entry, options: options)
    }
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

extension SiteOutline.Preview {
  init(_ entry: Gallery.Entry, options: SiteOptions) {
    let execution = entry.execution
    let figures = FigureSet(entry, trustsHTML: options.trustsHTML(entry.example.id)).ordered
    let image = SiteOutline.image(of: entry.example, assets: options.assets)
    self.init(
      status: Status(execution.outcome), seconds: execution.runSeconds,
      optimized: execution.optimized, hasRun: execution.hasRun, blocksRun: execution.blocksRun,
      blocks: entry.example.codeBlocks.count,
      thumbnail: Thumbnail(entry, figures: figures, image: image))
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

extension Execution {
  /// Blocks that were begun.
  var blocksRun: Int { blocks.filter { $0.status == .completed || $0.status == .stopped }.count }
}

extension Array where Element: Hashable {
  /// Without later copies of an element.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
