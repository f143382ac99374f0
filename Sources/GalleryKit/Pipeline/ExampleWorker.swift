internal import Foundation
internal import GalleryDiagnostics
internal import GalleryDocTests
internal import GalleryExecution
internal import GalleryFiles
internal import GalleryModel
internal import GalleryScripts
internal import GalleryStore
internal import GalleryToolchain

/// Gives the result of one example: from the cache, else by compiling (or taking the kept library) and running.
struct ExampleWorker: Sendable {
  private let request: BuildRequest
  private let limits: RunLimits
  private let compiler: ExampleCompiler
  private let runner: ExampleRunner
  private let data: DataDigests
  /// What examples are compiled against and run with, as it stood when this build began to use it.
  private let parts: FileSnapshot
  private let workFolder: WorkFolder
  private let complaints: Complaints
  private let times: StageTimes
  let cache: Cache
  let keys: ExampleKeys

  init(
    _ request: BuildRequest, limits: RunLimits, built: BuiltLibraries, data: DataDigests,
    cache: Cache, workFolder: WorkFolder, complaints: Complaints, times: StageTimes
  ) async throws {
    self.request = request
    self.limits = limits
    self.data = data
    self.cache = cache
    self.complaints = complaints
    self.times = times
    parts = FileSnapshot(
      of: built.package.partsUsedByExamples,
      at: FileMoment.now(in: request.options.galleryScratch) ?? 0)
    self.workFolder = workFolder
    compiler = ExampleCompiler(
      toolchain: built.toolchain, package: built.package, runtime: built.runtime,
      buildFolder:
        "\(request.options.galleryScratch)/\(request.options.configuration.rawValue)")
    runner = ExampleRunner(
      launcher: built.runtime.launcher, libraries: compiler.libraries,
      temporaryFolder: workFolder.path, symbolizer: built.toolchain.symbolizer)
    keys = ExampleKeys(
      package: built.package, compiled: try await CompileInputs(of: compiler),
      reproducible: request.reproducible, environment: ProcessInfo.processInfo.environment,
      data: data)
  }

  /// The result of an example.
  ///
  /// An example that is not `selected`, or a build that runs nothing, takes the last result that fits, whatever
  /// came of it. Else a result is taken only if the example did as it should, and may be taken at all.
  func result(
    of prepared: PreparedExample, isSelected: Bool, onCompiled: () async -> Void = {}
  ) async -> ExampleResult {
    let example = prepared.example
    let key = key(of: prepared)
    let libraryKey = keys.library(of: prepared)
    func result(_ execution: Execution, isStored: Bool = false) -> ExampleResult {
      ExampleResult(
        entry: .init(example: example, execution: execution), key: key,
        libraryKey: libraryKey.digest, isSelected: isSelected, isStored: isStored)
    }
    if let execution = Self.resultWithoutRunning(prepared) { return result(execution) }
    let runs = request.runs && isSelected
    if let stored = storedResult(of: example, key),
      !runs || (stored.isReusable && example.options.caches)
    {
      var found = result(stored, isStored: true)
      found.isKept = true
      return found
    }
    guard runs else { return result(.notRun(example, isSelected ? .noStoredResult : .filtered)) }
    var new = result(
      await execute(prepared, libraryKey: libraryKey, onCompiled: onCompiled))
    new.isKept = keep(new.entry.execution, of: example, for: key)
    return new
  }

  /// Compiles and runs an example; whatever it does is in the result, and nothing of it is kept.
  func runLive(_ prepared: PreparedExample) async -> Execution {
    if let execution = Self.resultWithoutRunning(prepared) { return execution }
    return await execute(prepared, libraryKey: keys.library(of: prepared), live: true)
  }

  /// Compiles an example, unless its library is kept, and runs it, in another world than the usual one if one is given;
  /// nothing of the result is kept.
  func runAnew(
    _ prepared: PreparedExample, as variation: ShakeVariation? = nil
  ) async -> Execution {
    if let execution = Self.resultWithoutRunning(prepared) { return execution }
    var prepared = prepared
    if variation?.isOptimized ?? false { prepared.example.options.optimize = true }
    return await execute(
      prepared, libraryKey: keys.library(of: prepared), variables: variation?.variables ?? [:])
  }

