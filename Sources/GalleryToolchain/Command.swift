/// A process to start: what, with what, and where.
package struct Command: Hashable, Sendable {
  /// Absolute path, or a name that is looked up in `PATH`.
  package var executable: String
  package var arguments: [String]
  /// Variables that replace or extend this process's own.
  package var environment: [String: String]
  /// Absolute path; nil for this process's own.
  package var workingDirectory: String?

  package init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    workingDirectory: String? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
  }
}

/// How a process ended and what it printed.
package struct CommandResult: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case exited(Int)
    case signaled(Int)
  }

  package var status: Status
  package var stdout: CapturedText
  package var stderr: CapturedText

  package init(status: Status, stdout: CapturedText, stderr: CapturedText) {
    self.status = status
    self.stdout = stdout
    self.stderr = stderr
  }

  package var succeeded: Bool { status == .exited(0) }
}

/// The first bytes that a stream printed.
package struct CapturedText: Hashable, Sendable {
  package var bytes: [UInt8]
  /// Bytes that were printed beyond the limit and not kept.
  package var droppedBytes: Int

  package init(bytes: [UInt8] = [], droppedBytes: Int = 0) {
    self.bytes = bytes
    self.droppedBytes = droppedBytes
  }

  /// The bytes read as UTF-8, repaired where they are not.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ piece: some Collection<UInt8>, limit: Int) {
    let kept = Swift.max(0, Swift.min(piece.count, limit - bytes.count))
    bytes.append(contentsOf: piece.prefix(kept))
    droppedBytes += piece.count - kept
  }
}
