package import GalleryDiagnostics
package import GalleryModel

/// The rules for the outputs of an example: those of its file, what its header names, and what a block names.
package struct ExampleRules: Sendable {
  private let file: [Normalizer]
  private let blocks: [Int: [Normalizer]]
  /// What is wrong with words in the example.
  package let diagnostics: [Diagnostic]

  package init(_ example: Example, _ rules: NormalizerRules) {
    let path = example.source.path
    let header = rules.rules(
      named: example.options.normalizers, at: SourceLocation(path: path, line: 1))
    var diagnostics = header.diagnostics
    var blocks: [Int: [Normalizer]] = [:]
    for block in example.codeBlocks where !block.options.normalizers.isEmpty {
      let named = rules.rules(
        named: block.options.normalizers,
        at: SourceLocation(path: path, line: block.lines.first))
      blocks[block.index] = named.value
      diagnostics += named.diagnostics
    }
    file = rules.rules(forFile: path) + header.value
    self.blocks = blocks
    self.diagnostics = diagnostics
  }

  package func normalizers(forBlock block: Int) -> [Normalizer] {
    file + blocks[block, default: []]
  }
}