  /// The kept result of an example, whatever came of it; nil if there is none that fits.
  func storedResult(of prepared: PreparedExample) -> Execution? {
    storedResult(of: prepared.example, key(of: prepared))
  }

  /// The key of all that the result of an example depends on.
  func key(of prepared: PreparedExample) -> CacheKey {
    keys.result(of: prepared, limits: limits(of: prepared.example))
  }

  /// The entry of a page that can be rendered now.
  func entry(of job: SiteAssembly.Job, _ prepared: PreparedExample) async -> Gallery.Entry {
    if let entry = job.entry { return entry }
    if let stored = storedResult(of: prepared) {
      return Gallery.Entry(example: prepared.example, execution: stored)
    }
    // Another process has emptied the cache in the meantime: the example runs once more.
    return await result(of: prepared, isSelected: true).entry
  }

  /// Whether an example does not run as it is written.
  func neverRuns(_ prepared: PreparedExample) -> Bool {
    Self.resultWithoutRunning(prepared) != nil
  }

  /// Whether the library of an example is kept.
  func hasLibrary(for prepared: PreparedExample) -> Bool {
    guard let place = try? workFolder.place() else { return false }
    defer { workFolder.remove(place) }
    let lookup = cache.library(
      for: keys.library(of: prepared), of: prepared.example.id, linkingTo: place + "/library")
    if case .found = lookup { return true }
    return false
  }

  /// A result that names lines fits only if the code stands at the same lines now.
  private func storedResult(of example: Example, _ key: CacheKey) -> Execution? {
    switch cache.result(for: key, of: example.id) {
    case .found(let stored)
    where !stored.isPlaced || stored.placement == keys.placement(of: example):
      return stored.execution
    case .found, .absent: return nil
    case .dropped(let diagnostic):
      complaints.add(diagnostic)
      return nil
    }
  }

  /// The result of an example that is never run as it is written; nil for any other.
  private static func resultWithoutRunning(_ prepared: PreparedExample) -> Execution? {
    let example = prepared.example
    let errors = prepared.diagnostics.filter { $0.severity == .error }
    if let first = errors.first {
      let failure = ExampleFailure(
        .invalid(errors), message: first.summary, location: first.location)
      return failed(example, failure, compileSeconds: 0)
    }
    if example.codeBlocks.isEmpty { return .notRun(example, .noCode) }
    return example.options.runs ? nil : .notRun(example, .option)
  }

  /// Keeps what an example did; what the tool could not do, or what was cancelled, is no result.
  private func keep(_ execution: Execution, of example: Example, for key: CacheKey) -> Bool {
    if case .notRun = execution.outcome { return false }
    switch execution.outcome.failure?.kind {
    case .invalid, .tool, .notAsExpected(_, instead: .tool): return false
    default: break
    }
    // Another build may have put other libraries in the place of these, and people write files.
    if Task.isCancelled || parts.firstChange() != nil || !data.areCurrent(for: example) {
      return false
    }
    let stored = StoredResult(
      execution: execution, placement: keys.placement(of: example),
      isPlaced: execution.namesLines)
    guard let complaint = cache.keep(stored, for: key) else { return true }
    complaints.add(complaint)
    return false
  }

  private func execute(
    _ prepared: PreparedExample, libraryKey: CacheKey, live: Bool = false,
    variables: [String: String] = [:], onCompiled: () async -> Void = {}
  ) async -> Execution {
    let example = prepared.example
    let place: String
    do {
      place = try workFolder.place()
    } catch {
      let failure = ExampleFailure(.tool, message: "the build folder cannot be written")
      return Self.failed(example, failure, compileSeconds: 0)
    }
    defer { workFolder.remove(place) }
    let result = await compiled(prepared, in: place, libraryKey)
    await onCompiled()
    let execution: Execution
    switch result {
    case .compiled(let compiled):
      execution = await times.measure(.run) { await run(compiled, example, live: live, variables) }
    case .refused(let diagnostics, let seconds):
      let errors = diagnostics.filter { $0.severity == .error }
      let failure = ExampleFailure(
        .compile(diagnostics), message: errors.first?.summary ?? "the compiler refused the example",
        location: errors.first?.location)
      execution = Self.failed(example, failure, compileSeconds: seconds)
    case .toolFailure(let message):
      execution = Self.failed(example, ExampleFailure(.tool, message: message), compileSeconds: 0)
    }
    return judge(execution, expecting: example.options.expectedFailure)
  }

