package import GalleryDiagnostics

/// An example as a shared object of its own, ready for the launcher.
package struct CompiledExample: Hashable, Codable, Sendable {
  package var id: ExampleID
  /// Absolute path of the shared object.
  package var library: String
  /// The C symbol of its `main`.
  package var entryPoint: String
  package var columnMap: ColumnMap
  /// False if values could not be shown because the file compiles only without the display calls.
  package var showsValues: Bool
  package var optimized: Bool
  package var warnings: [Diagnostic]
  /// Wall seconds of the compiler and the linker.
  package var seconds: Double

  package init(
    id: ExampleID, library: String, entryPoint: String, columnMap: ColumnMap,
    showsValues: Bool = true, optimized: Bool = false, warnings: [Diagnostic] = [],
    seconds: Double = 0
  ) {
    self.id = id
    self.library = library
    self.entryPoint = entryPoint
    self.columnMap = columnMap
    self.showsValues = showsValues
    self.optimized = optimized
    self.warnings = warnings
    self.seconds = seconds
  }
}

/// What one example may use.
package struct RunLimits: Hashable, Codable, Sendable {
  /// Wall seconds.
  package var timeout: Double
  /// Bytes of standard output and standard error together.
  package var output: Int
  /// Bytes of resident memory, all processes of the example together; nil for no limit.
  package var memory: Int?

  package init(timeout: Double = 60, output: Int = 1 << 20, memory: Int? = nil) {
    self.timeout = timeout
    self.output = output
    self.memory = memory
  }
}
