/// Which snippets are meant, by their names.
struct SnippetSelection {
  private let filter: Regex<AnyRegexOutput>?
  private let skip: Regex<AnyRegexOutput>?

  /// - Throws: an error if a pattern is no regular expression; the command line has found that out before.
  init(_ selection: ExampleSelection) throws {
    filter = try selection.filter.map { try Regex($0) }
    skip = try selection.skip.map { try Regex($0) }
  }

  func contains(_ name: String) -> Bool {
    func matches(_ pattern: Regex<AnyRegexOutput>) -> Bool {
      (try? pattern.firstMatch(in: name)) != nil
    }
    return filter.map(matches) ?? true && !(skip.map(matches) ?? false)
  }
}
