internal import Foundation
internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryRendering
internal import GalleryStore
internal import GalleryToolchain

/// A build before its first example runs: what was asked, what the package holds, and what was noticed.
struct BuildPlan: Sendable {
  var request: BuildRequest
  var survey: PackageSurvey
  var contents: PackageContents
  /// The examples that may run.
  var selected: Set<ExampleID>
  /// What the site's page of the documentation's tests shows; nil for a site without it.
  var tested: TestedDocumentation?
  /// The site's look and its place on the web; the defaults where no site is written.
  var settings = SiteSettings()
  var noticed: [Diagnostic]
  var cache: Cache
  var output: URL
  var times: StageTimes
  /// What goes wrong beside the examples.
  var complaints = Complaints()
  var start: ContinuousClock.Instant

  /// Reads the package and builds its libraries, side by side.
  ///
  /// - Throws: `DiagnosticError` if there is no package, the configuration or the report of tests is wrong, or the
  ///   output folder cannot take a site that is to be written. That the libraries do not build is a result.
  static func make(
    _ request: BuildRequest, writesSite: Bool = false,
    onEvent: @escaping GalleryBuilder.EventHandler
  ) async throws -> (plan: BuildPlan, built: Result<BuiltLibraries, any Error>) {
    let start = ContinuousClock.now
    let times = StageTimes()
    await onEvent(.began(.reading))
    let survey = try await PackageSurvey.make(request)
    let output = ConfigurationLoader.output(request, survey.configuration)
    if writesSite {
      try SiteWriter(output: output).check(
        outside: survey.findings.folders.map { request.packageFolder.appending(path: $0) })
    }
    let tested = try request.testReport.map {
      try TestedDocumentation.read($0, of: survey.layout.name, in: request.packageFolder)
    }
    await onEvent(.began(.building))
    async let built = Result.catching {
      try await times.measure(.package) {
        try await BuiltLibraries.build(
          survey.layout, request.options, toolchain: survey.toolchain, onEvent: onEvent)
      }
    }
    let cache = Cache(folder: request.cacheFolder)
    let contents = await times.measure(.read) {
      let reader = ExampleReader(
        defaults: survey.configuration.defaults, cache: cache, jobs: request.jobs)
      return await PackageContents.read(survey, in: request.packageFolder, reader: reader)
    }
    let selected = try request.selection.selected(contents.examples)
    var settings = SiteSettings()
    if writesSite {
      settings = try SiteSettings.read(
        survey.configuration, outline: contents.outline(hasDocTests: tested != nil),
        pictures: contents.assets, in: request.packageFolder)
      if let version = request.version {
        settings.take(try VersionList(version, output: output))
      }
    }
    let plan = BuildPlan(
      request: request, survey: survey, contents: contents, selected: selected, tested: tested,
      settings: settings,
      noticed: contents.diagnostics
        + request.selection.diagnostics(of: contents.examples, selected: selected),
      cache: cache, output: output, times: times, start: start)
    return (plan, await built)
  }

  /// A folder for what runs; a process has one, which goes with the last that uses it.
  func workFolder() throws -> WorkFolder {
    try WorkFolder(in: request.galleryFolder.appending(path: "work"))
  }

  /// What runs the examples.
  func worker(
    _ built: BuiltLibraries, in workFolder: WorkFolder? = nil
  ) async throws -> ExampleWorker {
    let others = OtherFiles(contents.examples, introductions: contents.introductions)
    let data = DataDigests(
      contents.examples, without: others, package: request.packageFolder,
      moment: SiteRecord.moment(for: request))
    return try await ExampleWorker(
      request, limits: survey.configuration.limits, built: built, data: data, cache: cache,
      workFolder: try workFolder ?? self.workFolder(), complaints: complaints, times: times)
  }

  /// What a build of this plan leaves behind.
  ///
  /// `index` is the first page of the site; nil if none was written.
  func result(
    _ outcomes: [ExampleOutcome], reports: [RunReport.Example], index: String? = nil,
    diagnostics more: [Diagnostic] = []
  ) -> BuildResult {
    let noticed = noticed + more + complaints.diagnostics
    let measures = !request.reproducible
    let summary = RunSummary(
      outcomes, wallSeconds: (ContinuousClock.now - start) / .seconds(1), parts: times.parts)
    let report =
      request.wantsReport
      ? RunReport(
        version: RunReport.version, gallery: GalleryVersion.current, package: contents.layout.name,
        toolchain: survey.toolchain.version,
        configuration: request.options.configuration.rawValue,
        summary: measures ? summary : summary.withoutTimes, examples: reports,
        notScripts: contents.notScripts, diagnostics: noticed) : nil
    return BuildResult(
      report: report, summary: summary, index: index,
      diagnostics: noticed + outcomes.flatMap(\.diagnostics),
      sources: contents.texts(quotedBy: noticed, in: request.packageFolder))
  }

  /// The result of a build whose libraries do not build: nothing ran.
  func idleResult(_ error: DiagnosticError) -> BuildResult {
    let results = contents.examples.map {
      ExampleResult(
        entry: .init(example: $0, execution: .notRun($0, .notBuilt)), key: nil,
        isSelected: selected.contains($0.id), isStored: false)
    }
    return result(
      results.map(ExampleOutcome.init),
      reports: results.map { RunReport.Example($0, measures: !request.reproducible) },
      diagnostics: error.diagnostics)
  }
}

extension Result where Failure == any Error {
  /// What a body gives or throws.
  static func catching(_ body: () async throws -> Success) async -> Self {
    do { return .success(try await body()) } catch { return .failure(error) }
  }
}
