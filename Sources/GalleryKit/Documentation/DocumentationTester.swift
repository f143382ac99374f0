internal import Foundation
package import GalleryDiagnostics
package import GalleryDocTests
internal import GalleryExecution
package import GalleryModel
internal import GalleryToolchain

/// What `gallery test` does with a package.
package struct DocumentationTester: Sendable {
  package var request: BuildRequest
  /// Reads the comments of declarations that are not public, too.
  package var includesPrivate: Bool

  package init(_ request: BuildRequest, includesPrivate: Bool = false) {
    self.request = request
    self.includesPrivate = includesPrivate
  }

  /// What a run of the tests leaves behind.
  package struct Outcome: Sendable {
    package var package: String
    package var results: [DocTestResult]
    package var diagnostics: [Diagnostic]
    /// The texts of files by path.
    package var sources: [String: String]
    package var wallSeconds: Double
  }

  /// Builds the package, and compiles and runs the snippets of its documentation.
  ///
  /// Of the request's selection counts the filter and what is left out, by the names of snippets.
  /// - Throws: `DiagnosticError` if there is no package or it does not build, or the configuration is wrong;
  ///   `CancellationError`.
  package func test(onEvent: @escaping GalleryBuilder.EventHandler) async throws -> Outcome {
    let start = ContinuousClock.now
    let survey = try await PackageSurvey.make(request)
    let found = files(survey).snippets()
    await onEvent(.began(.building))
    let built = try await BuiltLibraries.build(
      survey.layout, request.options, toolchain: survey.toolchain, onEvent: onEvent)
    await onEvent(.began(.testing))
    let work = try WorkFolder(in: request.galleryFolder.appending(path: "work"))
    let compiler = ExampleCompiler(
      toolchain: built.toolchain, package: built.package, runtime: built.runtime,
      buildFolder: work.path)
    let modules = SnippetModules(survey.layout, built: built.package.modules)
    let tester = DocTester(
      compiler: compiler,
      runner: ExampleRunner(
        launcher: built.runtime.launcher, libraries: compiler.libraries,
        temporaryFolder: work.path, symbolizer: built.toolchain.symbolizer),
      folder: try work.place(), limits: survey.configuration.limits, jobs: request.jobs,
      modules: { modules.modules(for: $0) })
    let selection = try SnippetSelection(request.selection)
    let selected = Set(found.snippets.map(\.name).filter(selection.contains))
    let results = try await tester.test(found.snippets) { selected.contains($0.name) }
    return Outcome(
      package: survey.layout.name, results: results, diagnostics: found.diagnostics,
      sources: found.texts, wallSeconds: (ContinuousClock.now - start) / .seconds(1))
  }

  /// The snippets of the documentation and what their comments say; nothing is built.
  ///
  /// - Throws: `DiagnosticError` if there is no package or the configuration is wrong.
  package func list() async throws -> Diagnosed<[SnippetListing.Entry]> {
    let found = files(try await PackageSurvey.make(request)).snippets()
    let selection = try SnippetSelection(request.selection)
    return Diagnosed(
      found.snippets.filter { selection.contains($0.name) }.map(SnippetListing.Entry.init),
      found.diagnostics)
  }

  private func files(_ survey: PackageSurvey) -> DocumentationFiles {
    DocumentationFiles(
      root: request.packageFolder, layout: survey.layout,
      excluded: ["Tests", survey.configuration.output],
      finder: SnippetFinder(includesPrivate: includesPrivate))
  }
}
