/// What HTML says of single elements.
enum HTMLVocabulary {
  /// True for elements that have no end tag and no content.
  static func isVoid(_ name: String) -> Bool { void.contains(name) }

  /// True for elements whose text a browser does not unescape.
  static func holdsRawText(_ name: String) -> Bool { name == "script" || name == "style" }

  /// True for elements after whose start tag a browser drops a line break.
  static func dropsFirstNewline(_ name: String) -> Bool { name == "pre" || name == "textarea" }

  /// True for elements at whose edges white space means nothing, so that they may have own lines.
  static func standsOnOwnLines(_ name: String) -> Bool { ownLines.contains(name) }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private static let ownLines: Set<String> = [
    "address", "article", "aside", "base", "blockquote", "body", "caption", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "li", "link", "main", "meta", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
}
