package import GalleryDiagnostics

/// Everything that a run left behind, read and bounded, before it is understood.
package struct FinishedRun: Hashable, Sendable {
  /// Nil if the launcher itself died.
  package var status: RunStatus?
  package var records: [ExampleRecord]
  /// False if the records hold bytes that the launcher did not write.
  package var areRecordsTrusted: Bool
  package var stdout: CapturedStream
  package var stderr: CapturedStream
  package var crash: CrashReport?
  /// The calls that led to the error which left the top level, the innermost first.
  package var throwPlaces: [SourceLocation]
  /// What went wrong in starting the launcher, if something did.
  package var startError: String?

  package init(
    status: RunStatus?, records: [ExampleRecord], areRecordsTrusted: Bool = true,
    stdout: CapturedStream, stderr: CapturedStream, crash: CrashReport? = nil,
    throwPlaces: [SourceLocation] = [], startError: String? = nil
  ) {
    self.status = status
    self.records = records
    self.areRecordsTrusted = areRecordsTrusted
    self.stdout = stdout
    self.stderr = stderr
    self.crash = crash
    self.throwPlaces = throwPlaces
    self.startError = startError
  }
}
