package import GalleryDisplay

/// What the launcher wrote down at one moment of a run.
package struct ExampleRecord: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The example's process began.
    case start
    case begin
    case end
    case value(type: String, MIMEBundle)
    case figure(MIMEBundle)
    case thrown(type: String, description: String)
    /// The calls that led to the error which left the top level, as offsets into the example's library.
    case throwPlace([UInt64])
    /// The library could not be opened; the loader's words.
    case startFailure(String)
  }

  package var kind: Kind
  /// The code block; -1 before the first.
  package var block: Int
  /// Bytes of standard output that were written by then; -1 where it is not captured.
  package var stdout: Int
  /// Bytes of standard error that were written by then; -1 where it is not captured.
  package var stderr: Int
  /// The monotonic clock.
  package var nanoseconds: Int
  /// Bytes of the block's largest resident set, on `end`; nil where it was not measured.
  package var peakMemory: Int?

  package init(
    _ kind: Kind, block: Int = -1, stdout: Int = 0, stderr: Int = 0, nanoseconds: Int = 0,
    peakMemory: Int? = nil
  ) {
    self.kind = kind
    self.block = block
    self.stdout = stdout
    self.stderr = stderr
    self.nanoseconds = nanoseconds
    self.peakMemory = peakMemory
  }
}
