internal import CGalleryAssets
import GalleryModel

/// The style sheet, the scripts and the icon, which the tool carries in itself.
enum Theme {
  /// The files; those of the search only where the site has one.
  static func files(search: Bool) -> [Site.File] {
    var count = 0
    let assets = UnsafeBufferPointer(start: gallery_assets(&count), count: count)
    return assets.compactMap { asset in
      let name = String(cString: asset.name)
      guard name.hasPrefix("theme/"), search || !name.hasPrefix("theme/search") else { return nil }
      let bytes = UnsafeBufferPointer(start: asset.bytes, count: asset.count)
      return Site.File(path: String(name.dropFirst("theme/".count)), bytes: Array(bytes))
    }
  }

  /// The style sheet's text.
  static var styleSheet: String {
    files(search: false).first { $0.path == "gallery.css" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    } ?? ""
  }

  /// The files with what a package makes of them.
  static func files(for look: SiteLook, search: Bool) -> [Site.File] {
    files(search: search).compactMap { file in
      switch file.path {
      case "gallery.css":
        Site.File(path: file.path, bytes: file.bytes + Array((look.accent?.rule ?? "").utf8))
      case "favicon.svg" where look.favicon != nil: nil
      default: file
      }
    } + (look.favicon.map { [Site.File(path: $0.path, bytes: $0.bytes)] } ?? [])
  }
}
