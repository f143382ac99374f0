internal import Foundation
internal import GalleryDiagnostics
internal import GalleryFiles
internal import GalleryModel
internal import GalleryRendering
internal import GalleryScripts
internal import GalleryStore
internal import GalleryToolchain

/// The build of a whole site: every example to its page, then the site to its place.
struct SiteBuild {
  var plan: BuildPlan
  var built: BuiltLibraries
  /// A moment of the file system's clock before anything was read; nil where there is none.
  var moment: Int64?

  private var request: BuildRequest { plan.request }

  /// - Throws: `DiagnosticError` if the site cannot be written; `CancellationError`.
  func run(onEvent: @escaping GalleryBuilder.EventHandler) async throws -> BuildResult {
    let worker = try await plan.worker(built)
    await onEvent(.began(.running))
    let assembly = SiteAssembly(
      plan.contents.examples, outline: plan.contents.outline(hasDocTests: plan.tested != nil),
      renderer: SiteRenderer(options: siteOptions),
      stage: try SiteWriter(output: plan.output).begin(), keepsReports: request.wantsReport)
    do {
      return try await run(worker, assembly, onEvent: onEvent)
    } catch {
      await assembly.discard()
      throw error
    }
  }

  private func run(
    _ worker: ExampleWorker, _ assembly: SiteAssembly,
    onEvent: @escaping GalleryBuilder.EventHandler
  ) async throws -> BuildResult {
    let prepared = plan.contents.prepared
    try await ExamplePipeline(worker: worker, jobs: request.jobs)
      .run(prepared, selected: plan.selected, onEvent: onEvent) { result, index in
        for job in await assembly.take(result, at: index) {
          let entry = await worker.entry(of: job, prepared[job.index])
          let page = plan.times.measure(.render) {
            assembly.renderer.renderExample(
              entry, outline: assembly.outline, previews: job.previews)
          }
          try await assembly.add(page, at: job.index, times: plan.times)
        }
      }
    try Task.checkCancellation()
    let (outcomes, reports) = await assembly.results
    if request.requiresResults,
      let missing = ShardCheck.diagnostic(
        outcomes.filter(\.isMissing).map { ($0.id, $0.key) }, plan.cache.shards())
    {
      await assembly.discard()
      return plan.result(outcomes, reports: reports, diagnostics: [missing])
    }
    await onEvent(.began(.writing))
    SiteRecord.forget(request)
    let assets = plan.contents.assets.merging(plan.settings.assets) { first, _ in first }
    let site = try await assembly.finish(
      plan.contents.text, assets: assets.values + testsPage(assembly),
      times: plan.times)
    plan.keepRecord(of: outcomes)
    var result = plan.result(
      outcomes, reports: reports,
      index: plan.output.appending(path: "index.html").path(percentEncoded: false),
      diagnostics: site.diagnostics)
    result.changes = site.changes
    keepRecord(of: result, outcomes, site)
    return result
  }

  /// The page of the documentation's tests, if there is to be one.
  private func testsPage(_ assembly: SiteAssembly) -> [Site.File] {
    plan.tested.map { tested in
      plan.times.measure(.index) { [tested.page(assembly.renderer, outline: assembly.outline)] }
    } ?? []
  }

  /// Remembers the build, if the next one may take all of it.
  private func keepRecord(
    of result: BuildResult, _ outcomes: [ExampleOutcome], _ site: SiteAssembly.Finished
  ) {
    guard let moment, request.isWhole, !result.hasFailures, let index = result.index,
      outcomes.allSatisfy(\.isReusable), let package = built.package.inputs
    else { return }
    let folder = plan.output.path(percentEncoded: false)
    let outputs = (site.paths + [SiteWriter.manifestName]).map {
      "\(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)/\($0)"
    }
    let scratch = URL(fileURLWithPath: request.options.scratch).resolvingSymlinksInPath().path
    let given = package.filter {
      !$0.hasPrefix(request.options.scratch + "/") && !$0.hasPrefix(scratch + "/")
    }
    SiteRecord.keep(
      SiteRecord.Words(
        summary: result.summary.allStored, index: index,
        diagnostics: plan.noticed + site.diagnostics,
        variables: SiteRecord.digests(
          of: plan.contents.examples.flatMap(\.options.environment))),
      for: request,
      inputs: given + plan.contents.files(of: request, output: plan.output)
        + (plan.tested?.files ?? []) + plan.settings.files,
      outputs: outputs, start: moment)
  }

  private var siteOptions: SiteOptions {
    let configuration = plan.survey.configuration
    let contents = plan.contents
    var options = SiteOptions(
      title: configuration.title ?? contents.title ?? contents.layout.name,
      tagline: configuration.tagline,
      language: configuration.language, sourceURL: configuration.sourceURL,
      licence: configuration.license, toolchain: plan.survey.toolchain.words,
      date: request.reproducible ? nil : Day.today, reproducible: request.reproducible,
      trustsHTML: { configuration.trustsHTML($0) },
      allowsRawHTMLInProse: configuration.rawHTML, search: configuration.search,
      assets: contents.assets.mapValues(\.path),
      highlight: { SwiftHighlighter().highlight($0) },
      resolveSymbol: configuration.symbolURL.map { template in
        SymbolAddress(template: template, modules: contents.layout.libraryModules).url
      })
    options.look = plan.settings.look
    options.web = plan.settings.web
    return options
  }
}

/// The day of a build.
enum Day {
  /// In UTC, `2026-11-22`.
  static var today: String { String(Date.now.formatted(.iso8601).prefix(10)) }
}

extension BuildPlan {
  /// Remembers in the cache what the selected examples used, and collects from time to time what nobody uses.
  func keepRecord(of outcomes: [ExampleOutcome]) {
    let used = outcomes.map {
      Cache.BuildRecord.Used(
        example: $0.id, result: $0.key?.digest, library: $0.libraryKey,
        source: contents.sourceKeys[$0.id],
        seconds: $0.compileSeconds + $0.runSeconds)
    }
    if let complaint = cache.record(Cache.BuildRecord(examples: used)) { complaints.add(complaint) }
    cache.collectWhenDue()
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
