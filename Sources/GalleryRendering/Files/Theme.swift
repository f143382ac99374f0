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
}
