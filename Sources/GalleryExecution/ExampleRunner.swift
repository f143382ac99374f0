internal import Foundation
package import GalleryModel

/// Runs examples, each in a process of its own that is held to limits and leaves nothing behind.
package struct ExampleRunner: Sendable {
  private let launcher: String
  private let libraries: [String]
  private let temporaryFolder: String
  private let symbolizer: Symbolizer?
  private let parentEnvironment: [String: String]

  /// A runner with the launcher that the tool compiled, by its absolute path.
  ///
  /// Each run has a folder in `temporaryFolder` while it lasts; examples get a part of
  /// `parentEnvironment`. `libraries` are opened in their order before an example's, which uses them. `symbolizer`
  /// is LLVM's; without it the line of a thrown error is not found.
  package init(
    launcher: String, libraries: [String] = [], temporaryFolder: String, symbolizer: String? = nil,
    parentEnvironment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.launcher = launcher
    self.libraries = libraries
    self.temporaryFolder = temporaryFolder
    self.symbolizer = symbolizer.map { Symbolizer(tool: $0) }
    self.parentEnvironment = parentEnvironment
  }

  /// Runs an example in the root of a working copy.
  ///
  /// Whatever it does is told by the result; cancelling the task ends it. `live` leaves its output to the tool's own
  /// (so that none is in the result), `reproducible` has the example's own measurements replaced, and `variables` stand
  /// in the place of those that every example has.
  package func run(
    _ compiled: CompiledExample, example: Example, in workingCopy: WorkingCopy, limits: RunLimits,
    live: Bool = false, reproducible: Bool = false, variables: [String: String] = [:]
  ) async -> Execution {
    // The example may remove the folder, and the system tells it without links.
    let workingFolder = workingCopy.root.withoutLinks ?? workingCopy.root
    let run = await finish(
      .init(
        library: compiled.library, entryPoint: compiled.entryPoint, name: example.source.path,
        hasMainType: example.hasMainType,
        environment: ExampleEnvironment.Request(
          declared: example.options.environment + (live ? ["TERM", "COLUMNS"] : []),
          values: variables, isReproducible: reproducible)),
      in: workingCopy.root, limits: limits, live: live)
    return ExecutionAssembler().execution(
      of: run, compiled: compiled, example: example, limits: limits
    ).hidingWorkingFolder(workingFolder)
  }

  /// What is started: a library's entry point.
  package struct Program: Sendable {
    /// Absolute path of the shared object.
    package var library: String
    /// The C symbol of its `main`.
    package var entryPoint: String
    /// The first of its arguments.
    package var name: String
    package var hasMainType: Bool
    package var environment: ExampleEnvironment.Request

    package init(
      library: String, entryPoint: String, name: String, hasMainType: Bool = false,
      environment: ExampleEnvironment.Request = .init()
    ) {
      self.library = library
      self.entryPoint = entryPoint
      self.name = name
      self.hasMainType = hasMainType
      self.environment = environment
    }
  }

  /// Runs a program in a folder, and reads what it left behind.
  package func finish(
    _ program: Program, in workingFolder: String, limits: RunLimits, live: Bool = false
  ) async -> FinishedRun {
    var run: FinishedRun
    do throws(LauncherProcess.StartError) {
      let folder = try RunFolder(in: temporaryFolder)
      defer { folder.remove() }
      let key = RecordKey.random()
      let process = try LauncherProcess(
        launcher,
        arguments: [
          program.library, program.entryPoint, program.name, workingFolder,
          folder.stdout, folder.stderr, folder.records, "\(limits.timeout)", "\(limits.output)",
          "\(limits.memory ?? 0)", (live ? "l" : "") + (program.hasMainType ? "m" : "") + "-",
        ] + libraries,
        environment: ExampleEnvironment.variables(
          program.environment, parent: parentEnvironment, home: workingFolder,
          crashReport: folder.crashReport),
        key: key, isLive: live)
      let status = await process.wait()
      run = folder.finishedRun(status: status, key: key, limits: limits)
    } catch {
      run = FinishedRun(
        status: nil, records: [], stdout: CapturedStream(.stdout, bytes: []),
        stderr: CapturedStream(.stderr, bytes: []), startError: error.message)
    }
    for case .throwPlace(let offsets) in run.records.map(\.kind) {
      run.throwPlaces = await symbolizer?.places(of: offsets, in: program.library) ?? []
    }
    return run
  }
}

extension String {
  /// The path of the same file without symbolic links; nil if there is no such file.
  fileprivate var withoutLinks: String? {
    guard let path = realpath(self, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
