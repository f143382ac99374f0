package import GalleryDiagnostics
package import GalleryModel

/// A compiled example as it is kept, beside its library.
package struct StoredLibrary: Hashable, Codable, Sendable {
  /// The C symbol of its `main`.
  package var entryPoint: String
  package var columnMap: ColumnMap
  /// False if the file compiles only without the display calls.
  package var showsValues: Bool
  package var optimized: Bool
  package var warnings: [Diagnostic]
  /// Wall seconds of the compiler and the linker.
  package var seconds: Double

  package init(
    entryPoint: String, columnMap: ColumnMap, showsValues: Bool, optimized: Bool,
    warnings: [Diagnostic], seconds: Double
  ) {
    self.entryPoint = entryPoint
    self.columnMap = columnMap
    self.showsValues = showsValues
    self.optimized = optimized
    self.warnings = warnings
    self.seconds = seconds
  }
}
