package import GalleryDiagnostics
package import GalleryModel

/// What came of compiling an example.
package enum CompileResult: Hashable, Sendable {
  case compiled(CompiledExample)
  /// The compiler or the linker refused the example; `seconds` is wall time.
  case refused(diagnostics: [Diagnostic], seconds: Double)
  /// The tool itself failed; one line for people.
  case toolFailure(message: String)
}
