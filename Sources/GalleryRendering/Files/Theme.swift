internal import CGalleryAssets
import GalleryModel

/// The style sheet, the script and the icon, which the tool carries in itself.
enum Theme {
  static var files: [Site.File] {
    var count = 0
    let assets = UnsafeBufferPointer(start: gallery_assets(&count), count: count)
    return assets.compactMap { asset in
      let name = String(cString: asset.name)
      guard name.hasPrefix("theme/") else { return nil }
      let bytes = UnsafeBufferPointer(start: asset.bytes, count: asset.count)
      return Site.File(path: String(name.dropFirst("theme/".count)), bytes: Array(bytes))
    }
  }
}
