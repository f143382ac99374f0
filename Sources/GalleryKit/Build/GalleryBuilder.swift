internal import Foundation
internal import GalleryDiagnostics
internal import GalleryExecution
package import GalleryModel
internal import GalleryRendering
internal import GalleryScripts
internal import GalleryStore
package import GalleryToolchain

/// The order of the stages: read, build the libraries, compile and run, render, write.
package struct GalleryBuilder: Sendable {
  package var request: BuildRequest

  package init(_ request: BuildRequest) { self.request = request }

  package typealias EventHandler = @Sendable (BuildEvent) async -> Void

  /// Builds the whole site.
  ///
  /// What an example does never throws; it is a result. If the libraries do not build, the result says that
  /// no example ran, and no site is written.
  /// - Throws: `DiagnosticError` if there is no package, the configuration is wrong, or the site cannot be
  ///   written; `CancellationError`.
  package func build(onEvent: @escaping EventHandler) async throws -> BuildResult {
    let start = ContinuousClock.now
    await onEvent(.began(.reading))
    let toolchain = try await Toolchain.find()
    let contents = try await PackageContents.read(request, toolchain: toolchain)
    let output = ConfigurationLoader.output(request, contents.configuration)
    try SiteWriter(output: output).check(
      outside: contents.folders.map { request.packageFolder.appending(path: $0) })
    let selected = try request.selection.selected(contents.examples)

    let noticed =
      contents.diagnostics
      + request.selection.diagnostics(of: contents.examples, selected: selected)
    func result(
      _ results: [ExampleResult], noticed: [Diagnostic], index: String?
    ) -> BuildResult {
      let summary = RunSummary(
        results, wallSeconds: (ContinuousClock.now - start) / .seconds(1))
      return BuildResult(
        report: report(
          results, summary: summary, toolchain: toolchain, contents: contents,
          diagnostics: noticed),
        summary: summary, index: index,
        diagnostics: noticed + results.flatMap(\.diagnostics),
        sources: contents.texts(quotedBy: noticed, in: request.packageFolder))
    }

    await onEvent(.began(.building))
    let bench: Workbench
    do {
      bench = try await Workbench.prepare(
        request, toolchain: toolchain, contents: contents, onEvent: onEvent)
    } catch let error as DiagnosticError {
      let idle = contents.examples.map {
        ExampleResult(
          entry: .init(example: $0, execution: .notRun($0, .notBuilt)), key: nil,
          isSelected: selected.contains($0.id), isStored: false)
      }
      return result(idle, noticed: noticed + error.diagnostics, index: nil)
    }
    await onEvent(.began(.running))
    let results = try await ExampleScheduler(bench: bench, request: request).run(
      contents.examples, selected: selected, onEvent: onEvent)

    await onEvent(.began(.rendering))
    let gallery = contents.gallery(results.map(\.entry))
    let rendered = SiteRenderer(options: siteOptions(contents, toolchain: toolchain)).render(
      gallery)
    let site = Site(
      files: rendered.files + contents.assets.values, diagnostics: rendered.diagnostics)
    try Task.checkCancellation()

    await onEvent(.began(.writing))
    _ = try SiteWriter(output: output).write(site)
    return result(
      results, noticed: noticed + site.diagnostics,
      index: output.appending(path: "index.html").path(percentEncoded: false))
  }

  /// The examples and their options, without building anything.
  ///
  /// - Throws: `DiagnosticError` if there is no package or the configuration is wrong.
  package func inventory() async throws -> Inventory {
    let contents = try await PackageContents.read(request, toolchain: try await Toolchain.find())
    let selected = try request.selection.selected(contents.examples)
    let examples = contents.examples.filter { selected.contains($0.id) }
    return Inventory(
      examples, notScripts: contents.notScripts,
      diagnostics: contents.diagnostics
        + request.selection.diagnostics(of: contents.examples, selected: selected)
        + examples.flatMap { contents.errors[$0.id] ?? [] })
  }

  /// What SwiftPM says of the package.
  package func layout() async throws -> PackageLayout {
    try await PackageLayout.read(request.options, toolchain: try await Toolchain.find())
  }

  /// What running one example in the terminal leaves behind.
  package struct SingleRun: Sendable {
    package var entry: Gallery.Entry
    package var sources: [String: String]
  }

  /// Runs one example with its output live in the terminal; nothing is stored or written.
  ///
  /// `name` is an identifier, the last part of one, or the file's path in the package.
  /// - Throws: `DiagnosticError` if no example or more than one has the name, and as `build` does.
  package func run(example name: String, onEvent: @escaping EventHandler) async throws -> SingleRun
  {
    await onEvent(.began(.reading))
    let toolchain = try await Toolchain.find()
    let contents = try await PackageContents.read(request, toolchain: toolchain)
    let example = try contents.example(named: name)
    await onEvent(.began(.building))
    let bench = try await Workbench.prepare(
      request, toolchain: toolchain, contents: contents, onEvent: onEvent)
    await onEvent(.began(.running))
    let execution = await bench.execute(example, live: true)
    try Task.checkCancellation()
    return SingleRun(
      entry: Gallery.Entry(example: example, execution: execution), sources: contents.texts)
  }

  private func siteOptions(_ contents: PackageContents, toolchain: Toolchain) -> SiteOptions {
    let configuration = contents.configuration
    return SiteOptions(
      title: configuration.title ?? contents.title ?? contents.layout.name,
      tagline: configuration.tagline,
      language: configuration.language, sourceURL: configuration.sourceURL,
      licence: configuration.license, toolchain: toolchain.words,
      date: request.reproducible ? nil : Self.today(), reproducible: request.reproducible,
      trustsHTML: { configuration.trustsHTML($0) },
      allowsRawHTMLInProse: configuration.rawHTML,
      assets: contents.assets.mapValues(\.path),
      highlight: { SwiftHighlighter().highlight($0) },
      resolveSymbol: configuration.symbolURL.map { template in
        SymbolAddress(template: template, modules: contents.layout.libraryModules).url
      })
  }

  /// The day in UTC, `2026-11-22`.
  private static func today() -> String {
    String(Date.now.formatted(.iso8601).prefix(10))
  }

  private func report(
    _ results: [ExampleResult], summary: RunSummary, toolchain: Toolchain,
    contents: PackageContents, diagnostics: [Diagnostic]
  ) -> RunReport {
    let measures = !request.reproducible
    return RunReport(
      version: RunReport.version, gallery: GalleryVersion.current, package: contents.layout.name,
      toolchain: toolchain.version, configuration: request.options.configuration.rawValue,
      summary: measures ? summary : summary.withoutTimes,
      examples: results.map { RunReport.Example($0, measures: measures) },
      notScripts: contents.notScripts, diagnostics: diagnostics)
  }
}

extension Toolchain {
  /// Version and machine for the pages: `Swift 6.3.1, Linux x86-64`.
  var words: String {
    let parts = triple.split(separator: "-").map(String.init)
    let machine = ["x86_64": "x86-64", "aarch64": "ARM64", "arm64": "ARM64"]
    let system = triple.contains("linux") ? "Linux" : isELF ? "" : "macOS"
    let place = [system, parts.first.map { machine[$0] ?? $0 } ?? ""].filter { !$0.isEmpty }
    return "Swift \(version), \(place.joined(separator: " "))"
  }
}
