package import GalleryModel

/// Which examples to run: those whose identifier matches `filter` and does not match `skip`.
package struct ExampleSelection: Hashable, Sendable {
  /// A regular expression, found anywhere in the identifier; nil selects all.
  package var filter: String?
  package var skip: String?

  package init(filter: String? = nil, skip: String? = nil) {
    self.filter = filter
    self.skip = skip
  }

  /// The examples that are selected.
  ///
  /// - Throws: the regular expression's own error where one cannot be read.
  package func selected(_ examples: [Example]) throws -> Set<ExampleID> {
    let filter = try filter.map { try Regex($0) }
    let skip = try skip.map { try Regex($0) }
    return Set(
      examples.map(\.id).filter { id in
        (filter.map { id.path.contains($0) } ?? true)
          && !(skip.map { id.path.contains($0) } ?? false)
      })
  }
}
