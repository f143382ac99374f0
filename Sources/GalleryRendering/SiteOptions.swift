package import GalleryModel

/// What a site says about itself and how it is rendered.
package struct SiteOptions: Sendable {
  package var title: String
  /// Beside the site's title in the description of the index; nil without one.
  package var tagline: String?
  /// The pages' language as in `<html lang>`.
  package var language: String
  /// URL before the package-relative path of a file, such as `https://host/repository/blob/main`.
  package var sourceURL: String?
  package var licence: String?
  /// Such as `Swift 6.3.1, Linux x86-64`.
  package var toolchain: String?
  /// The day of the build, `2026-11-22`; not shown on reproducible pages.
  package var date: String?
  /// Leaves out the date and every duration and memory figure.
  package var reproducible: Bool
  /// Whether HTML that an example gives goes through as it is.
  package var trustsHTML: @Sendable (ExampleID) -> Bool
  package var allowsRawHTMLInProse: Bool
  package var navigation: Navigation
  /// Whether the site can be searched.
  package var search: Bool
  /// What the package makes of the theme.
  package var look = SiteLook()
  /// What the site says of its place on the web.
  package var web = SiteWeb()
  /// Files that stand on the site beside the pages: site path by package-relative path.
  package var assets: [String: String]
  /// Tokens of Swift code in prose; nil leaves it plain.
  package var highlight: (@Sendable (String) -> [HighlightedLine])?
  /// Where DocC's symbol links in prose lead; nil shows them as code.
  package var resolveSymbol: (@Sendable (String) -> String?)?

  /// Names in the navigation.
  package struct Navigation: Hashable, Sendable {
    package var examples: String
    package var guides: String
    package var times: String
    package var tests: String

    package init(
      examples: String = "Examples", guides: String = "Guides", times: String = "Times",
      tests: String = "Tests"
    ) {
      self.examples = examples
      self.guides = guides
      self.times = times
      self.tests = tests
    }
  }

  package init(
    title: String, tagline: String? = nil, language: String = "en", sourceURL: String? = nil,
    licence: String? = nil, toolchain: String? = nil, date: String? = nil,
    reproducible: Bool = false,
    trustsHTML: @escaping @Sendable (ExampleID) -> Bool = { _ in false },
    allowsRawHTMLInProse: Bool = false, navigation: Navigation = Navigation(),
    search: Bool = true, assets: [String: String] = [:],
    highlight: (@Sendable (String) -> [HighlightedLine])? = nil,
    resolveSymbol: (@Sendable (String) -> String?)? = nil
  ) {
    self.title = title
    self.tagline = tagline
    self.language = language
    self.sourceURL = sourceURL
    self.licence = licence
    self.toolchain = toolchain
    self.date = date
    self.reproducible = reproducible
    self.trustsHTML = trustsHTML
    self.allowsRawHTMLInProse = allowsRawHTMLInProse
    self.navigation = navigation
    self.search = search
    self.assets = assets
    self.highlight = highlight
    self.resolveSymbol = resolveSymbol
  }

  /// The URL of a file of the package; nil without a source URL.
  func source(of path: String, line: Int? = nil) -> String? {
    guard let sourceURL else { return nil }
    let base = sourceURL.hasSuffix("/") ? String(sourceURL.dropLast()) : sourceURL
    return "\(base)/\(SitePath.url(ofPath: path))\(line.map { "#L\($0)" } ?? "")"
  }
}
