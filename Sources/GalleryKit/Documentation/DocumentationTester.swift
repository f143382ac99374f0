internal import Foundation
package import GalleryDiagnostics
package import GalleryDocTests
internal import GalleryExecution
package import GalleryModel
internal import GalleryToolchain

/// What `gallery test` does with a package.
package struct DocumentationTester: Sendable {
  package var request: BuildRequest
  package var options: Options

  /// What is tested, and how.
  package struct Options: Sendable {
    /// Reads the comments of declarations that are not public, too.
    package var includesPrivate = false
    /// Opens what is not public in the package's own modules.
    package var importsTestable = false
    /// Runs nothing more after the first failure.
    package var failsFast = false
    /// Runs everything in several worlds: what gives something else in one fails.
    package var shakes = false

    package init() {}
  }

  package init(_ request: BuildRequest, options: Options = Options()) {
    self.request = request
    self.options = options
  }

  /// What a run of the tests leaves behind.
  package struct Outcome: Sendable {
    package var package: String
    package var results: [DocTestResult]
    package var diagnostics: [Diagnostic]
    /// The texts of files by path.
    package var sources: [String: String]
    package var wallSeconds: Double
    /// The examples whose outputs are recorded.
    var records: [RecordedExample]
  }

  /// Builds the package, runs the examples whose outputs are recorded, and compiles and runs the snippets of its
  /// documentation.
  ///
  /// Of the request's selection counts the filter and what is left out, by the names of snippets and records.
  /// - Throws: `DiagnosticError` if there is no package or it does not build, or the configuration is wrong;
  ///   `CancellationError`.
  package func test(onEvent: @escaping GalleryBuilder.EventHandler) async throws -> Outcome {
    try await test(forBlessing: false, recordingAll: false, onEvent: onEvent)
  }

  /// The same; what is to be blessed has to fail in the same way with other seeds of hashes, and `recordingAll` runs the
  /// examples without a record too.
  func test(
    forBlessing: Bool, recordingAll: Bool, onEvent: @escaping GalleryBuilder.EventHandler
  ) async throws -> Outcome {
    let start = ContinuousClock.now
    let selection = try SnippetSelection(request.selection)
    let (plan, result) = try await BuildPlan.make(quietRequest, onEvent: onEvent)
    let built = try result.get()
    let found = try await find(plan.survey, plan.contents)
    let work = try plan.workFolder()
    let candidates = RecordedExamples(
      in: plan.contents, package: request.packageFolder, selection: selection,
      recorded: recordingAll)
    let rules = plan.survey.configuration.normalizers
    var records: [RecordedExample] = []
    var results: [DocTestResult] = []
    if !candidates.candidates.isEmpty || options.shakes {
      await onEvent(.began(.running))
      let worker = try await plan.worker(built, in: work)
      records = try await candidates.run(
        worker, jobs: request.jobs, rules: rules, onEvent: onEvent)
      results = records.compactMap(\.result)
      if options.shakes, !(options.failsFast && results.contains(where: \.isFailure)) {
        results += try await ShakenExamples(worker: worker, rules: rules).results(
          of: plan.contents.prepared.filter { selection.contains($0.example.source.path) },
          jobs: request.jobs)
      }
    }
    await onEvent(.began(.testing))
    if options.failsFast, results.contains(where: \.isFailure) {
      results += found.snippets.filter { selection.contains($0.name) }
        .map { $0.result(.notRun(.failFast)) }
    } else {
      let selected = Set(found.snippets.map(\.name).filter(selection.contains))
      let tester = try await tester(plan, built, work, found.names, forBlessing: forBlessing)
      results +=
        options.shakes
        ? try await tester.shake(found.snippets) { selected.contains($0.name) }
        : try await tester.test(found.snippets) { selected.contains($0.name) }
    }
    results.removeAll { Self.isSilent($0, found.examplePaths) }
    let isEmpty =
      !found.snippets.isEmpty && candidates.candidates.isEmpty
      && !found.snippets.contains { selection.contains($0.name) }
    return Outcome(
      package: plan.contents.layout.name, results: results,
      diagnostics: found.diagnostics
        + (isEmpty
          ? [request.selection.nothingIsLeft(of: "snippet", listedBy: "gallery test --list")] : []),
      sources: found.texts.merging(records.compactMap(\.text)) { first, _ in first },
      wallSeconds: (ContinuousClock.now - start) / .seconds(1), records: records)
  }

  /// The snippets of the documentation and what their comments say, and the records of examples; nothing is built.
  ///
  /// - Throws: `DiagnosticError` if there is no package or the configuration is wrong.
  package func list() async throws -> Diagnosed<[SnippetListing.Entry]> {
    let selection = try SnippetSelection(request.selection)
    let survey = try await PackageSurvey.make(quietRequest)
    let contents = await GalleryBuilder(quietRequest).contents(of: survey)
    let found = try await find(survey, contents)
    let records = RecordedExamples(
      in: contents, package: request.packageFolder, selection: selection)
    let snippets = found.snippets.filter { selection.contains($0.name) }
      .map(SnippetListing.Entry.init)
      .filter { !$0.expectations.isEmpty || !found.examplePaths.contains($0.location.path) }
    return Diagnosed(records.candidates.map(\.listing) + snippets, found.diagnostics)
  }

  /// What examples give must not depend on how fast they ran, and all of them are read whatever is selected.
  private var quietRequest: BuildRequest {
    var request = request
    request.reproducible = true
    request.selection = ExampleSelection()
    return request
  }

  private func tester(
    _ plan: BuildPlan, _ built: BuiltLibraries, _ work: WorkFolder, _ names: PackageNames,
    forBlessing: Bool
  ) async throws -> DocTester {
    let compiler = ExampleCompiler(
      toolchain: built.toolchain, package: built.package, runtime: built.runtime,
      buildFolder: work.path)
    let contexts = SnippetContexts(
      plan.contents, built: built.package.modules, areTestable: options.importsTestable)
    let folder = try work.place()
    let runner = ProgramRunner(
      runner: ExampleRunner(
        launcher: built.runtime.launcher, libraries: compiler.libraries,
        temporaryFolder: work.path, symbolizer: built.toolchain.symbolizer),
      folder: folder, limits: plan.survey.configuration.limits,
      context: { contexts.context(of: $0) })
    let memory = try await SnippetMemory(
      of: compiler,
      in: "\(request.options.galleryScratch)/\(request.options.configuration.rawValue)/snippets")
    return DocTester(
      memory: memory, runner: runner, folder: folder,
      rules: plan.survey.configuration.normalizers, package: names, jobs: request.jobs,
      failsFast: options.failsFast,
      repetitions: forBlessing
        ? [[:]] + Array(repeating: ShakeVariation.randomHashing, count: 3) : [[:]])
  }

  /// All that can be tested but records.
  private struct Found {
    var snippets: [Snippet]
    var texts: [String: String]
    var names: PackageNames
    var diagnostics: [Diagnostic]
    var examplePaths: Set<String>
  }

  private func find(
    _ survey: PackageSurvey, _ contents: PackageContents
  ) async throws -> Found {
    let files = try await DocumentationFiles(
      root: request.packageFolder, layout: survey.layout,
      excluded: ["Tests", survey.configuration.output],
      finder: SnippetFinder(includesPrivate: options.includesPrivate)
    ).read(jobs: request.jobs)
    let examples = contents.prepared
      .filter { prepared in !prepared.diagnostics.contains { $0.severity == .error } }
      .map(\.example)
    return Found(
      snippets: files.snippets + examples.flatMap(ExampleSnippets.snippets),
      texts: files.texts.merging(contents.texts) { first, _ in first }, names: files.names,
      diagnostics: files.diagnostics, examplePaths: Set(examples.map(\.source.path)))
  }

  /// Whether a block of an example says nothing: building the gallery shows what it does.
  private static func isSilent(_ result: DocTestResult, _ examplePaths: Set<String>) -> Bool {
    guard examplePaths.contains(result.location.path), result.checks.isEmpty else { return false }
    return result.status == .compileOnly || result.status == .notRun(.nothingRecorded)
      || result.status == .notRun(.notSwift) || result.status == .notRun(.failFast)
  }
}
