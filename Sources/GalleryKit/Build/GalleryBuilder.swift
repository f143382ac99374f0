package import Foundation
internal import GalleryDiagnostics
internal import GalleryFiles
package import GalleryModel
internal import GalleryStore
package import GalleryToolchain

/// What the commands do with a package.
package struct GalleryBuilder: Sendable {
  package var request: BuildRequest

  package init(_ request: BuildRequest) { self.request = request }

  package typealias EventHandler = @Sendable (BuildEvent) async -> Void

  /// Builds the whole site, or a share of its results.
  ///
  /// What an example does never throws; it is a result. If the libraries do not build, the result says that
  /// no example ran, and no site is written.
  /// - Throws: `DiagnosticError` if there is no package, the configuration is wrong, or the site cannot be
  ///   written; `CancellationError`.
  package func build(onEvent: @escaping EventHandler) async throws -> BuildResult {
    let start = ContinuousClock.now
    if request.isWhole, let record = SiteRecord.current(for: request) {
      return record.result(in: request.packageFolder, since: start)
    }
    let moment = SiteRecord.moment(for: request)
    let (plan, built) = try await BuildPlan.make(
      request, writesSite: request.shard == nil, onEvent: onEvent)
    switch built {
    case .success(let built):
      if let shard = request.shard {
        return try await ShardBuild(plan: plan, built: built, shard: shard).run(onEvent: onEvent)
      }
      return try await SiteBuild(plan: plan, built: built, moment: moment).run(onEvent: onEvent)
    case .failure(let error as DiagnosticError): return plan.idleResult(error)
    case .failure(let error): throw error
    }
  }

  /// The examples and their options, without building anything.
  ///
  /// - Throws: `DiagnosticError` if there is no package or the configuration is wrong.
  package func inventory() async throws -> Inventory {
    let contents = await contents(of: try await PackageSurvey.make(request))
    let selected = try request.selection.selected(contents.examples)
    let chosen = contents.prepared.filter { selected.contains($0.example.id) }
    return Inventory(
      chosen.map(\.example), notScripts: contents.notScripts,
      diagnostics: contents.diagnostics
        + request.selection.diagnostics(of: contents.examples, selected: selected)
        + chosen.flatMap(\.diagnostics).filter { $0.severity == .error })
  }

  /// What a surveyed package holds.
  func contents(of survey: PackageSurvey) async -> PackageContents {
    let reader = ExampleReader(
      defaults: survey.configuration.defaults, cache: Cache(folder: request.cacheFolder),
      jobs: request.jobs)
    return await PackageContents.read(survey, in: request.packageFolder, reader: reader)
  }

  /// The folder of the website; no process is started.
  ///
  /// - Throws: `DiagnosticError` if there is no package or the configuration is wrong.
  package func output() throws -> URL {
    try request.options.checkPackage()
    return ConfigurationLoader.output(request, try ConfigurationLoader.load(for: request))
  }

  /// What SwiftPM says of the package.
  package func layout() async throws -> PackageLayout {
    let memory = request.options.galleryScratch
    return try await PackageLayout.read(
      request.options, toolchain: try await Toolchain.find(rememberedIn: memory),
      rememberedIn: memory)
  }

  /// What running one example in the terminal leaves behind.
  package struct SingleRun: Sendable {
    package var entry: Gallery.Entry
    package var sources: [String: String]
  }

  /// Runs one example with its output live in the terminal; nothing of it is kept or written.
  ///
  /// `name` is an identifier, the last part of one, or the file's path in the package.
  /// - Throws: `DiagnosticError` if no example or more than one has the name, and as `build` does.
  package func run(example name: String, onEvent: @escaping EventHandler) async throws -> SingleRun
  {
    let (plan, built) = try await BuildPlan.make(request, onEvent: onEvent)
    let prepared = try plan.contents.example(named: name)
    let worker = try await plan.worker(try built.get())
    await onEvent(.began(.running))
    let execution = await worker.runLive(prepared)
    try Task.checkCancellation()
    return SingleRun(
      entry: Gallery.Entry(example: prepared.example, execution: execution),
      sources: plan.contents.texts)
  }

  /// Why an example would run, or that it would not.
  ///
  /// - Throws: as `run(example:onEvent:)` does.
  package func explain(
    example name: String, onEvent: @escaping EventHandler
  ) async throws -> CacheExplanation {
    let (plan, built) = try await BuildPlan.make(request, onEvent: onEvent)
    let prepared = try plan.contents.example(named: name)
    return CacheExplanation(of: prepared, try await plan.worker(try built.get()))
  }
}
