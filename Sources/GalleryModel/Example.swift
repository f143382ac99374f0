package import GalleryDiagnostics

/// Names an example: its path below the examples folder without the extension, `/` between folders.
package struct ExampleID: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
  package var path: String

  package init(_ path: String) { self.path = path }

  /// The last part of the path: the file's name without its extension.
  package var name: String { String(path.split(separator: "/").last ?? "") }
  /// The folders above it, empty at the top.
  package var section: SectionID {
    SectionID(path.split(separator: "/").dropLast().joined(separator: "/"))
  }
  package var description: String { path }

  package static func < (a: ExampleID, b: ExampleID) -> Bool { a.path < b.path }

  package init(from decoder: any Decoder) throws {
    path = try decoder.singleValueContainer().decode(String.self)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(path)
  }
}

/// Names a section: a folder's path below the examples folder, empty for the examples folder itself.
package struct SectionID: Hashable, Codable, Sendable, Comparable {
  package var path: String

  package init(_ path: String) { self.path = path }

  package static func < (a: SectionID, b: SectionID) -> Bool { a.path < b.path }
}

/// The text of an example file, as the author wrote it.
package struct ExampleSource: Hashable, Codable, Sendable {
  package var id: ExampleID
  /// Package-relative, such as `Examples/export/cache.swift`.
  package var path: String
  package var text: String

  package init(id: ExampleID, path: String, text: String) {
    self.id = id
    self.path = path
    self.text = text
  }
}

/// A folder of examples, with the title and introduction of its README.md or index.md.
package struct Section: Hashable, Codable, Sendable {
  package var id: SectionID
  package var title: String
  /// Markdown below the title; empty without a README.
  package var introduction: String
  /// Where the introduction stands, for messages; nil without a README.
  package var location: SourceLocation?

  package init(
    id: SectionID, title: String, introduction: String = "", location: SourceLocation? = nil
  ) {
    self.id = id
    self.title = title
    self.introduction = introduction
    self.location = location
  }
}

/// An example as it was read: what its page says and what is to run.
package struct Example: Hashable, Codable, Sendable {
  package var source: ExampleSource
  package var title: String
  /// The header's first paragraph below the title, Markdown; empty if there is none.
  package var summary: String
  /// The rest of the header.
  package var introduction: Prose
  package var options: ExampleOptions
  package var blocks: [Block]
  /// Modules named by `import` anywhere in the file.
  package var imports: [String]
  /// True for a file with `@main`: it compiles as a library and runs as one block.
  package var hasMainType: Bool

  package init(
    source: ExampleSource, title: String, summary: String, introduction: Prose,
    options: ExampleOptions, blocks: [Block], imports: [String], hasMainType: Bool
  ) {
    self.source = source
    self.title = title
    self.summary = summary
    self.introduction = introduction
    self.options = options
    self.blocks = blocks
    self.imports = imports
    self.hasMainType = hasMainType
  }

  package var id: ExampleID { source.id }
  package var codeBlocks: [CodeBlock] {
    blocks.compactMap { if case .code(let block) = $0 { block } else { nil } }
  }
}

/// Lines of a file, counted from 1, both ends included.
package struct LineRange: Hashable, Codable, Sendable {
  package var first: Int
  package var last: Int

  package init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = last
  }

  package func contains(_ line: Int) -> Bool { first <= line && line <= last }
}

/// A piece of an example's page.
package enum Block: Hashable, Codable, Sendable {
  case prose(Prose)
  case code(CodeBlock)
}

/// Markdown taken from comments, and where each of its lines came from.
package struct Prose: Hashable, Codable, Sendable {
  /// The text after `// %%`, which becomes a heading; nil without one.
  package var heading: String?
  package var markdown: String
  /// The file's line of the heading or of the first line of text.
  package var firstLine: Int

  package init(heading: String? = nil, markdown: String, firstLine: Int) {
    self.heading = heading
    self.markdown = markdown
    self.firstLine = firstLine
  }

  package var isEmpty: Bool { heading == nil && markdown.isEmpty }
}

/// Code between two separators.
package struct CodeBlock: Hashable, Codable, Sendable {
  /// Counted from 0 over the file's code blocks.
  package var index: Int
  /// From the first to the last line that holds code or an ordinary comment.
  package var lines: LineRange
  /// The lines that the page shows, in order, with their tokens; options and markers are left out.
  package var shown: [HighlightedLine]
  package var options: BlockOptions

  package init(
    index: Int, lines: LineRange, shown: [HighlightedLine], options: BlockOptions = BlockOptions()
  ) {
    self.index = index
    self.lines = lines
    self.shown = shown
    self.options = options
  }
}
