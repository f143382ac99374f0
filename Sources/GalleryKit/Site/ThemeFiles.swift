internal import Foundation
internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryRendering

/// Reads the files that the configuration names for the look.
struct ThemeFiles {
  /// Pictures and style sheets by package-relative path; each stands below `assets/`.
  private(set) var assets: [String: Site.File] = [:]
  private(set) var logo: SiteLook.Logo?
  private(set) var favicon: SiteLook.Favicon?
  private(set) var styles: [String] = []
  private(set) var head = ""
  private(set) var footer = ""
  private(set) var diagnostics: [Diagnostic] = []

  private let package: URL

  init(_ theme: ThemeConfiguration, in package: URL) {
    self.package = package
    if let logo = theme.logo, let light = picture(logo.light) {
      self.logo = SiteLook.Logo(
        light: light, dark: logo.dark.flatMap { picture($0) }, showsTitle: logo.showsTitle)
    }
    if let file = theme.favicon, let bytes = bytes(of: file) {
      favicon = .init(bytes: bytes, extension: ThemeFileKind.fileExtension(of: file.value))
    }
    for sheet in theme.styles {
      guard let bytes = text(of: sheet)?.utf8 else { continue }
      styles.append(add(sheet, Array(bytes)).path)
    }
    head = theme.head.flatMap { text(of: $0) } ?? ""
    footer = theme.footer.flatMap { text(of: $0) } ?? ""
  }

  private mutating func picture(_ file: Located<String>) -> SiteLook.Image? {
    guard let bytes = bytes(of: file) else { return nil }
    return SiteLook.Image(path: add(file, bytes).path, bytes: bytes)
  }

  private mutating func add(_ file: Located<String>, _ bytes: [UInt8]) -> Site.File {
    let asset = Site.File(path: "assets/\(file.value)", bytes: bytes)
    assets[file.value] = asset
    return asset
  }

  private mutating func text(of file: Located<String>) -> String? {
    guard let bytes = bytes(of: file) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report(file, "is no UTF-8 text")
      return nil
    }
    return text
  }

  private mutating func bytes(of file: Located<String>) -> [UInt8]? {
    let url = package.appending(path: file.value)
    let values = try? url.resolvingSymlinksInPath().resourceValues(
      forKeys: [.isRegularFileKey, .fileSizeKey])
    guard let values else {
      report(file, "does not exist")
      return nil
    }
    if !url.staysInside(package) {
      report(file, "is a link that leads out of the package")
    } else if values.isRegularFile != true {
      report(file, "is no file")
    } else if let size = values.fileSize, size > AssetFinder.largestFile {
      report(file, "is larger than \(AssetFinder.largestFile >> 20) MB")
    } else if let data = try? Data(contentsOf: url) {
      return Array(data)
    } else {
      report(file, "cannot be read")
    }
    return nil
  }

  private mutating func report(_ file: Located<String>, _ problem: String) {
    diagnostics.append(
      Diagnostic("missing-file", at: file.location, "file '\(file.value)' \(problem)"))
  }
}
