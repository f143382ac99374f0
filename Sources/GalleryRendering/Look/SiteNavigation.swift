import GalleryHTML

/// The entries of the header: the configuration's, else one for each of the site's own pages.
struct SiteNavigation {
  var options: SiteOptions
  var outline: SiteOutline
  /// Site path of the page.
  var path: String
  var spot: PagePlace
  /// The part of the site to which the page belongs; nil if it has none.
  var place: PageFrame.Place?

  var entries: [HTMLNode] {
    let entries = options.look.navigation ?? ownEntries
    let current = current(in: entries)
    return entries.enumerated().map { index, entry in
      .element(
        "li", [:],
        [
          .element(
            "a",
            [
              "href": entry.target.url(from: spot),
              "aria-current": index == current ? "page" : String?.none,
            ], text: entry.title)
        ])
    }
  }

  /// The entry of the page itself, else that of the part of the site to which it belongs.
  private func current(in entries: [SiteLook.Entry]) -> Int? {
    entries.firstIndex { $0.target == .page(path: path, fragment: nil) }
      ?? place.flatMap { place in entries.firstIndex { $0.target == target(of: place) } }
  }

  private var ownEntries: [SiteLook.Entry] {
    let names = options.navigation
    var entries = [SiteLook.Entry(title: names.examples, target: target(of: .examples))]
    if !outline.guides.isEmpty {
      entries.append(.init(title: names.guides, target: target(of: .guides)))
    }
    entries.append(.init(title: names.times, target: target(of: .times)))
    if outline.hasDocTests {
      entries.append(.init(title: names.tests, target: target(of: .tests)))
    }
    return entries
  }

  private func target(of place: PageFrame.Place) -> LinkTarget {
    switch place {
    case .examples: .page(path: IndexPage.path, fragment: nil)
    case .guides: .page(path: IndexPage.path, fragment: "guides")
    case .times: .page(path: TimesPage.path, fragment: nil)
    case .tests: .page(path: DocTestsPage.path, fragment: nil)
    }
  }
}
