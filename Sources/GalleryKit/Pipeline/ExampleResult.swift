internal import GalleryDiagnostics
internal import GalleryModel
internal import GalleryStore

/// An example with its result, while its page is made.
struct ExampleResult: Sendable {
  var entry: Gallery.Entry
  /// What the result depends on; nil if it cannot be known, as nothing was built.
  var key: CacheKey?
  /// The key of the library that gives the result; nil with `key`.
  var libraryKey: String?
  /// False if `--filter`, `--skip` or `--shard` leaves it out.
  var isSelected: Bool
  /// True if the result is that of an earlier build.
  var isStored: Bool
  /// True if the cache holds the result now.
  var isKept = false
}

/// What is remembered of an example when its page is made: enough for the summary, and small.
struct ExampleOutcome: Sendable {
  var id: ExampleID
  var status: RunReport.Status
  var isSelected: Bool
  var isStored: Bool
  /// True if another build may take the result as it is.
  var isReusable: Bool
  var blocks: Int
  var compileSeconds: Double
  var runSeconds: Double
  var key: CacheKey?
  var libraryKey: String?
  /// Of a selected example: its warnings if they are new, and why it failed.
  var diagnostics: [Diagnostic]
  /// True if `--no-run` found no result.
  var isMissing: Bool

  init(_ result: ExampleResult) {
    let (example, execution) = (result.entry.example, result.entry.execution)
    id = example.id
    status = RunReport.Status(execution.outcome)
    isSelected = result.isSelected
    isStored = result.isStored
    isReusable = execution.isReusable && example.options.caches
    blocks = example.codeBlocks.count
    compileSeconds = execution.compileSeconds
    runSeconds = execution.runSeconds
    key = result.key
    libraryKey = result.libraryKey
    diagnostics =
      result.isSelected
      ? (result.isStored ? [] : execution.warnings) + result.entry.diagnostics : []
    if case .notRun(.noStoredResult) = execution.outcome {
      isMissing = true
    } else {
      isMissing = false
    }
  }
}

extension Execution {
  /// False for what a build runs again although nothing has changed: what failed or did not run for want of a result.
  var isReusable: Bool {
    switch outcome {
    case .passed, .failedAsExpected, .notRun(.option), .notRun(.noCode): true
    case .failed, .notRun: false
    }
  }

  /// True if something in the result names a line of the example.
  var namesLines: Bool { !warnings.isEmpty || outcome.failure != nil }
}
