package import GalleryModel

/// The text of a doc comment, and where each of its lines stands.
package struct DocComment: Hashable, Sendable {
  /// The declaration with the types around it, such as `Array.chunked(by:)`.
  package var declaration: String
  /// True for what other modules can use: `public`, `open`, or a part of such a declaration.
  package var isPublic: Bool
  /// The lines without `///`, the stars of a block and the indentation that all of them share.
  package var lines: [Snippet.Line]

  package init(declaration: String, isPublic: Bool, lines: [Snippet.Line]) {
    self.declaration = declaration
    self.isPublic = isPublic
    self.lines = lines
  }
}
