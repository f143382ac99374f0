package import GalleryModel

/// The code blocks of an example as snippets of one page, each of which continues the one above.
///
/// None of an example that does not run, is expected to fail or has an `@main` type: what its comments say is not held
/// against anything.
package enum ExampleSnippets {
  package static func snippets(of example: Example) -> [Snippet] {
    let options = example.options
    guard options.runs, options.expectedFailure == nil, !example.hasMainType else { return [] }
    var lines = SnippetFinder.lines(of: example.source.text)
    if lines.first?.text.hasPrefix("#!") ?? false { lines[0].text = "" }
    var attributes = SnippetAttributes()
    return example.codeBlocks.map { block in
      defer { attributes.continues = true }
      attributes.normalizers = options.normalizers + block.options.normalizers
      return Snippet(
        path: example.source.path, origin: .example(title: example.title), attributes: attributes,
        lines: Array(lines[(block.lines.first - 1)..<min(block.lines.last, lines.count)]))
    }
  }
}
