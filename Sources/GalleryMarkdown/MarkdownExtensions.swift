/// What is understood beyond CommonMark.
package struct MarkdownExtensions: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Block quotes that begin with a kind, such as `> Note: …`.
  package static let asides = MarkdownExtensions(rawValue: 1)
  /// Tables in GitHub's syntax.
  package static let tables = MarkdownExtensions(rawValue: 2)
  /// DocC's links to symbols, names between two backticks.
  package static let symbolLinks = MarkdownExtensions(rawValue: 4)

  /// GitHub's alerts: block quotes that begin with a line such as `[!NOTE]`.
  package static let alerts = MarkdownExtensions(rawValue: 8)
  /// DocC's asides in lists, such as `- Note: …`, where all items of a list begin with a kind.
  package static let listAsides = MarkdownExtensions(rawValue: 16)

  package static let all: MarkdownExtensions = [
    .asides, .tables, .symbolLinks, .alerts, .listAsides,
  ]
}
