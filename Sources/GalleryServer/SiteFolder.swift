internal import Foundation

/// The folder of a written site, as far as it may be shown to others: no hidden names, and no links out of it.
package struct SiteFolder: Sendable {
  private let path: String

  /// The folder need not exist yet, and may be replaced by another at any time.
  package init(path: String) { self.path = path }

  enum Content: Equatable {
    case file([UInt8])
    /// A folder, which is shown under an address that ends in `/`.
    case folder
    case absent
  }

  /// What stands at a site path such as `guides/a.html`, which a `RequestPath` gave.
  func content(at site: String) -> Content {
    // The links of the folder itself are followed, those in it only as far as they stay inside.
    guard let root = Self.resolved(path), let file = Self.resolved("\(root)/\(site)"),
      file == root || file.hasPrefix(root + "/")
    else { return .absent }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
      return .absent
    }
    if isFolder.boolValue { return .folder }
    // Neither a pipe nor a device: reading those may not end.
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let bytes = FileManager.default.contents(atPath: file)
    else { return .absent }
    return .file(Array(bytes))
  }

  /// A path without links; nil if there is nothing.
  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
