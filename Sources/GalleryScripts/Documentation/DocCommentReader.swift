internal import GalleryModel
internal import SwiftParser
internal import SwiftSyntax

/// Finds the doc comments of a Swift file.
///
/// The doc comment of a declaration is the last group of `///` lines, or the last `/** … */`, in front of it without
/// another comment or a blank line inside the group. Comments that stand in front of nothing document nothing.
package enum DocCommentReader {
  /// nil if the parser does not end within `limit`.
  package static func read(
    _ text: String, limit: Duration = ParserLimit.standard
  ) -> DocumentedSource? {
    let lines = SourceLines(text)
    return ParserThread.run(on: lines, limit: limit) {
      let tree = lines.bytes.withUnsafeBufferPointer { Parser.parse(source: $0) }
      return DocCommentVisitor(lines, tree).source
    }
  }
}

/// One walk over a tree; a class because it overrides the walk of SwiftSyntax.
private final class DocCommentVisitor: SyntaxAnyVisitor {
  private(set) var source = DocumentedSource()
  private var conditions = 0
  private let lines: SourceLines
  /// The types around the place of the walk, and whether their members are public without saying so.
  private var scopes: [(name: String, publishes: Bool)] = []

  init(_ lines: SourceLines, _ tree: SourceFileSyntax) {
    self.lines = lines
    super.init(viewMode: .sourceAccurate)
    walk(tree)
  }

  override func visitAny(_ node: Syntax) -> SyntaxVisitorContinueKind {
    guard let declaration = node.asProtocol((any DeclSyntaxProtocol).self) else {
      return .visitChildren
    }
    if declaration.is(IfConfigDeclSyntax.self) { conditions += 1 }
    let name = DeclarationName.of(declaration)
    let isPublic = isPublic(declaration)
    if let name, isPublic { addName(name, of: declaration) }
    if let name, let text = DocCommentText(above: node, in: lines), !text.lines.isEmpty {
      source.comments.append(
        DocComment(
          declaration: (scopes.map(\.name) + [name]).joined(separator: "."), isPublic: isPublic,
          lines: text.lines))
    }
    if let scope = scope(declaration, isPublic: isPublic) { scopes.append(scope) }
    return .visitChildren
  }

  override func visitAnyPost(_ node: Syntax) {
    if node.is(IfConfigDeclSyntax.self) { conditions -= 1 }
    guard let declaration = node.asProtocol((any DeclSyntaxProtocol).self),
      scope(declaration, isPublic: false) != nil
    else { return }
    scopes.removeLast()
  }

  private func addName(_ name: String, of declaration: any DeclSyntaxProtocol) {
    if scopes.isEmpty, declaration.asProtocol((any NamedDeclSyntax).self) != nil,
      declaration.asProtocol((any DeclGroupSyntax).self) != nil
    {
      source.publicTypes.insert(name)
    }
    if conditions > 0 {
      let path = scopes.map(\.name) + [String(name.prefix { $0 != "(" })]
      source.conditionalMembers.insert(path.joined(separator: "."))
    }
  }

  private func scope(
    _ node: any DeclSyntaxProtocol, isPublic: Bool
  ) -> (name: String, publishes: Bool)? {
    guard node.is(ExtensionDeclSyntax.self) || node.asProtocol((any NamedDeclSyntax).self) != nil,
      node.asProtocol((any DeclGroupSyntax).self) != nil
    else { return nil }
    let publishes =
      node.is(ProtocolDeclSyntax.self) || node.is(EnumDeclSyntax.self)
      || node.is(ExtensionDeclSyntax.self)
    return (DeclarationName.of(node) ?? "", publishes && isPublic)
  }

  /// A case of a public enumeration and a requirement of a public protocol are public, and so is what a public extension
  /// adds; other members of an enumeration say it themselves.
  private func isPublic(_ node: any DeclSyntaxProtocol) -> Bool {
    if let modifiers = node.asProtocol((any WithModifiersSyntax).self)?.modifiers {
      let levels = modifiers.map(\.name.text)
      if levels.contains("public") || levels.contains("open") { return true }
      if levels.contains(where: ["internal", "package", "private", "fileprivate"].contains) {
        return false
      }
    }
    guard let scope = scopes.last, scope.publishes else { return false }
    let isMemberOfEnum =
      node.parent?.parent?.parent?.parent?.is(EnumDeclSyntax.self) ?? false
    return node.is(EnumCaseDeclSyntax.self) || !isMemberOfEnum
  }
}
