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
  /// (so that none is in the result), and `reproducible` has the example's own measurements replaced.
  package func run(
    _ compiled: CompiledExample, example: Example, in workingCopy: WorkingCopy, limits: RunLimits,
    live: Bool = false, reproducible: Bool = false
  ) async -> Execution {
    // The example may remove the folder, and the system tells it without links.
    let workingFolder = workingCopy.root.withoutLinks ?? workingCopy.root
    var run: FinishedRun
    do throws(LauncherProcess.StartError) {
      let folder = try RunFolder(in: temporaryFolder)
      defer { folder.remove() }
      let key = RecordKey.random()
      let process = try LauncherProcess(
        launcher,
        arguments: [
          compiled.library, compiled.entryPoint, example.source.path, workingCopy.root,
          folder.stdout, folder.stderr, folder.records, "\(limits.timeout)", "\(limits.output)",
          "\(limits.memory ?? 0)", (live ? "l" : "") + (example.hasMainType ? "m" : "") + "-",
        ] + libraries,
        environment: ExampleEnvironment.variables(
          parent: parentEnvironment,
          declared: example.options.environment + (live ? ["TERM", "COLUMNS"] : []),
          home: workingCopy.root, crashReport: folder.crashReport, reproducible: reproducible),
        key: key, isLive: live)
      let status = await process.wait()
      run = folder.finishedRun(status: status, key: key, limits: limits)
    } catch {
      run = FinishedRun(
        status: nil, records: [], stdout: CapturedStream(.stdout, bytes: []),
        stderr: CapturedStream(.stderr, bytes: []), startError: error.message)
    }
    for case .throwPlace(let offsets) in run.records.map(\.kind) {
      run.throwPlaces = await symbolizer?.places(of: offsets, in: compiled.library) ?? []
    }
    return ExecutionAssembler().execution(
      of: run, compiled: compiled, example: example, limits: limits
    ).hidingWorkingFolder(workingFolder)
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
