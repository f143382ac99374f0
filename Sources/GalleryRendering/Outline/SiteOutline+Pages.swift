import GalleryModel

extension SiteOutline {
  /// The site paths of all pages that hold something of their own.
  package var pages: Set<String> {
    var pages = Set([IndexPage.path, TimesPage.path])
    if hasDocTests { pages.insert(DocTestsPage.path) }
    pages.formUnion(guides.map(\.page))
    pages.formUnion(items.map(\.page))
    pages.formUnion(places.compactMap(\.page))
    return pages
  }

  /// The page that a site path or the package-relative path of what it shows names; nil if there is none.
  package func page(named name: String) -> String? {
    if let page = pagesBySource[name] { return page }
    return pages.contains(name) ? name : nil
  }

  /// Whether a name is that of a page that only some builds of a site have, and this one has not.
  package func isLeftOut(_ name: String) -> Bool { name == DocTestsPage.path && !hasDocTests }

  /// Whether a page of the site's own has a path, on this site or on others.
  package static func isReserved(_ path: String) -> Bool { reserved.contains(path.lowercased()) }

  /// The title of the page of an example, a guide or a section.
  func title(ofPage page: String) -> String? {
    items.first { $0.page == page }?.title ?? guides.first { $0.page == page }?.guide.title
      ?? places.first { $0.page == page }?.section.title
  }
}
