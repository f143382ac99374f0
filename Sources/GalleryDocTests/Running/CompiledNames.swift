/// Names that are made up for snippets, as they would be in a program of the reader's own.
enum CompiledNames {
  /// The module of every program: each runs in a process of its own.
  static let module = "_GallerySnippets"

  /// A text without the functions and modules in which snippets are compiled: `main.K` for a class `K`.
  static func readable(_ text: String) -> String {
    guard text.contains(module) || text.contains("(unknown context at $") else { return text }
    return text.replacing(/\(unknown context at \$[0-9a-f]+\)\./, with: "")
      .replacing(module, with: "main")
  }
}
