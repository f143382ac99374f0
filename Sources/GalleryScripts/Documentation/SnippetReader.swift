package import GalleryModel
internal import SwiftDiagnostics
internal import SwiftParser
internal import SwiftParserDiagnostics
internal import SwiftSyntax

/// A snippet as it was read: what it needs and what its comments say.
package struct ReadSnippet: Hashable, Sendable {
  package var facts: SnippetFacts
  /// In the order of the file, numbered from 0.
  package var expectations: [Expectation]
  /// Where each is captured; the places are bytes of the snippet's text.
  var captures: [SnippetCapture]
  /// Bytes of the snippet's text that hold imports at its top level.
  var imports: [Range<Int>]
  /// Bytes of the snippet's text at which a statement declares a variable again, and so begins a scope inside the one
  /// before.
  var scopes: [Int]

  /// How many scopes its instrumented code opens and leaves to be closed.
  package var scopeCount: Int { scopes.count }

  /// The statements of its top level.
  package var items: [Item]

  /// A statement by the lines of its file.
  package struct Item: Hashable, Sendable {
    package var lines: ClosedRange<Int>
    /// True for a type, a function, an extension and the like, which hold without having run.
    package var isDeclaration: Bool
    /// Bytes of the snippet's text.
    var range: Range<Int>
  }
}

/// Where and how the value or the output that an expectation speaks of is taken.
enum SnippetCapture: Hashable, Sendable {
  /// Behind a statement that ends here.
  case output(after: Int)
  /// An expression of its own; `base` is the variable whose method it calls, which may be what is meant.
  case expression(Range<Int>, base: String?)
  /// A variable, behind the statement that ends here.
  case variable(String, after: Int)
  /// A statement that must not compile or must stop, which is left out of what runs.
  case item(Range<Int>)
}

/// Reads Swift code of documentation.
package enum SnippetReader {
  /// nil if the parser does not end within `limit`.
  package static func read(
    _ snippet: SnippetText, limit: Duration = ParserLimit.standard
  ) -> ReadSnippet? {
    let lines = SourceLines(snippet.text)
    return ParserThread.run(on: lines, limit: limit) {
      let tree = lines.bytes.withUnsafeBufferPointer { Parser.parse(source: $0) }
      let visitor = SnippetFactsVisitor(tree)
      var facts = visitor.facts
      guard tree.hasError || visitor.elision != nil else {
        var reader = ExpectationReader(snippet, lines)
        reader.read(tree)
        return ReadSnippet(
          tree, snippet, lines, facts: facts, expectations: reader.expectations,
          captures: reader.captures)
      }
      let types = ElidedMembers.types(in: lines)
      if let types {
        facts = SnippetFactsVisitor(types).facts
        facts.leavesOutMembers = true
      }
      let first = ParseDiagnosticsGenerator.diagnostics(for: tree).first
      let place = first?.position.utf8Offset ?? visitor.elision
      let line = place.map { lines.line(at: $0) } ?? 1
      let message = first?.message ?? "'...' stands for code that is left out"
      facts.syntaxError = "\(snippet.fileLine(line)): \(message)"
      return ReadSnippet(
        types ?? tree, snippet, lines, facts: facts, expectations: [], captures: [])
    }
  }
}

extension ReadSnippet {
  fileprivate init(
    _ tree: SourceFileSyntax, _ snippet: SnippetText, _ lines: SourceLines, facts: SnippetFacts,
    expectations: [Expectation], captures: [SnippetCapture]
  ) {
    self.facts = facts
    self.expectations = expectations
    self.captures = captures
    imports = tree.statements.filter(SnippetItem.isImport).map(SnippetItem.range)
    scopes = facts.needsFileScope == nil ? RedeclaredVariables.starts(in: tree) : []
    items = tree.statements.map { item in
      let range = SnippetItem.range(of: item)
      let first = snippet.fileLine(lines.line(at: range.lowerBound))
      let last = snippet.fileLine(lines.line(at: range.upperBound))
      return ReadSnippet.Item(
        lines: first...max(first, last), isDeclaration: SnippetItem.isDeclaration(item),
        range: range)
    }
  }
}
