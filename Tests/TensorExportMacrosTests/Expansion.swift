import SwiftDiagnostics
import SwiftParser
import SwiftSyntax
import SwiftSyntaxMacroExpansion
import SwiftSyntaxMacros

@testable import TensorExportMacros

/// A source file with the library's macros expanded.
struct Expansion {
  /// The text after the expansion.
  let text: String
  /// What was reported: `line:column message`.
  let diagnostics: [String]

  init(_ source: String) {
    let file = Parser.parse(source: source)
    let context = BasicMacroExpansionContext(
      sourceFiles: [file: .init(moduleName: "Models", fullFilePath: "/src/Models/Model.swift")])
    let expanded = file.expand(
      macros: ["Module": ModuleMacro.self, "Traced": TracedMacro.self],
      contextGenerator: {
        BasicMacroExpansionContext(
          sharingWith: context, lexicalContext: $0.allMacroLexicalContexts())
      }, indentationWidth: .spaces(2))
    text = expanded.description
    diagnostics = context.diagnostics.map { diagnostic in
      let place = context.location(
        for: diagnostic.position, anchoredAt: diagnostic.node, fileName: "Model.swift")
      return "\(place.line):\(place.column) \(diagnostic.message)"
    }
  }
}
