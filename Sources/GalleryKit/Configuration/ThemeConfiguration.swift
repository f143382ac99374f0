package import GalleryRendering

/// What `site/gallery.json` says of the look of the pages; files are package-relative paths.
package struct ThemeConfiguration: Hashable, Sendable {
  package struct Logo: Hashable, Sendable {
    package var light: Located<String>
    package var dark: Located<String>?
    package var showsTitle = true
  }

  package struct Entry: Hashable, Sendable {
    package var title: String
    package var link: Located<String>
  }

  package var logo: Logo?
  package var favicon: Located<String>?
  package var accent: Accent?
  package var navigation: [Entry]?
  package var styles: [Located<String>] = []
  package var head: Located<String>?
  package var footer: Located<String>?

  package init() {}

  /// Every file that it names.
  var files: [Located<String>] {
    [logo?.light, logo?.dark, favicon, head, footer].compactMap(\.self) + styles
  }
}
