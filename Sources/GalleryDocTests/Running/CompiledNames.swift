/// Names that are made up for snippets, as they would be in a program of the reader's own.
enum CompiledNames {
  /// A text without the functions and modules in which snippets are compiled: `main.K` for a class `K`.
  static func readable(_ text: String) -> String {
    guard text.contains("Gallery") || text.contains("(unknown context at $") else { return text }
    return text.replacing(/\(unknown context at \$[0-9a-f]+\)\./, with: "")
      .replacing(/Gallery(?:Optimized)?Snippets?\d+_\d+/, with: "main")
  }
}
