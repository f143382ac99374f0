internal import GalleryDiagnostics
internal import Subprocess

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// Starts processes, waits for them and keeps what they print.
///
/// A cancelled task ends its process: first asked to, then killed after two seconds.
package struct CommandRunner: Sendable {
  /// Bytes that are kept of each stream.
  package var outputLimit: Int
  /// Is told of each command before it starts, and throws if it must not.
  package var onStart: (@Sendable (Command) throws -> Void)?

  package init(
    outputLimit: Int = 16 << 20, onStart: (@Sendable (Command) throws -> Void)? = nil
  ) {
    self.outputLimit = outputLimit
    self.onStart = onStart
  }

  /// Runs a command to its end.
  ///
  /// `onOutput` is given each piece of text as it comes, of both streams, cut anywhere.
  /// - Throws: a `DiagnosticError` if the process cannot be started, `CancellationError` if the task was cancelled.
  package func run(
    _ command: Command, onOutput: (@Sendable (String) -> Void)? = nil
  ) async throws -> CommandResult {
    try await run(command, inOwnGroup: false, onOutput: onOutput)
  }

  /// Runs a command in a process group of its own and, when the time is over, ends it with all that it started.
  ///
  /// - Returns: nil if the command did not end in time.
  /// - Throws: what `run(_:onOutput:)` throws.
  package func run(_ command: Command, within limit: Duration) async throws -> CommandResult? {
    try await withThrowingTaskGroup(of: CommandResult?.self) { group in
      group.addTask { try await run(command, inOwnGroup: true, onOutput: nil) }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      // The group waits for the other task too: the processes are gone when this returns.
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  private func run(
    _ command: Command, inOwnGroup: Bool, onOutput: (@Sendable (String) -> Void)?
  ) async throws -> CommandResult {
    try onStart?(command)
    do {
      return try await start(command, inOwnGroup: inOwnGroup, onOutput: onOutput)
    } catch let error as SubprocessError {
      try Task.checkCancellation()
      throw DiagnosticError(
        Diagnostic(
          "process-not-started", .error, "Process '\(command.executable)' could not be started",
          notes: [Diagnostic.Note("\(error)")]))
    }
  }

  private func start(
    _ command: Command, inOwnGroup: Bool, onOutput: (@Sendable (String) -> Void)?
  ) async throws -> CommandResult {
    var options = PlatformOptions()
    if inOwnGroup { options.processGroupID = 0 }
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: inOwnGroup, allowedDurationToNextStep: .seconds(2))
    ]
    let executable: Executable =
      command.executable.contains("/")
      ? .path(FilePath(command.executable)) : .name(command.executable)
    let changes = Dictionary(
      uniqueKeysWithValues: command.environment.map {
        (Environment.Key(stringLiteral: $0.key), Optional($0.value))
      })
    let limit = outputLimit
    let result = try await Subprocess.run(
      executable, arguments: Arguments(command.arguments),
      environment: .inherit.updating(changes),
      workingDirectory: command.workingDirectory.map { FilePath($0) }, platformOptions: options,
      input: .none, output: .sequence, error: .sequence
    ) { execution in
      async let stdout = Self.collect(execution.standardOutput, limit: limit, onOutput: onOutput)
      async let stderr = Self.collect(execution.standardError, limit: limit, onOutput: onOutput)
      return try await (stdout, stderr)
    }
    try Task.checkCancellation()
    let status: CommandResult.Status =
      switch result.terminationStatus {
      case .exited(let code): .exited(Int(code))
      case .signaled(let signal): .signaled(Int(signal))
      }
    return CommandResult(
      status: status, stdout: result.closureResult.0, stderr: result.closureResult.1)
  }

  private static func collect(
    _ output: SubprocessOutputSequence, limit: Int, onOutput: (@Sendable (String) -> Void)?
  ) async throws -> CapturedText {
    var captured = CapturedText()
    for try await buffer in output {
      buffer.withUnsafeBytes { captured.append($0, limit: limit) }
      if let onOutput { onOutput(buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }) }
    }
    return captured
  }
}
