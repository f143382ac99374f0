/// A part of a document that begins on a line of its own.
package struct MarkdownBlock: Hashable, Sendable {
  /// The kinds of blocks.
  package indirect enum Content: Hashable, Sendable {
    case paragraph([MarkdownInline])
    /// Levels go from 1 to 6.
    case heading(level: Int, [MarkdownInline])
    case blockQuote([MarkdownBlock])
    case list(MarkdownList)
    /// Fenced or indented; `info` is what stands after the fence.
    case code(info: String, text: String)
    case html(String)
    case thematicBreak
    case aside(MarkdownAside)
    case table(MarkdownTable)
  }

  package var content: Content
  /// The lines of the text that it stands on, counted from 1.
  package var lines: ClosedRange<Int>
  /// The byte of its first line at which it begins, counted from 1; nil where that is not known.
  var column: Int?

  package init(_ content: Content, lines: ClosedRange<Int>) {
    self.content = content
    self.lines = lines
  }
}

/// Items with bullets or numbers.
package struct MarkdownList: Hashable, Sendable {
  /// The first number; nil for bullets.
  package var start: Int?
  /// True where no blank lines stand between the items: their paragraphs are shown without space.
  package var isTight: Bool
  package var items: [[MarkdownBlock]]

  package init(start: Int?, isTight: Bool, items: [[MarkdownBlock]]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A remark beside the text.
package struct MarkdownAside: Hashable, Sendable {
  package var kind: MarkdownAsideKind
  /// The remark without its kind.
  package var blocks: [MarkdownBlock]

  package init(kind: MarkdownAsideKind, blocks: [MarkdownBlock]) {
    self.kind = kind
    self.blocks = blocks
  }
}

/// Rows of cells below a header.
package struct MarkdownTable: Hashable, Sendable {
  /// Where the text of a column stands.
  package enum Alignment: String, Hashable, Sendable {
    case start, center, end
  }

  /// A cell's content.
  package typealias Cell = [MarkdownInline]

  /// One a column, nil where the author said nothing.
  package var alignments: [Alignment?]
  /// As many cells as columns.
  package var header: [Cell]
  /// At most as many cells a row as columns.
  package var rows: [[Cell]]

  package init(alignments: [Alignment?], header: [Cell], rows: [[Cell]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
