package import GalleryRendering

/// What `site/gallery.json` says of the site's place on the web.
package struct WebConfiguration: Hashable, Sendable {
  package struct Redirect: Hashable, Sendable {
    package var old: Located<String>
    package var new: Located<String>
  }

  package var address: SiteAddress?
  package var redirects: [Redirect] = []

  package init() {}
}
