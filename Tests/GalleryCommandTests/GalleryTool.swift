import Foundation

/// The `gallery` binary that was built with these tests.
enum GalleryTool {
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  /// The folder of the test runner is the folder of the products.
  static var binary: URL {
    let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let products = runner.deletingLastPathComponent()
    return products.appending(path: "gallery")
  }

  /// Runs the tool to its end.
  static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) async throws -> Result {
    try await run(
      binary.path(percentEncoded: false), arguments, in: folder, environment: environment)
  }

  /// How many commands run at once: each is a build, and a build that waits for a processor comes
  /// near the limits of its examples.
  private static let gate = Gate(places: 4)

  /// Runs a command to its end; its output is gathered in files, so that it cannot block.
  static func run(
    _ executable: String, _ arguments: [String], in folder: URL? = nil,
    environment: [String: String] = [:]
  ) async throws -> Result {
    await gate.enter()
    do {
      let process = try start(executable, arguments, in: folder, environment: environment)
      let result = await process.result()
      await gate.leave()
      return result
    } catch {
      await gate.leave()
      throw error
    }
  }

  static func start(
    _ executable: String, _ arguments: [String], in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> RunningTool {
    let files = FileManager.default.temporaryDirectory.appending(
      path: "gallery-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    let output = files.appending(path: "out")
    let error = files.appending(path: "err")
    for file in [output, error] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    process.standardInput = FileHandle.nullDevice
    return try RunningTool(process: process, files: files)
  }
}

/// Lets a fixed number of tasks in, the others one by one as those leave.
private actor Gate {
  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  func enter() async {
    guard places == 0 else {
      places -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}

/// A command that runs.
final class RunningTool: @unchecked Sendable {
  // Invariant: `process` is configured before it starts and only read and signalled afterwards.
  private let process: Process
  private let files: URL
  private let ended: AsyncStream<Void>

  init(process: Process, files: URL) throws {
    self.process = process
    self.files = files
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    ended = stream
    process.terminationHandler = { _ in continuation.finish() }
    try process.run()
  }

  var identifier: Int32 { process.processIdentifier }

  /// What it has written so far.
  var output: String { text("out") }

  private func text(_ name: String) -> String {
    String(decoding: (try? Data(contentsOf: files.appending(path: name))) ?? Data(), as: UTF8.self)
  }

  func result() async -> GalleryTool.Result {
    for await _ in ended {}
    defer { try? FileManager.default.removeItem(at: files) }
    return GalleryTool.Result(
      status: process.terminationStatus, output: text("out"), error: text("err"))
  }
}
