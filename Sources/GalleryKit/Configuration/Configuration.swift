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
  /// Options of every example that does not say otherwise.
  package var defaults = ExampleOptions()
  /// What an example may use; its time is the option `timeout`.
  package var limits = RunLimits()

  package init() {}

  package func trustsHTML(_ id: ExampleID) -> Bool {
    trustHTML.contains { Self.matches(id.path, pattern: $0) }
  }

  /// Whether a text matches a pattern in which `*` stands for any run of characters.
  static func matches(_ text: String, pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return text == pattern
    }
    guard text.hasPrefix(first), text.hasSuffix(last),
      text.utf8.count >= first.utf8.count + last.utf8.count
    else { return false }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
