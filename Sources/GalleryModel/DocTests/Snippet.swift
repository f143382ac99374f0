package import GalleryDiagnostics

/// Swift code in documentation: a block of a Markdown page, of a doc comment or of an example.
package struct Snippet: Hashable, Codable, Sendable {
  package enum Origin: Hashable, Codable, Sendable {
    /// A page; the heading above the block, if there is one.
    case markdown(heading: String?)
    /// A doc comment; the declaration's name such as `Array.chunked(by:)`, and the module that declares it.
    case docComment(declaration: String, module: String)
    /// A block of an example, by the example's title.
    case example(title: String)
  }

  /// A line of code without what stands before it in the file, such as `///` or `>`.
  package struct Line: Hashable, Codable, Sendable {
    package var text: String
    /// The file's line, counted from 1.
    package var number: Int
    /// The UTF-8 column of the file at which the text begins, counted from 1.
    package var column: Int
    /// The byte of the file at which the text begins.
    package var offset: Int

    package init(_ text: String, number: Int, column: Int, offset: Int) {
      self.text = text
      self.number = number
      self.column = column
      self.offset = offset
    }
  }

  /// Package-relative path of the file.
  package var path: String
  package var origin: Origin
  package var attributes: SnippetAttributes
  package var lines: [Line]
  /// Code of HTML comments above the fence, which readers do not see.
  package var setup: [Line]
  /// The page or comment that it stands in: blocks of one number can continue each other.
  package var page: Int

  package init(
    path: String, origin: Origin, attributes: SnippetAttributes = SnippetAttributes(),
    lines: [Line], setup: [Line] = [], page: Int = 0
  ) {
    self.path = path
    self.origin = origin
    self.attributes = attributes
    self.lines = lines
    self.setup = setup
    self.page = page
  }

  /// The place of its first line.
  package var location: SourceLocation {
    SourceLocation(path: path, line: lines.first?.number ?? 1, column: lines.first?.column)
  }

  /// `name=` of its fence, else `PATH:LINE`.
  package var name: String {
    attributes.name ?? "\(path):\(lines.first?.number ?? 1)"
  }

  /// The heading or declaration under which readers find it.
  package var subject: String? {
    switch origin {
    case .markdown(let heading): heading
    case .docComment(let declaration, _): declaration
    case .example(let title): title
    }
  }

  /// The code as readers see it.
  package var text: String { lines.map { $0.text + "\n" }.joined() }
}

/// What the info string of a fence says, such as ```` ```swift no-run name=parsing ````.
package struct SnippetAttributes: Hashable, Codable, Sendable {
  /// Compiled only.
  package var runs = true
  /// Must not compile.
  package var mustNotCompile = false
  /// Must end with a trap.
  package var mustTrap = false
  /// Must end with a thrown error.
  package var mustThrow = false
  /// Neither compiled nor run.
  package var isIgnored = false
  /// Code for every other block of the page, and not tested itself.
  package var isSetup = false
  /// Continues the block above it whatever it declares.
  package var continues = false
  package var name: String?
  /// The normalisers that the block names.
  package var normalizers: [String] = []

  package init() {}
}