  /// The example's library: the kept one, else a new one, which is then kept.
  private func compiled(
    _ prepared: PreparedExample, in place: String, _ key: CacheKey
  ) async -> CompileResult {
    let example = prepared.example
    let library = compiler.library(of: example, in: place)
    switch cache.library(for: key, of: example.id, linkingTo: library) {
    case .found(let stored) where stored.warnings.allSatisfy({ $0.isOnly(about: example) }):
      return .compiled(CompiledExample(stored, id: example.id, library: library))
    case .found, .absent: break
    case .dropped(let diagnostic): complaints.add(diagnostic)
    }
    let result = await times.measure(.compile) {
      await compiler.compile(
        example, instrumented: prepared.instrumented,
        fallback: { Instrumenter(showsValues: false).instrument(example) }, in: place)
    }
    if case .compiled(let compiled) = result, !Task.isCancelled, parts.firstChange() == nil,
      let complaint = cache.keep(StoredLibrary(compiled), at: library, for: key, of: example.id)
    {
      complaints.add(complaint)
    }
    return result
  }

  private func run(
    _ compiled: CompiledExample, _ example: Example, live: Bool, _ variables: [String: String]
  ) async -> Execution {
    do throws(DiagnosticError) {
      let copy = try WorkingCopy.make(
        for: example.source.path, text: example.source.text,
        packageRoot: request.packageFolder.path(percentEncoded: false),
        in: workFolder.path, inputs: example.options.inputs, without: data.others(beside: example))
      defer { copy.value.remove() }
      var execution = await runner.run(
        compiled, example: example, in: copy.value, limits: limits(of: example), live: live,
        reproducible: request.reproducible, variables: variables)
      execution.warnings += copy.diagnostics
      if !compiled.showsValues {
        execution.warnings.append(
          Diagnostic(
            "values-not-shown", .warning, at: SourceLocation(path: example.source.path),
            "values are not shown: the file compiles only without the calls that show them"))
      }
      return execution
    } catch {
      let message = error.diagnostics.first?.summary ?? "the example's folder cannot be copied"
      return Self.failed(
        example, ExampleFailure(.tool, message: message), compileSeconds: compiled.seconds)
    }
  }

  private func limits(of example: Example) -> RunLimits {
    var limits = limits
    if let timeout = example.options.timeout { limits.timeout = timeout }
    return limits
  }

  private static func failed(
    _ example: Example, _ failure: ExampleFailure, compileSeconds: Double
  ) -> Execution {
    Execution(
      example: example.id, outcome: .failed(failure),
      blocks: example.codeBlocks.map { BlockResult(index: $0.index, status: .notRun) },
      compileSeconds: compileSeconds, optimized: example.options.optimize)
  }
}

extension Execution {
  /// The result of an example that did not run, with the reason.
  static func notRun(_ example: Example, _ reason: NotRunReason) -> Execution {
    Execution(
      example: example.id, outcome: .notRun(reason),
      blocks: example.codeBlocks.map { BlockResult(index: $0.index, status: .notRun) })
  }
}

extension Diagnostic {
  /// False if a note names another file, whose lines may be others by now.
  fileprivate func isOnly(about example: Example) -> Bool {
    notes.allSatisfy { $0.location.map { $0.path == example.source.path } ?? true }
  }
}

extension CompiledExample {
  fileprivate init(_ stored: StoredLibrary, id: ExampleID, library: String) {
    self.init(
      id: id, library: library, entryPoint: stored.entryPoint, columnMap: stored.columnMap,
      showsValues: stored.showsValues, optimized: stored.optimized, warnings: stored.warnings,
      seconds: stored.seconds)
  }
}

extension StoredLibrary {
  fileprivate init(_ compiled: CompiledExample) {
    self.init(
      entryPoint: compiled.entryPoint, columnMap: compiled.columnMap,
      showsValues: compiled.showsValues, optimized: compiled.optimized, warnings: compiled.warnings,
      seconds: compiled.seconds)
  }
}
