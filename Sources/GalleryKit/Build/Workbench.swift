internal import CGalleryAssets
internal import Foundation
internal import GalleryDiagnostics
internal import GalleryExecution
internal import GalleryModel
internal import GalleryScripts
internal import GalleryStore
internal import GalleryToolchain

/// All that an example needs to be compiled and run, built once for all of them.
struct Workbench: Sendable {
  private let request: BuildRequest
  private let limits: RunLimits
  private let errors: [ExampleID: [Diagnostic]]
  private let compiler: ExampleCompiler
  private let runner: ExampleRunner
  private let store: ResultStore
  private let key: ResultKey
  private let workFolder: WorkFolder

  /// Builds the package's libraries and the runtime.
  ///
  /// - Throws: `DiagnosticError` if one of them does not build.
  static func prepare(
    _ request: BuildRequest, toolchain: Toolchain, contents: PackageContents,
    onEvent: @escaping GalleryBuilder.EventHandler
  ) async throws -> Workbench {
    let options = request.options
    let (lines, continuation) = AsyncStream<String>.makeStream()
    let forwarding = Task { for await line in lines { await onEvent(.output(line)) } }
    let package: BuiltPackage
    do {
      package = try await PackageBuilder(toolchain: toolchain).build(contents.layout, options) {
        for line in $0.split(whereSeparator: \.isNewline) { continuation.yield(String(line)) }
      }
    } catch {
      continuation.finish()
      await forwarding.value
      throw error
    }
    continuation.finish()
    await forwarding.value
    let runtime = try await RuntimeBuilder(toolchain: toolchain).build(
      embeddedRuntime(), for: package, options)
    return try Workbench(
      request: request, contents: contents, toolchain: toolchain, package: package, runtime: runtime
    )
  }

  private init(
    request: BuildRequest, contents: PackageContents, toolchain: Toolchain, package: BuiltPackage,
    runtime: BuiltRuntime
  ) throws {
    self.request = request
    limits = contents.configuration.limits
    errors = contents.errors
    let folder = request.galleryFolder.path(percentEncoded: false)
    workFolder = try WorkFolder(in: request.galleryFolder.appending(path: "work"))
    compiler = ExampleCompiler(
      toolchain: toolchain, package: package, runtime: runtime,
      buildFolder: (folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
        + "/\(request.options.configuration.rawValue)")
    runner = ExampleRunner(
      launcher: runtime.launcher, temporaryFolder: workFolder.path,
      symbolizer: toolchain.symbolizer)
    store = ResultStore(folder: request.galleryFolder.appending(path: "results"))
    key = ResultKey(
      shared: [
        GalleryVersion.current, toolchain.version, toolchain.triple, runtime.digest,
        package.importDigest, "\(package.flagsByScript.sorted { $0.key < $1.key })",
        package.commonFlags.joined(separator: "\u{0}"),
        request.options.configuration.rawValue, "reproducible: \(request.reproducible)",
      ], examples: contents.examples, package: request.packageFolder)
  }

  /// The key of everything that the example's result depends on.
  func key(of example: Example) -> String {
    key.key(of: example, limits: limits(of: example))
  }

  /// The result that an earlier build kept under a key.
  func storedResult(of example: Example, key: String) -> Execution? {
    store.execution(for: key, of: example.id)
  }

  /// The result of an example that is never run as it is written; nil for any other.
  func resultWithoutRunning(_ example: Example) -> Execution? {
    if let errors = errors[example.id], let first = errors.first {
      let failure = ExampleFailure(
        .invalid(errors), message: first.summary, location: first.location)
      return Self.failed(example, failure, compileSeconds: 0)
    }
    if example.codeBlocks.isEmpty { return .notRun(example, .noCode) }
    return example.options.runs ? nil : .notRun(example, .option)
  }

  /// Keeps what an example did; what the tool could not do, or what was cancelled, is no result.
  func keep(_ execution: Execution, for key: String) {
    if case .notRun = execution.outcome { return }
    switch execution.outcome.failure?.kind {
    case .invalid, .tool, .notAsExpected(_, instead: .tool): return
    default: break
    }
    if Task.isCancelled { return }
    store.keep(execution, for: key)
  }

  /// Compiles and runs an example; whatever it does is in the result.
  func execute(
    _ example: Example, live: Bool = false, onCompiled: () async -> Void = {}
  ) async -> Execution {
    if let execution = resultWithoutRunning(example) { return execution }
    let result = await compiler.compile(
      example, instrumented: Instrumenter().instrument(example),
      fallback: Instrumenter(showsValues: false).instrument(example))
    await onCompiled()
    let execution: Execution
    switch result {
    case .compiled(let compiled): execution = await run(compiled, example, live: live)
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

  private func run(_ compiled: CompiledExample, _ example: Example, live: Bool) async -> Execution {
    do throws(DiagnosticError) {
      let copy = try WorkingCopy.make(
        for: example.source.path, packageRoot: request.packageFolder.path(percentEncoded: false),
        in: workFolder.path)
      defer { copy.value.remove() }
      var execution = await runner.run(
        compiled, example: example, in: copy.value, limits: limits(of: example), live: live,
        reproducible: request.reproducible)
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

  /// The sources of what runs inside examples, which the tool carries inside itself.
  private static func embeddedRuntime() -> [RuntimeSource] {
    var count = 0
    let assets = UnsafeBufferPointer(start: gallery_assets(&count), count: count)
    return assets.compactMap { asset in
      let name = String(cString: asset.name)
      guard name.hasPrefix("runtime/") else { return nil }
      let bytes = UnsafeBufferPointer(start: asset.bytes, count: asset.count)
      return RuntimeSource(name: name, bytes: Array(bytes))
    }
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
