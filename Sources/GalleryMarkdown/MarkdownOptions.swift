package import GalleryHTML

/// How Markdown becomes HTML.
package struct MarkdownOptions: Sendable {
  /// False shows raw HTML as text, with a warning.
  package var allowsRawHTML: Bool
  package var extensions: MarkdownExtensions
  /// The level of `#`, from 1; deeper headings follow, no deeper than 6.
  package var baseHeadingLevel: Int
  /// True gives headings an id and a link to themselves.
  package var identifiesHeadings: Bool
  /// True puts code and tables into a frame in which what is wide scrolls sideways.
  package var framesWideContent: Bool
  /// False makes links of images on other hosts, with a warning: a site asks no other host.
  package var showsForeignImages: Bool
  /// What stands inside the `code` element of a block; nil shows it plainly.
  package var highlight: (@Sendable (_ language: String, _ code: String) -> [HTMLNode]?)?
  /// Where a symbol is described; nil shows it as code.
  package var resolveSymbol: (@Sendable (_ path: String) -> String?)?
  /// Where a target without scheme and host leads on the site, such as `../README.md`; nil keeps it.
  package var rewriteTarget: (@Sendable (MarkdownTarget) -> String?)?

  package init(
    allowsRawHTML: Bool = false, extensions: MarkdownExtensions = .all, baseHeadingLevel: Int = 2,
    identifiesHeadings: Bool = true, framesWideContent: Bool = true,
    showsForeignImages: Bool = false,
    highlight: (@Sendable (_ language: String, _ code: String) -> [HTMLNode]?)? = nil,
    resolveSymbol: (@Sendable (_ path: String) -> String?)? = nil,
    rewriteTarget: (@Sendable (MarkdownTarget) -> String?)? = nil
  ) {
    self.allowsRawHTML = allowsRawHTML
    self.extensions = extensions
    self.baseHeadingLevel = baseHeadingLevel
    self.identifiesHeadings = identifiesHeadings
    self.framesWideContent = framesWideContent
    self.showsForeignImages = showsForeignImages
    self.highlight = highlight
    self.resolveSymbol = resolveSymbol
    self.rewriteTarget = rewriteTarget
  }

  /// The HTML of CommonMark's specification, for text that is trusted.
  package static var commonMark: MarkdownOptions {
    MarkdownOptions(
      allowsRawHTML: true, extensions: [], baseHeadingLevel: 1, identifiesHeadings: false,
      framesWideContent: false, showsForeignImages: true)
  }
}

/// Where a link leads or an image lies, as the author wrote it.
package struct MarkdownTarget: Hashable, Sendable {
  /// What names the target.
  package enum Kind: Hashable, Sendable {
    case link, image
  }

  package var destination: String
  package var kind: Kind

  package init(_ destination: String, _ kind: Kind) {
    self.destination = destination
    self.kind = kind
  }
}
