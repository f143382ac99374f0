package import GalleryDiagnostics
package import GalleryDisplay

/// What came of an example: cached, rendered and exported as it is.
package struct Execution: Hashable, Codable, Sendable {
  package var example: ExampleID
  package var outcome: Outcome
  /// One for each code block, in order.
  package var blocks: [BlockResult]
  package var compileSeconds: Double
  package var runSeconds: Double
  /// Bytes of the largest resident set; nil where the system does not tell.
  package var peakMemory: Int?
  /// True if compiled with `-O`.
  package var optimized: Bool
  /// The compiler's warnings, at the author's places.
  package var warnings: [Diagnostic]

  package init(
    example: ExampleID, outcome: Outcome, blocks: [BlockResult], compileSeconds: Double = 0,
    runSeconds: Double = 0, peakMemory: Int? = nil, optimized: Bool = false,
    warnings: [Diagnostic] = []
  ) {
    self.example = example
    self.outcome = outcome
    self.blocks = blocks
    self.compileSeconds = compileSeconds
    self.runSeconds = runSeconds
    self.peakMemory = peakMemory
    self.optimized = optimized
    self.warnings = warnings
  }
}

package enum Outcome: Hashable, Codable, Sendable {
  case passed
  /// It failed in the way that its options announce.
  case failedAsExpected(ExampleFailure)
  case failed(ExampleFailure)
  case notRun(NotRunReason)

  package var failure: ExampleFailure? {
    switch self {
    case .failed(let failure), .failedAsExpected(let failure): failure
    case .passed, .notRun: nil
    }
  }
}

package enum NotRunReason: String, Codable, Sendable {
  /// `run = false` in the file.
  case option
  /// `--no-run`, and no result whose key still matches.
  case noStoredResult
  /// Left out by `--filter` or `--skip`.
  case filtered
  /// The file has no code.
  case noCode
  /// The package's libraries do not build, or what examples need beside them.
  case notBuilt

  /// Why nothing ran, as a sentence.
  package var sentence: String {
    switch self {
    case .option: "The file says run = false."
    case .noStoredResult: "This build ran nothing, and no earlier result fits the present code."
    case .filtered: "This build ran other examples only."
    case .noCode: "The file has no code."
    case .notBuilt: "The build stopped before any example ran."
    }
  }
}

package struct BlockResult: Hashable, Codable, Sendable {
  package enum Status: String, Codable, Sendable {
    case completed
    /// The example ended inside this block.
    case stopped
    case notReached
    case notRun
  }

  package var index: Int
  package var status: Status
  /// In the order in which they came; order between stdout and stderr is known only at marks.
  package var outputs: [BlockOutput]
  package var seconds: Double
  /// Bytes; nil where it was not measured.
  package var peakMemory: Int?

  package init(
    index: Int, status: Status, outputs: [BlockOutput] = [], seconds: Double = 0,
    peakMemory: Int? = nil
  ) {
    self.index = index
    self.status = status
    self.outputs = outputs
    self.seconds = seconds
    self.peakMemory = peakMemory
  }
}

package enum StreamName: String, Codable, Sendable { case stdout, stderr }

package enum BlockOutput: Hashable, Codable, Sendable {
  case stream(StreamOutput)
  /// The value of the block's last expression; `type` is its static type as Swift writes it.
  case value(type: String, MIMEBundle)
  /// What `display(_:)` was given.
  case figure(MIMEBundle)
  case failure(ExampleFailure)
}

/// Text of one stream: valid UTF-8, as it was printed, terminal escapes and all.
package struct StreamOutput: Hashable, Codable, Sendable {
  package var name: StreamName
  package var text: String
  /// Bytes that were printed and not kept.
  package var droppedBytes: Int
  /// Bytes that were no UTF-8 and became U+FFFD.
  package var repairedBytes: Int

  package init(name: StreamName, text: String, droppedBytes: Int = 0, repairedBytes: Int = 0) {
    self.name = name
    self.text = text
    self.droppedBytes = droppedBytes
    self.repairedBytes = repairedBytes
  }
}

/// Why and where an example ended before its end.
package struct ExampleFailure: Hashable, Codable, Sendable {
  package enum Kind: Hashable, Codable, Sendable {
    /// Its options are wrong or its text cannot be read, so it was not compiled.
    case invalid([Diagnostic])
    /// The compiler refused it.
    case compile([Diagnostic])
    /// An error left the top level.
    case threw(type: String)
    /// A trap or a signal, by the signal's number.
    case trapped(signal: Int)
    /// It left with `exit(code)` before its end.
    case exited(code: Int)
    case timedOut(seconds: Double)
    case outputLimit(bytes: Int)
    case memoryLimit(bytes: Int)
    /// The records of the run are missing or were forged.
    case untrustedRecords
    /// It should have failed in the given way and did not; `instead` is the failure that came, if any.
    indirect case notAsExpected(ExpectedFailure, instead: Kind?)
    /// The tool could not link or start it.
    case tool
  }

  package var kind: Kind
  /// For people, such as `Fatal error: Index out of range`; an error's description may have lines.
  package var message: String
  /// The author's line, where it is known.
  package var location: SourceLocation?
  /// The code block in which it ended; nil if none had begun.
  package var block: Int?
  package var backtrace: [Frame]

  /// A frame of a backtrace, the innermost first.
  package struct Frame: Hashable, Codable, Sendable {
    package var function: String
    /// `at path:line:column` of the example, else `in image`.
    package var place: String

    package init(function: String, place: String) {
      self.function = function
      self.place = place
    }
  }

  package init(
    _ kind: Kind, message: String, location: SourceLocation? = nil, block: Int? = nil,
    backtrace: [Frame] = []
  ) {
    self.kind = kind
    self.message = message
    self.location = location
    self.block = block
    self.backtrace = backtrace
  }
}

extension ExampleFailure.Kind {
  /// The messages of the compiler, or of the gallery itself, that kept the example from running; nil
  /// for every other kind.
  package var diagnostics: [Diagnostic]? {
    switch self {
    case .invalid(let diagnostics), .compile(let diagnostics): diagnostics
    case .notAsExpected(_, .some(let instead)): instead.diagnostics
    default: nil
    }
  }
}
