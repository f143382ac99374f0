package import GalleryDiagnostics

extension Cache {
  /// What went from one cache to another.
  package struct Exchanged: Equatable, Sendable {
    package var results = Amount()
    /// Compiled examples, their libraries included.
    package var libraries = Amount()
    package var builds = 0
    package var shards = 0
    /// Results and libraries that were there before.
    package var known = 0
    /// A warning for each file that was not taken.
    package var refused: [Diagnostic] = []
  }
}
