import GallerySearch

/// A page, and what can be found on it.
struct RenderedPage: Hashable, Sendable {
  var bytes: [UInt8]
  var searchable: SearchablePage
}
