internal import Foundation
internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryToolchain

/// What is known of a package before its examples are parsed: configuration, targets, and where examples are.
struct PackageSurvey: Sendable {
  var toolchain: Toolchain
  var configuration: Configuration
  var layout: PackageLayout
  var findings: ExampleFinder.Findings

  /// Looks at a package; no process starts if nothing has changed that SwiftPM would be asked about.
  ///
  /// - Throws: `DiagnosticError` if there is no toolchain or package, or the configuration is wrong.
  static func make(_ request: BuildRequest) async throws -> PackageSurvey {
    let memory = request.options.galleryScratch
    let toolchain = try await Toolchain.find(rememberedIn: memory)
    let configuration = try ConfigurationLoader.load(for: request)
    let layout = try await PackageLayout.read(
      request.options, toolchain: toolchain, rememberedIn: memory)
    let findings = try ExampleFinder.find(
      in: request.packageFolder, folders: configuration.examples,
      targets: layout.targets.map { .init(name: $0.name, files: $0.sources) })
    return PackageSurvey(
      toolchain: toolchain, configuration: configuration, layout: layout, findings: findings)
  }
}
