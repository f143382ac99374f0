package import GalleryModel
package import GallerySearch

/// The files of one example, and what the index of the search keeps of its page.
package struct RenderedExample: Hashable, Sendable {
  package var files: [Site.File]
  /// Nil if the site has no search.
  package var searched: SearchEntry?
}
