/// Takes the first lines of a paragraph from its parts.
enum LeadingLines {
  /// The parts on the first `count` lines; nil where a part goes over a line end, so that the lines
  /// cannot be told apart.
  static func take(
    _ count: Int, of inlines: [MarkdownInline], lineCount: Int
  ) -> [MarkdownInline]? {
    if count == 0 { return [] }
    let breaks = inlines.indices.filter { isBreak(inlines[$0]) }
    guard breaks.count == lineCount - 1 else { return nil }
    return Array(inlines[..<breaks[count - 1]])
  }

  private static func isBreak(_ inline: MarkdownInline) -> Bool {
    inline == .softBreak || inline == .lineBreak
  }
}
