internal import Foundation
package import GalleryDiagnostics
package import GalleryModel

/// The examples of a package as `gallery list` shows them.
package struct Inventory: Encodable, Equatable, Sendable {
  package struct Item: Encodable, Equatable, Sendable {
    package var id: String
    package var title: String
    package var path: String
    package var summary: String
    package var blocks: Int
    package var tags: [String]
    /// The options that differ from their defaults, as they are written in a file.
    package var options: [String]
  }

  package var examples: [Item]
  package var notScripts: [NotScript]
  package var diagnostics: [Diagnostic]
  /// Package-relative path to text, for excerpts.
  package var sources: [String: String]

  private enum CodingKeys: String, CodingKey { case examples, notScripts, diagnostics }

  init(_ examples: [Example], notScripts: [NotScript], diagnostics: [Diagnostic]) {
    self.examples = examples.map { Item($0) }
    self.notScripts = notScripts
    self.diagnostics = diagnostics
    sources = Dictionary(
      examples.map { ($0.source.path, $0.source.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// JSON with sorted keys, ending in a line end.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

extension Inventory.Item {
  fileprivate init(_ example: Example) {
    let options = example.options
    var written: [String] = []
    if let order = options.order { written.append("order = \(order)") }
    if let expected = options.expectedFailure {
      written.append("expect-failure = \(expected.written)")
    }
    if let timeout = options.timeout { written.append("timeout = \(timeout)") }
    if !options.runs { written.append("run = false") }
    if options.optimize { written.append("optimize = true") }
    self.init(
      id: example.id.path, title: example.title, path: example.source.path,
      summary: example.summary, blocks: example.codeBlocks.count, tags: options.tags,
      options: written)
  }
}
