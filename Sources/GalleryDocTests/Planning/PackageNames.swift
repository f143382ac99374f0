package import GalleryScripts

/// What the package's own sources declare, as far as documentation quotes it or cannot have it.
package struct PackageNames: Hashable, Sendable {
  /// Public types at the top level of its modules.
  package var types: Set<String> = []
  /// Public members inside an `#if`, as `Type.name`.
  package var conditionalMembers: Set<String> = []

  package init() {}

  package mutating func add(_ source: DocumentedSource) {
    types.formUnion(source.publicTypes)
    conditionalMembers.formUnion(source.conditionalMembers)
  }

  /// Adds the names of another file.
  package mutating func add(_ other: PackageNames) {
    types.formUnion(other.types)
    conditionalMembers.formUnion(other.conditionalMembers)
  }

  /// Whether a snippet declares again what the package declares.
  func areDeclared(in facts: SnippetFacts) -> Bool {
    facts.declared.contains(where: types.contains)
  }
}
