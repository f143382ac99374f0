package import GalleryDiagnostics

/// What came of looking for an entry.
package enum Lookup<Value: Sendable>: Sendable {
  case found(Value)
  case absent
  /// The entry was damaged or not the gallery's, and was removed; the warning tells what was wrong.
  case dropped(Diagnostic)
}

extension Lookup: Equatable where Value: Equatable {}
