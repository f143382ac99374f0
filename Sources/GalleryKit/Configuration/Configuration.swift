package import GalleryDocTests
package import GalleryModel

/// What `site/gallery.json` may say; everything has a default.
package struct Configuration: Hashable, Sendable {
  /// Where the file stands in a package.
  package static let path = "site/gallery.json"

  /// The site's title; nil takes the package's name.
  package var title: String?
  /// One line below the title of the index.
  package var tagline: String?
  /// BCP 47 language of the pages.
  package var language = "en"
  /// Package-relative folders of examples; nil takes `Examples`, else `Snippets`.
  package var examples: [String]?
  /// Package-relative folder of the website.
  package var output = "site/_build"
  /// Where an example's source can be read or edited: this text followed by its path.
  package var sourceURL: String?
  /// Where DocC's symbol links lead, with `{module}`, `{symbol}` or `{path}`; nil shows them as code.
  package var symbolURL: String?
  /// The licence's name, for the foot of the pages.
  package var license: String?
  /// Examples whose HTML goes onto the page as it is: identifiers, `*` for any run of characters.
  package var trustHTML: [String] = []
  /// Whether raw HTML in prose is kept.
  package var rawHTML = false
  /// Whether the site can be searched.
  package var search = true
  /// The look of the pages.
  package var theme = ThemeConfiguration()
  /// The site's place on the web.
  package var web = WebConfiguration()
  /// Options of every example that does not say otherwise.
  package var defaults = ExampleOptions()
  /// What an example may use; its time is the option `timeout`.
  package var limits = RunLimits()
  /// What makes texts alike before the documentation's tests compare them.
  package var normalizers = NormalizerRules()

  package init() {}

  package func trustsHTML(_ id: ExampleID) -> Bool {
    trustHTML.contains { PathPattern($0).matches(id.path) }
  }
}
