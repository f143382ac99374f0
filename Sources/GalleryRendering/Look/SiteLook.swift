/// What a package makes of the theme: its mark, its colour, its navigation and its own files.
package struct SiteLook: Hashable, Sendable {
  /// The image in the place of the theme's mark.
  package var logo: Logo?
  package var favicon: Favicon?
  package var accent: Accent?
  /// The navigation's entries in place of the theme's; nil for the theme's.
  package var navigation: [Entry]?
  /// Site paths of style sheets that follow the theme's, in order.
  package var styles: [String] = []
  /// HTML of the author's for the end of every page's head, written as it is.
  package var head = ""
  /// HTML of the author's for the end of every page's footer, written as it is.
  package var footer = ""

  package init() {}

  /// An image, or one for light and one for dark pages.
  package struct Logo: Hashable, Sendable {
    package var light: Image
    package var dark: Image?
    /// Whether the site's name stands beside it; else the image stands for the name.
    package var showsTitle: Bool

    package init(light: Image, dark: Image? = nil, showsTitle: Bool = true) {
      self.light = light
      self.dark = dark
      self.showsTitle = showsTitle
    }
  }

  /// A picture on the site.
  package struct Image: Hashable, Sendable {
    /// Site path.
    package var path: String
    var size: ImageSize?

    /// The picture of these bytes; SVG and PNG tell their size.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      size = path.hasSuffix(".svg") ? ImageSize(svg: bytes) : ImageSize(png: bytes)
    }
  }

  /// The picture beside the page's name in a browser, in the place of the theme's.
  package struct Favicon: Hashable, Sendable {
    /// Its forms by file name extension, each with its MIME type.
    package static let types = [
      "ico": "image/x-icon", "png": "image/png", "svg": "image/svg+xml",
    ]

    var bytes: [UInt8]
    var name: String

    /// A favicon; `name` is the file name extension, a key of `types`.
    package init(bytes: [UInt8], extension name: String) {
      self.bytes = bytes
      self.name = name
    }

    /// Its site path.
    package var path: String { "favicon.\(name)" }
    var type: String? { Self.types[name] }
  }

  /// An entry of the navigation.
  package struct Entry: Hashable, Sendable {
    package var title: String
    package var target: LinkTarget

    package init(title: String, target: LinkTarget) {
      self.title = title
      self.target = target
    }
  }
}
