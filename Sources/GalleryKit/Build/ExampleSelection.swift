package import GalleryDiagnostics
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

  /// What is to be said of a selection that leaves every example out.
  package func diagnostics(of examples: [Example], selected: Set<ExampleID>) -> [Diagnostic] {
    if !selected.isEmpty || examples.isEmpty { return [] }
    return [nothingIsLeft(of: "example", listedBy: "gallery list")]
  }

  /// The warning that nothing of a kind is left by the selection.
  func nothingIsLeft(of kind: String, listedBy command: String) -> Diagnostic {
    let patterns = [filter.map { "--filter '\($0)'" }, skip.map { "--skip '\($0)'" }]
    return Diagnostic(
      "empty-selection", .warning,
      "no \(kind) is left by \(patterns.compactMap(\.self).joined(separator: " and "))",
      notes: [.init("`\(command)` shows the names that the expression is matched with")])
  }
}
