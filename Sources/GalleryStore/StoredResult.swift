package import GalleryModel

/// A result as it is kept.
package struct StoredResult: Hashable, Codable, Sendable {
  package var execution: Execution
  /// Digest of the lines at which the example's code stood.
  package var placement: String
  /// True if the result names lines, so that it only fits code at the same lines.
  package var isPlaced: Bool

  package init(execution: Execution, placement: String, isPlaced: Bool) {
    self.execution = execution
    self.placement = placement
    self.isPlaced = isPlaced
  }
}
