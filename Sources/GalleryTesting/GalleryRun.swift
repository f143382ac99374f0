internal import Foundation

/// What a call of `gallery test` came to.
struct GalleryRun {
  /// 0 if the documentation holds, 1 if not; everything else means that it could not be tested.
  var status: Int32
  var endedBySignal: Bool
  /// The report's bytes; nil if none was written.
  var report: Data?
  /// What was printed, for people.
  var output: String
}

extension GalleryTool {
  /// Runs all snippets of the package.
  func test(
    package: String, arguments: [String], environment: [String: String]
  ) async throws -> GalleryRun {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gallery-testing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appendingPathComponent("report.json")
    let output = folder.appendingPathComponent("output.txt")
    try Data().write(to: output)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments =
      [
        "test", "--package-path", package, "--scratch-path", "\(package)/.build/gallery-testing",
        "--json-output", report.path,
      ] + arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    // A file, and not a pipe: whatever the tool leaves running cannot hold up the tests.
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    defer { try? handle.close() }
    try await Self.run(process)
    return GalleryRun(
      status: process.terminationStatus,
      endedBySignal: process.terminationReason == .uncaughtSignal,
      report: try? Data(contentsOf: report),
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  /// Waits until it has ended; it is ended if the test is cancelled.
  private static func run(_ process: Process) async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Void, any Error>) in
        process.terminationHandler = { _ in continuation.resume() }
        do {
          try process.run()
        } catch {
          continuation.resume(
            throwing: DocumentationTestError(
              "'\(process.executableURL?.path ?? "gallery")' could not be started: \(error)",
              help: "check that it is a program for this machine"))
        }
      }
    } onCancel: {
      if process.isRunning { process.terminate() }
    }
  }
}
