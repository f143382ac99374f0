internal import Foundation
internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryRendering

/// What the configuration and the command line say of a site's look and its place on the web, checked against the
/// files and pages that there are.
struct SiteSettings: Sendable {
  var look = SiteLook()
  var web = SiteWeb()
  /// Files of the site by package-relative path, beside the pictures of pages.
  var assets: [String: Site.File] = [:]
  /// Absolute paths of what was read, also of what is not there.
  var files: [String] = []

  /// - Throws: `DiagnosticError` with everything that is wrong.
  static func read(
    _ configuration: Configuration, outline: SiteOutline, pictures: [String: Site.File],
    in package: URL
  ) throws(DiagnosticError) -> SiteSettings {
    var settings = SiteSettings()
    let theme = configuration.theme
    let files = ThemeFiles(theme, in: package)
    var diagnostics = files.diagnostics
    settings.assets = files.assets
    settings.files = theme.files.map { package.appending(path: $0.value).path }
    settings.look.logo = files.logo
    settings.look.favicon = files.favicon
    settings.look.accent = theme.accent
    settings.look.styles = files.styles
    settings.look.head = files.head
    settings.look.footer = files.footer
    let targets = LinkTargets(
      outline: outline, assets: pictures.merging(files.assets) { first, _ in first })
    if let entries = theme.navigation {
      settings.look.navigation = []
      for entry in entries where !outline.isLeftOut(entry.link.value) {
        do {
          let target = try targets.target(of: entry.link)
          settings.look.navigation?.append(.init(title: entry.title, target: target))
        } catch {
          diagnostics += error.diagnostics
        }
      }
    }
    settings.web.address = configuration.web.address
    var redirects = RedirectReader(targets: targets)
    settings.web.redirects = redirects.read(configuration.web.redirects)
    diagnostics += redirects.diagnostics
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics) }
    return settings
  }

  mutating func take(_ list: VersionList) {
    web.versions = list.versions
    files += list.files
  }
}
