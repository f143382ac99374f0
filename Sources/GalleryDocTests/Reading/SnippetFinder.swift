package import GalleryDiagnostics
package import GalleryModel
internal import GalleryScripts

/// Finds the snippets of one file.
package struct SnippetFinder: Sendable {
  /// Reads the comments of declarations that are not public, too.
  package var includesPrivate: Bool

  package init(includesPrivate: Bool = false) { self.includesPrivate = includesPrivate }

  /// The snippets of a Markdown file; `.docc` articles are those whose code is Swift unless they say otherwise.
  package func snippets(ofMarkdown text: String, at path: String) -> Diagnosed<[Snippet]> {
    let isArticle = path.split(separator: "/").contains { $0.hasSuffix(".docc") }
    let lines = DirectiveText.lines(Self.lines(of: text), hasDirectives: isArticle)
    let found = MarkdownSnippets(
      in: lines, path: path, page: 0, assumesSwift: isArticle,
      origin: { .markdown(heading: $0) })
    return Diagnosed(found.snippets, found.diagnostics)
  }

  /// The whole of a file that a tutorial shows.
  package func snippet(ofTutorialCode text: String, at path: String, name: String?) -> Snippet {
    Snippet(path: path, origin: .markdown(heading: name), lines: Self.lines(of: text))
  }

  /// The snippets of the doc comments in a Swift file of a module; its names are added to the package's.
  package func snippets(
    ofSwift text: String, at path: String, module: String, names: inout PackageNames
  ) -> Diagnosed<[Snippet]> {
    guard let source = DocCommentReader.read(text) else {
      return Diagnosed(
        [],
        [
          Diagnostic(
            "unreadable-code", .warning, at: SourceLocation(path: path, line: 1),
            "doc comments are not tested: the parser does not get through the file")
        ])
    }
    var snippets: [Snippet] = []
    var diagnostics: [Diagnostic] = []
    names.add(source)
    for (page, comment) in source.comments.enumerated() where includesPrivate || comment.isPublic {
      let found = MarkdownSnippets(
        in: comment.lines, path: path, page: page, assumesSwift: true,
        origin: { _ in .docComment(declaration: comment.declaration, module: module) })
      snippets += found.snippets
      diagnostics += found.diagnostics
    }
    return Diagnosed(snippets, diagnostics)
  }

  /// The lines of a file as they stand in it.
  static func lines(of text: String) -> [Snippet.Line] {
    var lines: [Snippet.Line] = []
    var offset = 0
    for part in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let isMarked = lines.isEmpty && part.starts(with: [0xEF, 0xBB, 0xBF])
      let mark = isMarked ? 3 : 0
      let bytes = part.dropFirst(mark)
      let hasReturn = bytes.last == UInt8(ascii: "\r")
      lines.append(
        Snippet.Line(
          String(decoding: hasReturn ? bytes.dropLast() : bytes, as: UTF8.self),
          number: lines.count + 1, column: 1 + mark, offset: offset + mark))
      offset += part.count + 1
    }
    return lines
  }
}
