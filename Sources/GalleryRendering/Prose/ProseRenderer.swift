import GalleryDiagnostics
import GalleryHTML
import GalleryMarkdown
import GalleryModel

/// The prose of one page: Markdown in, nodes out, with what is gathered on the way.
///
/// Headings get fragments of which no two are equal on the page; links to files of the package are
/// led to the pages that show them; warnings name the author's line.
struct ProseRenderer {
  /// The headings so far, for the outline.
  private(set) var entries: [OutlineEntry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var identifiers: HeadingIdentifiers
  private let renderer: MarkdownRenderer
  private let links: ProseLinks
  private let comments: CommentColumns?

  /// `reserved`: fragments that the page uses for something else; `source`: the script in whose
  /// comments the prose stands.
  init(
    options: SiteOptions, outline: SiteOutline, page: String, reserved: Set<String>,
    source: ExampleSource? = nil
  ) {
    comments = source.map(CommentColumns.init)
    identifiers = HeadingIdentifiers(reserved: reserved)
    renderer = MarkdownRenderer(options: Self.markdownOptions(options))
    links = ProseLinks(options: options, outline: outline, page: page)
  }

  /// Headings, none above level 2, and between them the prose in its column.
  mutating func flow(_ prose: Prose, in path: String) -> [HTMLNode] {
    var document = MarkdownDocument(
      parsing: prose.markdown, extensions: renderer.options.extensions)
    var firstLine = prose.firstLine
    if let heading = prose.heading {
      let inlines = MarkdownInline.parse(
        heading, extensions: renderer.options.extensions, line: 0)
      document.blocks.insert(MarkdownBlock(.heading(level: 2, inlines), lines: 0...0), at: 0)
      firstLine += 1
    }
    let nodes = render(document, at: SourceLocation(path: path, line: firstLine), records: true)
    return Self.columns(nodes)
  }

  /// Paragraphs and other blocks as they are.
  mutating func blocks(_ markdown: String, at location: SourceLocation) -> [HTMLNode] {
    let document = MarkdownDocument(parsing: markdown, extensions: renderer.options.extensions)
    return render(document, at: location, records: false)
  }

  /// A paragraph as one line of text.
  mutating func inline(_ markdown: String, at location: SourceLocation) -> [HTMLNode] {
    let inlines = MarkdownInline.parse(markdown, extensions: renderer.options.extensions)
    let resolved = links.resolve(inlines, at: location)
    diagnostics += resolved.diagnostics
    let result = renderer.render(resolved.value, firstLine: location.line ?? 1)
    warn(result.warnings, at: location)
    return result.nodes
  }

  /// A summary for a card, whose one link is its title.
  func withoutLinks(_ markdown: String) -> [HTMLNode] {
    let inlines = MarkdownInline.parse(markdown, extensions: renderer.options.extensions)
    return renderer.render(inlines.flatMap(\.withoutLinks)).nodes
  }

  /// Markdown that an example gave: raw HTML is shown as text, headings are no part of the page.
  func untrusted(_ markdown: String) -> [HTMLNode] {
    var options = renderer.options
    options.allowsRawHTML = false
    options.identifiesHeadings = false
    options.baseHeadingLevel = 4
    return MarkdownRenderer(options: options).render(markdown).nodes
  }

  /// Says of the last heading that something below it went wrong.
  mutating func markLastHeading(_ remark: String) {
    guard !entries.isEmpty else { return }
    entries[entries.count - 1].remark = remark
  }

  private mutating func render(
    _ document: MarkdownDocument, at location: SourceLocation, records: Bool
  ) -> [HTMLNode] {
    let resolved = links.resolve(document.blocks, at: location)
    diagnostics += resolved.diagnostics
    var document = document
    document.blocks = resolved.value.map(\.withoutTitles)
    let result = renderer.render(
      document, firstLine: location.line ?? 1, identifiers: &identifiers)
    warn(result.warnings, at: location)
    if records {
      entries += result.headings.compactMap { heading in
        heading.id.map { OutlineEntry(level: heading.level, id: $0, text: heading.text) }
      }
    }
    return result.nodes
  }

  /// Headings stand free, what is between them is prose of a readable width.
  private static func columns(_ content: [HTMLNode]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var prose: [HTMLNode] = []
    func flush() {
      while prose.last == .newline { prose.removeLast() }
      if !prose.isEmpty {
        nodes.append(.element("div", ["class": "prose"], prose))
      }
      prose = []
    }
    for node in content {
      if case .element(let element) = node, ["h2", "h3", "h4", "h5", "h6"].contains(element.name) {
        flush()
        nodes.append(node)
      } else {
        prose.append(node)
      }
    }
    flush()
    return nodes
  }

  private static func markdownOptions(_ options: SiteOptions) -> MarkdownOptions {
    let highlight = options.highlight
    return MarkdownOptions(
      allowsRawHTML: options.allowsRawHTMLInProse, baseHeadingLevel: 1,
      highlight: { language, code in
        guard let highlight, language.isEmpty || language == "swift" else { return nil }
        return highlight(code).flatMap { CodeLines.tokens(of: $0) + [.newline] }
      },
      resolveSymbol: options.resolveSymbol)
  }

  private mutating func warn(_ warnings: [MarkdownWarning], at location: SourceLocation) {
    for warning in warnings {
      var place = SourceLocation(path: location.path)
      if location.line != nil {
        place.line = warning.line
        place.column = warning.column.map { (comments?.start(ofLine: warning.line) ?? 0) + $0 }
      }
      diagnostics.append(
        Diagnostic(
          warning.id, .warning, at: place, warning.summary,
          notes: warning.hint.map { [.init($0)] } ?? []))
    }
  }
}
